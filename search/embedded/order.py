"""Ordering hits by a number in a way that does not depend on how documents lie on disk."""

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

import tantivy

from search.embedded.compile import Compiler
from search.nodes import Bool, Exists, Node, Range
from search.query import Query

Address = tantivy.DocAddress
Hit = tuple[float, Address]
"""Score and place."""
_TIES_BY = "by_date"
_MANY_ALIKE = 1000


@dataclass(frozen=True, slots=True)
class Found:
    """A page of hits with their scores (0 where they are not ordered by relevance), and how many there are."""

    hits: tuple[Hit, ...]
    total: int


@dataclass(frozen=True, slots=True)
class _Sorter:
    searcher: tantivy.Searcher
    compiler: Compiler
    condition: Bool
    column: str
    descending: bool

    def _and(self, *more: Node, exclude: tuple[Node, ...] = ()) -> tantivy.Query:
        return self.compiler.query(Bool(filters=(self.condition, *more), exclude=exclude))

    def _search(self, query: tantivy.Query, column: str, limit: int) -> tuple[list[Address], int]:
        order = tantivy.Order.Desc if self.descending else tantivy.Order.Asc
        found = self.searcher.search(query, max(limit, 1), order_by_field=column, order=order)
        return [address for _, address in found.hits], found.count  # type: ignore[attr-defined]

    def having(self, limit: int) -> tuple[list[Address], int]:
        """At least the first `limit` documents that have a value, and how many have one.

        The last value may be shared with documents that just missed the page: all of them are fetched, then ties are
        put in order.
        """
        first, total = self._search(self._and(Exists(self.column)), self.column, limit)
        if not first or self.column == _TIES_BY:
            return first, total
        values = self.searcher.fast_field_values(self.column, first)
        edge = float(values[-1] or 0)
        kept = [address for address, value in zip(first, values, strict=True) if value != edge]
        at_edge = self._and(Range(self.column, edge, edge))
        ties, _ = self._search(at_edge, _TIES_BY, self.searcher.search(at_edge, 1).count)  # type: ignore[attr-defined]
        # A document's first value is its largest: one that has the edge as a lesser value stands elsewhere.
        edges = self.searcher.fast_field_values(self.column, ties)
        kept += [address for address, value in zip(ties, edges, strict=True) if value == edge]
        return self._with_ties(kept), total

    def _with_ties(self, addresses: list[Address]) -> list[Address]:
        keys = zip(*(self.searcher.fast_field_values(c, addresses) for c in (self.column, _TIES_BY)), strict=True)
        order = sorted(zip(keys, range(len(addresses)), strict=True), reverse=self.descending)
        return [addresses[place] for _, place in order]

    def lacking(self, limit: int) -> tuple[list[Address], int]:
        """The documents without a value, by date: they come last in either direction."""
        return self._search(self._and(exclude=(Exists(self.column),)), _TIES_BY, limit)


def _newest_first(searcher: tantivy.Searcher, alike: list[Hit]) -> list[Hit]:
    """Hits that score alike; very many of them stay as they lie in the index."""
    if not 1 < len(alike) <= _MANY_ALIKE:
        return alike
    dates = searcher.fast_field_values(_TIES_BY, [address for _, address in alike])
    return [alike[place] for _, place in sorted(zip(dates, range(len(alike)), strict=True), reverse=True)]


def best(searcher: tantivy.Searcher, query: tantivy.Query, offset: int, limit: int) -> Found:
    """One page of hits by relevance, the newest first among those that score alike."""
    end = offset + limit
    for size in (end + 1, end + 1 + _MANY_ALIKE):
        found = searcher.search(query, size)
        hits, total = found.hits, found.count  # type: ignore[attr-defined]
        if len(hits) < size or not end or hits[-1][0] != hits[end - 1][0]:
            break
    groups = (list(group) for _, group in groupby(hits, key=itemgetter(0)))
    ordered = [hit for group in groups for hit in _newest_first(searcher, group)]
    return Found(tuple(ordered[offset:end]), total)


def ordered(searcher: tantivy.Searcher, compiler: Compiler, condition: Bool, column: str | None, query: Query) -> Found:
    """One page of hits, by relevance (`column` is None) or by a numeric column with ties by date."""
    if column is None:
        return best(searcher, compiler.query(condition), query.offset, query.limit)
    end = query.offset + query.limit
    sorter = _Sorter(searcher, compiler, condition, column, query.descending)
    first, having = sorter.having(end)
    rest, lacking = sorter.lacking(max(end - having, 0))
    page = (first[:having] + rest)[query.offset : end] if having < end else first[query.offset : end]
    return Found(tuple((0.0, address) for address in page), having + lacking)
