"""Year on year (同比), only where the two stretches of time are equal and totals count the same sorts of crime."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from compare.cells.coverage import stretch_of
from compare.cells.stats import Cell, Labels

UNEVEN = 3
"""Days by which a February and a March differ, and no month and quarter."""


def _year_before(text: str) -> str:
    """2026-03 -> 2025-03, 2026-Q1 -> 2025-Q1, 2026 -> 2025, 2026-02-28 -> 2025-02-28."""
    return f"{int(text[:4]) - 1:04}{text[4:]}"


def _key_before(key: Labels) -> tuple[str, ...] | None:
    """The texts of the same key a year before; None where no part of it is a time."""
    texts = [label.text for label in key]
    times = [i for i, text in enumerate(texts) if stretch_of(text)]
    if not times:
        return None
    texts[times[0]] = _year_before(texts[times[0]])
    return tuple(texts)


def _is_over(key: Labels, as_of: date) -> bool:
    """Whether the stretch of a key has ended: a running month has no equal a year before."""
    stretches = [stretch for label in key if (stretch := stretch_of(label.text))]
    return all(last < as_of.isoformat() for _, last in stretches)


def _is_equal(cell: Cell, before: Cell) -> bool:
    """Whether two stated totals speak of the same sorts of crime and the same days of two years; sums of cases do by
    their key."""
    if cell.body is None and before.body is None and cell.period is None and before.period is None:
        return True
    if cell.period is None or before.period is None or (cell.body, cell.sorts) != (before.body, before.sorts):
        return False
    return all(_year_before(cell.period[end]) == before.period[end] for end in ("start", "end"))


def _days(period: Mapping[str, str]) -> int:
    return (date.fromisoformat(period["end"]) - date.fromisoformat(period["start"])).days + 1


def can_join(cell: Cell, before: Cell) -> bool:
    """Whether a line may join two numbers: those of totals where one body states both, of the same sorts of crime and
    of stretches of one length, as all months, quarters and years are."""
    if cell.body is None and before.body is None:
        return True
    if cell.period is None or before.period is None or (cell.body, cell.sorts) != (before.body, before.sorts):
        return False
    return abs(_days(cell.period) - _days(before.period)) <= UNEVEN


def year_on_year(cells: list[Cell], as_of: date) -> dict[Labels, Decimal]:
    """Change against the year before, as a fraction with four decimals, for the cells of which it can be told.

    Left out: a stretch that is not over on the day `as_of`, a year before without a number or with 0, and totals of
    two bodies, of unequal stretches or of other sorts of crime.
    """
    by_key = {tuple(label.text for label in cell.key): cell for cell in cells}
    changes = {}
    for cell in cells:
        earlier = _key_before(cell.key)
        before = by_key.get(earlier) if earlier else None
        if before and before.value and cell.value is not None and _is_over(cell.key, as_of) and _is_equal(cell, before):
            changes[cell.key] = (cell.value / before.value - 1).quantize(Decimal("0.0001"))
    return changes
