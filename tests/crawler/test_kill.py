"""Kill -9 at any moment: no release is lost, none fetched twice needlessly, the archive stays readable."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import replace
from threading import Event
from urllib.parse import urlsplit

from warcio.archiveiterator import ArchiveIterator

from tests.crawler.conftest import Desk
from tests.crawler.stand_ins import ARTICLES, article_page, list_page, row
from tests.crawler.web import Answer, Asked, Site, page, serve

LIST = "/xxfb/index.html"
PATHS = [f"/xxfb/202609/t20260901_{number}000.html" for number in range(100, 160)]
PER_PAGE = 20
KILL_AFTER = (15, 40)
"""Numbers of article requests after which the crawl is killed."""


class Trap:
    """Counts the requests for articles and tells when a number of them is reached."""

    def __init__(self) -> None:
        self.asked: Counter[str] = Counter()
        self.before: Counter[str] = Counter()
        """What had been asked for when the crawl was last killed."""
        self.at = 0
        self.reached = Event()

    def route(self, asked: Asked) -> Answer:
        self.asked[urlsplit(asked.path).path] += 1
        if self.asked.total() >= self.at:
            self.reached.set()
        return article_page(replace(ARTICLES[0], text=f"{ARTICLES[0].text}{asked.path}"))


def site_of(trap: Trap) -> Site:
    site = Site(dict.fromkeys(PATHS, trap.route))
    pages = [PATHS[start : start + PER_PAGE] for start in range(0, len(PATHS), PER_PAGE)]
    for number, paths in enumerate(pages):
        rows = "".join(row("." + path.removeprefix("/xxfb"), ARTICLES[0]) for path in paths)
        script = f'<script>createPageHTML({len(pages)}, {number}, "index", "html");</script>'
        site.routes[f"/xxfb/index{f'_{number}' if number else ''}.html"] = list_page(rows, script)
    return site


def archived(desk: Desk) -> Counter[str]:
    """The archived articles' paths, each with its number of copies."""
    return Counter(urlsplit(page.url).path for page in desk.pages())


def started(desk: Desk) -> subprocess.Popen[bytes]:
    env = {
        **os.environ, "TONGBAO_DATA_DIR": str(desk.settings.data_dir), "TONGBAO_DELAY": "0",
        "TONGBAO_SOURCES_DIR": str(desk.settings.sources_dir), "TONGBAO_ALLOW_PRIVATE": "1",
    }  # fmt: skip
    command = [sys.executable, "-c", "from cli import main; main()", "crawl"]
    return subprocess.Popen(command, env=env, start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def crawl_and_kill(desk: Desk, trap: Trap, after: int) -> None:
    trap.at = after
    trap.reached.clear()
    process = started(desk)
    assert trap.reached.wait(60)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def test_a_crawl_that_is_killed_again_and_again_loses_nothing_and_asks_for_nothing_it_has(desk: Desk) -> None:
    trap = Trap()
    site = site_of(trap)
    held: Counter[str] = Counter()
    with serve(site):
        desk.add("a", site, LIST, family="trs")
        for after in KILL_AFTER:
            crawl_and_kill(desk, trap, after)
            assert not [path for path in held if trap.asked[path] > trap.before[path]]
            held, trap.before = archived(desk), trap.asked.copy()
        assert held
        summary = desk.crawl()["a"]

    assert not [path for path in held if trap.asked[path] > trap.before[path]]
    assert summary.outcome == "ok"
    assert archived(desk) == Counter(PATHS)
    for path in (desk.settings.data_dir / "archive").iterdir():
        with path.open("rb") as file:
            assert all(record.rec_type for record in ArchiveIterator(file, check_digests="raise"))


def test_a_crawl_that_is_told_to_stop_keeps_the_one_page_that_it_has_fetched(desk: Desk) -> None:
    trap, told = Trap(), Event()
    trap.at = 2
    site = site_of(trap)

    def first_alone(asked: Asked) -> Answer:
        answer = trap.route(asked)
        if trap.asked.total() == 1:
            return answer
        assert told.wait(60)
        return page("", 500)

    site.routes.update(dict.fromkeys(PATHS, first_alone))
    with serve(site):
        desk.add("a", site, LIST, family="trs", politeness={"connections": 1})
        process = started(desk)
        assert trap.reached.wait(60)
        process.send_signal(signal.SIGTERM)
        time.sleep(1)  # until the crawl has heard of it
        told.set()
        process.communicate(timeout=60)

    assert archived(desk).total() == 1
