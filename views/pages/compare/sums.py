"""Sums that the engine adds up by itself: of the cases lens, what counts is a field of each figure."""

from collections import defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal

from compare.grouping import Label
from compare.measures import parse_measure
from compare.parts import exact
from compare.regions import unit_name
from compare.stats import Cell
from search.query import Filters, Query
from views import asking
from views.labels import measure_unit
from views.pages.compare.state import ALL, Asked
from views.view import View


@dataclass(slots=True)
class Sum:
    """What counts in a province, and how many figures were set aside; code empty: in no province."""

    code: str
    value: Decimal = Decimal()
    figures: int = 0
    aside: int = 0


def can_answer(asked: Asked) -> bool:
    """Whether an engine's sums are enough: not for totals, which are never added, nor where doubt is weighed."""
    return asked.lens == "cases" and not asked.region and not asked.clean


def label(code: str) -> Label:
    """The key of a province; of no province where the code is empty."""
    return Label(unit_name(code), code) if code else Label(ALL)


def _query(asked: Asked, measure: str, *, lens: bool = True, counted: bool = True, region: str = "") -> Query:
    wanted = parse_measure(measure)
    filters = Filters(
        kinds=(wanted.kind,),
        roles=(wanted.role,) if wanted.role else (),
        date_from=asked.date_from,
        date_to=asked.date_to,
        crime_types=asked.crime,
        lens="cases" if lens else None,
        counted=counted,
        regions=(region,) if region else (),
    )
    return Query(filters=filters)


def by_province(view: View, asked: Asked, measure: str, known: tuple[str, ...]) -> list[Sum]:
    """A sum a province, of those in `known` too where nothing counts, and one of what is in no province."""
    unit, found = measure_unit(measure), defaultdict[str, Sum](lambda: Sum(""))
    for code in known:
        found[code].code = code
    for bucket in asking.aggregate(view, _query(asked, measure), ("province", "unit")):
        if bucket.key[1] == unit:
            code = bucket.key[0]
            found[code] = Sum(code, exact(bucket.value), bucket.figures)
    for code, aside in _aside(view, asked, measure, unit).items():
        found[code].code, found[code].aside = code, aside
    return [*found.values(), _nowhere(view, asked, measure, list(found.values()))]


def _aside(view: View, asked: Asked, measure: str, unit: str) -> dict[str, int]:
    """Figures set aside by province: those of the lens and the background ones, which have none."""
    counts: dict[str, int] = defaultdict(int)
    every = asking.aggregate(view, _query(asked, measure, lens=False, counted=False), ("province", "unit"))
    totals = Query(filters=replace(_query(asked, measure, counted=False).filters, lens="totals"))
    for sign, buckets in ((1, every), (-1, asking.aggregate(view, totals, ("province", "unit")))):
        for bucket in buckets:
            if bucket.key[1] == unit:
                counts[bucket.key[0]] += sign * bucket.figures
    return {code: count for code, count in counts.items() if count}


def _nowhere(view: View, asked: Asked, measure: str, placed: list[Sum]) -> Sum:
    """What counts and belongs to no province."""
    every = {b.key[0]: b for b in asking.aggregate(view, _query(asked, measure), ("unit",))}.get(measure_unit(measure))
    if every is None:
        return Sum("")
    value = exact(every.value) - sum((one.value for one in placed), Decimal())
    return Sum("", value, every.figures - sum(one.figures for one in placed))


def over_time(view: View, asked: Asked) -> list[Cell]:
    """A cell a time for each region picked, or for all of them together."""
    return [cell for code in asked.picked or ("",) for cell in _line(view, asked, code)]


def _line(view: View, asked: Asked, code: str) -> list[Cell]:
    query, unit = _query(asked, asked.measure, region=code), measure_unit(asked.measure)
    return [
        Cell((label(code), Label(bucket.key[1])), exact(bucket.value), bucket.figures, (), (), {})
        for bucket in asking.aggregate(view, query, ("unit", asked.time))
        if bucket.key[0] == unit
    ]
