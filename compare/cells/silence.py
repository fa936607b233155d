"""Why no stated total stands for a place: nothing was stated, or what was stated is not of what was asked."""

from collections.abc import Iterable

from compare.cells.stats import Cell

NEAREST = ("one_sort", "other_crime", "other_period")
"""Reasons for which a total may not answer, the nearest to an answer first."""


def nearest(reasons: Iterable[str]) -> str | None:
    """The nearest of the reasons for which totals of a place may not answer; None where none was set aside for one.

    >>> nearest(["other_period", "reprint_of:4f0c", "one_sort"])
    'one_sort'
    """
    found = {written.partition(":")[0] for written in reasons}
    return next((code for code in NEAREST if code in found), None)


def silence(cell: Cell) -> str | None:
    """Of a cell without a number: why the totals that were stated do not answer; None where none was."""
    return nearest(why for _, why in cell.set_aside) if cell.value is None else None
