"""The numbers behind the lines, as a table and as CSV, with the change against the year before.

A total stands under the time in which its stretch ends: table and CSV say whose it is and of which days.
"""

from dataclasses import replace

from compare.cells.rows import number
from views.charts.frame import to_csv
from views.pages.compare.as_csv import ASKED, MEASURED, measured, question_of
from views.pages.compare.caption import region_name
from views.pages.compare.charts import line_name, lines, number_writer
from views.pages.compare.load import Comparison
from views.pages.compare.state import Asked
from views.pages.compare.told import OF_A_TOTAL, bounded, of_a_total
from views.parts.table import Cell, Column, cell, table
from views.view import View

CSV_HEADER = (
    "region", "name", "time", *MEASURED, "value", "year_on_year", "body", "period_start", "period_end", "crime_types",
    "bound", "n", "rough", *ASKED,
)  # fmt: skip


def over_time(view: View, asked: Asked, found: Comparison) -> str:
    """A row a time, the newest first; for each line its number and its change, where that can be told."""
    _ = view.gettext
    codes = lines(asked, found)
    columns = [Column(_("Time"))]
    for code in codes:
        columns += [Column(line_name(view, asked, found, code), "n"), Column(_("on the year"), "n")]
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
        row.append(cell("", css="unknown") if value is None else cell(bounded(view, made, shown(float(value)))))
        row.append(cell("" if change is None else f"{float(change):+.1%}"))
        row += of_a_total(view, made) if asked.lens == "totals" else []
    return row


def csv_of(view: View, asked: Asked, found: Comparison) -> bytes:
    """Every region and time as CSV: region, time, value, change; of a total its body, period and sorts of crime."""
    names = {row.code: region_name(view, asked, row) for row in found.rows}
    rows = [
        (
            code,
            names.get(code, view.gettext("All regions")),
            time,
            *measured(asked),
            number(value),
            found.timeline.changes.get(code, {}).get(time),
            *_of_cell(found, code, time),
            *_figures(found, code, time),
            *question_of(asked),
        )
        for code, values in sorted(found.timeline.series.items())
        for time, value in values.items()
    ]
    return to_csv(CSV_HEADER, rows)


def _figures(found: Comparison, code: str, time: str) -> tuple[int | None, int | None]:
    """How many figures are behind a number, and how many of them a sum has that are told roundly."""
    made = found.timeline.cells[code].get(time)
    return (None, None) if made is None else (made.n, None if made.body else made.rough)


def _of_cell(found: Comparison, code: str, time: str) -> tuple[str | None, ...]:
    made = found.timeline.cells[code].get(time)
    if made is None or made.body is None:
        return (None,) * 5
    period = made.period or {}
    return made.body, period.get("start"), period.get("end"), " ".join(made.sorts), made.bound
