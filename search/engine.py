"""One question, two engines: the narrow interface that the embedded engine and Elasticsearch both implement.

An engine holds two kinds of flat documents, described in `search.documents`: one per release, one per figure.
Everything above this room talks to `Engine` and never knows which one answers.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Literal, Protocol

from extract.release import Json
from search.columns import Summed
from search.query import Query

What = Literal["releases", "figures"]


@dataclass(frozen=True, slots=True)
class Highlight:
    """A passage of the original text and the matches inside it, as offsets into `passage`."""

    field: Literal["title", "body"]
    passage: str
    start: int
    """Where the passage stands in the release's `text`."""
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """One release found: its document, its score and where the query's words stand in it."""

    document: Json
    score: float
    highlights: tuple[Highlight, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page of hits, how many there are in all, and the facets asked for: name -> ((value, count), …)."""

    hits: tuple[Hit, ...]
    total: int
    facets: dict[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Bucket:
    """One group of figures: `key` has one value for each field grouped by."""

    key: tuple[str, ...]
    value: float
    """Sum of the figures' values, or of what else was asked for."""
    figures: int
    """How many figures were summed."""
    releases: tuple[str, ...]
    """Ids of the releases behind it."""


class Reader(Protocol):
    """What the resolve step needs to see of the documents: by id and by shared key."""

    def get(self, ids: Sequence[str]) -> list[Json]:
        """Release documents by id, in the order asked; unknown ids are left out."""
        ...

    def figures(self, release_ids: Sequence[str]) -> list[Json]:
        """The figure documents of some releases, in order."""
        ...

    def candidates(self, keys: Sequence[str], limit: int = 1000) -> list[Json]:
        """Release documents that share at least one blocking key (`keys` of the document)."""
        ...


class Writer(Protocol):
    """Writes documents; searchers see nothing of a rebuild before the writer's context ends well."""

    def reader(self) -> Reader:
        """Reads what this writer has committed so far, in a rebuild too, where the live index does not have it yet.

        The resolve step looks for candidates here, so that a batch sees the batches before it.
        """
        ...

    def put(self, releases: Iterable[Json], figures: Iterable[Json]) -> None:
        """Adds or replaces documents by `id`; a release's old figures go with its old version."""
        ...

    def delete(self, release_ids: Iterable[str]) -> None:
        """Removes releases and their figures."""
        ...

    def commit(self) -> None:
        """Makes everything put so far visible: to `reader()`, and, unless this is a rebuild, to every searcher."""
        ...


class Engine(Reader, Protocol):
    """What an engine can do. Implementations: `search.embedded` (tantivy), `search.elastic` (Elasticsearch).

    Every method but `writer` and `close` raises `search.errors.IndexMissingError` where nothing has been indexed yet,
    and `IndexDamagedError` where an index is not whole.
    """

    @property
    def name(self) -> str:
        """embedded or elasticsearch."""
        ...

    def version(self) -> str:
        """Changes whenever the visible documents change: a cache key for readers."""
        ...

    def search(self, query: Query, *, facets: Sequence[str] = ()) -> Page:
        """One page of releases. Raises `search.errors.QueryError` where the query is wrong.

        `facets` are names from `search.columns.FACETS`. A facet is not narrowed by its own filter.
        """
        ...

    def scan(self, query: Query, what: What = "releases", *, limit: int | None = None) -> Iterator[Json]:
        """Every matching document, streaming, ordered by publication date and id.

        With a `limit` only so many of the first: that costs less than to begin with all of them and to stop.
        """
        ...

    def aggregate(
        self, query: Query, by: Sequence[str], *, releases: bool = True, of: Summed = "value"
    ) -> list[Bucket]:
        """Sums of figure values (or of another number, `of`) by one to six of their keyword fields, by ascending key.

        A missing value is the key "": it is shown, not dropped. A figure with several crime types counts in each.
        `releases=False` leaves the lists of ids out, which is much faster: ask for the list behind one bucket by a
        query narrowed to it.
        """
        ...

    def tops(self, query: Query, by: Sequence[str]) -> list[Json]:
        """The figure document of the highest `standing` in each group, and perhaps some others; without any: none."""
        ...

    def similar(self, release_id: str, limit: int = 10) -> tuple[Hit, ...]:
        """Releases like this one."""
        ...

    def writer(self, *, rebuild: bool = False) -> AbstractContextManager[Writer]:
        """Opens the one writer; `rebuild` builds beside the live index and swaps when the context ends well."""
        ...

    def count(self, what: What = "releases") -> int:
        """How many documents there are."""
        ...

    def close(self) -> None:
        """Releases files and connections."""
        ...
