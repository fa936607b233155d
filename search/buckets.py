"""Groups of figures: what they can be grouped by, and the rows of an engine put together."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from search.columns import GROUPS
from search.engine import Bucket
from search.errors import QueryError

MOST_GROUPS = 6

Row = tuple[tuple[str, ...], float, int]
"""Key, sum of values, number of figures."""


def check_groups(by: Sequence[str]) -> None:
    """Raises `QueryError` unless figures can be grouped by these, one to six of them."""
    unknown = [name for name in by if name not in GROUPS]
    if unknown or not 1 <= len(by) <= MOST_GROUPS:
        raise QueryError(
            f"figures cannot be grouped by {', '.join(by)}", hint=f"one to {MOST_GROUPS} of {', '.join(GROUPS)}"
        )


def fields(by: Sequence[str], releases: bool) -> tuple[str, ...]:
    """What an engine groups by, so that `merged` can list the releases behind each bucket."""
    return (*by, "release") if releases and "release" not in by else tuple(by)


def merged(rows: Iterable[Row], by: Sequence[str], releases: bool) -> list[Bucket]:
    """Rows by `fields` as buckets, in the order of their keys."""
    width = len(by)
    place = fields(by, releases).index("release") if releases else None
    values: defaultdict[tuple[str, ...], float] = defaultdict(float)
    counts: defaultdict[tuple[str, ...], int] = defaultdict(int)
    ids: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for row, value, figures in rows:
        key = row[:width]
        values[key] += value
        counts[key] += figures
        if place is not None:
            ids[key].append(row[place])
    return [
        Bucket(key, values[key], counts[key], tuple(sorted(ids[key])) if releases else ()) for key in sorted(values)
    ]
