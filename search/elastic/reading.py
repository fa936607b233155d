"""What can be read of the two indices, by alias or by name."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from itertools import islice

from extract.release import Json
from search import facets, plan
from search.buckets import fields, merged
from search.columns import FACETS, Summed
from search.elastic.compile import Compiler
from search.elastic.schema import paths
from search.elastic.session import WINDOW, Session
from search.engine import Bucket, Hit, Page, What
from search.group import Ask, grouped, tops
from search.highlight import highlights
from search.language import parse, phrases
from search.nodes import Bool, Node, Terms
from search.query import Query

_ALL_VALUES = 1000
_SCAN: dict[What, int] = {"releases": 500, "figures": 2000}
"""Documents of a scan that are in memory at once."""
_TERMS = 50_000
"""Releases asked for at once: fewer than `index.max_terms_count`."""
_PATHS = paths("releases")
_BY_DATE = _PATHS["by_date"]
_RELEVANCE: list[Json] = [{"_score": "desc"}, {_BY_DATE: "desc"}]
_SCAN_ORDER: dict[What, list[Json]] = {
    "releases": [{_PATHS["day"]: "asc"}, {"id": "asc"}],
    "figures": [{paths("figures")["day"]: "asc"}, {"release": "asc"}, {"index": "asc"}],
}


class Indices:
    """Questions to a pair of indices."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._compilers: dict[What, Compiler] = {"releases": Compiler("releases"), "figures": Compiler("figures")}

    def _query(self, condition: Bool, what: What = "releases") -> Json:
        return self._compilers[what].query(condition)

    def count(self, what: What) -> int:
        """How many documents there are."""
        return self._session.count(what)

    def search(self, query: Query, names: Sequence[str]) -> Page:
        """One page of releases."""
        condition = plan.releases(query)
        groups = list(facets.together(query, names))
        beside = next((group for other, group in groups if other == condition), [])
        deep = query.offset + query.limit > WINDOW
        answer = self._session.search(
            "releases",
            query=self._query(condition),
            sort=_sort(query),
            from_=0 if deep else query.offset,
            size=0 if deep else query.limit,
            track_total_hits=True,
            aggs=_terms(beside),
        )
        counts = _counts(answer)
        for other, group in groups:
            if group != beside:
                counts |= _counts(
                    self._session.search("releases", query=self._query(other), size=0, aggs=_terms(group))
                )
        counts |= self._apart(query, names)
        rows = self._deep(self._query(condition), query) if deep else answer["hits"]["hits"]
        words = tuple(phrases(parse(query.text)))
        hits = tuple(Hit(row["_source"], _score(row), highlights(row["_source"], words)) for row in rows)
        return Page(hits, answer["hits"]["total"]["value"], {name: counts[name] for name in names})

    def _apart(self, query: Query, names: Sequence[str]) -> dict[str, facets.Counts]:
        """The facets that are counted value by value, all in one search."""
        asked = facets.apart(query, names)
        if not asked:
            return {}
        aggs: Json = {
            name: {"filters": {"filters": {value: self._query(only) for value, only in values.items()}}}
            for name, values in asked.items()
        }
        found = self._session.search("releases", size=0, aggs=aggs)["aggregations"]
        return {
            name: facets.ranked({value: bucket["doc_count"] for value, bucket in found[name]["buckets"].items()})
            for name in asked
        }

    def _deep(self, condition: Json, query: Query) -> list[Json]:
        size = min(query.limit, _SCAN["releases"])
        rows = self._session.walk("releases", condition, _sort(query), size, skip=query.offset)
        with closing(rows):
            return list(islice(rows, query.limit))

    def scan(self, query: Query, what: What, limit: int | None) -> Iterator[Json]:
        """Every match by date and id, in constant memory, all from the same state of the index; or the first ones."""
        rows = (
            row["_source"] for condition in self._conditions(query, what) for row in self._rows(condition, what, limit)
        )
        return islice(rows, limit)

    def _rows(self, condition: Bool, what: What, limit: int | None) -> Iterable[Json]:
        query, order = self._query(condition, what), _SCAN_ORDER[what]
        if limit is not None and limit <= WINDOW:
            return self._session.first(what, query, order, limit)
        return self._session.walk(what, query, order, _SCAN[what])

    def _conditions(self, query: Query, what: What) -> Iterator[Bool]:
        """One condition, or where the text of a question about figures finds many releases, several."""
        if what == "releases":
            yield plan.releases(query)
        elif not query.text.strip():
            yield plan.figures(query)
        else:
            ids = self._ids(plan.releases(plan.text_only(query)))
            while among := list(islice(ids, _TERMS)):
                yield plan.figures(query, among)

    def _ids(self, condition: Bool) -> Iterator[str]:
        """Ids of matching releases, by date: so that figures found in several steps are in order too."""
        query = self._query(condition)
        for row in self._session.walk("releases", query, _SCAN_ORDER["releases"], WINDOW, source=False):
            yield row["_id"]

    def get(self, ids: Sequence[str]) -> list[Json]:
        """Releases by id, in the order asked."""
        return self._session.get(ids) if ids else []

    def figures(self, release_ids: Sequence[str]) -> list[Json]:
        """The figures of some releases: releases as asked, figures as in the text."""
        if not release_ids:
            return []
        wanted = self._query(Bool(filters=(Terms("release", tuple(release_ids)),)), "figures")
        rows = self._session.all("figures", wanted, _SCAN_ORDER["figures"])
        order = {id_: place for place, id_ in enumerate(release_ids)}
        return sorted((row["_source"] for row in rows), key=lambda row: (order[row["release"]], row["index"]))

    def candidates(self, keys: Sequence[str], limit: int = 1000) -> list[Json]:
        """Releases that share a key, by id."""
        if not keys:
            return []
        wanted = self._query(Bool(filters=(Terms("keys", tuple(keys)),)))
        answer = self._session.search("releases", query=wanted, sort=[{_BY_DATE: "desc"}], size=limit)
        return sorted((row["_source"] for row in answer["hits"]["hits"]), key=lambda row: str(row["id"]))

    def similar(self, release_id: str, limit: int) -> tuple[Hit, ...]:
        """Releases like this one, the most alike first."""
        found = self.get([release_id])
        if not found:
            return ()
        query = self._query(plan.like(found[0]))
        answer = self._session.search("releases", query=query, sort=_RELEVANCE, size=limit)
        return tuple(Hit(row["_source"], _score(row), ()) for row in answer["hits"]["hits"])

    def aggregate(self, query: Query, by: Sequence[str], releases: bool, of: Summed) -> list[Bucket]:
        """Sums of figure values by some columns."""
        wanted = fields(by, releases)
        asks = map(self._ask, self._conditions(query, "figures"))
        return merged((row for ask in asks for row in grouped(ask, wanted, of)), by, releases)

    def tops(self, query: Query, by: Sequence[str]) -> list[Json]:
        """The figures of the highest standing by some columns."""
        rows = (row for condition in self._conditions(query, "figures") for row in self._tops(condition, by))
        return [row["_source"] for row in rows]

    def _tops(self, condition: Bool, by: Sequence[str]) -> list[Json]:
        highest = Bool(filters=(condition, tops(self._ask(condition), by)))
        return self._session.all("figures", self._query(highest, "figures"), _SCAN_ORDER["figures"])

    def _ask(self, condition: Bool) -> Ask:
        def ask(aggregations: Json, only: Node | None = None) -> Json:
            query = self._query(Bool(filters=(condition, only)) if only else condition, "figures")
            answer: Json = self._session.search("figures", query=query, size=0, aggs=aggregations)["aggregations"]
            return answer

        return ask


def _score(row: Json) -> float:
    return float(row["_score"] or 0.0)


def _sort(query: Query) -> list[Json]:
    column = plan.order(query)
    if column is None:
        return _RELEVANCE
    order = "desc" if query.descending else "asc"
    by_date: Json = {_BY_DATE: order}
    if column == "by_date":
        return [by_date]
    return [{_PATHS[column]: {"order": order, "mode": "max", "missing": "_last"}}, by_date]


def _terms(names: Iterable[str]) -> Json:
    return {name: {"terms": {"field": _PATHS[FACETS[name].column], "size": _ALL_VALUES}} for name in names}


def _counts(answer: Json) -> dict[str, tuple[tuple[str, int], ...]]:
    return {
        name: tuple((bucket["key"], bucket["doc_count"]) for bucket in facet["buckets"][: facets.VALUES])
        for name, facet in answer.get("aggregations", {}).items()
    }
