"""Of several archived versions of a page, the newest is the one to read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from crawler.archive import pages_since
from crawler.records import ArchivedPage


@dataclass(frozen=True, slots=True)
class Newest:
    """The pages archived since some marks, each URL once: as it was fetched last.

    Looking at the archive twice keeps memory flat: the bytes of no page wait for a newer version.
    """

    data_dir: Path
    since: Mapping[str, int]
    reached: dict[str, int]
    """The marks to go on from next time."""
    places: frozenset[str]
    """Archive locations of the newest versions."""

    def __iter__(self) -> Iterator[ArchivedPage]:
        for page, _ in pages_since(self.data_dir, self.since):
            if page.location in self.places:
                yield page


def newest(data_dir: Path, since: Mapping[str, int]) -> Newest:
    """Finds the newest versions among the pages archived since the marks; `{}` looks at all."""
    last: dict[str, tuple[str, str]] = {}
    end = dict(since)
    for page, end in pages_since(data_dir, since):  # noqa: B007 - the last one is wanted
        version = (page.fetched.isoformat(), page.location)
        last[page.url] = max(last.get(page.url, version), version)
    return Newest(data_dir, since, end, frozenset(location for _, location in last.values()))
