"""`Engine` over the embedded index: each question is answered from the newest committed state."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import tantivy

from extract.release import Json
from search.buckets import check_groups
from search.columns import Summed
from search.embedded.schema import open_index
from search.embedded.snapshot import Snapshot
from search.embedded.store import Store
from search.embedded.trouble import explained
from search.embedded.writer import EmbeddedWriter
from search.engine import Bucket, Hit, Page, What
from search.lock import writing
from search.query import Query


class EmbeddedEngine:
    """tantivy in this process, over the folder `index` of a data directory. Safe to share between threads."""

    name = "embedded"

    def __init__(self, data_dir: Path) -> None:
        self._data_dir = data_dir
        self._store = Store(data_dir / "index")
        self._loading = threading.Lock()
        self._state = ""
        self._live: Path | None = None
        self._indices: tuple[tantivy.Index, tantivy.Index]
        self._snapshot: Snapshot

    def _now(self) -> Snapshot:
        """The newest committed state; loaded only when the files have changed."""
        with self._loading:
            state = self._store.state()
            if state != self._state:
                self._load(self._store.live())
                self._state = state
            return self._snapshot

    @contextmanager
    def _reading(self) -> Iterator[Snapshot]:
        """The newest committed state, with trouble in its files told."""
        with explained(self._store.root):
            yield self._now()

    def _load(self, live: Path) -> None:
        if live != self._live:
            self._indices = (open_index(live / "releases", "releases"), open_index(live / "figures", "figures"))
            self._live = live
        for index in self._indices:
            index.reload()
        self._snapshot = Snapshot.of(*self._indices)

    def version(self) -> str:
        """Changes with every commit. Raises `IndexMissingError` before the first."""
        return self._store.state()

    def search(self, query: Query, *, facets: Sequence[str] = ()) -> Page:
        """One page of releases."""
        with self._reading() as now:
            return now.search(query, facets)

    def scan(self, query: Query, what: What = "releases", *, limit: int | None = None) -> Iterator[Json]:
        """Every match by publication date and id, all from the same committed state, or the first ones."""
        return islice(self._explained(self._now().scan(query, what)), limit)

    def _explained(self, rows: Iterator[Json]) -> Iterator[Json]:
        with explained(self._store.root):
            yield from rows

    def get(self, ids: Sequence[str]) -> list[Json]:
        """Releases by id."""
        with self._reading() as now:
            return now.get(ids)

    def figures(self, release_ids: Sequence[str]) -> list[Json]:
        """The figures of some releases."""
        with self._reading() as now:
            return now.figures(release_ids)

    def candidates(self, keys: Sequence[str], limit: int = 1000) -> list[Json]:
        """Releases that share a blocking key."""
        with self._reading() as now:
            return now.candidates(keys, limit)

    def aggregate(
        self, query: Query, by: Sequence[str], *, releases: bool = True, of: Summed = "value"
    ) -> list[Bucket]:
        """Sums of figure values by some columns."""
        check_groups(by)
        with self._reading() as now:
            return now.aggregate(query, by, releases, of)

    def tops(self, query: Query, by: Sequence[str]) -> list[Json]:
        """The figures of the highest standing by some columns."""
        check_groups(by)
        with self._reading() as now:
            return now.tops(query, by)

    def similar(self, release_id: str, limit: int = 10) -> tuple[Hit, ...]:
        """Releases like this one."""
        with self._reading() as now:
            return now.similar(release_id, limit)

    def count(self, what: What = "releases") -> int:
        """How many documents there are."""
        with self._reading() as now:
            return now.count(what)

    @contextmanager
    def writer(self, *, rebuild: bool = False) -> Iterator[EmbeddedWriter]:
        """The one writer. A rebuild goes into a new version, which becomes the live one when the context ends well.

        Raises:
            WriterBusyError: another process is writing.
            IndexDamagedError: its files are not what was written; a rebuild makes them anew.
        """
        with writing(self._data_dir), explained(self._store.root):
            fresh = rebuild or not self._store.exists
            version = self._store.new_version() if fresh else self._store.live()
            writer = EmbeddedWriter(version)
            if fresh and not rebuild:
                self._store.publish(version)
            try:
                yield writer
            except BaseException:
                writer.abandon()
                raise
            writer.finish()
            if rebuild:
                self._store.publish(version)

    def close(self) -> None:
        """Files are mapped, not held: there is nothing to give back."""
