"""Of several archived versions of a page, the newest is the one to read."""

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from crawler.archive import pages_since
from crawler.archive.reader import FILES, folder_of
from crawler.clock import now
from crawler.records import ArchivedPage

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Newest:
    """The pages archived since some marks, each address once: as it was fetched last.

    Looking at the archive twice keeps memory flat: the bytes of no page wait for a newer version.
    """

    data_dir: Path
    since: Mapping[str, int]
    """Where reading begins."""
    reached: dict[str, int]
    """The marks to go on from next time."""
    places: frozenset[str]
    """Archive locations of the newest versions."""

    def __iter__(self) -> Iterator[ArchivedPage]:
        for page, _ in pages_since(self.data_dir, self.since):
            if page.location in self.places:
                yield page

    def before(self, location: str) -> dict[str, int]:
        """The marks of somebody who has read all pages up to the one at `file:offset`, which is read again."""
        name, _, offset = location.rpartition(":")
        passed = {file: end for file, end in self.reached.items() if file < name}
        return {**self.since, **passed, name: int(offset)}


def newest(data_dir: Path, since: Mapping[str, int], go_on: Mapping[str, int] | None = None) -> Newest:
    """Finds the newest versions among the pages archived since the marks; `{}` looks at all.

    `go_on` are the marks of a pass over the same pages that was interrupted: what lies before them is not read again.
    """
    for name in sorted(since.keys() - {path.name for path in folder_of(data_dir).glob(FILES)}):
        log.warning("%s is gone from the archive: `tongbao index --check` says what was lost with it", name)
    last: dict[str, tuple[bool, str, str]] = {}
    end, moment = dict(since), now()
    for page, end in pages_since(data_dir, since):  # noqa: B007 - the last one is wanted
        is_past = page.fetched <= moment  # else the machine's clock was wrong
        version = (is_past, page.fetched.isoformat(), page.location)
        last[page.address] = max(last.get(page.address, version), version)
    return Newest(data_dir, go_on or since, end, frozenset(location for *_, location in last.values()))
