"""Numbers over time: every month, quarter or year between the first and the last, known or not."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from compare.cells.change import year_on_year
from compare.cells.coverage import Coverage, is_known
from compare.cells.grouping import Label
from compare.cells.stats import Cell, Labels
from compare.regions import unit_name
from extract.release import Json
from views.dates import first_day, last_day
from views.pages.compare.reading import REGIONS
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
    read: Mapping[str, int] = field(default_factory=dict)
    """Time -> in how many regions the sources were read over it; of the line of the whole country's sums alone."""
    coverage: Mapping[str, Mapping[str, Json]] = field(default_factory=dict)
    """Code of a region with sums -> time -> what its sources did."""


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


def days(time: str, asked: Asked) -> tuple[str, str]:
    """First and last day of a month, quarter or year, as far as they were asked for."""
    year, _, rest = time.partition("-")
    number = int(rest[1:]) * 3 if rest.startswith("Q") else 0
    first, last = (f"{year}-{number - 2:02}", f"{year}-{number:02}") if number else (time, time)
    return max(first_day(first) or "", asked.date_from or ""), min(last_day(last) or "", asked.date_to or "9999")


def over_time(
    cells: list[Cell],
    asked: Asked,
    known: Coverage,
    today: str,
    count: Callable[[tuple[str, ...]], Mapping[str, int]],
) -> Timeline:
    """The timeline of cells by region and time, of which `all` is one. `count` says in how many regions the sources
    were read over each of some times."""
    drawn = [cell for cell in cells if _line(cell, asked)]
    dated = [cell for cell in drawn if cell.key[-1].text[:4].isdigit()]
    undated = sum(_undated(cell, asked) for cell in drawn)
    if not dated:
        return Timeline((), {}, {}, {}, undated)
    named = sorted({cell.key[-1].text for cell in dated})
    times = tuple(times_between(named[0], named[-1], asked.time))
    labels = _labels(dated, asked)
    read = count(times) if asked.lens == "cases" and ALL in labels and not asked.region else {}
    coverage = _coverages(labels, times, asked, known) if asked.lens == "cases" and not read else {}
    series: dict[str, dict[str, Decimal | None]] = {code: dict.fromkeys(times, None) for code in labels}
    made: dict[str, dict[str, Cell]] = {code: {} for code in series}
    for code in made:
        series[code] |= _silent(read if code == ALL and read else coverage.get(code, {}))
    for cell in (_told(cell, _line(cell, asked), read, coverage) for cell in dated):
        series[_line(cell, asked)][cell.key[-1].text] = cell.value
        made[_line(cell, asked)][cell.key[-1].text] = cell
    whole = [cell for line in made.values() for cell in line.values() if not cell.is_least]
    changes = _by_line(year_on_year(whole, date.fromisoformat(today)))
    return Timeline(times, series, changes, made, undated, read, coverage)


def _labels(dated: list[Cell], asked: Asked) -> dict[str, Label]:
    """The lines: those of regions that were picked, and all that have a number."""
    whole = Label(ALL, asked.region or None)
    labels = {code: Label(unit_name(code), code) for code in asked.picked if asked.lens == "cases"}
    return labels | {line: whole if line == ALL else cell.key[0] for cell in dated if (line := _line(cell, asked))}


def _coverages(
    labels: Mapping[str, Label], times: tuple[str, ...], asked: Asked, known: Coverage
) -> dict[str, dict[str, Json]]:
    asked_days = asked.date_from, asked.date_to
    return {
        code: {time: known.of((label, Label(time)), *asked_days) for time in times} for code, label in labels.items()
    }


def _silent(read: Mapping[str, int] | Mapping[str, Json]) -> dict[str, Decimal | None]:
    """Zero where sources were read and said nothing, for all regions where most of them were; totals that nobody
    stated stay unknown."""
    return {
        time: Decimal()
        for time, known in read.items()
        if (_are_most(known) if isinstance(known, int) else is_known(known))
    }


def _are_most(regions: int) -> bool:
    return 2 * regions > REGIONS


def _told(cell: Cell, code: str, read: Mapping[str, int], coverage: Mapping[str, Mapping[str, Json]]) -> Cell:
    """A sum with what was read of its time: by no more than half of the regions, or not over all of it, it is a least
    one."""
    time = cell.key[-1].text
    if read:
        return replace(cell, is_least=not _are_most(read[time]))
    return replace(cell, is_least=not is_known(coverage[code][time])) if coverage else cell


def _undated(cell: Cell, asked: Asked) -> int:
    """How many figures of a line the cell holds without a date."""
    is_asked = not asked.picked or _line(cell, asked) in asked.picked
    return (len(cell.counted) or cell.n) if is_asked and not cell.key[-1].text[:4].isdigit() else 0


def _line(cell: Cell, asked: Asked) -> str:
    """The code of the line that a cell belongs to, `all`, or nothing where the page draws no such line."""
    if cell.region is None:
        return ALL if cell.key[0].text == ALL else ""
    return cell.region if asked.holds(cell.region) else ""


def _by_line(changes: dict[Labels, Decimal]) -> dict[str, dict[str, Decimal]]:
    found: dict[str, dict[str, Decimal]] = {}
    for key, change in changes.items():
        found.setdefault(key[0].code or ALL, {})[key[-1].text] = change
    return found
