"""Cells as the rows of `tongbao stats --json`."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from compare.change import year_on_year
from compare.parts import Lens
from compare.population import per_100k
from compare.reasons import reason
from compare.stats import Cell
from extract.release import Json


def number(value: Decimal | None) -> int | float | None:
    """A JSON number: whole where it is whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _listed(figure: Json, why: str) -> Json:
    return {"release": figure["release"], "figure": figure["id"], "reason": why}


def _row(cell: Cell, lens: Lens, change: Decimal | None) -> Json:
    row: Json = {
        "key": [label.text for label in cell.key],
        "region": cell.region,
        "value": number(cell.value),
        "n": cell.n,
        "counted": [_listed(figure, reason("counted")) for figure in cell.counted],
        "set_aside": [_listed(figure, why) for figure, why in cell.set_aside],
        "coverage": cell.coverage,
        "per_100k": number(per_100k(cell.value, cell.region)) if cell.value is not None else None,
        "yoy": number(change),
    }
    return {**row, "body": cell.body, "period": cell.period} if lens == "totals" else row


def cell_rows(cells: list[Cell], lens: Lens, as_of: date) -> Iterator[Json]:
    """One row a cell; `per_100k` is by the census population, `yoy` the change against an equal stretch a year before.

    `as_of` is the day on which the question is asked: what is not over by then has no `yoy`.
    """
    changes = year_on_year(cells, as_of)
    return (_row(cell, lens, changes.get(cell.key)) for cell in cells)
