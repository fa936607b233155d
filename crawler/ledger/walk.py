"""A walk through the pages of one list: where it stands, how far it may go, when it stops."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from typing import Self

from crawler.cms import Follow, Row
from crawler.ledger.known import RETRIES

TAIL = 10
"""An ordinary walk stops where the last rows of a page are all known; the first ones may be pinned."""
LAST = 3
"""Rows at the end of a page that tell how far it reaches; one may bear a wrong date."""
MOST_PAGES = 2000


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a walk goes. `since` is an ISO date; back-fill does not stop at known rows."""

    pages: int
    since: str | None = None
    backfill: bool = False


def limits(ordinary: int, since: str | None, pages: int | None) -> Limits:
    """The limits of a run: `pages` or `since` make it a back-fill, otherwise `ordinary` pages at most."""
    if since or pages:
        return Limits(pages or MOST_PAGES, since, backfill=True)
    return Limits(ordinary)


def _reached(rows: Sequence[Row]) -> str | None:
    """The day down to which a page shows each row: the middle one of its last dates.

    The least date would be that of a notice of years ago that is pinned on top of the list.
    """
    last = sorted([row.date for row in rows if row.date][-LAST:])
    return last[len(last) // 2] if last else None


@dataclass(frozen=True, slots=True)
class Walk:
    """The list page to ask for next, `number` counted from 1, and what has been seen on the way."""

    list_url: str
    column: str
    lane: str
    """The run that began it."""
    follow: Follow
    limits: Limits
    number: int = 1
    seen: int = 0
    """Rows so far."""
    oldest: str | None = None
    """The day down to which the list has been read."""
    family: str = "auto"
    failures: int = 0
    """Visits in which its next page could not be read."""
    shown: str = ""
    """A digest of the addresses on the last page."""
    joins: bool = False
    """It has come down to rows that earlier walks have seen: no gap lies between."""
    is_repeated: bool = False
    """The last page showed what the one before it did."""

    @property
    def is_last_try(self) -> bool:
        """Whether the walk is left where it stands if its page fails once more."""
        return self.failures + 1 >= RETRIES

    def failed(self) -> "Walk":
        """The walk after its page could not be read."""
        return replace(self, failures=self.failures + 1)

    def wanted(self, rows: Sequence[Row]) -> list[Row]:
        """The rows not older than `since`; a row without a date may be new."""
        since = self.limits.since
        return [row for row in rows if since is None or row.date is None or row.date >= since]

    def goes_on(self, rows: Sequence[Row], new: Sequence[bool]) -> bool:
        """Whether the next page is to be turned.

        Args:
            rows: the rows of the page just read.
            new: for each wanted row whether the ledger did not know it.
        """
        if self.number >= self.limits.pages or self.is_repeated:
            return False
        if not rows:
            return self.number == 1
        if self.limits.since:
            return any(row.date is None or row.date >= self.limits.since for row in rows[-TAIL:])
        return self.limits.backfill or any(new[-TAIL:])

    def read(self, rows: Sequence[Row], new: Sequence[bool], family: str) -> "Walk":
        """The walk after its page has been read; a first page without rows, a shell around an interface, is free.

        Args:
            rows: the rows of the page.
            new: for each wanted row whether the ledger did not know it.
            family: which family read it.
        """
        limits = self.limits if rows or self.seen else replace(self.limits, pages=self.limits.pages + 1)
        seen, oldest = self.seen + len(rows), min(filter(None, (self.oldest, _reached(rows))), default=None)
        shown = sha256("\n".join(row.url for row in rows).encode()).hexdigest() if rows else ""
        repeated = bool(shown) and shown == self.shown
        joins = self.joins or not all(new[-LAST:])
        return replace(
            self, seen=seen, oldest=oldest, family=family, limits=limits, shown=shown, is_repeated=repeated,
            joins=joins, failures=0,
        )  # fmt: skip

    def turn(self, follow: Follow) -> "Walk":
        """The walk one page further."""
        return replace(self, follow=follow, number=self.number + 1)

    def to_json(self) -> str:
        """For the ledger."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """From the ledger."""
        fields = json.loads(text)
        return cls(**{**fields, "follow": Follow(**fields["follow"]), "limits": Limits(**fields["limits"])})
