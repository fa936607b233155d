"""The sample sites, crawled and indexed: what `stats` and `events` say against the tables that were written by hand."""

import csv
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

import samples
from compare.cells.observed import load_coverage
from compare.events.listed import list_events
from compare.parts import Lens
from search import open_engine
from search.engine import Engine
from search.query import Filters, Query
from tests.compare.asking import stats
from tests.conftest import SampleData

TABLE = Path(samples.__file__).parent / "expected_counts.csv"
ROWS = list(csv.DictReader(TABLE.read_text("utf-8").splitlines()))
MISREAD = {
    ("arrests", "totals", "香港特别行政区"),  # 同期 has no period
    ("dens", "cases", "广东省"),  # 查获…窝点 is read as destroyed
}
"""Measure, lens, province of rows whose texts are read otherwise than the table has them: faults of reading."""


@pytest.fixture(scope="module")
def engine(sample_data: SampleData) -> Iterator[Engine]:
    opened = open_engine(sample_data.settings)
    yield opened
    opened.close()


def found(engine: Engine, row: dict[str, str]) -> float | None:
    lens: Lens = "totals" if row["lens"] == "totals" else "cases"
    cells = stats(engine, row["measure"], "province", lens, row["date_from"] or None, row["date_to"] or None)
    return next((float(c.value) for c in cells if c.key[0].text == row["province"] and c.value is not None), None)


def test_counts_are_those_of_the_table(engine: Engine) -> None:
    wrong = {(r["measure"], r["lens"], r["province"]) for r in ROWS if found(engine, r) != float(r["value"])}
    assert not wrong - MISREAD
    assert len(ROWS) - len(wrong) > 100


def test_releases_that_tell_of_one_event_share_it(engine: Engine, sample_data: SampleData) -> None:
    names = {url: name for name, url in sample_data.urls.items()}
    rows = engine.scan(Query(filters=Filters(releases_only=False), sort="date"))
    ids = {row["id"]: names[row["url"]] for row in rows if row["url"] in names}
    linked = {
        pair
        for event in list_events(engine)
        for pair in combinations(sorted(ids[i] for i in event["releases"] if i in ids), 2)
    }
    told = {release.id: set(release.tells) for site in samples.load_sites() for release in site.releases}
    same = {pair for pair in combinations(sorted(ids.values()), 2) if told[pair[0]] & told[pair[1]]}
    assert not linked - same
    assert len(linked & same) / len(same) >= 0.9, same - linked


def test_a_blocked_province_is_unknown_and_not_zero(engine: Engine, sample_data: SampleData) -> None:
    settings, today = sample_data.settings, date(2026, 11, 30)
    coverage = load_coverage(settings.data_dir, settings.sources_dir, today)
    cells = stats(engine, "firearms", "province", coverage=coverage)
    silent = {cell.coverage["state"]: cell.value for cell in cells if not cell.counted}
    assert silent["worked"] == 0
    assert silent["blocked"] is None
