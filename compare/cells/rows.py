"""Cells as the rows of `tongbao stats --json`."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from compare.cells.change import year_on_year
from compare.cells.rates import PerCase, per_case, rate
from compare.cells.silence import silence
from compare.cells.stats import Cell
from compare.parts import Lens
from compare.population import YEAR
from compare.reasons import reason
from extract.release import Json


def number(value: Decimal | None) -> int | float | None:
    """A JSON number: whole where it is whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _listed(figure: Json, why: str) -> Json:
    return {"release": figure["release"], "figure": figure["id"], "reason": why}


def _row(cell: Cell, lens: Lens, change: Decimal | None, divided: PerCase | None) -> Json:
    row: Json = {
        "key": [label.text for label in cell.key],
        "region": cell.region,
        "value": number(cell.value),
        "n": cell.n,
        "events": cell.events,
        "counted": [_listed(figure, reason("counted")) for figure in cell.counted],
        "set_aside": [_listed(figure, why) for figure, why in cell.set_aside],
        "coverage": cell.coverage,
        "per_100k": number(rate(cell)),
        "population_year": YEAR,
        "per_case": number(divided.rate if divided else None),
        "cases": number(divided.cases if divided else None),
        "yoy": number(change),
    }
    if lens == "cases":
        return row | {"at_least": cell.is_least, "rough": cell.rough}
    of_a_total = {
        "body": cell.body,
        "body_code": cell.body_code,
        "period": cell.period,
        "crime_types": list(cell.sorts),
        "bound": cell.bound,
        "silence": silence(cell),
    }
    return row | of_a_total


def cell_rows(cells: list[Cell], lens: Lens, as_of: date, solved: Iterable[Cell] = ()) -> Iterator[Json]:
    """One row a cell.

    `per_100k` is by the inhabitants of the census in `population_year`; `per_case` is the money per case solved, of
    `cases` cases, for totals by the cells of `cases_solved` for the same question (`solved`); `yoy` is the change
    against an equal stretch a year before; `at_least` marks a sum where no source was read over the whole stretch;
    `rough` is how many figures of a sum are told roundly; `silence` says why no total stands although some were stated.
    `as_of` is the day on which the question is asked: what is not over by then has no `yoy`.
    """
    changes = year_on_year(cells, as_of)
    cases = {cell.key: cell for cell in solved}
    return (_row(cell, lens, changes.get(cell.key), per_case(cell, cases.get(cell.key))) for cell in cells)
