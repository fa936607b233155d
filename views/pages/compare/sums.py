"""The cases lens of the provinces, added up by the engine itself: what counts is a field of each figure."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import streamlit as st

from compare.grouping import Label
from compare.measures import parse_measure
from compare.parts import exact
from compare.rates import CENT
from compare.reasons import reason
from compare.regions import unit_name
from compare.stats import Cell
from extract.release import Json
from search.engine import Engine
from search.query import Filters, Query
from views import asking
from views.labels import measure_unit
from views.pages.compare.state import ALL, Asked
from views.view import View

LOOKED_AT = ("case", "operation", "background")
"""Scopes of the figures that the lens counts or sets aside."""


@dataclass(slots=True)
class Sum:
    """What counts in a province, and how many figures were set aside; code empty: in no province."""

    code: str
    value: Decimal = Decimal()
    figures: int = 0
    aside: int = 0


def can_answer(asked: Asked) -> bool:
    """Whether an engine's sums are enough: not for totals, which are never added, nor for cities."""
    return asked.lens == "cases" and not asked.region


def label(code: str) -> Label:
    """The key of a province; of no province where the code is empty."""
    return Label(unit_name(code), code) if code else Label(ALL)


def _query(asked: Asked, measure: str, counted: bool, regions: tuple[str, ...] = (), doubtful: bool = False) -> Query:
    """The figures that count, or are set aside; where doubtful ones are left out, they are asked for by themselves."""
    wanted = parse_measure(measure)
    filters = Filters(
        kinds=(wanted.kind,),
        roles=(wanted.role,) if wanted.role else (),
        units=(measure_unit(measure),),
        scopes=LOOKED_AT,
        date_from=asked.date_from,
        date_to=asked.date_to,
        crime_types=asked.crime,
        counted=counted,
        doubtful=doubtful if asked.clean and counted else None,
        regions=regions,
    )
    return Query(filters=filters, sort="date")


def _aside(asked: Asked, measure: str, regions: tuple[str, ...] = ()) -> list[Query]:
    """The questions for what is set aside: what does not count, and what is left out as doubtful."""
    doubtful = [_query(asked, measure, True, regions, doubtful=True)] if asked.clean else []
    return [_query(asked, measure, False, regions), *doubtful]


def by_province(view: View, asked: Asked, measure: str, known: Sequence[str]) -> list[Sum]:
    """A sum a province, of those in `known` too where nothing counts, and one of what is in no province."""
    found = {code: Sum(code) for code in (*known, "")}
    for bucket in asking.aggregate(view, _query(asked, measure, True), ("province",)):
        found[bucket.key[0]] = Sum(bucket.key[0], exact(bucket.value), bucket.figures)
    for query in _aside(asked, measure):
        for bucket in asking.aggregate(view, query, ("province",)):
            found.setdefault(bucket.key[0], Sum(bucket.key[0])).aside += bucket.figures
    return list(found.values())


def per_case(view: View, asked: Asked) -> dict[str, Decimal | None]:
    """Money per case by province, as `compare.rates` has it: an event's stated cases, one where none are stated."""
    found: dict[str, Decimal | None] = _per_case(view.engine, view.version, replace(asked, pick=(), shape="", time=""))
    return found


@st.cache_resource(show_spinner=False, max_entries=50)
def _per_case(_engine: Engine, version: str, asked: Asked) -> dict[str, Decimal | None]:
    """What is kept are the provinces alone: there is a group for every event."""
    questions = (_query(asked, "cases_solved", True), _query(asked, asked.measure, True))
    solved, money = (_engine.aggregate(query, ("province", "event"), releases=False) for query in questions)
    stated = {bucket.key: exact(bucket.value) for bucket in solved}
    sums: dict[str, Decimal] = defaultdict(Decimal)
    cases: dict[str, Decimal] = defaultdict(Decimal)
    for bucket in money:
        sums[bucket.key[0]] += exact(bucket.value)
        cases[bucket.key[0]] += stated.get(bucket.key, Decimal(1))
    return {code: (sums[code] / cases[code]).quantize(CENT) if cases[code] else None for code in sums}


def over_time(view: View, asked: Asked) -> list[Cell]:
    """A cell a time for each region picked, or for all of them together."""
    return [cell for code in asked.picked or ("",) for cell in _line(view, asked, code)]


def _line(view: View, asked: Asked, code: str) -> list[Cell]:
    query = _query(asked, asked.measure, True, (code,) if code else ())
    return [
        Cell((label(code), Label(bucket.key[0])), exact(bucket.value), bucket.figures, (), (), {})
        for bucket in asking.aggregate(view, query, (asked.time,))
    ]


def behind(view: View, asked: Asked, code: str, limit: int) -> tuple[list[Json], list[tuple[Json, str]]]:
    """The first figures that count in a province (everywhere for an empty code), and those set aside, with why."""
    regions = (code,) if code else ()
    counted = asking.scan_figures(view, _query(asked, asked.measure, True, regions), limit)
    aside = [row for query in _aside(asked, asked.measure, regions) for row in asking.scan_figures(view, query, limit)]
    return counted, [(row, row["set_aside"] or reason("outlier", row["suspect"])) for row in aside[:limit]]
