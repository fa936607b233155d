import logging
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest

from crawler.errors import WorkerError
from crawler.ledger.known import Last, Tally
from crawler.ledger.ledger import Ledger
from crawler.source import Source
from refresh.schedule import RETRY, due, last_visits, next_run, schedule, upcoming
from settings import Settings

NOON = datetime(2026, 9, 1, 12, 0, tzinfo=UTC)


def source(name: str, **fields: object) -> Source:
    page = {"url": "https://a.example.cn/", "column": "x"}
    known = {"id": name, "name": "示例", "code": "620000", "level": "province", "family": "trs", "unit": "gansu"}
    return Source.model_validate({**known, "lists": [page], "enabled": True, **fields})


def test_an_interval_varies_a_little_and_the_same_visit_always_gives_the_same_moment() -> None:
    moments = {next_run(source(f"s{n}", politeness={"interval": 10}), Last(NOON)) for n in range(50)}

    assert len(moments) > 40
    assert all(moment and timedelta(hours=9) <= moment - NOON <= timedelta(hours=11) for moment in moments)
    assert next_run(source("s1"), Last(NOON)) == next_run(source("s1"), Last(NOON))


def test_due_are_enabled_sources_whose_time_has_come_and_whose_night_it_is() -> None:
    night = {"night": {"start": "01:00", "end": "05:00"}}
    sources = [
        source("never"), source("old"), source("fresh"), source("off", enabled=False),
        source("asleep", politeness=night), source("quick", politeness={"interval": 0.5}),
    ]  # fmt: skip
    ago = {"old": 7, "fresh": 1, "quick": 1}
    visits = {name: Last(NOON - timedelta(hours=hours)) for name, hours in ago.items()}

    assert due(sources, visits, NOON) == ["never", "old", "quick"]
    assert "asleep" in due(sources, visits, NOON.replace(hour=18))  # 02:00 in Beijing


def visit(ledger: Ledger, outcome: str | None, started: datetime) -> None:
    number = ledger.begin_visit("run", "a")
    if outcome:
        ledger.end_visit(number, outcome, "", None, "", Tally())
    ledger.connection.execute("update visits set started = ? where id = ?", (started.isoformat(), number))


def test_a_visit_that_was_cut_off_is_made_up_for_soon_and_ever_later(tmp_path: Path) -> None:
    settings, a, pauses = Settings(data_dir=tmp_path), source("a"), []
    for hours, outcome in enumerate(["ok", None, None, "waiting", "ok", "waiting"]):
        moment = NOON + timedelta(hours=hours)
        with Ledger(tmp_path) as ledger:
            visit(ledger, outcome, moment)
        coming = next_run(a, last_visits(settings, moment)["a"])
        assert coming is not None
        pauses.append(coming - moment if coming - moment < timedelta(hours=5) else "interval")
    assert pauses == ["interval", RETRY, 2 * RETRY, 2 * RETRY, "interval", "interval"]
    assert next_run(a, Last(NOON, cut_off=50)) == next_run(a, Last(NOON))


def test_a_visit_that_the_clock_put_into_the_future_stops_nothing(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path)
    with Ledger(tmp_path) as ledger:
        visit(ledger, "ok", NOON - timedelta(days=1))
        visit(ledger, "ok", NOON + timedelta(days=3650))
    assert due([source("a")], last_visits(settings, NOON), NOON) == ["a"]


def settings_with_a_source(folder: Path) -> Settings:
    (folder / "sources").mkdir()
    text = source("a").model_dump_json(exclude={"unit"})
    (folder / "sources" / "gansu.yaml").write_text(f'unit: 甘肃省\ncode: "620000"\nagencies: [{text}]', "utf-8")
    return Settings(data_dir=folder / "data", sources_dir=folder / "sources")


def test_runs_what_is_due_once_and_stops_when_told(tmp_path: Path) -> None:
    settings, stop, passes = settings_with_a_source(tmp_path), Event(), []

    def one_pass(_: Settings, ids: Sequence[str]) -> None:
        passes.append(list(ids))
        with Ledger(settings.data_dir) as ledger:
            ledger.begin_visit("run", "a")
        stop.set()

    schedule(settings, stop, one_pass, tick=0.01)
    assert passes == [["a"]]

    schedule(settings, stop_after_looks(3), one_pass, tick=0.01)
    assert passes == [["a"]]


def test_it_says_what_is_next_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    settings = settings_with_a_source(tmp_path)
    with Ledger(settings.data_dir) as ledger:
        ledger.begin_visit("run", "a")
    with caplog.at_level(logging.INFO):
        schedule(settings, stop_after_looks(3), lambda *_: None, tick=0.01)
    [said] = [record.getMessage() for record in caplog.records]
    assert said.startswith("next: a at 20")
    assert upcoming([source("off", enabled=False)], {}).startswith("no source is enabled")
    assert upcoming([source("a"), source("b")], {"a": Last(NOON)}).endswith("wait for their hours: 1")


def test_a_pass_that_fails_does_not_end_the_schedule(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    settings, stop, passes = settings_with_a_source(tmp_path), Event(), []

    def one_pass(_: Settings, ids: Sequence[str]) -> None:
        passes.append(list(ids))
        if len(passes) == 2:
            stop.set()
        raise WorkerError("out of memory")

    with caplog.at_level(logging.ERROR):
        schedule(settings, stop, one_pass, tick=0.01)

    assert len(passes) == 2
    assert "out of memory" in caplog.text


def stop_after_looks(looks: int) -> Event:
    """An event that sets itself when it has been waited for `looks` times."""

    class Counting(Event):
        waited = 0

        def wait(self, timeout: float | None = None) -> bool:
            self.waited += 1
            if self.waited >= looks:
                self.set()
            return super().wait(timeout)

    return Counting()
