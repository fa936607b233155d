"""The data of the overview: the newest releases and what they state, since a day."""

from dataclasses import dataclass
from datetime import date, timedelta

from search.engine import Bucket, Page
from search.query import Filters, Query
from views import asking, labels
from views.dates import first_day
from views.view import View

DAYS = {"week": 7, "month": 30, "year": 365}
SHOWN = 8


@dataclass(frozen=True, slots=True)
class News:
    """What is new since a day."""

    since: str | None
    """ISO; None where nothing is dated."""
    latest: str | None
    page: Page
    sums: dict[str, tuple[float, int, str]]
    """Measure -> sum of what counts as cases and operations, number of figures, unit."""


def load(view: View, since: str) -> News:
    """The news since a day, a week before the newest release where none is given."""
    newest = asking.search(view, Query(sort="date", limit=1))
    latest = newest.hits[0].document["published"] if newest.hits else None
    start = first_day(since) or _before(latest, 7)
    page = asking.search(view, Query(filters=Filters(date_from=start), sort="date", limit=SHOWN))
    return News(start, latest, page, sums(view, start))


def _before(latest: str | None, days: int) -> str | None:
    return (date.fromisoformat(latest) - timedelta(days=days)).isoformat() if latest else None


def choices(latest: str | None) -> dict[str, str]:
    """week, month, year -> the day on which each starts, counted back from the newest release."""
    return {name: _before(latest, days) or "" for name, days in DAYS.items()}


def sums(view: View, since: str | None) -> dict[str, tuple[float, int, str]]:
    """Sums of the cases lens since a day, or ever, in the order of the measures; money in each currency apart."""
    query = Query(filters=Filters(date_from=since, lens="cases", counted=True))
    kinds = {bucket.key[0]: bucket for bucket in asking.aggregate(view, query, ("kind",))}
    money = {bucket.key: bucket for bucket in asking.aggregate(view, query, ("role", "unit"))}
    found = {
        kind: _sum(kinds[kind], labels.measure_unit(kind))
        for kind in labels.KINDS
        if kind in kinds and kind != "amount"
    }
    for (role, unit), bucket in sorted(money.items()):
        if role in labels.ROLES and role != "other":
            name = f"amount:{role}" if unit == "CNY" else f"amount:{role}:{unit}"
            found[name] = _sum(bucket, unit)
    return found


def _sum(bucket: Bucket, unit: str) -> tuple[float, int, str]:
    return bucket.value, bucket.figures, unit
