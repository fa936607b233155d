"""Page loads of the app in a real browser: the script's own time, the time to content, memory over many loads.

Targets: a page's own work under 300 ms, first content after start under 3 s, memory flat over 500 loads. Streamlit's
own start is most of a load; what counts is the script time, and the difference to the page that has least on it.
"""

import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from os import environ
from pathlib import Path
from statistics import median
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, sync_playwright

from bench.generate import documents
from commands.app import arguments
from search import open_engine
from settings import Settings

PORT = 8655
PAGES = {
    "overview": "/",
    "search": "/search?q=抓获&kind=arrests",
    "compare": "/compare?measure=arrests",
    "compare, one region": "/compare?measure=amount:seized&pick=620000",
    "events": "/events",
    "sources": "/sources",
    "method": "/method",
}
ROUNDS = 5
DONE = """() => {
  const app = document.querySelector('[data-testid=stApp]'), done = document.querySelector('#run-done')
  return !!done && app.dataset.testScriptState === 'notRunning'
}"""


def build(folder: Path, count: int) -> Settings:
    """An embedded index of generated releases, every figure counted."""
    settings = Settings(data_dir=folder)
    engine = open_engine(settings)
    with engine.writer(rebuild=True) as writer:
        for release, figures in documents(count):
            counted = [row | {"lens": "cases", "counted": True, "event": f"e{row['id']}"} for row in figures]
            writer.put([release], counted)
    engine.close()
    return settings


@contextmanager
def served(settings: Settings) -> Iterator[tuple[str, int]]:
    """The app's address and process."""
    variables = {**environ, "TONGBAO_DATA_DIR": str(settings.data_dir)}
    process = subprocess.Popen(arguments("127.0.0.1", PORT), env=variables, stdout=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{PORT}"
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


def load(page: Page, address: str) -> tuple[float, float]:
    """Milliseconds of the page's script, and until the browser shows its end."""
    started = time.perf_counter()
    page.goto(address)
    page.wait_for_function(DONE, timeout=600_000)
    shown = (time.perf_counter() - started) * 1000
    return float(page.locator("#run-done").get_attribute("data-ms") or 0), shown


def resident(pid: int) -> float:
    """Megabytes that a process holds."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024


def _measure(browser: Browser, address: str) -> None:
    for name, path in PAGES.items():
        page = browser.new_page()
        first, _ = load(page, address + path)
        rounds = [load(page, address + path) for _ in range(ROUNDS)]
        script, shown = median(r[0] for r in rounds), median(r[1] for r in rounds)
        print(f"{name:20} first {first:7.0f} ms   script {script:6.0f} ms   shown {shown:6.0f} ms", flush=True)
        page.close()


def _memory(browser: Browser, address: str, pid: int, loads: int) -> None:
    before = resident(pid)
    for number in range(loads):
        context = browser.new_context()
        load(context.new_page(), address + list(PAGES.values())[number % len(PAGES)])
        context.close()
    print(f"memory after {loads} loads: {before:.0f} -> {resident(pid):.0f} MB", flush=True)


def main(count: int = 2000, loads: int = 50) -> None:
    """Prints the times of every page over `count` releases, and the memory before and after `loads` loads."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        settings = build(Path(folder), count)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        started = time.perf_counter()
        with served(settings) as (address, pid):
            page = browser.new_page()
            load(page, address + "/")
            print(f"{count} releases; first page {time.perf_counter() - started:.1f} s after start", flush=True)
            page.close()
            _measure(browser, address)
            _memory(browser, address, pid, loads)
        browser.close()
