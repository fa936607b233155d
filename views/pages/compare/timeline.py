"""Numbers over time: every month, quarter or year between the first and the last, known or not."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from compare.cells.change import year_on_year
from compare.cells.coverage import Coverage, is_known
from compare.cells.grouping import Label
from compare.cells.stats import Cell, Labels
from compare.regions import unit_name
from views.pages.compare.state import ALL, Asked

STEPS = {"month": 12, "quarter": 4, "year": 1}
"""How many of them a year has."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """What is drawn over time."""

    times: tuple[str, ...]
    series: dict[str, dict[str, Decimal | None]]
    """Code (or `all`) -> time -> value; None where nothing is known."""
    changes: dict[str, dict[str, Decimal]]
    """Code -> time -> change against the same time a year before, as a fraction."""
    cells: dict[str, dict[str, Cell]]
    """Code -> time -> the cell of a number: whose total it is and of which days."""
    undated: int = 0
    """Figures of the lines that have no date, and so stand in none of them."""


def _name(year: int, number: int, unit: str) -> str:
    if unit == "year":
        return str(year)
    return f"{year}-Q{number + 1}" if unit == "quarter" else f"{year}-{number + 1:02}"


def times_between(first: str, last: str, unit: str) -> Iterator[str]:
    """Every month, quarter or year from one to another.

    >>> list(times_between("2025-Q4", "2026-Q1", "quarter"))
    ['2025-Q4', '2026-Q1']
    """
    steps = STEPS[unit]
    for position in range(_position(first, steps), _position(last, steps) + 1):
        yield _name(position // steps, position % steps, unit)


def _position(time: str, steps: int) -> int:
    year, _, rest = time.partition("-")
    return int(year) * steps + (int(rest.lstrip("Q")) - 1 if rest else 0)


def over_time(cells: list[Cell], asked: Asked, known: Coverage, today: str) -> Timeline:
    """The timeline of cells by region and time, of which `all` is one."""
    drawn = [cell for cell in cells if _line(cell, asked)]
    dated = [cell for cell in drawn if cell.key[-1].text[:4].isdigit()]
    undated = sum(_undated(cell, asked) for cell in drawn)
    if not dated:
        return Timeline((), {}, {}, {}, undated)
    named = sorted({cell.key[-1].text for cell in dated})
    times = tuple(times_between(named[0], named[-1], asked.time))
    whole = Label(ALL, asked.region or None)
    labels = {code: Label(unit_name(code), code) for code in asked.picked if asked.lens == "cases"}
    labels |= {line: whole if line == ALL else cell.key[0] for cell in dated if (line := _line(cell, asked))}
    series = {code: dict.fromkeys(times, None) | _silent(label, times, asked, known) for code, label in labels.items()}
    made: dict[str, dict[str, Cell]] = {code: {} for code in series}
    for cell in dated:
        series[_line(cell, asked)][cell.key[-1].text] = cell.value
        made[_line(cell, asked)][cell.key[-1].text] = cell
    return Timeline(times, series, _by_line(year_on_year(dated, date.fromisoformat(today))), made, undated)


def _undated(cell: Cell, asked: Asked) -> int:
    """How many figures of a line the cell holds without a date."""
    is_asked = not asked.picked or _line(cell, asked) in asked.picked
    return (len(cell.counted) or cell.n) if is_asked and not cell.key[-1].text[:4].isdigit() else 0


def _line(cell: Cell, asked: Asked) -> str:
    """The code of the line that a cell belongs to, `all`, or nothing where the page draws no such line."""
    if cell.region is None:
        return ALL if cell.key[0].text == ALL else ""
    return cell.region if asked.holds(cell.region) else ""


def _silent(label: Label, times: tuple[str, ...], asked: Asked, known: Coverage) -> dict[str, Decimal | None]:
    """Zero where the region's sources were read and said nothing; totals that nobody stated stay unknown."""
    if asked.lens == "totals":
        return {}
    covered = (time for time in times if is_known(known.of((label, Label(time)), asked.date_from, asked.date_to)))
    return {time: Decimal() for time in covered}


def _by_line(changes: dict[Labels, Decimal]) -> dict[str, dict[str, Decimal]]:
    found: dict[str, dict[str, Decimal]] = {}
    for key, change in changes.items():
        found.setdefault(key[0].code or ALL, {})[key[-1].text] = change
    return found
