"""Figures that a person should look at: impossible numbers, units that slipped, amounts far from their neighbours."""

from collections.abc import Iterable
from decimal import Decimal

from extract.release import Figure

SLIP = 1000
"""So many times its neighbours: a figure whose unit has slipped (万 for 元 is 10,000 times)."""
TYPICAL = {
    "arrests": 16,
    "detained": 16,
    "cases_solved": 16,
    "amount:seized": 1.3e6,
    "amount:frozen": 1.3e7,
    "amount:involved": 1.2e7,
    "amount:lost": 1e6,
    "amount:profit": 1e6,
    "amount:recovered": 1e6,
    "amount:stopped": 2.5e6,
    "amount:prevented": 1e6,
}
"""Median of what single cases and operations state in some 220 releases, in persons, cases, yuan; small ones rounded
up: the neighbours of a figure that nobody else states."""
CEILINGS = {"person": 1e7, "case": 1e7, "gang": 1e5, "place": 1e6, "gram": 1e9, "piece": 1e6}
"""More than any Chinese police body has ever stated, by unit."""
MONEY_CEILING = 5e12
"""Yuan; the largest stated sums of money are some hundred billions."""
WHOLE_UNITS = frozenset({"person", "case", "gang", "place", "piece"})


def _is_far_off(figure: Figure) -> bool:
    typical = TYPICAL.get(":".join(filter(None, (figure.kind, figure.role))))
    return figure.scope in ("case", "operation") and typical is not None and figure.value >= SLIP * typical


def suspicion(figure: Figure, other_tellings: Iterable[Decimal] = ()) -> str | None:
    """Why a figure is doubtful, or None; judged by itself and by what its event's other tellings state of its measure.

    Codes: `not_positive`, `fraction` (half a person), `too_large`, `looks_like_a_year`, `unit_slip` (another telling
    of the same event has a thousandth of it or less), `far_off` (a thousand times what single cases state).
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
    return "far_off" if _is_far_off(figure) else None
