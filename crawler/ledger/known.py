"""What the ledger knows of one page, what one visit to a source brought, and how a source was visited last."""

from dataclasses import dataclass
from datetime import datetime

RETRIES = 5
"""A page that cannot be fetched is tried in this many runs, and once more now and then while a list shows it."""

ELSEWHERE = "elsewhere"
"""In place of the error of a visit that waited: another process of a shared run has read the source."""


@dataclass(frozen=True, slots=True)
class Known:
    """One page of the ledger."""

    rowid: int
    url: str
    source_id: str
    state: str
    title: str | None
    listed_date: str | None
    family: str | None
    etag: str | None
    last_modified: str | None
    sha256: str | None
    location: str | None
    checks: int
    failures: int

    @property
    def is_last_try(self) -> bool:
        """Whether a page that the archive lacks is given up if it fails once more."""
        return self.sha256 is None and self.failures + 1 >= RETRIES


@dataclass(slots=True)
class Tally:
    """What one visit to a source brought."""

    listed: int = 0
    """Rows seen on list pages."""
    fetched: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    failed: int = 0
    gone: int = 0


@dataclass(frozen=True, slots=True)
class Last:
    """How a source was visited last."""

    begun: datetime
    cut_off: int = 0
    """How many visits never ended since one that did."""
