"""Filters and facets, on both engines."""

from dataclasses import fields, replace
from typing import Any

import pytest

from search.engine import Engine
from search.errors import QueryError
from search.filtering import RELEASE_TERMS
from search.query import FIGURES_ONLY, Filters, Query
from tests.search.contract.test_matching import found


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        (Filters(), "a1 a2 a3 a4 b1 b2 b4"),
        (Filters(releases_only=False), "a1 a2 a3 a4 b1 b2 b3 b4"),
        (Filters(date_from="2021-03-31"), "a4 b1 b2"),
        (Filters(date_to="2020-08-28"), "a1"),
        (Filters(date_from="2020-08-29", date_to="2021-03-30"), "a2 a3"),
        (Filters(provinces=("甘肃省",)), "a1 a2"),
        (Filters(provinces=("甘肃省", "台湾省")), "a1 a2 b2"),
        (Filters(regions=("620000",)), "a1 a2"),
        (Filters(regions=("620100",)), "a1 a2"),
        (Filters(regions=("620103",)), "a2"),
        (Filters(issuer_levels=("province",)), "a4 b2"),
        (Filters(issuer_levels=("county",)), "a2 b1 b4"),
        (Filters(kinds=("cases_solved",)), "a4"),
        (Filters(kinds=("amount",)), "a1 a2 a3 a4 b2"),
        (Filters(roles=("frozen",)), "a4"),
        (Filters(kinds=("amount",), roles=("involved", "frozen")), "a1 a4"),
        (Filters(kinds=("arrests",), roles=("seized",)), ""),
        (Filters(value_min=10_000_000), "a1 a4"),
        (Filters(kinds=("amount",), value_min=10_000_000), "a1 a4"),
        (Filters(kinds=("amount",), roles=("seized",), value_min=100_000_000), ""),
        (Filters(kinds=("amount",), roles=("seized",), value_min=1_800_000, value_max=3_000_000), "a2 b2"),
        (Filters(kinds=("arrests",), value_max=12), "b1 b2"),
        (Filters(kinds=("arrests",), value_min=30, value_max=400), "a2"),
        (Filters(kinds=("arrests",), roles=("seized",), value_min=1), ""),
        (Filters(case_codes=("5·03",)), "a1 a2"),
        (Filters(operations=("断卡",)), "a1 a4"),
        (Filters(crime_types=("money_laundering", "gambling")), "a3 a4"),
        (Filters(sources=("中央社",)), "b2"),
        (Filters(sources=("lanzhou",)), "a1 a2 a3 a4 b1 b2 b4"),
        (Filters(scripts=("Hant",)), "a2 b2"),
        (Filters(events=("e1",)), "a1 a2"),
        (Filters(provinces=("甘肃省",), date_from="2020-08-29"), "a2"),
    ],
)
def test_a_filter_keeps_just_these(engine: Engine, filters: Filters, ids: str) -> None:
    assert found(engine, "", filters) == ids


@pytest.mark.parametrize(
    "filters", [Filters(scopes=("case",)), Filters(counted=False), Filters(filed=(None, "2026-06-30"))]
)
def test_what_only_a_figure_can_meet_is_not_asked_of_releases(engine: Engine, filters: Filters) -> None:
    with pytest.raises(QueryError, match=r"not looked for by (scopes|counted|filed).*ask for figures"):
        engine.search(Query("", filters))


def test_every_filter_is_asked_of_releases_or_of_figures_only() -> None:
    of_releases = {*RELEASE_TERMS, "date_from", "date_to", "kinds", "roles", "value_min", "value_max", "releases_only"}
    assert {field.name for field in fields(Filters)} - of_releases == set(FIGURES_ONLY)


@pytest.mark.parametrize("filters", [Filters(kinds=("thefts",)), Filters(roles=("stolen",))])
def test_a_kind_or_role_that_does_not_exist_is_an_error(engine: Engine, filters: Filters) -> None:
    with pytest.raises(QueryError, match=r"there is no (kind|role)"):
        engine.search(Query("", filters))


def test_facets_count_the_hits(engine: Engine) -> None:
    names = ("provinces", "kinds", "measures", "issuer_level", "crime_types", "operations", "script", "year", "cities")
    facets = engine.search(Query("电信诈骗", Filters()), facets=names).facets
    assert facets["provinces"] == (("甘肃省", 2), ("广东省", 1))
    assert dict(facets["kinds"]) == {"amount": 3, "arrests": 2, "cases_solved": 1}
    assert dict(facets["measures"])["amount:seized"] == 2
    assert facets["crime_types"] == (("telecom_fraud", 3), ("money_laundering", 1))
    assert facets["script"] == (("Hans", 2), ("Hant", 1))
    assert facets["year"] == (("2020", 2), ("2021", 1))
    assert facets["cities"] == (("620100", 2),)


def test_a_facet_is_not_narrowed_by_its_own_filter(engine: Engine) -> None:
    query = Query("", Filters(provinces=("甘肃省",)))
    facets = engine.search(query, facets=("provinces", "year")).facets
    assert dict(facets["provinces"])["广东省"] == 1
    assert facets["year"] == (("2020", 2),)


@pytest.mark.parametrize(
    ("filters", "kinds", "roles"),
    [
        (Filters(value_min=1000), {"amount": 5, "cases_solved": 1}, {"seized": 4, "involved": 1, "frozen": 1}),
        (Filters(value_min=10_000_000, kinds=("amount",)), {"amount": 2}, {"seized": 1, "involved": 1, "frozen": 1}),
        (Filters(value_max=30), {"arrests": 4}, {}),
        (Filters(roles=("seized",)), {"amount": 4}, {"seized": 4, "involved": 1, "frozen": 1}),
        (Filters(kinds=("arrests",)), {"arrests": 6, "amount": 5, "cases_solved": 1}, {}),
    ],
)
def test_a_facet_of_figures_counts_what_a_click_finds(
    engine: Engine, filters: Filters, kinds: dict[str, int], roles: dict[str, int]
) -> None:
    facets = engine.search(Query("", filters), facets=("kinds", "roles", "year")).facets
    assert dict(facets["kinds"]) == kinds
    assert dict(facets["roles"]) == roles
    for name, counts in (("kinds", kinds), ("roles", roles)):
        for value, count in counts.items():
            changed: dict[str, Any] = {name: (value,)}
            clicked = replace(filters, **changed)
            assert len(found(engine, "", clicked).split()) == count


def test_an_unknown_facet_is_an_error(engine: Engine) -> None:
    with pytest.raises(QueryError, match="there is no facet weather"):
        engine.search(Query(""), facets=("weather",))
