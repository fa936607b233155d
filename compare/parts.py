"""Which figures are parts of others: the release says so (`part_of`), here it is decided what it means for counting."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Literal

from compare.measures import measure_key
from compare.regions import city_code
from compare.sorts import named_sorts
from extract.release import Figure, Release

Lens = Literal["cases", "totals"]
UNNAMED = -1
"""The whole of a part of which the release does not say what it is a part of."""


def exact(value: float) -> Decimal:
    """The decimal number that a float prints as, so that sums are exact."""
    return Decimal(repr(value))


def lens_of(figure: Figure) -> Lens | None:
    """Single incidents and operations are `cases`, stretches of time `totals`, background is neither."""
    return lens_of_scope(figure.scope)


def lens_of_scope(scope: str) -> Lens | None:
    """The lens of all figures of a scope."""
    if scope == "background":
        return None
    return "totals" if scope == "period" else "cases"


def _is_own_stretch(figure: Figure, whole: Figure) -> bool:
    """Whether a part is itself the total of another, shorter stretch of time."""
    return bool(figure.period and whole.period and figure.period != whole.period)


def _is_own_place(figure: Figure, whole: Figure) -> bool:
    """Whether a part is itself the total of another place: no cell adds totals up."""
    return lens_of(figure) == "totals" and figure.region != whole.region


def _is_own_sort(release: Release, figure: Figure, whole: Figure) -> bool:
    """Whether a part is the total of a sort of crime: 毒品案件500起 beside 盗窃案件8000起 or of 刑事案件5万起."""
    sorts = named_sorts(release, figure) if lens_of(figure) == "totals" else ()
    return bool(sorts) and sorts != named_sorts(release, whole)


def _contains(release: Release, whole: Figure, figure: Figure) -> bool:
    if lens_of(whole) != lens_of(figure) or _is_own_stretch(figure, whole) or _is_own_place(figure, whole):
        return False
    return not _is_own_sort(release, figure, whole)


def summands(
    figures: Sequence[tuple[int, Figure]], is_earlier: Callable[[Decimal], bool] = lambda _: False
) -> tuple[int, tuple[int, ...]] | None:
    """The figure of one measure that the others add up to, and those others, by index.

    6 and 2 caught are parts of the 8 caught beside them; 7 more, after the 19 of another telling (`is_earlier`), of the
    26 in all. Such parts are often not said to be any.
    """
    if len(figures) < 2:
        return None
    largest, whole = max(figures, key=lambda row: (row[1].value, -row[0]))
    others = tuple(index for index, _ in figures if index != largest)
    rest = sum((exact(figure.value) for index, figure in figures if index != largest), Decimal())
    missing = exact(whole.value) - rest
    adds_up = (missing == 0 and len(others) > 1) or (missing > 0 and is_earlier(missing))
    return (largest, others) if adds_up else None


def told_by_place(figures: Sequence[tuple[int, Figure]]) -> tuple[int, tuple[int, ...]] | None:
    """The figure of one measure that is told again place by place, and those that tell it, by index: 120 caught
    together, 40 by one province, 50 and 30 by two more."""
    found = summands(figures)
    if found is None:
        return None
    places = [figure.region for index, figure in figures if index != found[0]]
    cities = {city_code(place) or place for place in places if place}
    return found if len(cities) == len(places) else None


def whole_of(release: Release, index: int) -> int | None:
    """The index of the figure of the same lens that this one is a part of, `UNNAMED`, or None: it stands for itself.

    A case's figure contained in a period total stands for itself: the two lenses never meet. So does the total of a
    shorter stretch of time, of another place or of a sort of crime beside a total.
    """
    figure = release.figures[index]
    if not figure.part:
        return None
    if figure.part_of is not None:
        return figure.part_of if _contains(release, release.figures[figure.part_of], figure) else None
    larger = [
        (-other.value, i)
        for i, other in enumerate(release.figures)
        if i != index and not other.part and measure_key(other) == measure_key(figure) and other.value >= figure.value
    ]
    if not larger:
        return UNNAMED
    whole = min(larger)[1]
    return whole if _contains(release, release.figures[whole], figure) else None
