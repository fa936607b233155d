"""The cases lens, added up by the engine itself: what counts is a field of each figure."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from compare.cells.grouping import Label
from compare.cells.question import question_filters
from compare.cells.rates import PerCase
from compare.cells.stats import Cell, why_aside
from compare.parts import exact
from compare.regions import city_code, province_code, unit_name
from compare.totals.case_sorts import written
from extract.release import Json
from search.columns import Summed
from search.engine import Bucket
from search.query import Filters, Query
from views import asking
from views.labels import measure_unit
from views.pages.compare.state import ALL, Asked
from views.view import View


@dataclass(slots=True)
class Sum:
    """What counts in a region, and how many figures were set aside; code empty: in no province."""

    code: str
    value: Decimal = Decimal()
    figures: int = 0
    aside: int = 0
    rough: int = 0
    """How many of the figures are no exact numbers: 近百名, 20余起."""


def label(code: str) -> Label:
    """The key of a region; of none where the code is empty."""
    return Label(unit_name(code), code) if code else Label(ALL)


def _by(asked: Asked) -> tuple[str, ...]:
    """The fields that say which region a figure belongs to."""
    return ("place",) if asked.region else ("province",)


def _code(asked: Asked, key: Sequence[str]) -> str:
    """The region of a group by those fields; among cities the province stands for what names none of them."""
    return (city_code(key[0]) or province_code(key[0])) if asked.region else key[0]


def _at(asked: Asked, code: str) -> dict[str, Any]:
    """The filters for the figures of a region; of all of them where the code is empty."""
    if code and code == asked.region:
        return {"regions": (code,), "in_city": False}
    return {"regions": tuple(filter(None, [code or asked.region]))}


def _filters(asked: Asked, measure: str, code: str) -> Filters:
    """The figures that are looked at, counted or not."""
    return question_filters(asked.question(measure), units=(measure_unit(measure),), **_at(asked, code))


def _counting(asked: Asked, measure: str, code: str = "", *, suspect: bool = False, is_other: bool = False) -> Query:
    """The figures that count; where doubtful ones are left out, they are asked for by themselves.

    Of releases about the crime that is asked for only the figures count that are of it; `is_other`: the others.
    """
    of_it = written(asked.crime)
    filters = replace(
        _filters(asked, measure, code),
        counted=True,
        sorts=() if is_other else of_it,
        other_sorts=of_it if is_other else (),
        suspect=suspect if asked.clean else None,
    )
    return Query(filters=filters, sort="date")


def _aside(asked: Asked, measure: str, code: str = "") -> list[Query]:
    """The questions for what is set aside: what does not count, is left out as doubtful, or is of other crime."""
    never = Query(filters=replace(_filters(asked, measure, code), counted=False), sort="date")
    suspect = [_counting(asked, measure, code, suspect=True)] if asked.clean else []
    other = [_counting(asked, measure, code, is_other=True)] if asked.crime else []
    both = [_counting(asked, measure, code, suspect=True, is_other=True)] if suspect and other else []
    return [never, *suspect, *other, *both]


def by_region(view: View, asked: Asked, measure: str, known: Sequence[str]) -> list[Sum]:
    """A sum a region, of those in `known` too where nothing counts; of provinces also one of what is in none."""
    found = {code: Sum(code) for code in known}
    for bucket in asking.aggregate(view, _counting(asked, measure), (*_by(asked), "bound")):
        one = found.setdefault(_code(asked, bucket.key), Sum(_code(asked, bucket.key)))
        one.value += exact(bucket.value)
        one.figures += bucket.figures
        one.rough += bucket.figures * (bucket.key[-1] != "exact")
    for query in _aside(asked, measure):
        for bucket in asking.aggregate(view, query, _by(asked)):
            found.setdefault(_code(asked, bucket.key), Sum(_code(asked, bucket.key))).aside += bucket.figures
    return list(found.values())


def per_case(view: View, asked: Asked) -> dict[str, PerCase]:
    """The money of which it is known of how many solved cases it is, and those cases, by region."""
    query = _counting(asked, asked.measure)
    query = replace(query, filters=replace(query.filters, has_cases=True))
    money, cases = _added(view, asked, query, "value"), _added(view, asked, query, "event_cases")
    return {code: PerCase(money[code], number) for code, number in cases.items() if number}


def _added(view: View, asked: Asked, query: Query, of: Summed) -> dict[str, Decimal]:
    found: dict[str, Decimal] = defaultdict(Decimal)
    for bucket in asking.aggregate(view, query, _by(asked), of):
        found[_code(asked, bucket.key)] += exact(bucket.value)
    return found


def solved(view: View, asked: Asked, code: str, money: Sequence[Json], limit: int) -> list[Json]:
    """The first figures of solved cases that some money is divided by, of the same events and place."""
    events = tuple(sorted({figure["event"] for figure in money if figure["event_cases"] is not None}))
    filters = Filters(kinds=("cases_solved",), events=events, lens="cases", counted=True, **_at(asked, code))
    return asking.scan_figures(view, Query(filters=filters, sort="date"), limit) if events else []


def over_time(view: View, asked: Asked) -> list[Cell]:
    """A cell a time for each region picked, or for all of them together."""
    return [cell for code in asked.picked or ("",) for cell in _line(view, asked, code)]


def _line(view: View, asked: Asked, code: str) -> list[Cell]:
    by_time: dict[str, list[Bucket]] = defaultdict(list)
    for bucket in asking.aggregate(view, _counting(asked, asked.measure, code), (asked.time, "bound")):
        by_time[bucket.key[0]].append(bucket)
    return [_at_time(Label(time), label(code), buckets) for time, buckets in by_time.items()]


def _at_time(time: Label, region: Label, buckets: Sequence[Bucket]) -> Cell:
    value = sum((exact(bucket.value) for bucket in buckets), Decimal())
    rough = sum(bucket.figures for bucket in buckets if bucket.key[-1] != "exact")
    return Cell((region, time), value, sum(bucket.figures for bucket in buckets), (), (), {}, rough=rough)


def behind(view: View, asked: Asked, code: str, limit: int) -> tuple[list[Json], list[tuple[Json, str]]]:
    """The first figures that count in a region (everywhere for an empty code), and those set aside, with why."""
    counted = asking.scan_figures(view, _counting(asked, asked.measure, code), limit)
    queries = _aside(asked, asked.measure, code)
    question = asked.question()
    judged = ((row, why_aside(row, question)) for query in queries for row in asking.scan_figures(view, query, limit))
    return counted, [(row, why) for row, why in judged if why][:limit]
