"""Beyond the limits: pages deeper than a window, more releases than one question may name, days with very many."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from search import group
from search.elastic import ElasticEngine, reading, session
from search.embedded import EmbeddedEngine, snapshot
from search.engine import Engine
from search.query import Query, Sort
from settings import Settings
from tests.search.build import CORPUS, figure, release, write

DAYS = [f"2026-0{1 + i % 9}-01" for i in range(95)]
MANY = [
    release(f"r{i:03}", "诈骗案", "抓获嫌疑人。", day, figures=[figure("arrests", i % 7)]) for i, day in enumerate(DAYS)
]


@pytest.fixture
def engine(elasticsearch_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """An engine that believes the window is 20 and that 7 releases are many."""
    for module in (reading, session):
        monkeypatch.setattr(module, "WINDOW", 20)
    monkeypatch.setattr(reading, "_TERMS", 7)
    monkeypatch.setattr(reading, "_SCAN", {"releases": 9, "figures": 9})
    monkeypatch.setattr(group, "_PAGE", 5)
    monkeypatch.setattr(group, "_MOST_NESTED", 5)
    prefix = f"deep-{uuid4().hex[:8]}"
    opened = ElasticEngine(Settings(data_dir=tmp_path, elasticsearch_url=elasticsearch_url, index_prefix=prefix))
    write(opened, [*MANY, *CORPUS])
    yield opened
    opened.close()


@pytest.mark.parametrize("sort", ["relevance", "date", "value"])
def test_deep_pages_are_the_rest_of_the_whole(engine: Engine, sort: Sort, monkeypatch: pytest.MonkeyPatch) -> None:
    query = "title:诈骗案 抓获"
    parts = [
        hit.document["id"]
        for offset in range(0, 110, 15)
        for hit in engine.search(Query(query, sort=sort, offset=offset, limit=15)).hits
    ]
    assert engine.search(Query(query, sort=sort, offset=60, limit=15), facets=("year",)).facets["year"][0] == (
        "2026",
        95,
    )
    monkeypatch.undo()
    page = engine.search(Query(query, sort=sort, limit=200))
    assert parts == [hit.document["id"] for hit in page.hits]
    assert page.total == len(parts) == 97


def test_a_day_with_very_many_documents_is_scanned_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshot, "_PAGE", 6)
    monkeypatch.setattr(snapshot, "_MANY", 8)
    engine = EmbeddedEngine(tmp_path)
    undated = [release(f"u{i:02}", "诈骗案", "", None, figures=[figure("arrests", 1)] * 3) for i in range(23)]
    write(engine, [*reversed(undated), *MANY])
    expected = [one.id for one in undated] + [one.id for one in sorted(MANY, key=lambda r: (r.published or "", r.id))]
    assert [row["id"] for row in engine.scan(Query())] == expected
    figures = [row["id"] for row in engine.scan(Query(), "figures")]
    assert figures[:69] == [f"u{i:02}:{place}" for i in range(23) for place in range(3)]
    assert len(figures) == 69 + len(MANY)


def test_figures_of_more_releases_than_one_question_names(engine: Engine) -> None:
    rows = [row["id"] for row in engine.scan(Query("title:诈骗案"), "figures")]
    assert len(rows) == len(set(rows)) == 95 + 5
    buckets = engine.aggregate(Query("title:诈骗案"), ["kind", "month"])
    assert sum(bucket.figures for bucket in buckets) == 100
    assert len({bucket.key for bucket in buckets}) == len(buckets)
    assert sum(len(bucket.releases) for bucket in buckets) == 95 + 4
    short = engine.aggregate(Query("title:诈骗案"), ["kind", "month"], releases=False)
    assert [(b.key, b.value, b.figures) for b in short] == [(b.key, b.value, b.figures) for b in buckets]


@pytest.mark.parametrize("most", [0, 9, 90])
def test_sums_with_their_releases_some_months_at_a_time(
    engine: Engine, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    by = ["province", "crime_types"]
    monkeypatch.setattr(group, "_MOST_NESTED", 50_000)
    at_once = engine.aggregate(Query(), by)
    monkeypatch.setattr(group, "_MOST_NESTED", most)
    assert engine.aggregate(Query(), by) == at_once
    assert any(not bucket.key[1] for bucket in at_once)
    assert any(len(bucket.releases) > 1 for bucket in at_once)
