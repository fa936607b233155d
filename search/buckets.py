"""Groups of figures: what they can be grouped by, and the rows of an engine put together."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from search.columns import GROUPS
from search.engine import Bucket
from search.errors import QueryError

Row = tuple[tuple[str, ...], float, int]
"""Key, sum of values, number of figures."""


def check_groups(by: Sequence[str]) -> None:
    """Raises `QueryError` unless figures can be grouped by one or two of these."""
    unknown = [name for name in by if name not in GROUPS]
    if unknown or not 1 <= len(by) <= 2:
        raise QueryError(f"figures cannot be grouped by {', '.join(by)}", hint=f"one or two of {', '.join(GROUPS)}")


def merged(rows: Iterable[Row], width: int) -> list[Bucket]:
    """Rows as buckets, by key; what follows the first `width` parts of a row's key is a release id."""
    groups: defaultdict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[0][:width]].append(row)
    return [
        Bucket(
            key,
            sum(row[1] for row in group),
            sum(row[2] for row in group),
            tuple(sorted(row[0][width] for row in group if len(row[0]) > width)),
        )
        for key, group in sorted(groups.items())
    ]
