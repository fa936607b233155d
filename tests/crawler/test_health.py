from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from crawler.clock import BEIJING
from crawler.cms import Follow, Row
from crawler.health.report import SourceHealth, coverage_days, health
from crawler.ledger.known import Tally
from crawler.ledger.ledger import Ledger
from crawler.ledger.walk import Limits, Walk
from crawler.source import Source

TODAY = datetime.now(BEIJING).date()


def source(**fields: object) -> Source:
    known = {"id": "a", "name": "示例", "code": "620100", "level": "city", "family": "trs", "unit": "gansu"}
    lists = [{"url": "https://a.example.cn/", "column": "x"}]
    return Source.model_validate({**known, "lists": lists, "enabled": True, **fields})


def release_on(ledger: Ledger, day: date, number: int) -> None:
    url = f"https://a.example.cn/{day}/{number}"
    ledger.enter_rows("a", [Row(url, "标题", day.isoformat())], "trs", "x")
    ledger.hold(url, "a", "hash", "file:0", ("", ""))


def visited(ledger: Ledger, outcome: str = "ok", reason: str = "") -> None:
    ledger.end_visit(ledger.begin_visit("run", "a"), outcome, reason, None, "do this", Tally())


def state(data_dir: Path, *sources: Source) -> SourceHealth:
    return health(data_dir, sources or (source(),), TODAY)[0]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "never_verified"), ({"verified": "2026-01-01"}, "never_crawled"), ({"enabled": False}, "disabled"),
    ],
)  # fmt: skip
def test_sources_that_nobody_crawled(tmp_path: Path, fields: dict[str, object], expected: str) -> None:
    found = state(tmp_path, source(**fields))
    assert found.state == expected
    assert found.advice
    assert not (tmp_path / "ledger.sqlite").exists()


def test_a_source_that_works_is_fresh(tmp_path: Path) -> None:
    with Ledger(tmp_path) as ledger:
        release_on(ledger, TODAY, 1)
        visited(ledger)

    found = state(tmp_path)
    assert (found.state, found.pages, found.days) == ("fresh", 1, {TODAY.isoformat(): 1})
    assert found.last_success == found.last_run == found.since


def test_below_the_stated_rate_it_is_quiet(tmp_path: Path) -> None:
    with Ledger(tmp_path) as ledger:
        release_on(ledger, TODAY - timedelta(40), 1)
        visited(ledger)

    assert state(tmp_path, source(per_week=0.5)).state == "fresh"  # none in four weeks is no surprise
    found = state(tmp_path, source(per_week=5))
    assert found.state == "quiet"
    assert "0 releases in 4 weeks, where about 20 are usual" in found.reason
    assert found.since == (TODAY - timedelta(40)).isoformat()


def test_below_its_own_rate_it_is_quiet_too(tmp_path: Path) -> None:
    with Ledger(tmp_path) as ledger, ledger.transaction():
        for day in range(29, 130):
            release_on(ledger, TODAY - timedelta(day), 1)
        visited(ledger)

    found = state(tmp_path)
    assert (found.state, found.per_week) == ("quiet", 7.0)


def test_a_failure_says_since_when(tmp_path: Path) -> None:
    with Ledger(tmp_path) as ledger:
        visited(ledger)
        visited(ledger, "blocked", "the site refuses (jiasule)")
        visited(ledger, "waiting", "not now")
        visited(ledger, "blocked", "the site refuses (jiasule)")
        started = ledger.connection.execute("select finished from visits where id = 2").fetchone()[0]

    found = state(tmp_path)
    assert (found.state, found.reason, found.advice) == ("blocked", "the site refuses (jiasule)", "do this")
    assert found.since == started
    assert found.last_success
    assert found.last_success < started


def test_a_source_that_was_never_read_could_not_be_read_since_it_was_tried(tmp_path: Path) -> None:
    with Ledger(tmp_path) as ledger:
        visited(ledger, "blocked", "the site refuses (jiasule)")

    found = state(tmp_path)
    assert found.is_unread
    assert [day.state for day in coverage_days([found], TODAY - timedelta(2), TODAY)] == [
        "missing",
        "missing",
        "blocked",
    ]


def test_a_source_that_fails_could_not_be_read_since_it_last_was(tmp_path: Path) -> None:
    with Ledger(tmp_path) as ledger:
        visited(ledger)
        visited(ledger, "blocked", "the site refuses (jiasule)")
        ledger.connection.execute("update visits set finished = ? where id = 1", (f"{TODAY - timedelta(2)}T05:00:00Z",))

    found = state(tmp_path)
    assert not found.is_unread
    days = coverage_days([found], TODAY - timedelta(3), TODAY + timedelta(1))
    assert [day.state for day in days] == ["missing", "blocked", "blocked", "blocked", "missing"]


def test_days_tell_silence_from_blindness(tmp_path: Path) -> None:
    oldest = TODAY - timedelta(5)
    walk = Walk(
        "https://a.example.cn/", "x", "run", Follow("https://a.example.cn/"), Limits(5), oldest=oldest.isoformat()
    )
    with Ledger(tmp_path) as ledger:
        release_on(ledger, oldest, 1)
        ledger.observe_list("a", walk, walk.list_url, [], "trs")
        ledger.cover("a", walk)
        visited(ledger)

    days = {day.day: day for day in coverage_days([state(tmp_path)], TODAY - timedelta(7), TODAY + timedelta(1))}
    states = [days[(TODAY + timedelta(offset)).isoformat()].state for offset in range(-7, 2)]
    assert states == ["missing", "missing", "worked", "quiet", "quiet", "quiet", "quiet", "quiet", "missing"]
