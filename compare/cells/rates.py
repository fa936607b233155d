"""What is said per inhabitant and per case: every number beside the people, or the cases, that it is about."""

from decimal import Decimal
from typing import NamedTuple

from compare.cells.stats import Cell
from compare.parts import exact
from compare.population import per_100k
from compare.totals.stated import said_year

CENT = Decimal("0.01")


class PerCase(NamedTuple):
    """Money, and the solved cases that it is divided by."""

    money: Decimal
    cases: Decimal

    @property
    def rate(self) -> Decimal:
        """Money per case, two decimals."""
        return (self.money / self.cases).quantize(CENT)


def rate(cell: Cell) -> Decimal | None:
    """Per 100,000 inhabitants of the cell's place; a city's total that stands for a province: of the city's.

    None without a number, and where the census has no such place.
    """
    return per_100k(cell.value, cell.place) if cell.value is not None else None


def per_case(money: Cell, solved: Cell | None = None) -> PerCase | None:
    """Money by solved cases; None where of no money it is known of how many cases it is.

    A stated total is divided by the cases that the same body states for the same stretch of time and the same sorts of
    crime (`solved`), else by nothing. Of a sum over incidents it is the money of those whose cases are known, divided
    by these (`compare.counting.event_cases`).
    """
    if money.value is None or not money.counted:
        return None
    return known(*((money.value, _stated(money, solved)) if money.body else _of_events(money)))


def known(money: Decimal, cases: Decimal | None) -> PerCase | None:
    """Money and its cases; None where no case is known."""
    return PerCase(money, cases) if cases else None


def money_per_case(money: Cell, solved: Cell | None = None) -> Decimal | None:
    """The rate of `per_case`."""
    found = per_case(money, solved)
    return found.rate if found else None


def _stated(money: Cell, solved: Cell | None) -> Decimal | None:
    if solved is None or (money.place, money.period, money.sorts) != (solved.place, solved.period, solved.sorts):
        return None
    return solved.value if money.period or _told_with(money) == _told_with(solved) else None


def _told_with(total: Cell) -> tuple[object, ...]:
    """What two totals of unknown stretches have in common where they are of one: their release, and the year said."""
    return tuple((figure["release"], said_year(figure)) for figure in total.counted)


def _of_events(money: Cell) -> tuple[Decimal, Decimal]:
    rated = [figure for figure in money.counted if figure["event_cases"] is not None]
    sums = (sum((exact(figure[name]) for figure in rated), Decimal()) for name in ("value", "event_cases"))
    return next(sums), next(sums)
