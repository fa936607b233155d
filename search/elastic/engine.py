"""`Engine` over Elasticsearch: questions go to the aliases, writing to one version behind them."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from extract.release import Json
from search.buckets import check_groups
from search.columns import Summed
from search.elastic import versions
from search.elastic.connect import check_version, connect, explained, shown
from search.elastic.reading import Indices
from search.elastic.session import Session
from search.elastic.writer import ElasticWriter
from search.engine import Bucket, Hit, Page, What
from search.errors import IndexMissingError
from search.lock import writing
from search.query import Query
from settings import Settings


class ElasticEngine:
    """Elasticsearch 9 or newer. Safe to share between threads."""

    name = "elasticsearch"

    def __init__(self, settings: Settings) -> None:
        self._client = connect(settings)
        self._where = shown(settings.elasticsearch_url or "")
        self._prefix = settings.index_prefix
        self._data_dir = settings.data_dir
        aliases = {what: versions.alias(self._prefix, what) for what in versions.WHATS}
        self._indices = Indices(Session(self._client, aliases, self._where))
        self._checking = threading.Lock()
        self._checked: versions.Version | None = None

    def _now(self) -> Indices:
        """The live indices, once it is known that this Tongbao can read them."""
        with self._checking:
            if self._checked is None:
                check_version(self._client, self._where)
                self._checked = self._live()
        return self._indices

    def _live(self) -> versions.Version:
        with explained(self._where):
            live = versions.live(self._client, self._prefix)
            if live is None:
                message = f"nothing has been indexed in Elasticsearch at {self._where} yet: run `tongbao index`"
                raise IndexMissingError(message)
            versions.check(self._client, live)
        return live

    def version(self) -> str:
        """The live index and its last commit."""
        with explained(self._where):
            found = self._client.indices.get_mapping(index=versions.alias(self._prefix, "releases"))
        return "+".join(f"{name}:{row['mappings']['_meta'].get('commit', '')}" for name, row in found.items())

    def search(self, query: Query, *, facets: Sequence[str] = ()) -> Page:
        """One page of releases."""
        return self._now().search(query, facets)

    def scan(self, query: Query, what: What = "releases", *, limit: int | None = None) -> Iterator[Json]:
        """Every match by publication date and id, or the first ones."""
        return self._now().scan(query, what, limit)

    def get(self, ids: Sequence[str]) -> list[Json]:
        """Releases by id."""
        return self._now().get(ids)

    def figures(self, release_ids: Sequence[str]) -> list[Json]:
        """The figures of some releases."""
        return self._now().figures(release_ids)

    def candidates(self, keys: Sequence[str], limit: int = 1000) -> list[Json]:
        """Releases that share a blocking key."""
        return self._now().candidates(keys, limit)

    def aggregate(
        self, query: Query, by: Sequence[str], *, releases: bool = True, of: Summed = "value"
    ) -> list[Bucket]:
        """Sums of figure values by some columns."""
        check_groups(by)
        return self._now().aggregate(query, by, releases, of)

    def tops(self, query: Query, by: Sequence[str]) -> list[Json]:
        """The figures of the highest standing by some columns."""
        check_groups(by)
        return self._now().tops(query, by)

    def similar(self, release_id: str, limit: int = 10) -> tuple[Hit, ...]:
        """Releases like this one."""
        return self._now().similar(release_id, limit)

    def count(self, what: What = "releases") -> int:
        """How many documents there are."""
        return self._now().count(what)

    @contextmanager
    def writer(self, *, rebuild: bool = False) -> Iterator[ElasticWriter]:
        """The one writer. A rebuild goes into new indices, to which the aliases turn when the context ends well.

        Raises:
            WriterBusyError: another process is writing from the same data directory.
        """
        with writing(self._data_dir):
            version, fresh = self._version(rebuild)
            dead_letters = self._data_dir / "dead-letters.jsonl"
            writer = ElasticWriter(self._client, version, self._where, dead_letters)
            yield writer
            writer.commit()
            if fresh and rebuild:
                with explained(self._where):
                    versions.publish(self._client, version)
            self._checked = None

    def _version(self, rebuild: bool) -> tuple[versions.Version, bool]:
        """The version to write, and whether it is new. The first one is published while it is still empty."""
        check_version(self._client, self._where)
        with explained(self._where):
            live = versions.live(self._client, self._prefix)
            if live and not rebuild:
                versions.check(self._client, live)
                return live, False
            version = versions.create(self._client, self._prefix)
            if not rebuild:
                versions.publish(self._client, version)
            return version, True

    def close(self) -> None:
        """Closes the connections."""
        self._client.close()
