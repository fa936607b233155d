"""What is said per inhabitant and per case: every number beside the people, or the cases, that it is about."""

from decimal import Decimal

from compare.cells.stats import Cell
from compare.parts import exact
from compare.population import per_100k
from compare.totals.stated import said_year

CENT = Decimal("0.01")


def rate(cell: Cell) -> Decimal | None:
    """Per 100,000 inhabitants of the cell's place; a city's total that stands for a province: of the city's.

    None without a number, and where the census has no such place.
    """
    return per_100k(cell.value, cell.place) if cell.value is not None else None


def money_per_case(money: Cell, solved: Cell | None = None) -> Decimal | None:
    """Money per solved case, two decimals.

    A stated total is divided by the cases that the same body states for the same stretch of time and the same sorts of
    crime (`solved`), else by nothing. The sum over incidents is divided by the cases of the same incidents
    (`compare.counting.event_cases`).
    """
    if money.value is None or not money.counted:
        return None
    return per_case(money.value, _stated(money, solved) if money.body else _of_events(money))


def per_case(money: Decimal, cases: Decimal | None) -> Decimal | None:
    """Money by cases, two decimals; None where no case is known."""
    return (money / cases).quantize(CENT) if cases else None


def _stated(money: Cell, solved: Cell | None) -> Decimal | None:
    if solved is None or (money.place, money.period, money.sorts) != (solved.place, solved.period, solved.sorts):
        return None
    return solved.value if money.period or _told_with(money) == _told_with(solved) else None


def _told_with(total: Cell) -> tuple[object, ...]:
    """What two totals of unknown stretches have in common where they are of one: their release, and the year said."""
    return tuple((figure["release"], said_year(figure)) for figure in total.counted)


def _of_events(money: Cell) -> Decimal:
    return sum((exact(figure["event_cases"] or 0) for figure in money.counted), Decimal())
