"""Does the index hold what the archive says, and the archive what the ledger says?

Reads the archive anew and compares, release by release.
"""

import hashlib
import json
from contextlib import closing
from dataclasses import asdict, dataclass

from compare.decisions.corrections import load_corrections
from extract.release import Json, Release
from refresh.derive import Unreadable, derive_all
from refresh.lost import lost_pages
from refresh.newest import newest
from search import open_engine
from search.query import Filters, Query
from settings import Settings

EVERYTHING = Query(filters=Filters(releases_only=False), sort="date")


@dataclass(frozen=True, slots=True)
class Check:
    """Counts and checksums of both sides, the ids that differ, and what the archive has lost."""

    archived: int
    indexed: int
    archive_checksum: str
    index_checksum: str
    missing: tuple[str, ...]
    """In the archive, not in the index."""
    stale: tuple[str, ...]
    """In both, but the index says something else than the archive read today."""
    orphaned: tuple[str, ...]
    """In the index, not in the archive."""
    lost: tuple[str, ...] = ()
    """Addresses of pages that were archived and are not whole in the archive any more."""

    @property
    def fine(self) -> bool:
        """Whether both sides say the same, and nothing is lost."""
        return self.archive_checksum == self.index_checksum and not self.lost

    @property
    def sentence(self) -> str:
        """The outcome, and what to do."""
        return "; ".join([self._compared, *([self._loss] if self.lost else [])])

    @property
    def _loss(self) -> str:
        count = f"{len(self.lost)} pages are not whole in the archive any more, {self.lost[0]} for one"
        return f"{count}: put their files back, or run `tongbao index --rebuild`, and the next crawl fetches them again"

    @property
    def _compared(self) -> str:
        if self.archive_checksum == self.index_checksum:
            return f"{self.indexed} documents, checksum {self.index_checksum}: the index is what the archive says"
        counts = f"{len(self.missing)} missing, {len(self.stale)} stale, {len(self.orphaned)} orphaned"
        return f"{self.archived} archived, {self.indexed} indexed: {counts}; run `tongbao index`, or with --rebuild"

    def to_json(self) -> Json:
        """As a JSON object."""
        return {**asdict(self), "fine": self.fine}


def check_index(settings: Settings) -> Check:
    """Compares the index with what the archive says today, corrections included; events are not part of it.

    Nothing is changed.
    """
    corrections = load_corrections(settings.data_dir)
    archived: dict[str, str] = {}
    for derived in derive_all(newest(settings.data_dir, {}), settings.data_dir):
        if not isinstance(derived, Unreadable):
            archived[derived[0].id] = _checksum(corrections.apply(derived[0]).record())
    with closing(open_engine(settings)) as engine:
        indexed = {row["id"]: _checksum(row) for row in engine.scan(EVERYTHING)}
    return Check(
        archived=len(archived),
        indexed=len(indexed),
        archive_checksum=_total(archived),
        index_checksum=_total(indexed),
        missing=tuple(sorted(archived.keys() - indexed.keys())),
        stale=tuple(sorted(i for i in archived.keys() & indexed.keys() if archived[i] != indexed[i])),
        orphaned=tuple(sorted(indexed.keys() - archived.keys())),
        lost=lost_pages(settings.data_dir),
    )


_COMPARED = sorted(set(Release.__dataclass_fields__) - {"events"})


def _checksum(row: Json) -> str:
    content = {name: row[name] for name in _COMPARED}
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _total(checksums: dict[str, str]) -> str:
    lines = "".join(f"{name} {checksum}\n" for name, checksum in sorted(checksums.items()))
    return hashlib.sha256(lines.encode()).hexdigest()[:16]
