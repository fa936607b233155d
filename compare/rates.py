"""What is said per inhabitant and per case: every number beside the people, or the cases, that it is about."""

from collections import defaultdict
from decimal import Decimal

from compare.parts import exact
from compare.population import per_100k
from compare.stats import Cell

CENT = Decimal("0.01")


def rate(cell: Cell) -> Decimal | None:
    """Per 100,000 inhabitants of the cell's place; a city's total that stands for a province: of the city's.

    None without a number, and where the census has no such place.
    """
    return per_100k(cell.value, cell.place) if cell.value is not None else None


def money_per_case(money: Cell, solved: Cell | None) -> Decimal | None:
    """Money per solved case, two decimals.

    A stated total is divided by the cases that the same body states for the same stretch of time, else by nothing.
    The sum over incidents is divided by the cases of the same incidents: the stated ones, one where none are stated.
    """
    if money.value is None or not money.counted:
        return None
    cases = _stated(money, solved) if money.body else _of_events(money, solved)
    return (money.value / cases).quantize(CENT) if cases else None


def _stated(money: Cell, solved: Cell | None) -> Decimal | None:
    if solved is None or (money.place, money.period) != (solved.place, solved.period):
        return None
    return solved.value


def _of_events(money: Cell, solved: Cell | None) -> Decimal:
    stated: dict[str, Decimal] = defaultdict(Decimal)
    for figure in solved.counted if solved else ():
        stated[figure["event"]] += exact(figure["value"])
    return sum((stated.get(event, Decimal(1)) for event in {figure["event"] for figure in money.counted}), Decimal())
