"""The data of the overview: the newest releases and what they state, since a day."""

from collections import defaultdict
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
class Sum:
    """A sum of figures."""

    value: float
    figures: int
    unit: str
    is_rough: bool
    """Whether some of them are no exact numbers."""


@dataclass(frozen=True, slots=True)
class News:
    """What is new since a day."""

    since: str | None
    """ISO; None where nothing is dated."""
    latest: str | None
    page: Page
    undated: int
    """Releases that have no date, and so are none of these."""
    sums: dict[str, Sum]
    """Measure -> sum of what counts as cases and operations."""


def load(view: View, since: str) -> News:
    """The news since a day, a week before the newest release where none is given."""
    newest = asking.search(view, Query(sort="date", limit=1))
    latest = newest.hits[0].document["published"] if newest.hits else None
    start = first_day(since) or _before(latest, 7)
    page = asking.search(view, Query(filters=Filters(date_from=start), sort="date", limit=SHOWN))
    return News(start, latest, page, _undated(view) if start else 0, sums(view, start))


def _undated(view: View) -> int:
    every, dated = (asking.search(view, Query(filters=Filters(date_from=day), limit=0)) for day in (None, "0001-01-01"))
    return every.total - dated.total


def _before(latest: str | None, days: int) -> str | None:
    return (date.fromisoformat(latest) - timedelta(days=days)).isoformat() if latest else None


def choices(latest: str | None) -> dict[str, str]:
    """week, month, year -> the day on which each starts, counted back from the newest release."""
    return {name: _before(latest, days) or "" for name, days in DAYS.items()}


def sums(view: View, since: str | None) -> dict[str, Sum]:
    """Sums of the cases lens since a day, or ever, in the order of the measures; money in each currency apart."""
    query = Query(filters=Filters(date_from=since, lens="cases", counted=True))
    kinds: defaultdict[tuple[str, ...], list[Bucket]] = defaultdict(list)
    money: defaultdict[tuple[str, ...], list[Bucket]] = defaultdict(list)
    for bucket in asking.aggregate(view, query, ("kind", "bound")):
        kinds[bucket.key[:-1]].append(bucket)
    for bucket in asking.aggregate(view, query, ("role", "unit", "bound")):
        money[bucket.key[:-1]].append(bucket)
    counted = ((kind, labels.measure_unit(kind)) for kind in labels.KINDS if (kind,) in kinds and kind != "amount")
    found = {kind: _sum(kinds[kind,], unit) for kind, unit in counted}
    for (role, unit), buckets in sorted(money.items()):
        if role in labels.ROLES and role != "other":
            found[f"amount:{role}" if unit == "CNY" else f"amount:{role}:{unit}"] = _sum(buckets, unit)
    return found


def _sum(buckets: list[Bucket], unit: str) -> Sum:
    """The sum of groups, of which each ends its key with the bound of its figures."""
    is_rough = any(bucket.key[-1] != "exact" for bucket in buckets)
    return Sum(sum(bucket.value for bucket in buckets), sum(bucket.figures for bucket in buckets), unit, is_rough)
