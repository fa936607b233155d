"""Dates as a reader types them: a day, a month, a year."""

import re
from calendar import monthrange
from datetime import date, datetime

from crawler.clock import BEIJING

_DATE = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?")
"""2026, 2026-03, 2026-03-05, 2026/3/5."""


def _parts(text: str) -> tuple[int, int | None, int | None] | None:
    found = _DATE.fullmatch(text.strip())
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    return (year, month, day) if year else None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def moment(iso: str | None) -> str:
    """An ISO moment as a reader takes it in, to the minute; nothing of nothing.

    >>> moment("2026-11-22T21:54:03+00:00")
    '2026-11-22 21:54 UTC'
    """
    return f"{iso[:16].replace('T', ' ')} UTC" if iso else ""


def day_of(iso: str) -> str:
    """The day of an ISO moment in Beijing, which is where sources are read; a day as it is.

    >>> day_of("2026-09-30T21:23:00+00:00"), day_of("2026-09-30")
    ('2026-10-01', '2026-09-30')
    """
    when = datetime.fromisoformat(iso)
    return (when.astimezone(BEIJING) if when.tzinfo else when).date().isoformat()


def first_day(text: str) -> str | None:
    """The first day of what is named, ISO; None where it names nothing.

    >>> first_day("2026-3")
    '2026-03-01'
    """
    parts = _parts(text)
    return _iso(parts[0], parts[1] or 1, parts[2] or 1) if parts else None


def last_day(text: str) -> str | None:
    """The last day of what is named, ISO; None where it names nothing.

    >>> last_day("2026-2")
    '2026-02-28'
    """
    parts = _parts(text)
    if parts is None:
        return None
    year, month, day = parts[0], parts[1] or 12, parts[2]
    return _iso(year, month, day or (monthrange(year, month)[1] if 1 <= month <= 12 else 0))
