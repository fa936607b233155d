"""What the resolve step can see: the documents of an engine, overlaid with the batch that is being resolved."""

from collections import OrderedDict, defaultdict
from dataclasses import dataclass

from compare.decisions.corrections import Corrections
from compare.events.keys import blocking_keys
from compare.mentions import Mention, mentions
from extract.release import Json, Release, from_record
from search.documents import Origin
from search.engine import Reader

REMEMBERED = 5_000
"""Releases whose features are kept in memory, so that memory does not grow with the corpus."""


@dataclass(frozen=True)
class Entry:
    """A release with what comparing it needs."""

    release: Release
    origin: Origin
    keys: tuple[str, ...]
    mentions: tuple[Mention, ...]
    document: Json | None
    """As an engine has it; None for one of the batch."""


def entry_of(release: Release, origin: Origin) -> Entry:
    """The entry of a release of the batch."""
    return Entry(release, origin, tuple(blocking_keys(release)), mentions(release), None)


def read_entry(document: Json) -> Entry:
    """The entry of a release that an engine has."""
    release = from_record(document)
    origin = Origin(**{name: document[name] for name in ("source_id", "fetched", "record", "sha256")})
    return Entry(release, origin, tuple(document["keys"]), mentions(release), document)


class Corpus:
    """Releases by id; what is staged hides what the engine has under the same id."""

    def __init__(self, reader: Reader, corrections: Corrections) -> None:
        self._reader = reader
        self._corrections = corrections
        self._staged: dict[str, Entry] = {}
        self._removed: set[str] = set()
        self._by_key: dict[str, set[str]] = defaultdict(set)
        self._read: OrderedDict[str, Entry] = OrderedDict()

    def stage(self, entry: Entry) -> None:
        """Adds a release of the batch; its last version counts."""
        self.remove(entry.release.id)
        self._removed.discard(entry.release.id)
        self._staged[entry.release.id] = entry
        for key in entry.keys:
            self._by_key[key].add(entry.release.id)

    def remove(self, release_id: str) -> None:
        """Hides a release."""
        self._removed.add(release_id)
        old = self._staged.pop(release_id, None)
        for key in old.keys if old else ():
            self._by_key[key].discard(release_id)

    def indexed(self, release_id: str) -> Entry | None:
        """A release as the engine has it, whatever is staged."""
        found = self._reader.get([release_id])
        return read_entry(found[0]) if found else None

    def entry(self, release_id: str) -> Entry | None:
        """A release as it will be, or None."""
        if release_id in self._staged:
            return self._staged[release_id]
        if release_id in self._removed:
            return None
        if release_id not in self._read:
            found = self._reader.get([release_id])
            if not found:
                return None
            self._remember(read_entry(found[0]))
        return self._read[release_id]

    def _remember(self, entry: Entry) -> None:
        self._read[entry.release.id] = entry
        if len(self._read) > REMEMBERED:
            self._read.popitem(last=False)

    def candidates(self, entry: Entry) -> list[Entry]:
        """The other releases that share a blocking key, and those that a reviewer has merged with this one."""
        found = {entry.release.id: entry}
        for document in self._reader.candidates(entry.keys) if entry.keys else ():
            release_id = document["id"]
            if release_id not in self._staged and release_id not in self._removed:
                if release_id not in self._read:
                    self._remember(read_entry(document))
                found[release_id] = self._read[release_id]
        staged = {i for key in entry.keys for i in self._by_key.get(key, ())}
        for release_id in staged | self._corrections.partners(entry.release.id):
            other = self.entry(release_id)
            if other:
                found[release_id] = other
        del found[entry.release.id]
        return [found[release_id] for release_id in sorted(found)]
