"""A source that breaks or comes back is told once, to whom the settings name, and nothing is lost where that fails."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from refresh.alerts import FILE
from refresh.run import PassSummary, run_once
from settings import Settings
from tests.crawler.conftest import Desk
from tests.crawler.stand_ins import trs
from tests.crawler.web import Answer, Asked, Site, page, serve

LIST = "/xxfb/index.html"
REFUSED = page("no", 403)


@dataclass
class Post:
    """A desk whose one source answers as a test wants, and a hook that keeps what it is sent."""

    desk: Desk
    site: Site
    listing: object
    hook: Site
    received: list[dict[str, list[dict[str, str]]]]

    def run(self) -> PassSummary:
        update = {"alerts": f"{self.hook.base}/hook", "delay": 0.0}
        return run_once(self.desk.settings.model_copy(update=update), report=lambda line: None)

    def breaks(self) -> None:
        self.site.routes[LIST] = REFUSED

    def comes_back(self) -> None:
        self.site.routes[LIST] = self.listing  # type: ignore[assignment]

    def told(self) -> list[tuple[str, str | None]]:
        """State and what was told before, of each source of each message."""
        return [(row["state"], row["was"]) for body in self.received for row in body["sources"]]


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    received: list[dict[str, list[dict[str, str]]]] = []

    def keep(asked: Asked) -> Answer:
        received.append(json.loads(asked.body))
        return page("kept")

    site, hook = Site(dict(trs().routes)), Site({"/hook": keep})
    desk = Desk(tmp_path)
    with serve(site, hook):
        desk.add("a", site, LIST, family="trs")
        yield Post(desk, site, site.routes[LIST], hook, received)


def test_a_source_that_breaks_is_told_once_and_once_more_when_it_is_back(post: Post) -> None:
    assert post.run().fine
    assert post.told() == []
    post.breaks()
    assert not post.run().fine
    post.run()
    assert post.told() == [("blocked", None)]
    post.comes_back()
    assert post.run().fine
    post.run()
    assert post.told() == [("blocked", None), ("fresh", "blocked")]
    row = post.received[0]["sources"][0]
    assert (row["source"], row["name"]) == ("a", "a公安局")
    assert "403" in row["reason"]
    assert row["advice"]


def test_what_could_not_be_told_is_told_after_the_next_pass(post: Post) -> None:
    keep = post.hook.routes["/hook"]
    post.hook.routes["/hook"] = page("down", 500)
    post.breaks()
    (line,) = post.run().untold
    assert line.endswith("HTTP 500 Internal Server Error. 1 source is told at the next run")
    post.hook.routes["/hook"] = keep
    assert post.run().untold == ()
    assert post.told() == [("blocked", None)]


@pytest.mark.parametrize("name", ["notices/sources.jsonl", "alerts.json"])
def test_a_file_in_the_data_directory_takes_one_line_a_source(post: Post, name: str) -> None:
    settings = post.desk.settings.model_copy(update={"alerts": name})
    post.breaks()
    summary = run_once(settings, report=lambda line: None)
    (row,) = map(json.loads, (settings.data_dir / name).read_text("utf-8").splitlines())
    assert (row["source"], row["state"]) == ("a", "blocked")
    assert summary.untold == ()


def test_without_an_address_nothing_is_kept(post: Post) -> None:
    post.breaks()
    run_once(post.desk.settings, report=lambda line: None)
    assert not (post.desk.settings.data_dir / FILE).exists()


def test_the_address_is_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TONGBAO_ALERTS", "police@example.org")
    assert Settings().alerts == "police@example.org"
