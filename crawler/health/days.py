"""What a source was over a stretch of days, so that its silence is told from nobody's having looked.

worked    it was read over the whole stretch, and published something
partly    it published something that was read, and was not read over the whole stretch: there may be more
quiet     it was read over the whole stretch, and had nothing
blocked   it was tried, and could not be read: its silence means nothing
missing   nobody looked: it is not crawled, or not so far back, or lists what nobody has read yet
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

DayState = Literal["worked", "partly", "quiet", "blocked", "missing"]
NO_PATIENCE = timedelta()


@dataclass(frozen=True, slots=True)
class Reading:
    """The days of a source, ISO."""

    published: frozenset[str]
    """On which what was read of it was published."""
    covered_from: str | None
    covered_until: str | None
    """Between these days all that it published is known; None: nothing is."""
    unread: frozenset[str]
    """Of which it lists releases that nobody has read."""
    tried: tuple[str, str] | None
    """Between which somebody was there."""
    is_failing: bool
    """It was tried, and cannot be read now."""
    as_of: str
    """On which all this is said; what is asked beyond it lies in the future."""


def state_of(
    source: Reading, date_from: str | None, date_to: str | None, patience: timedelta = NO_PATIENCE
) -> DayState:
    """What a source was in a stretch of time; an open end asks for all there is.

    `patience` is how long after its last reading it still counts as read.
    """
    published = _any_within(source.published, date_from, date_to)
    if _is_covered(source, date_from, date_to, patience):
        return "worked" if published else "quiet"
    if published:
        return "partly"
    return "blocked" if _has_failed(source, date_from, date_to, patience) else "missing"


def _is_covered(source: Reading, date_from: str | None, date_to: str | None, patience: timedelta) -> bool:
    """Whether all that was published in the stretch is known; nobody waits for a source that fails."""
    first, last, end = source.covered_from, source.covered_until, _end(source, date_to)
    if first is None or last is None or _any_within(source.unread, date_from, date_to):
        return False
    if (date_from or "") > source.as_of or first > (date_from or first):
        return False
    return end <= last or (not source.is_failing and _day(end) - _day(last) <= patience)


def _has_failed(source: Reading, date_from: str | None, date_to: str | None, patience: timedelta) -> bool:
    """Whether it was tried for days of the stretch that are not known, and could not be read."""
    if not source.is_failing or source.tried is None or (date_from or "") > source.as_of:
        return False
    if _any_within(source.unread, date_from, date_to):
        return True
    first, last = source.tried
    end, begin = _end(source, date_to), date_from or first
    return first <= end and _day(begin) <= _day(last) + patience and end > (source.covered_until or "")


def _end(source: Reading, date_to: str | None) -> str:
    return min(date_to or source.as_of, source.as_of)


def _any_within(days: Iterable[str], date_from: str | None, date_to: str | None) -> bool:
    return any((date_from or "") <= day <= (date_to or "9999") for day in days)


def _day(text: str) -> date:
    """The day; of an upper bound such as 2026-02-31 one near it."""
    return date(int(text[:4]), int(text[5:7]), min(int(text[8:]), 28))
