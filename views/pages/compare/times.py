"""The numbers behind the lines, as a table and as CSV, with the change against the year before.

A total stands under the time in which its stretch ends: table and CSV say whose it is and of which days.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from compare.cells.rows import number
from compare.cells.stats import Cell as Made
from compare.cells.stats import ask
from views.charts.frame import to_csv
from views.health import coverage
from views.pages.compare.as_csv import ASKED, MEASURED, measured, question_of
from views.pages.compare.caption import region_name
from views.pages.compare.charts import number_writer
from views.pages.compare.lines import codes_of, name, opened
from views.pages.compare.load import Comparison
from views.pages.compare.reading import REGIONS
from views.pages.compare.state import ALL, Asked
from views.pages.compare.told import OF_A_TOTAL, STATES, bounded, of_a_total
from views.parts.table import Cell, Column, cell, table
from views.view import View

CSV_HEADER = (
    "region", "name", "time", *MEASURED, "value", "year_on_year", "body", "period_start", "period_end", "crime_types",
    "bound", "n", "rough", "at_least", "coverage", "regions_read", "counted", "set_aside", *ASKED,
)  # fmt: skip


def over_time(view: View, asked: Asked, found: Comparison) -> str:
    """A row a time, the newest first; for each line its number and its change, where that can be told."""
    _ = view.gettext
    codes = codes_of(asked, found)
    columns = [Column(_("Time"))]
    for code in codes:
        columns += [Column(name(view, asked, found, code), "n"), Column(_("on the year"), "n")]
        columns += [Column(_("Regions read"), "nowrap")] if found.timeline.read else []
        columns += [Column(_(name), css) for name, css in OF_A_TOTAL] if asked.lens == "totals" else []
    title = _("A change is told only between equal stretches of two years; a hatched cell is unknown.")
    return table(
        columns, [_row(view, asked, found, codes, time) for time in reversed(found.timeline.times)], title, stacks=False
    )


def _row(view: View, asked: Asked, found: Comparison, codes: list[str], time: str) -> list[Cell]:
    shown = number_writer(view, replace(asked, per="absolute"))
    row = [cell(time)]
    for code in codes:
        value, made = found.timeline.series[code][time], found.timeline.cells[code].get(time)
        change = found.timeline.changes.get(code, {}).get(time)
        number = bounded(view, made, shown(float(value or 0)))
        row.append(
            _unknown(view, found, code, time) if value is None else cell(number, _link(view, asked, made, code, time))
        )
        row.append(cell("" if change is None else f"{float(change):+.1%}"))
        row += [cell(_of_all(view, found, time))] if found.timeline.read else []
        row += of_a_total(view, made) if asked.lens == "totals" else []
    return row


def _of_all(view: View, found: Comparison, time: str) -> str:
    return view.gettext("{n} of {all}").format(n=found.timeline.read[time], all=REGIONS)


def _unknown(view: View, found: Comparison, code: str, time: str) -> Cell:
    """A cell without a number: why nobody knows one."""
    known = found.timeline.coverage.get(code, {}).get(time)
    return cell(view.gettext(STATES[known["state"]]) if known else "", css="unknown")


def _link(view: View, asked: Asked, made: Made | None, code: str, time: str) -> str | None:
    """What is behind a number: of a sum its list, of a total the sentence that states it."""
    if asked.lens == "cases":
        return opened(view, asked, code, time)
    stated = made.counted[0] if made and made.counted else None
    return view.href("release", id=stated["release"], at=f"f{stated['index']}") if stated else None


def csv_of(view: View, asked: Asked, found: Comparison) -> bytes:
    """Every region and time as CSV: region, time, value, change; of a total its body, period and sorts of crime; what
    it rests on, and the figures counted and set aside."""
    names = {row.code: region_name(view, asked, row) for row in found.rows}
    behind = _behind(view, asked)
    rows = [
        (
            code,
            names.get(code, view.gettext("All regions")),
            time,
            *measured(asked),
            number(value),
            found.timeline.changes.get(code, {}).get(time),
            *_of_cell(found, code, time),
            *_read(found, code, time),
            *_lists(behind, code, time),
            *question_of(asked),
        )
        for code, values in sorted(found.timeline.series.items())
        for time, value in values.items()
    ]
    return to_csv(CSV_HEADER, rows)


def _of_cell(found: Comparison, code: str, time: str) -> tuple[object, ...]:
    """Of a total its body, days, sorts of crime and bound; of any number its figures and how exactly they say it."""
    made = found.timeline.cells[code].get(time)
    if made is None:
        return (None,) * 8
    if made.body is None:
        return *(None,) * 5, made.n, made.rough, "1" if made.is_least else None
    period = made.period or {}
    return made.body, period.get("start"), period.get("end"), " ".join(made.sorts), made.bound, made.n, None, None


def _read(found: Comparison, code: str, time: str) -> tuple[str | None, int | None]:
    """What a region's sources did; of all regions together in how many they were read."""
    known = found.timeline.coverage.get(code, {}).get(time)
    return known["state"] if known else None, found.timeline.read.get(time)


def _behind(view: View, asked: Asked) -> dict[tuple[str, str], list[Made]]:
    """Code (or `all`) and time -> the cells with the lists of their figures."""
    cells: dict[tuple[str, str], list[Made]] = defaultdict(list)
    for made in ask(view.engine, asked.question(time=asked.time), coverage(view)):
        time = made.key[-1].text
        if asked.lens == "cases" and (made.region is None or asked.holds(made.region)):
            cells[ALL, time].append(made)
        cells[made.region or "", time].append(made)
    return cells


def _lists(behind: Mapping[tuple[str, str], Sequence[Made]], code: str, time: str) -> tuple[str, str]:
    """The ids of the figures counted, and of those set aside with their reasons."""
    made = behind.get((code, time), ())
    counted = (figure["id"] for cell in made for figure in cell.counted)
    return " ".join(counted), " ".join(f"{figure['id']}={why}" for cell in made for figure, why in cell.set_aside)
