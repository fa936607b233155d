"""What silence means: nothing happened, or nobody could look."""

from dataclasses import replace

import pytest

from compare.cells.coverage import LATENESS, Coverage, SourceRecord, is_known, is_unverified
from compare.cells.grouping import Label
from crawler.health.days import Reading, state_of
from extract.gazetteer import NATIONAL
from tests.compare.asking import stats
from tests.compare.build import F, Told, release
from tests.compare.memory import indexed
from tests.compare.test_stats import CASES

READ = ("2026-01-01", "2026-06-30")
"""The stretch over which a source was read."""
JANUARY = ("2026-01-01",)


def source(
    name: str, code: str, *days: str, read: tuple[str, str] | None = None, fails: bool = False, unread: str = ""
) -> SourceRecord:
    first, last = read or (None, None)
    reading = Reading(
        published=frozenset(days),
        covered_from=first,
        covered_until=last,
        unread=frozenset(unread.split()),
        tried=("2026-01-02", "2026-07-03"),
        is_failing=fails,
        as_of="2026-07-03",
    )
    return SourceRecord(name, code, reading)


@pytest.mark.parametrize(
    ("record", "start", "end", "state"),
    [
        (source("a", "620000", "2026-03-02", read=READ), None, None, "worked"),
        (source("a", "620000", "2026-03-02", read=READ), "2026-03-01", "2026-03-31", "worked"),
        (source("a", "620000", "2026-03-02", read=READ), "2026-04-01", "2026-04-30", "quiet"),
        (source("a", "620000", "2026-03-02", read=READ), "2026-06-01", "2026-12-31", "quiet"),
        (source("a", "620000", read=READ, unread="2026-04-09"), "2026-04-01", "2026-04-30", "missing"),
        (source("a", "620000", "2026-04-02", read=READ, unread="2026-04-09"), "2026-04-01", "2026-04-30", "partly"),
        (source("a", "620000", read=READ, unread="2026-04-09", fails=True), "2026-04-01", "2026-04-30", "blocked"),
        (source("a", "620000", "2026-03-02", read=("2026-03-01", "2026-06-30")), "2026-01-01", "2026-03-31", "partly"),
        (source("a", "620000", "2026-03-02", read=("2026-03-01", "2026-06-30")), None, "2026-03-31", "worked"),
        (source("a", "620000", "2026-03-02", read=READ, fails=True), None, None, "partly"),
        (source("a", "620000", "2026-03-02"), None, None, "partly"),
        (source("a", "620000", read=READ, unread="2026-04-09"), "2026-05-01", "2026-05-31", "quiet"),
        (source("a", "620000", "2026-03-02", read=READ), "2025-01-01", "2025-12-31", "missing"),
        (source("a", "620000", "2026-03-02", read=READ), "2026-07-01", "2026-07-31", "quiet"),
        (source("a", "620000", "2026-03-02", read=READ), "2026-07-04", None, "missing"),
        (source("a", "620000", "2026-03-02", read=READ), "2027-01-01", "2027-12-31", "missing"),
        (source("a", "620000", read=("2026-01-01", "2026-01-05")), "2026-01-01", "2026-12-31", "missing"),
        (source("a", "620000", read=("2026-01-01", "2026-01-05")), None, None, "missing"),
        (source("a", "620000", read=READ), None, None, "quiet"),
        (source("a", "620000", read=READ), "2026-02-01", "2026-02-31", "quiet"),
        (source("a", "620000", "2026-03-02", read=READ, fails=True), "2026-04-01", "2026-04-30", "quiet"),
        (source("a", "620000", "2026-03-02", read=READ, fails=True), "2026-07-01", "2026-07-31", "blocked"),
        (source("a", "620000", fails=True), None, None, "blocked"),
        (source("a", "620000", fails=True), "2025-10-01", "2025-12-31", "missing"),
        (source("a", "620000"), None, None, "missing"),
    ],
)
def test_state(record: SourceRecord, start: str | None, end: str | None, state: str) -> None:
    assert state_of(record.reading, start, end, LATENESS) == state


def test_a_day_behind_the_last_reading_waits_for_the_next() -> None:
    reading = source("a", "620000", read=READ).reading
    assert [state_of(reading, day, day) for day in ("2026-06-30", "2026-07-01")] == ["quiet", "missing"]


def test_a_number_is_a_least_one_where_the_stretch_was_not_read_to_its_end_and_no_number_unknown() -> None:
    read = ("2026-03-01", "2026-06-30")
    known = Coverage(
        (source("gansu", "620000", "2026-03-02", read=read), source("hunan", "430000", "2026-03-02", read=read))
    )
    engine = indexed(CASES[:1]).engine
    whole, longer = (stats(engine, "arrests", "province", "cases", day, coverage=known) for day in read[:1] + JANUARY)
    told = [
        {c.key[0].text: (c.value, c.is_least) for c in cells if c.region in ("620000", "430000")}
        for cells in (whole, longer)
    ]
    assert told == [
        {"甘肃省": (11, False), "湖南省": (0, False)},
        {"甘肃省": (11, True), "湖南省": (None, False)},
    ]
    assert {c.coverage["covered_from"] for c in longer if c.region in ("620000", "430000")} == {"2026-03-01"}


COVERAGE = Coverage(
    (
        source("gansu", "620000", "2026-03-02", read=READ),
        source("lanzhou", "620100", fails=True),
        source("hunan", "430000", fails=True),
        source("guangdong", "440000", read=READ),
        source("hainan", "460000"),
        source("ministry", "000000", "2026-03-02", read=READ),
    )
)


def test_the_blocked_are_unknown_at_each_time_of_a_table() -> None:
    cells = stats(indexed(CASES[:1]).engine, "arrests", "province,month", coverage=COVERAGE)
    unknown = {(c.key[0].text, c.coverage["state"]) for c in cells if c.value is None}
    assert {("湖南省", "blocked"), ("海南省", "missing")} <= unknown
    assert {c.key[1].text for c in cells if c.value is None} == {c.key[1].text for c in cells if c.n}


def test_the_days_read_are_those_of_the_sources_that_the_answer_rests_on() -> None:
    known = Coverage(
        (
            source("gansu", "620000", read=READ),
            source("lanzhou", "620100", read=("2026-06-01", "2026-07-03")),
            source("jiuquan", "620900", fails=True),
        )
    )
    gansu = (Label("甘肃省", "620000"),)
    of_march, of_all = known.of(gansu, "2026-03-01", "2026-03-31"), known.of(gansu, None, None)
    assert (of_march["state"], of_march["covered_from"], of_march["covered_until"]) == ("quiet", *READ)
    assert (of_all["covered_from"], of_all["covered_until"]) == ("2026-06-01", "2026-06-30")


def test_a_place_with_one_source_read_to_its_end_is_known_whatever_was_read_of_another() -> None:
    quiet, partly = source("gansu", "620000", read=READ), source("lanzhou", "620100", "2026-03-02")
    gansu = (Label("甘肃省", "620000"),)
    both, alone = (Coverage(some).of(gansu, "2026-03-01", "2026-03-31") for some in ((quiet, partly), (partly,)))
    assert (both["state"], is_known(both), both["covered_from"]) == ("worked", True, READ[0])
    assert (alone["state"], is_known(alone)) == ("partly", False)


def test_silence_of_sources_that_nobody_has_verified_is_marked() -> None:
    read = source("guangdong", "440000", read=READ)
    checked, unchecked = (
        Coverage((replace(read, is_verified=is_verified),)).of((Label("广东省", "440000"),), *READ)
        for is_verified in (True, False)
    )
    assert (is_unverified(checked), is_unverified(unchecked), is_known(unchecked)) == (False, True, True)
    assert not is_unverified(COVERAGE.of((Label("湖南省", "430000"),), *READ))


def test_silence_is_unknown_where_no_source_could_be_read() -> None:
    cells = stats(indexed(CASES[:1]).engine, "arrests", "province", coverage=COVERAGE)
    assert len(cells) == 34
    told = {c.key[0].text: (c.value, c.coverage["state"]) for c in cells}
    assert {name: told[name] for name in ("甘肃省", "湖南省", "广东省", "海南省", "吉林省")} == {
        "甘肃省": (11, "worked"),
        "湖南省": (None, "blocked"),
        "广东省": (0, "quiet"),
        "海南省": (None, "missing"),
        "吉林省": (None, "unknown"),
    }
    gansu = next(c.coverage for c in cells if c.region == "620000")
    assert gansu == {
        "state": "worked", "sources": 2, "published_share": 0.5, "worked": 1, "partly": 0, "quiet": 0, "blocked": 1,
        "missing": 0, "verified": 1, "covered_from": "2026-01-01", "covered_until": "2026-06-30",
        "last_read": None, "failing_since": None,
    }  # fmt: skip


def test_a_month_is_asked_of_all_sources_and_the_country_of_the_national_ones() -> None:
    march = COVERAGE.of((Label("2026-03"),), None, None)
    assert (march["sources"], march["worked"], march["quiet"], march["blocked"], march["missing"]) == (6, 2, 1, 2, 1)
    assert COVERAGE.of((Label(NATIONAL),), None, None)["sources"] == 1
    assert COVERAGE.of((Label("兰州市", "620100"), Label("2026-03")), None, None)["state"] == "blocked"
    assert Coverage().of((Label("甘肃省", "620000"),), None, None)["state"] == "unknown"


def test_what_names_no_city_is_no_zero_where_nothing_counts() -> None:
    read = Coverage((source("gansu", "620000", "2026-03-02", read=("2026-01-01", "2026-12-31")),))
    caught = [F("arrests", 9, "抓获9名", region="620100"), F("arrests", 5, "其中5名", part_of=0, region="620000")]
    engine = indexed([release(Told("丁案\n\n抓获9名，其中5名。", caught))]).engine
    cells = stats(engine, "arrests", "city", date_from="2026-03-01", date_to="2026-03-31", coverage=read)
    assert {cell.region: cell.value for cell in cells} == {"620100": 9, "620000": None}
