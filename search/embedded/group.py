"""Sums of figures by group, with tantivy's aggregations.

Nested terms are several times as fast as its composite aggregation, but it refuses to make very many of them.
"""

from collections.abc import Iterator, Sequence
from math import prod

import tantivy

from extract.release import Json
from search.buckets import Row

_MOST_NESTED = 50_000
"""Groups that are made at once; tantivy refuses more than 65,000."""
_PAGE = 20_000
_UNBOUNDED = frozenset({"id", "release", "event"})
"""Columns that have more values the more releases there are."""
_SUM: Json = {"value": {"sum": {"field": "value"}}}


def grouped(searcher: tantivy.Searcher, query: tantivy.Query, by: Sequence[str]) -> Iterator[Row]:
    """One row for each combination of values that occurs."""
    if not _UNBOUNDED.isdisjoint(by) or _combinations(searcher, query, by) > _MOST_NESTED:
        return _composite(searcher, query, by)
    wanted = _SUM
    for field in reversed(by):
        wanted = {"rows": {"terms": _terms(field), "aggs": wanted}}
    return _rows(searcher.aggregate(query, wanted), len(by), ())


def _terms(field: str) -> Json:
    return {"field": field, "size": _MOST_NESTED, "missing": ""}


def _combinations(searcher: tantivy.Searcher, query: tantivy.Query, by: Sequence[str]) -> int:
    """The most groups that there can be."""
    values = searcher.aggregate(query, {field: {"terms": _terms(field)} for field in by})
    return prod(len(values[field]["buckets"]) for field in by)


def _rows(answer: Json, depth: int, key: tuple[str, ...]) -> Iterator[Row]:
    for bucket in answer["rows"]["buckets"]:
        longer = (*key, str(bucket["key"]))
        if depth == 1:
            yield longer, bucket["value"]["value"], bucket["doc_count"]
        else:
            yield from _rows(bucket, depth - 1, longer)


def _composite(searcher: tantivy.Searcher, query: tantivy.Query, by: Sequence[str]) -> Iterator[Row]:
    """The same in the order of the key, some thousands at a time."""
    sources = [{f: {"terms": {"field": f, "missing_bucket": True, "order": "asc"}}} for f in by]
    page: Json = {"size": _PAGE, "sources": sources}
    while True:
        result = searcher.aggregate(query, {"rows": {"composite": page, "aggs": _SUM}})["rows"]
        for bucket in result["buckets"]:
            key = tuple(bucket["key"].get(f) or "" for f in by)
            yield key, bucket["value"]["value"], bucket["doc_count"]
        if len(result["buckets"]) < _PAGE:
            return
        page["after"] = result["after_key"]
