"""Sums of figures by group: the aggregations that both engines are asked for, and their answers as rows.

Nested terms are several times as fast as a composite aggregation, but an engine refuses to make very many of them.
"""

from collections.abc import Callable, Iterator, Sequence
from math import prod

from extract.release import Json
from search.buckets import Row
from search.columns import FIGURE_COLUMNS

Ask = Callable[[Json], Json]
"""Runs aggregations, name -> what is asked, over the figures in question."""

_MOST_NESTED = 50_000
"""Groups that are made at once; both engines refuse more than about 65,000."""
_PAGE = 20_000
_UNBOUNDED = frozenset({"id", "release", "event"})
"""Columns that have more values the more releases there are."""
_PAGED = _UNBOUNDED | {column.name for column in FIGURE_COLUMNS if column.type == "flag"}
"""Columns that are not nested; Elasticsearch cannot show a missing flag as a term."""
_SUM: Json = {"value": {"sum": {"field": "value"}}}


def grouped(ask: Ask, by: Sequence[str]) -> Iterator[Row]:
    """One row for each combination of values that occurs."""
    if not _PAGED.isdisjoint(by) or _combinations(ask, by) > _MOST_NESTED:
        return _composite(ask, by)
    wanted = _SUM
    for field in reversed(by):
        wanted = {"rows": {"terms": _terms(field), "aggs": wanted}}
    return _rows(ask(wanted), len(by), ())


def _terms(field: str) -> Json:
    return {"field": field, "size": _MOST_NESTED + 1, "missing": ""}


def _combinations(ask: Ask, by: Sequence[str]) -> int:
    """The most groups that there can be."""
    values = ask({field: {"terms": _terms(field)} for field in by})
    return prod(len(values[field]["buckets"]) for field in by)


def _rows(answer: Json, depth: int, key: tuple[str, ...]) -> Iterator[Row]:
    for bucket in answer["rows"]["buckets"]:
        longer = (*key, bucket["key"])
        if depth == 1:
            yield longer, bucket["value"]["value"], bucket["doc_count"]
        else:
            yield from _rows(bucket, depth - 1, longer)


def _composite(ask: Ask, by: Sequence[str]) -> Iterator[Row]:
    """The same in the order of the key, some thousands at a time."""
    sources = [{f: {"terms": {"field": f, "missing_bucket": True, "order": "asc"}}} for f in by]
    page: Json = {"size": _PAGE, "sources": sources}
    while True:
        result = ask({"rows": {"composite": page, "aggs": _SUM}})["rows"]
        for bucket in result["buckets"]:
            yield tuple(_keyword(bucket["key"].get(f)) for f in by), bucket["value"]["value"], bucket["doc_count"]
        if len(result["buckets"]) < _PAGE:
            return
        page["after"] = result["after_key"]


def _keyword(value: object) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
