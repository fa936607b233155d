"""Page loads of the app in a real browser: a page's own work, the time to content, memory over many loads.

    python -m bench app                                     200,000 releases, 500 loads, on either engine
    TONGBAO_BENCH_SIZE=5000 TONGBAO_BENCH_LOADS=50 python -m bench app

Targets: a page's own work under 300 ms, the first paint within 3 s of the start, the app's own memory flat over 500
loads; the pages of the index that the system maps beside it come and go with what is asked and what is free. "Asked
anew" is a question that nobody has asked before, of which the app remembers nothing; "again" is one that it has just
answered. "Shown" is the time to the end of the page in the browser, most of which is Streamlit's own start.
Elasticsearch is a node of its own with 1 GiB; without a JDK it is left out.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import islice
from pathlib import Path
from statistics import median
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, sync_playwright

from bench.generate import documents
from commands.app import arguments
from compare.sorts import sorts_of
from compare.totals.case_sorts import UNTOLD
from compare.totals.stated import standing
from extract.release import Json
from search import open_engine
from settings import Settings
from tests.elasticsearch.node import find_java, free_ports, nodes

BATCH = 2000
ROUNDS = 7
MEASURES = ("cases_solved", "arrests", "gangs", "detained")
MONEY = ("amount:seized", "amount:frozen", "amount:involved", "amount:recovered")
# Name -> address; `{day}` is another one each time it is asked anew, `{id}` another release, and so on.
PAGES = {
    "overview": "/?since={day}",
    "search": "/search?q=抓获&kind=arrests&since={day}",
    "release": "/release?id={id}",
    "compare": "/compare?measure=arrests&since={day}",
    "compare, one region": "/compare?measure=amount:seized&pick=620000&since={day}",
    "compare, cities": "/compare?measure=arrests&region=510000&since={day}",
    "compare, a sort": "/compare?measure=arrests&crime=gambling&since={day}",
    "compare, totals": "/compare?measure={measure}&lens=totals",
    "compare, a day": "/compare?measure=cases_solved&lens=totals&since={day}",
    "compare, per case": "/compare?measure={money}&per=case",
    "events": "/events?until={day}",
    "review": "/review",
    "sources": "/sources",
    "method": "/method",
}
DONE = """() => {
  const app = document.querySelector('[data-testid=stApp]'), done = document.querySelector('#run-done')
  return !!done && app.dataset.testScriptState === 'notRunning'
}"""


def ranked(row: Json) -> Json:
    """The fields of a total that may stand for a cell."""
    sorts = " ".join(sorts_of(row)) or None
    return {"sorts": sorts, "standing": standing({**row, "sorts": sorts})}


def of_a_case(row: Json, number: int) -> Json:
    """The sort of crime of a case's number: one of its release's, or untold where there are several."""
    types = row["crime_types"]
    is_told = len(types) == 1 or (types and number % 3)
    return {"sorts": types[number % len(types)] if is_told else UNTOLD[0]}


def judged(row: Json, number: int) -> Json:
    """A figure as the resolve step leaves it: in a lens, and one in seven set aside as told before."""
    lens, counts = "totals" if row["scope"] == "period" else "cases", number % 7 > 0
    aside = {"counted": False, "set_aside": f"reprint_of:{row['release']}"}
    money = {"event_cases": 1.0} if lens == "cases" and row["kind"] == "amount" and counts else {}
    total = of_a_case(row, number) if lens == "cases" else ranked(row) if counts else {}
    counted = {"lens": lens, "event": f"e{row['release']}", "counted": True}
    return row | counted | money | total | ({} if counts else aside)


def build(settings: Settings, count: int) -> None:
    """An index of generated releases with their figures."""
    engine = open_engine(settings)
    stream = documents(count)
    with engine.writer(rebuild=True) as writer:
        while pairs := list(islice(stream, BATCH)):
            figures = [row for _, rows in pairs for row in rows]
            writer.put([release for release, _ in pairs], [judged(row, n) for n, row in enumerate(figures)])
    engine.close()


@contextmanager
def served(settings: Settings) -> Iterator[tuple[str, int]]:
    """The app's address and process."""
    port = free_ports(1)[0]
    chosen = {"TONGBAO_DATA_DIR": str(settings.data_dir), "TONGBAO_INDEX_PREFIX": settings.index_prefix}
    if settings.elasticsearch_url:
        chosen["TONGBAO_ELASTICSEARCH_URL"] = settings.elasticsearch_url
    process = subprocess.Popen(
        arguments("127.0.0.1", port), env={**os.environ, **chosen}, stdout=subprocess.DEVNULL, stderr=sys.stderr
    )
    address = f"http://127.0.0.1:{port}"
    try:
        while not _answers(address):
            time.sleep(0.05)
        yield address, process.pid
    finally:
        process.terminate()
        process.wait()


def _answers(address: str) -> bool:
    try:
        with urlopen(f"{address}/_stcore/health"):
            return True
    except URLError:
        return False


def place(name: str, number: int) -> str:
    """The address of a page, another one for each number."""
    day = f"20{16 + number // 300 % 5}-{1 + number // 25 % 12:02}-{1 + number % 25:02}"
    money = MONEY[number % len(MONEY)]
    measure = (*MEASURES, *MONEY)[number % 8]
    return PAGES[name].format(day=day, id=f"00{number:014x}", measure=measure, money=money)


def load(page: Page, address: str) -> tuple[float, float]:
    """Milliseconds of the page's script, and until the browser shows its end."""
    started = time.perf_counter()
    page.goto(address)
    page.wait_for_function(DONE, timeout=600_000)
    shown = (time.perf_counter() - started) * 1000
    assert not page.locator(".notice.bad").count(), page.locator(".notice.bad").inner_text()
    return float(page.locator("#run-done").get_attribute("data-ms") or 0), shown


def resident(pid: int) -> tuple[float, float]:
    """Megabytes that a process holds itself, and the pages of files (the index) that the system keeps for it."""
    status = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    return int(status["RssAnon"].split()[0]) / 1024, int(status["RssFile"].split()[0]) / 1024


def measure(browser: Browser, address: str) -> None:
    """A line a page, which has been opened once before: its modules are loaded and the engine is awake."""
    for name in PAGES:
        page = browser.new_page()
        load(page, address + place(name, ROUNDS))
        anew = [load(page, address + place(name, number))[0] for number in range(ROUNDS)]
        again = [load(page, address + place(name, 0)) for _ in range(ROUNDS)]
        ms, shown = median(r[0] for r in again), median(r[1] for r in again)
        print(
            f"{name:20} asked anew {median(anew):6.0f} ms (worst {max(anew):6.0f})   again {ms:5.0f} ms   "
            f"shown {shown:5.0f} ms",
            flush=True,
        )
        page.close()


def memory(browser: Browser, address: str, pid: int, loads: int) -> None:
    """What the app holds while new readers ask new questions."""
    held = [resident(pid)]
    for number in range(loads):
        context = browser.new_context()
        load(context.new_page(), address + place(list(PAGES)[number % len(PAGES)], 100 + number))
        context.close()
        if (number + 1) % max(1, loads // 5) == 0:
            held.append(resident(pid))
    shown = " -> ".join(f"{own:.0f} + {mapped:.0f}" for own, mapped in held)
    print(f"memory over {loads} loads, own + mapped from files: {shown} MB", flush=True)


def run(browser: Browser, settings: Settings, count: int, loads: int) -> None:
    """Builds and measures on the engine of the settings."""
    started = time.perf_counter()
    build(settings, count)
    name = "elasticsearch" if settings.elasticsearch_url else "embedded"
    print(f"{name}: {count} releases indexed in {time.perf_counter() - started:.0f} s", flush=True)
    started = time.perf_counter()
    with served(settings) as (address, pid):
        page = browser.new_page()
        page.goto(address)
        page.wait_for_selector(".masthead")
        painted = time.perf_counter() - started
        page.wait_for_function(DONE)
        whole = time.perf_counter() - started
        print(f"after the start: first paint {painted:.1f} s, the whole first page {whole:.1f} s", flush=True)
        page.close()
        measure(browser, address)
        memory(browser, address, pid, loads)


def main() -> None:
    """Prints, for each engine, the times of every page and the memory over many loads."""
    count = int(os.environ.get("TONGBAO_BENCH_SIZE", "200000"))
    loads = int(os.environ.get("TONGBAO_BENCH_LOADS", "500"))
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        browser = stack.enter_context(sync_playwright()).chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        stack.callback(browser.close)
        run(browser, Settings(data_dir=folder / "embedded", elasticsearch_url=None), count, loads)
        shutil.rmtree(folder / "embedded")
        if not find_java() or not shutil.which("mvn"):
            print("elasticsearch: left out (no JDK of version 21, or no Maven)")
            return
        url = stack.enter_context(nodes(1, folder, "1g", quick=False))[0].url
        run(browser, Settings(data_dir=folder / "elastic", elasticsearch_url=url), count, loads)
