"""Requests to a pair of indices: one search, or a walk through every match."""

from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from elasticsearch import Elasticsearch

from extract.release import Json
from search.elastic.connect import explained
from search.engine import What

WINDOW = 10_000
"""Elasticsearch's `index.max_result_window`; what lies deeper is walked to."""
_KEEP = "5m"
_FIRST = 250
"""Documents that a walk fetches first."""


def figure_counts(client: Elasticsearch, index: str, release_ids: Sequence[str]) -> dict[str, int]:
    """How many figures some releases have in an index; those without any are left out."""
    terms = {"terms": {"field": "release", "size": len(release_ids)}}
    wanted = {"terms": {"release": list(release_ids)}}
    answer = client.search(index=index, size=0, query=wanted, aggs={"releases": terms})
    return {bucket["key"]: bucket["doc_count"] for bucket in answer["aggregations"]["releases"]["buckets"]}


class Session:
    """A client, the names of the two indices (or aliases), and the address to print in errors."""

    def __init__(self, client: Elasticsearch, names: Mapping[What, str], where: str) -> None:
        self._client, self._names, self._where = client, names, where

    def search(self, what: What, **body: Any) -> Json:  # noqa: ANN401
        """One search."""
        with explained(self._where):
            answer: Json = self._client.search(index=self._names[what], **body).body
        return answer

    def first(self, what: What, query: Json, sort: list[Json], size: int) -> list[Json]:
        """The first matches in order, at most `WINDOW`."""
        answer = self.search(what, query=query, sort=sort, size=size, track_total_hits=False)
        rows: list[Json] = answer["hits"]["hits"]
        return rows

    def all(self, what: What, query: Json, sort: list[Json]) -> list[Json]:
        """Every match in order, in memory: one search where they are few, else a walk."""
        rows = self.first(what, query, sort, WINDOW)
        return rows if len(rows) < WINDOW else list(self.walk(what, query, sort, WINDOW))

    def count(self, what: What) -> int:
        """How many documents there are."""
        with explained(self._where):
            return int(self._client.count(index=self._names[what])["count"])

    def get(self, ids: Sequence[str]) -> list[Json]:
        """Releases by id; what is not committed is not seen."""
        with explained(self._where):
            answer = self._client.mget(index=self._names["releases"], ids=list(ids), realtime=False)
        return [row["_source"] for row in answer["docs"] if row.get("found")]

    @contextmanager
    def _point_in_time(self, what: What) -> Iterator[str]:
        with explained(self._where):
            pit: str = self._client.open_point_in_time(index=self._names[what], keep_alive=_KEEP)["id"]
        try:
            yield pit
        finally:
            with explained(self._where):
                self._client.options(ignore_status=404).close_point_in_time(id=pit)

    def walk(
        self, what: What, query: Json, sort: list[Json], size: int, *, source: bool = True, skip: int = 0
    ) -> Generator[Json, None, None]:
        """Every match in order, all from one state of the index; the first `skip` are not fetched.

        At most `size` at a time, and few at first: many readers want no more than the beginning.
        """
        with self._point_in_time(what) as pit:
            after, next_size = None, min(size, _FIRST)
            while True:
                wanted = min(skip, WINDOW) or next_size
                next_size = next_size if skip else min(2 * next_size, size)
                rows = self._page(pit, query, sort, wanted, source=source and not skip, after=after)
                if not skip:
                    yield from rows
                if len(rows) < wanted:
                    return
                skip -= wanted if skip else 0
                after = rows[-1]["sort"]

    def _page(
        self, pit: str, query: Json, sort: list[Json], size: int, *, source: bool, after: list[Any] | None
    ) -> list[Json]:
        with explained(self._where):
            answer = self._client.search(
                pit={"id": pit, "keep_alive": _KEEP},
                query=query,
                sort=sort,
                size=size,
                source=source,
                search_after=after,
                track_total_hits=False,
            )
        rows: list[Json] = answer["hits"]["hits"]
        return rows
