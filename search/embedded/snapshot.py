"""What can be read of one committed state of the embedded index."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import tantivy

from extract.release import Json
from search import facets, plan
from search.buckets import fields, merged
from search.columns import COLUMNS, FACETS, Summed
from search.embedded.compile import Compiler
from search.embedded.order import Found, best, ordered
from search.embedded.schema import SOURCE
from search.engine import Bucket, Hit, Page, What
from search.group import Ask, grouped, tops
from search.highlight import highlights
from search.language import parse, phrases
from search.nodes import Bool, Node, Range, Terms
from search.query import Query

_ALL_VALUES = 10_000
_PAGE = 2000
"""Documents of a scan that are in memory at once."""
_FIRST = 100
"""Documents that a scan reads first."""
_MANY = 5000
"""A day with more documents than this is read in pieces."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of the two indices, as it was when the snapshot was taken."""

    searcher: tantivy.Searcher
    compiler: Compiler

    @classmethod
    def of(cls, index: tantivy.Index, what: What) -> "Part":
        """The index's last commit."""
        return cls(index.searcher(), Compiler(index.schema, COLUMNS[what]))

    def query(self, condition: Bool) -> tantivy.Query:
        """The condition as a tantivy query."""
        return self.compiler.query(condition)

    def document(self, address: tantivy.DocAddress) -> Json:
        """The stored document."""
        row: Json = json.loads(self.searcher.doc(address)[SOURCE][0].decode("utf-8", "surrogatepass"))
        return row

    def count(self, query: tantivy.Query) -> int:
        """How many documents match."""
        found: int = self.searcher.search(query, 1).count  # type: ignore[attr-defined]
        return found

    def all(self, query: tantivy.Query, total: int | None = None) -> list[Json]:
        """Every matching document, in memory; `total` where it is known how many there are."""
        limit = (self.count(query) if total is None else total) or 1
        return [self.document(address) for _, address in self.searcher.search(query, limit, count=False).hits]

    def values(self, query: tantivy.Query, columns: Sequence[str], size: int) -> list[list[tuple[Any, int]]]:
        """The values of some columns among the matching documents, with their counts, the most frequent first."""
        terms = {column: {"terms": {"field": column, "size": size}} for column in columns}
        answer = self.searcher.aggregate(query, terms) if terms else {}
        counts = ([(b["key"], b["doc_count"]) for b in answer[column]["buckets"]] for column in columns)
        return [sorted(pairs, key=lambda pair: (-pair[1], pair[0])) for pairs in counts]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Releases and figures as of one commit. Readers keep it while newer commits, or another version, come."""

    releases: Part
    figures_part: Part

    @classmethod
    def of(cls, releases: tantivy.Index, figures: tantivy.Index) -> "Snapshot":
        """What the two indices held when they were last loaded."""
        return cls(Part.of(releases, "releases"), Part.of(figures, "figures"))

    def count(self, what: What) -> int:
        """How many documents there are."""
        return int(self._part(what).searcher.num_docs)

    def search(self, query: Query, names: Sequence[str]) -> Page:
        """One page of releases."""
        found = self._ordered(query)
        words = tuple(phrases(parse(query.text)))
        hits = []
        for score, address in found.hits:
            document = self.releases.document(address)
            hits.append(Hit(document, score, highlights(document, words)))
        return Page(tuple(hits), found.total, self._facets(query, names))

    def _ordered(self, query: Query) -> Found:
        condition = plan.releases(query)
        return ordered(self.releases.searcher, self.releases.compiler, condition, plan.order(query), query)

    def _facets(self, query: Query, names: Sequence[str]) -> dict[str, facets.Counts]:
        """Those that share a condition are counted together: all, but for one whose own filter is set."""
        counts: dict[str, facets.Counts] = {}
        for condition, group in facets.together(query, names):
            columns = [FACETS[name].column for name in group]
            found = self.releases.values(self.releases.query(condition), columns, _ALL_VALUES)
            counts |= {name: tuple(pairs[: facets.VALUES]) for name, pairs in zip(group, found, strict=True)}
        for name, values in facets.apart(query, names).items():
            found_of = {value: self.releases.count(self.releases.query(only)) for value, only in values.items()}
            counts[name] = facets.ranked(found_of)
        return {name: counts[name] for name in names}

    def scan(self, query: Query, what: What) -> Iterator[Json]:
        """Every match by date and id: some days at a time, so that memory does not grow with the result."""
        part = self._part(what)
        for condition in self._conditions(query, what):
            [days] = part.values(part.query(condition), ["day"], 1_000_000)
            for first, last, held in _stretches(sorted(days)):
                some = Bool(filters=(condition, Range("day", first, last)))
                if held < _MANY:
                    yield from sorted(part.all(part.query(some), held), key=_scan_order)
                else:
                    yield from self._in_pieces(some, what)

    def _in_pieces(self, condition: Bool, what: What) -> Iterator[Json]:
        """A day that has very many documents (those without a date, most often), some releases at a time."""
        part, column = self._part(what), "id" if what == "releases" else "release"
        ids = sorted(id_ for id_, _ in part.searcher.terms_with_prefix(column, "", part.query(condition)))
        for start in range(0, len(ids), _PAGE):
            piece = Bool(filters=(condition, Terms(column, tuple(ids[start : start + _PAGE]))))
            yield from sorted(part.all(part.query(piece)), key=_scan_order)

    def _conditions(self, query: Query, what: What) -> list[Bool]:
        if what == "releases":
            return [plan.releases(query)]
        return [plan.figures(query, self._among(query))]

    def _among(self, query: Query) -> list[str] | None:
        """The releases that the text of a question about figures finds; None where it has no text."""
        if not query.text.strip():
            return None
        condition = self.releases.query(plan.releases(plan.text_only(query)))
        return [id_ for id_, _ in self.releases.searcher.terms_with_prefix("id", "", condition)]

    def get(self, ids: Sequence[str]) -> list[Json]:
        """Releases by id, in the order asked."""
        wanted = Bool(filters=(Terms("id", tuple(ids)),))
        found = {row["id"]: row for row in self.releases.all(self.releases.query(wanted))} if ids else {}
        return [found[id_] for id_ in ids if id_ in found]

    def figures(self, release_ids: Sequence[str]) -> list[Json]:
        """The figures of some releases: releases as asked, figures as in the text."""
        wanted = Bool(filters=(Terms("release", tuple(release_ids)),))
        found = self.figures_part.all(self.figures_part.query(wanted)) if release_ids else []
        order = {id_: place for place, id_ in enumerate(release_ids)}
        return sorted(found, key=lambda row: (order[row["release"]], row["index"]))

    def candidates(self, keys: Sequence[str], limit: int = 1000) -> list[Json]:
        """Releases that share a key, by id."""
        if not keys:
            return []
        query = self.releases.query(Bool(filters=(Terms("keys", tuple(keys)),)))
        hits = self.releases.searcher.search(query, limit, order_by_field="by_date").hits
        return sorted((self.releases.document(address) for _, address in hits), key=lambda row: str(row["id"]))

    def similar(self, release_id: str, limit: int) -> tuple[Hit, ...]:
        """Releases like this one, the most alike first."""
        found = self.get([release_id])
        if not found:
            return ()
        alike = best(self.releases.searcher, self.releases.query(plan.like(found[0])), 0, limit)
        return tuple(Hit(self.releases.document(address), score, ()) for score, address in alike.hits)

    def aggregate(self, query: Query, by: Sequence[str], releases: bool, of: Summed) -> list[Bucket]:
        """Sums of figure values by some columns."""
        condition = plan.figures(query, self._among(query))

        return merged(grouped(self._ask(condition), fields(by, releases), of), by, releases)

    def tops(self, query: Query, by: Sequence[str]) -> list[Json]:
        """The figures of the highest standing by some columns."""
        condition, part = plan.figures(query, self._among(query)), self.figures_part
        highest = part.query(Bool(filters=(condition, tops(self._ask(condition), by))))
        return sorted(part.all(highest), key=_scan_order)

    def _ask(self, condition: Bool) -> Ask:
        part = self.figures_part

        def ask(aggregations: Json, only: Node | None = None) -> Json:
            narrowed = Bool(filters=(condition, only)) if only else condition
            answer: Json = part.searcher.aggregate(part.query(narrowed), aggregations)
            return answer

        return ask

    def _part(self, what: What) -> Part:
        return self.releases if what == "releases" else self.figures_part


def _scan_order(row: Json) -> tuple[str, str, int]:
    """Publication date, release id, and for figures their place in the text."""
    return row["published"] or "", row.get("release") or row["id"], row.get("index", 0)


def _stretches(days: list[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """First and last day of stretches of at most about `_PAGE` documents, and how many documents each has.

    The first ones are short: many readers want no more than the beginning.
    """
    held, first, most = 0, None, min(_FIRST, _PAGE)
    for day, documents in days:
        if first is not None and held + documents > most:
            yield first, day - 1, held
            held, first, most = 0, None, min(2 * most, _PAGE)
        first = day if first is None else first
        held += documents
    if first is not None:
        yield first, days[-1][0], held
