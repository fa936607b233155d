"""Figures: scans, sums by group, and what their releases' text has to do with it, on both engines."""

from dataclasses import replace

import pytest

from extract.release import Json, Period
from search.documents import stretch
from search.engine import Bucket, Engine
from search.errors import QueryError
from search.query import Filters, Query
from tests.search.build import CORPUS, documents
from tests.search.contract.conftest import Open


def figure_ids(engine: Engine, query: Query) -> list[str]:
    return [row["id"] for row in engine.scan(query, "figures")]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        (Query(), "b4:0 a1:0 a1:1 a1:2 a2:0 a2:1 a3:0 a3:1 a4:0 a4:1 b1:0 b2:0 b2:1"),
        (Query("赌博"), "a3:0 a3:1"),
        (Query("title:诈骗案"), "a1:0 a1:1 a1:2 a2:0 a2:1"),
        (Query(filters=Filters(kinds=("arrests",), date_from="2021-01-01")), "a3:0 b1:0 b2:0"),
        (Query(filters=Filters(roles=("seized",))), "a1:1 a2:1 a3:1 b2:1"),
        (Query(filters=Filters(value_min=100_000_000)), "a1:2 a4:1"),
        (Query(filters=Filters(regions=("620000",))), "a1:0 a1:1 a1:2 a2:0 a2:1"),
        (Query(filters=Filters(case_codes=("5·03",))), "a1:0 a2:0"),
        (Query(filters=Filters(operations=("断卡",))), "a1:0 a1:1 a1:2 a4:0 a4:1"),
        (Query(filters=Filters(provinces=("湖南省",))), "b4:0 a3:0 a3:1"),
        (Query("没有这样的字"), ""),
        (Query(filters=Filters(scopes=("period",))), "a4:0 a4:1"),
        (Query(filters=Filters(units=("TWD",))), "b2:1"),
        (Query(filters=Filters(headline=True, kinds=("arrests",), provinces=("甘肃省",))), "a1:0 a2:0"),
        (Query(filters=Filters(headline=False)), ""),
        (Query(filters=Filters(suspect=False, scopes=("period",))), "a4:0 a4:1"),
        (Query(filters=Filters(suspect=True)), ""),
        (Query(filters=Filters(is_subtotal=False, scopes=("period",))), "a4:0 a4:1"),
        (Query(filters=Filters(is_subtotal=True)), ""),
        (Query(filters=Filters(covers=("2021-02-01", "2021-03-31"))), "a4:0 a4:1"),
        (Query(filters=Filters(covers=("2021-02-01", "2021-04-01"))), ""),
        (Query(filters=Filters(covers=("2020-12-31", "2021-02-01"))), ""),
        (Query(filters=Filters(in_city=False)), "a4:0 a4:1 b2:0 b2:1"),
        (Query(filters=Filters(in_city=True, regions=("620000",))), "a1:0 a1:1 a1:2 a2:0 a2:1"),
    ],
)
def test_a_scan_finds_figures_in_order(engine: Engine, query: Query, ids: str) -> None:
    assert figure_ids(engine, query) == ids.split()


def test_a_scan_of_releases_is_in_order(engine: Engine) -> None:
    ids = [row["id"] for row in engine.scan(Query("", Filters(releases_only=False)))]
    assert ids == ["b3", "b4", "a1", "a2", "a3", "a4", "b1", "b2"]


def test_sums_by_one_group(engine: Engine) -> None:
    buckets = engine.aggregate(Query(filters=Filters(kinds=("arrests",))), ["province"])
    assert buckets == [
        Bucket(("110000",), 3, 1, ("b1",)),
        Bucket(("430000",), 57, 2, ("a3", "b4")),
        Bucket(("620000",), 566, 2, ("a1", "a2")),
        Bucket(("710000",), 12, 1, ("b2",)),
    ]


def test_sums_by_two_groups_with_the_missing_shown(engine: Engine) -> None:
    buckets = engine.aggregate(Query(filters=Filters(kinds=("arrests",))), ["year", "city"])
    assert [(bucket.key, bucket.value) for bucket in buckets] == [
        (("", "430100"), 29),
        (("2020", "620100"), 566),
        (("2021", "110100"), 3),
        (("2021", "430100"), 28),
        (("2022", ""), 12),
    ]


@pytest.mark.parametrize(
    "by",
    [
        ["province", "month"],
        ["kind", "role", "unit"],
        ["month", "crime_types", "headline"],
        ["counted", "event"],
        ["event"],
        ["province", "event"],
        ["release"],
    ],
)
def test_sums_without_lists_are_the_same_sums(engine: Engine, by: list[str]) -> None:
    listed = engine.aggregate(Query(), by)
    short = engine.aggregate(Query(), by, releases=False)
    assert [(b.key, b.value, b.figures) for b in listed] == [(b.key, b.value, b.figures) for b in short]
    assert all(bucket.releases for bucket in listed)


@pytest.mark.parametrize("by", ["province", "city", "month", "quarter", "year", "kind", "role", "crime_types"])
def test_buckets_add_up(engine: Engine, by: str) -> None:
    buckets = engine.aggregate(Query(filters=Filters(crime_types=("gambling",))), [by])
    assert sum(bucket.value for bucket in buckets) == 105_028
    assert {id_ for bucket in buckets for id_ in bucket.releases} == {"a3"}
    short = engine.aggregate(Query(filters=Filters(crime_types=("gambling",))), [by], releases=False)
    assert [(b.key, b.value, b.figures, ()) for b in buckets] == [
        (b.key, b.value, b.figures, b.releases) for b in short
    ]


def test_another_number_is_added_up(opened: Open) -> None:
    engine = opened()
    releases, figures = documents(CORPUS)
    with engine.writer() as writer:
        writer.put(releases, [{**row, "event_cases": 2 if row["kind"] == "amount" else None} for row in figures])
    buckets = engine.aggregate(Query(), ["kind"], of="event_cases")
    money = sum(row["kind"] == "amount" for row in figures)
    assert {bucket.key[0]: bucket.value for bucket in buckets if bucket.value} == {"amount": 2 * money}
    for has_cases, count in ((True, money), (False, len(figures) - money)):
        found = engine.aggregate(Query(filters=Filters(has_cases=has_cases)), ["kind"])
        assert sum(bucket.figures for bucket in found) == count


def test_what_stands_highest_in_each_group(opened: Open) -> None:
    engine = opened()
    releases, figures = documents(CORPUS)
    ranked = [{**row, "standing": row["start"] % 3, "lens": "totals"} for row in figures]
    with engine.writer() as writer:
        writer.put(releases, ranked)
    for by in (["kind"], ["province", "filed_year"]):
        groups: dict[tuple[str, ...], list[Json]] = {}
        for row in ranked:
            groups.setdefault(tuple(row[name] or "" for name in by), []).append(row)
        best = {key: max((row["standing"], row["value"]) for row in rows) for key, rows in groups.items()}
        told: dict[tuple[str, ...], tuple[int, float]] = {}
        for row in engine.tops(Query(filters=Filters(lens="totals")), by):
            key = tuple(row[name] or "" for name in by)
            told[key] = max(told.get(key, (-1, 0)), (row["standing"], row["value"]))
        assert told == best
    assert engine.tops(Query(filters=Filters(lens="cases")), ["kind"]) == []


def test_figures_are_found_by_the_day_under_which_they_are_filed(engine: Engine) -> None:
    found = figure_ids(engine, Query(filters=Filters(filed=("2021-03-31", "2021-03-31"))))
    ends = {row["id"]: row["period_end"] or row["published"] for row in engine.scan(Query(), "figures")}
    assert found == [id_ for id_, end in ends.items() if end == "2021-03-31"] != []


def test_figures_are_found_by_the_sort_of_their_stretch(engine: Engine) -> None:
    quarters = figure_ids(engine, Query(filters=Filters(stretches=("quarter", "year"))))
    own = {row["id"]: row["stretch"] for row in engine.scan(Query(), "figures")}
    assert quarters == [id_ for id_, name in own.items() if name in ("quarter", "year")] != []


@pytest.mark.parametrize(
    ("days", "name"),
    [
        (("2026-02-01", "2026-02-28"), "month"),
        (("2024-02-01", "2024-02-28"), None),
        (("2026-04-01", "2026-06-30"), "quarter"),
        (("2026-05-01", "2026-07-31"), None),
        (("2026-07-01", "2026-12-31"), "half"),
        (("2026-01-01", "2026-12-31"), "year"),
        (("2025-12-01", "2026-02-28"), None),
        (("2026-01-01", "2026-07-31"), None),
        (("2026-03-02", "2026-03-31"), None),
        (None, None),
    ],
)
def test_stretches_of_the_calendar(days: tuple[str, str] | None, name: str | None) -> None:
    assert stretch(Period(*days) if days else None) == name


def test_a_figure_counts_in_each_of_its_crime_types(engine: Engine) -> None:
    query = Query(filters=Filters(kinds=("cases_solved",)))
    assert [bucket.key for bucket in engine.aggregate(query, ["crime_types"])] == [
        ("money_laundering",),
        ("telecom_fraud",),
    ]


@pytest.mark.parametrize("by", [[], ["weather"], ["province", "month", "kind", "role", "unit", "script", "year"]])
def test_groups_that_do_not_exist(engine: Engine, by: list[str]) -> None:
    with pytest.raises(QueryError, match="cannot be grouped"):
        engine.aggregate(Query(), by)


def test_figures_of_releases_in_the_order_asked(engine: Engine) -> None:
    assert [row["id"] for row in engine.figures(["a3", "nobody", "a2"])] == ["a3:0", "a3:1", "a2:0", "a2:1"]
    assert engine.figures([]) == []
    assert engine.figures(["a1"])[1]["sentence"]


def test_releases_by_id_and_by_key(engine: Engine) -> None:
    assert [row["id"] for row in engine.get(["b1", "nobody", "a1"])] == ["b1", "a1"]
    assert [row["id"] for row in engine.candidates(["key:b", "key:none"])] == ["b1", "b2", "b3", "b4"]
    assert engine.candidates([]) == []
    assert len(engine.candidates(["key:a", "key:b"], limit=3)) == 3


def test_releases_like_one(engine: Engine) -> None:
    alike = [hit.document["id"] for hit in engine.similar("a1", 3)]
    assert alike[0] == "a2"
    assert "a1" not in alike
    assert "b3" not in alike
    assert engine.similar("nobody") == ()


def test_a_number_is_found_by_how_its_sorts_of_crime_are_written(opened: Open) -> None:
    rows, figures = documents(CORPUS)
    said = {"a1:0": "telecom_fraud", "a2:0": "gambling telecom_fraud", "a3:0": "gambling", "b1:0": "untold"}
    engine = opened()
    with engine.writer(rebuild=True) as writer:
        writer.put(rows, [{**row, "sorts": said.get(row["id"])} for row in figures])
    arrests = Filters(kinds=("arrests",))
    of_these = replace(arrests, sorts=("gambling", "gambling telecom_fraud"))
    assert figure_ids(engine, Query(filters=of_these)) == ["a2:0", "a3:0"]
    of_others = replace(arrests, other_sorts=("gambling", "telecom_fraud"))
    assert figure_ids(engine, Query(filters=of_others)) == ["b4:0", "a2:0", "b1:0", "b2:0"]
    sums = {bucket.key[0]: bucket.value for bucket in engine.aggregate(Query(filters=of_these), ["sorts"])}
    assert sums == {"gambling": 28, "gambling telecom_fraud": 37}
