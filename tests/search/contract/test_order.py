"""Order and paging, on both engines."""

from collections.abc import Iterator

import pytest

from search.engine import Engine
from search.errors import QueryError
from search.query import Filters, Query, Sort
from tests.search.build import figure, release, write
from tests.search.contract.conftest import Open


def ids(engine: Engine, query: Query) -> list[str]:
    return [hit.document["id"] for hit in engine.search(query).hits]


def test_newest_first_and_undated_last(engine: Engine) -> None:
    order = ids(engine, Query("", sort="date"))
    assert order[0] == "b2"
    assert order[-1] == "b4"
    assert ids(engine, Query("", sort="date", descending=False)) == order[::-1]


def test_without_words_relevance_is_by_date(engine: Engine) -> None:
    assert ids(engine, Query("")) == ids(engine, Query("", sort="date"))
    assert ids(engine, Query("province:甘肃")) == ["a2", "a1"]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("title:电信诈骗", ["a2", "a1"]),
        ("title:电信诈骗 OR title:断卡", ["a4", "a2", "a1"]),
        ("title:电信诈骗 OR title:蘭州 OR title:断卡", ["a2", "a1", "a4"]),
    ],
)
def test_the_newest_first_among_those_that_score_alike(engine: Engine, query: str, ids: list[str]) -> None:
    for offset in range(3):
        page = engine.search(Query(query, limit=2, offset=offset))
        assert [hit.document["id"] for hit in page.hits] == ids[offset : offset + 2]


@pytest.mark.parametrize(
    ("filters", "first", "last"),
    [
        (Filters(kinds=("arrests",)), ["a1", "a2", "b4", "a3"], "b1"),
        (Filters(kinds=("amount",)), ["a4", "a1", "b2"], "a3"),
        (Filters(kinds=("amount",), roles=("seized",)), ["a1", "b2", "a2"], "a3"),
        (Filters(), ["a4", "a1", "b2", "a2", "a3"], "b4"),
    ],
)
def test_the_largest_value_first(engine: Engine, filters: Filters, first: list[str], last: str) -> None:
    order = ids(engine, Query("", filters, sort="value"))
    assert order[: len(first)] == first
    assert order[-1] == last


def test_the_smallest_value_first_and_those_without_last(engine: Engine) -> None:
    order = ids(engine, Query("", sort="value", descending=False))
    assert order[:5] == ["a3", "a2", "b2", "a1", "a4"]


@pytest.mark.parametrize("filters", [Filters(kinds=("arrests", "amount")), Filters(roles=("seized", "frozen"))])
def test_values_of_different_kinds_have_no_order(engine: Engine, filters: Filters) -> None:
    with pytest.raises(QueryError, match="one kind"):
        engine.search(Query("", filters, sort="value"))


def pages(engine: Engine, query: Query, size: int) -> Iterator[str]:
    total = engine.search(query).total
    for offset in range(0, total, size):
        page = Query(query.text, query.filters, query.sort, query.descending, offset, size)
        yield from ids(engine, page)


def test_pages_together_are_the_whole(opened: Open) -> None:
    """Many ties: in every order the pages neither repeat nor lose a release."""
    engine = opened()
    days = ["2026-01-01", "2026-01-02", None]
    figures = [[figure("arrests", i % 4)] if i % 5 else [] for i in range(60)]
    many = [release(f"r{i:03}", "诈骗案", "抓获嫌疑人。", days[i % 3], figures=figures[i]) for i in range(60)]
    write(engine, many)
    orders: list[tuple[Sort, bool]] = [
        ("relevance", True),
        ("date", True),
        ("date", False),
        ("value", True),
        ("value", False),
    ]
    for sort, descending in orders:
        filters = Filters(kinds=("arrests",)) if sort == "value" else Filters()
        whole = ids(engine, Query("诈骗", filters, sort, descending, 0, 100))
        assert list(pages(engine, Query("诈骗", filters, sort, descending), 7)) == whole
        assert sorted(whole) == [one.id for one in many if one.figures or sort != "value"]


def test_both_engines_order_alike(engine: Engine) -> None:
    """The same literal order on each engine: by date, ties in a fixed way."""
    order = ids(engine, Query("", Filters(releases_only=False), "date"))
    assert order == ["b2", "a4", "b1", "a3", "a2", "a1", "b3", "b4"]


def test_an_offset_beyond_the_end_is_an_empty_page(engine: Engine) -> None:
    page = engine.search(Query("诈骗", offset=100, limit=10))
    assert page.hits == ()
    assert page.total == 6


def test_a_page_of_none_still_counts(engine: Engine) -> None:
    page = engine.search(Query("诈骗", limit=0))
    assert (page.hits, page.total) == ((), 6)
