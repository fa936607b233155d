"""Figures that a person should look at: impossible numbers, units that slipped, amounts far from their neighbours."""

from collections.abc import Iterable
from decimal import Decimal

from extract.release import Figure

SLIP = 1000
"""So many times its neighbours: a figure whose unit has slipped (万 for 元 is 10,000 times)."""
CEILINGS = {"person": 1_000_000, "case": 10_000_000, "gang": 100_000, "place": 1_000_000, "gram": 1e9, "piece": 1e6}
"""More than any Chinese police body has ever stated, by unit."""
MONEY_CEILING = 5e12
"""Yuan; the largest stated sums of money are some hundred billions."""
WHOLE_UNITS = frozenset({"person", "case", "gang", "place", "piece"})


def suspicion(figure: Figure, other_tellings: Iterable[Decimal] = ()) -> str | None:
    """Why a figure is doubtful, or None; judged by itself and by what its event's other tellings state of its measure.

    Codes: `not_positive`, `fraction` (half a person), `too_large`, `looks_like_a_year`, `unit_slip` (another telling
    of the same event has a thousandth of it or less).
    """
    if figure.value <= 0:
        return "not_positive"
    if figure.unit in WHOLE_UNITS and not float(figure.value).is_integer():
        return "fraction"
    if figure.value > CEILINGS.get(figure.unit, MONEY_CEILING):
        return "too_large"
    if figure.unit in WHOLE_UNITS and f"{figure.value:.0f}年" in figure.quote:
        return "looks_like_a_year"
    others = [value for value in other_tellings if value > 0]
    if figure.kind == "amount" and others and figure.value >= SLIP * min(others):
        return "unit_slip"
    return None
