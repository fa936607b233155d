"""What time it is, here and in Beijing."""

from datetime import UTC, date, datetime, timedelta, timezone

BEIJING = timezone(timedelta(hours=8))
DAY = 86_400.0
"""Seconds."""


def now() -> datetime:
    """The present moment, UTC."""
    return datetime.now(UTC)


def beijing_day(moment: str) -> date:
    """The day of an ISO moment in Beijing."""
    return datetime.fromisoformat(moment).astimezone(BEIJING).date()


def today() -> date:
    """The day in Beijing."""
    return now().astimezone(BEIJING).date()
