"""The data of a comparison: one cell a region, one a region and time, and each number as the page states it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import streamlit as st

from compare.coverage import Coverage, is_known
from compare.population import per_100k, per_case
from compare.stats import Cell, Question, ask
from search.engine import Engine
from views.health import coverage
from views.pages.compare.state import ALL, Asked
from views.pages.compare.timeline import Timeline, over_time
from views.view import View


@dataclass(frozen=True, slots=True)
class Row:
    """A region's number as it is shown: `shown` is per inhabitant or per case where that is asked for."""

    code: str
    name: str
    """As the counting room names it, in Chinese; the view translates provinces."""
    cell: Cell
    shown: Decimal | None

    @property
    def is_covered(self) -> bool:
        """Whether some source of the region could be read, so that its silence means that there is nothing."""
        return is_known(self.cell.coverage)

    @property
    def is_known(self) -> bool:
        """Whether there is a number, or a source whose silence means that there is none."""
        return self.cell.value is not None or self.is_covered


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that the page draws."""

    rows: tuple[Row, ...]
    """By value, the largest first; then the regions without a number."""
    elsewhere: tuple[Cell, ...]
    """What belongs to no region of the map: national bodies, unknown places."""
    timeline: Timeline

    def picked(self, pick: Sequence[str]) -> tuple[Row, ...]:
        """The rows that the reader chose."""
        return self.rows if ALL in pick else tuple(row for row in self.rows if row.code in pick)


@st.cache_data(show_spinner=False, max_entries=100)
def _ask(_engine: Engine, version: str, question: Question, known: Coverage) -> list[Cell]:
    return ask(_engine, question, known)


def _cells(view: View, question: Question) -> list[Cell]:
    cells: list[Cell] = _ask(view.engine, view.version, question, coverage(view))
    return cells


def _shown(cell: Cell, asked: Asked, cases: dict[str, Decimal | None]) -> Decimal | None:
    if cell.value is None or asked.per == "absolute":
        return cell.value
    if asked.per == "inhabitants":
        return per_100k(cell.value, cell.region)
    return per_case(cell.value, cases.get(cell.region or ""))


def load(view: View, asked: Asked) -> Comparison:
    """The comparison: two engine calls, a third where money is asked for per case."""
    cells = _cells(view, asked.question())
    cases: dict[str, Decimal | None] = {}
    if asked.per == "case":
        solved = _cells(view, asked.question("cases_solved"))
        cases = {cell.region: cell.value for cell in solved if cell.region}
    rows = [
        Row(cell.region or "", cell.key[0].text, cell, _shown(cell, asked, cases))
        for cell in cells
        if cell.region and asked.holds(cell.region)
    ]
    rows.sort(key=lambda row: (row.shown is None, -(row.shown or 0), row.code))
    elsewhere = tuple(cell for cell in cells if cell.region is None and cell.n)
    timeline = over_time(_cells(view, asked.question(time=asked.time)), asked, coverage(view), view.today)
    return Comparison(tuple(rows), elsewhere, timeline)
