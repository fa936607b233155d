"""Writes releases and figures into one version of the Elasticsearch indices."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

from elasticsearch import Elasticsearch

from extract.release import Json
from search.elastic.bulk import Action, Bulk, action
from search.elastic.connect import explained
from search.elastic.reading import Indices
from search.elastic.schema import fingerprint, indexed
from search.elastic.session import Session, figure_counts
from search.elastic.versions import WHATS, Version
from search.engine import Reader

_T = TypeVar("_T")
_LOOKUP = 500


def batches(items: Iterable[_T], size: int) -> Iterator[list[_T]]:
    """Lists of at most `size` items."""
    stream = iter(items)
    while batch := list(islice(stream, size)):
        yield batch


class ElasticWriter:
    """The one writer of a version. Nothing is visible before `commit`, which refreshes both indices.

    A release is sent after its figures: where a run stops between the two, it is not indexed yet, so the next run
    writes it again; what it had sent is seen with that run's first commit. Ids are stable, so writing twice ends in
    the same documents.
    """

    def __init__(self, client: Elasticsearch, version: Version, where: str, dead_letters: Path) -> None:
        self._client, self._version, self._where = client, version, where
        self._bulk = Bulk(client, dead_letters)
        self._uncommitted: dict[str, int] = {}
        """Release id -> number of figures, of what a search does not see yet."""

    def reader(self) -> Reader:
        """Reads what has been committed."""
        names = {what: self._version.index(what) for what in WHATS}
        return Indices(Session(self._client, names, self._where))

    def put(self, releases: Iterable[Json], figures: Iterable[Json]) -> None:
        """Adds or replaces releases, each with all its figures."""
        index = self._version.index("figures")
        given: Counter[str] = Counter()
        with explained(self._where):
            self._bulk.send(_counted(figures, index, given))
            self._bulk.send(self._releases(releases, given))

    def delete(self, release_ids: Iterable[str]) -> None:
        """Removes releases and their figures."""
        with explained(self._where):
            for batch in batches(release_ids, _LOOKUP):
                self._bulk.send(self._leftovers(batch, Counter()))
                self._bulk.send(Action(self._version.index("releases"), id_, None) for id_ in batch)

    def _releases(self, releases: Iterable[Json], given: Counter[str]) -> Iterator[Action]:
        """Releases, each batch after the deletion of the figures that its releases have no more."""
        index = self._version.index("releases")
        for batch in batches(releases, _LOOKUP):
            yield from self._leftovers([row["id"] for row in batch], given)
            yield from (action(index, row["id"], indexed("releases", row)) for row in batch)

    def _leftovers(self, release_ids: list[str], given: Counter[str]) -> Iterator[Action]:
        """Deletes the figures that a release had and has no more."""
        index = self._version.index("figures")
        visible = figure_counts(self._client, index, release_ids)
        for id_ in release_ids:
            before = self._uncommitted.get(id_, visible.get(id_, 0))
            self._uncommitted[id_] = given[id_]
            yield from (Action(index, f"{id_}:{place}", None) for place in range(given[id_], before))

    def commit(self) -> None:
        """Makes everything put so far visible."""
        with explained(self._where):
            for what in ("figures", "releases"):
                self._client.indices.refresh(index=self._version.index(what))
            meta = {"fields": fingerprint("releases"), "commit": uuid4().hex}
            self._client.indices.put_mapping(index=self._version.index("releases"), meta=meta)
        self._uncommitted.clear()


def _counted(figures: Iterable[Json], index: str, given: Counter[str]) -> Iterator[Action]:
    for row in figures:
        given[row["release"]] += 1
        yield action(index, row["id"], indexed("figures", row))
