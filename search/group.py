"""Sums of figures by group: the aggregations that both engines are asked for, and their answers as rows.

Nested terms are several times as fast as a composite aggregation, but an engine refuses to make very many of them.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from math import prod
from typing import Protocol, get_args

from extract.release import Json, Kind, Role
from search.buckets import Row
from search.columns import FIGURE_COLUMNS, Summed
from search.nodes import Exists, Node, Terms, without


class Ask(Protocol):
    """Runs aggregations, name -> what is asked, over the figures in question, or those that also meet a condition."""

    def __call__(self, aggregations: Json, only: Node | None = None) -> Json:
        """The answer, by name."""
        ...


_RELEASE = "release"
_MOST_NESTED = 50_000
"""Groups that are made at once; both engines refuse more than about 65,000."""
_VALUES = 3
"""Groups that a figure may stand in at each level: most columns have one value, some a few."""
_MOST_MONTHS = 10_000
_PAGE = 20_000
_FEW = {
    "kind": len(get_args(Kind)),
    "role": len(get_args(Role)) + 1,
    "unit": 50,
    "scope": 4,
    "lens": 3,
    "province": 40,
    "issuer_province": 40,
    "month": 1200,
    "quarter": 400,
    "year": 100,
    "filed_month": 1200,
    "filed_quarter": 400,
    "filed_year": 100,
    "stretch": 5,
    "bound": 4,
}
"""Columns of which it is known how many values they have at most, so that nobody needs to ask."""
_UNBOUNDED = frozenset({"id", _RELEASE, "event"})
"""Columns that have more values the more releases there are."""
_PAGED = _UNBOUNDED | {column.name for column in FIGURE_COLUMNS if column.type == "flag"}
"""Columns that are not nested as they are; Elasticsearch cannot show a missing flag as a term."""


def grouped(ask: Ask, by: Sequence[str], of: Summed = "value") -> Iterator[Row]:
    """Sums of the field `of`, for each combination of values that occurs; of one there may be several, to be added."""
    paged = _PAGED.intersection(by)
    if paged == {_RELEASE}:
        return _by_release(ask, by, of)
    if paged or (len(by) > 1 and _combinations(ask, by) > _MOST_NESTED):
        return _composite(ask, by, of)
    return _by_one(ask, by, of) if len(by) == 1 else _nested(ask, by, of)


def tops(ask: Ask, by: Sequence[str]) -> Terms:
    """A condition that the figures of the highest `standing` in each group meet, and few others; maybe none does."""
    wanted: Json = {"most": {"max": {"field": "standing"}}}
    for field in reversed(by):
        wanted = {"rows": {"terms": _terms(field), "aggs": wanted}}
    few = all(field in _FEW for field in by) and _combinations(ask, by) <= _MOST_NESTED
    stretches = [None] if few else [months for months, _ in _stretches(ask, _MOST_NESTED)]
    found = {most for months in stretches for most in _most(ask(wanted, only=months))}
    return Terms("standing_key", tuple(str(int(most)) for most in sorted(found)))


def _most(answer: Json) -> Iterator[float]:
    for bucket in answer["rows"]["buckets"]:
        if "rows" in bucket:
            yield from _most(bucket)
        elif bucket["most"]["value"] is not None:
            yield bucket["most"]["value"]


def _sum(of: Summed) -> Json:
    return {"sum": {"sum": {"field": of}}}


def _nested(ask: Ask, by: Sequence[str], of: Summed) -> Iterator[Row]:
    wanted = _sum(of)
    for field in reversed(by):
        wanted = {"rows": {"terms": _terms(field), "aggs": wanted}}
    return _rows(ask(wanted), len(by), ())


def _by_one(ask: Ask, by: Sequence[str], of: Summed) -> Iterator[Row]:
    """One field, without asking first how many values it has."""
    rows = list(_nested(ask, by, of))
    return iter(rows) if len(rows) <= _MOST_NESTED else _composite(ask, by, of)


def _by_release(ask: Ask, by: Sequence[str], of: Summed) -> Iterator[Row]:
    """Some months at a time and releases outermost: each has few groups, so that there are never many."""
    order = [_RELEASE, *(field for field in by if field != _RELEASE)]
    places = [order.index(field) for field in by]
    most = _MOST_NESTED // (_VALUES * len(by))
    for months, figures in _stretches(ask, most):
        some = partial(ask, only=months)
        rows = _nested if figures <= most else _composite
        for key, value, count in rows(some, order, of):
            yield tuple(key[place] for place in places), value, count


def _stretches(ask: Ask, most: int) -> Iterator[tuple[Node, int]]:
    """Conditions that part figures by month, and how many meet each: more than so many only within one month."""
    counts = ask({"month": {"terms": {"field": "month", "size": _MOST_MONTHS, "missing": ""}}})["month"]["buckets"]
    months: list[str] = []
    held = 0
    for bucket in sorted(counts, key=lambda row: str(row["key"])):
        month, figures = bucket["key"], bucket["doc_count"]
        if not month:
            yield without(Exists("month")), figures
            continue
        if months and held + figures > most:
            yield Terms("month", tuple(months)), held
            months, held = [], 0
        months.append(month)
        held += figures
    if months:
        yield Terms("month", tuple(months)), held


def _terms(field: str) -> Json:
    return {"field": field, "size": _MOST_NESTED + 1, "missing": ""}


def _combinations(ask: Ask, by: Sequence[str]) -> int:
    """The most groups that there can be."""
    most = prod(_FEW.get(field, 1) for field in by)
    open_ended = [field for field in by if field not in _FEW]
    if not open_ended:
        return most
    values = ask({field: {"terms": _terms(field)} for field in open_ended})
    return most * prod(len(values[field]["buckets"]) for field in open_ended)


def _rows(answer: Json, depth: int, key: tuple[str, ...]) -> Iterator[Row]:
    for bucket in answer["rows"]["buckets"]:
        longer = (*key, bucket["key"])
        if depth == 1:
            yield longer, bucket["sum"]["value"] or 0.0, bucket["doc_count"]
        else:
            yield from _rows(bucket, depth - 1, longer)


def _composite(ask: Ask, by: Sequence[str], of: Summed) -> Iterator[Row]:
    """The same in the order of the key, some thousands at a time."""
    sources = [{f: {"terms": {"field": f, "missing_bucket": True, "order": "asc"}}} for f in by]
    page: Json = {"size": _PAGE, "sources": sources}
    while True:
        result = ask({"rows": {"composite": page, "aggs": _sum(of)}})["rows"]
        for bucket in result["buckets"]:
            yield tuple(_keyword(bucket["key"].get(f)) for f in by), bucket["sum"]["value"] or 0.0, bucket["doc_count"]
        if len(result["buckets"]) < _PAGE:
            return
        page["after"] = result["after_key"]


def _keyword(value: object) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
