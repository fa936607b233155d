"""The totals lens of the provinces: the total that stands for each, without reading what its cities state.

A cell's total is one of its highest bodies'. So what provinces state is read first, and the cities of those provinces
alone of which nothing else covers the asked period; what is set aside is counted by the engine.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from compare.coverage import Coverage
from compare.grouping import Label
from compare.regions import unit_name
from compare.stats import SCOPES, Cell, Question, Source, ask
from extract.release import Json
from search.engine import Engine, What
from search.query import Filters, Query
from views.health import Stamp, coverage, stamp
from views.pages.compare.counted import Narrowed
from views.pages.compare.state import TIMES
from views.view import View


@dataclass(frozen=True, slots=True)
class Tops:
    """Of the figures that an engine would scan, those that may stand for a group: a province, or it and a time."""

    engine: Engine
    by: tuple[str, ...]
    filters: Mapping[str, Any]

    def scan(self, query: Query, what: What = "releases") -> Iterator[Json]:
        """As the engine has it; figures only."""
        filters = replace(query.filters, lens="totals", counted=True, **self.filters)
        return iter(self.engine.tops(replace(query, filters=filters), self.by))


def _sure(question: Question) -> dict[str, Any]:
    """The filter that leaves doubtful figures out where the question does."""
    return {"doubtful": False} if question.leave_out_suspect else {}


Shortened = tuple[Cell, int]
"""A cell without its list of what is set aside, and how many figures are set aside in it."""


def by_province(view: View, question: Question) -> list[Shortened]:
    """The cell of each province, of the country and of nowhere."""
    made_from = stamp(view.settings)
    found: list[Shortened] = _by_province(view.engine, view.version, question, coverage(view), made_from)
    return found


@st.cache_resource(show_spinner=False, max_entries=30)
def _by_province(
    _engine: Engine, version: str, question: Question, _known: Coverage, made_from: Stamp
) -> list[Shortened]:
    """`made_from` stands for the coverage."""
    narrow = {"counted": True, "covers": question.days}
    own = ask(Narrowed(_engine, {**narrow, "in_city": False}), question, _known)
    told = {cell.region for cell in own if cell.value is not None}
    bare = tuple(code for code in _count(_engine, question, **narrow) if code and code not in told)
    of_cities = ask(_cities(_engine, question, bare), question) if bare else []
    every = _count(_engine, question)
    found = {code: _silent(code) for code in every if code}
    found |= {cell.region: cell for cell in (*own, *of_cities) if cell.region}
    nowhere = [cell for cell in own if not cell.region]
    return list(_counted([*found.values(), *nowhere], every, question, _known))


def _cities(engine: Engine, question: Question, bare: tuple[str, ...]) -> Source:
    """The totals of cities in some provinces; all of them where one may speak of exactly the asked period."""
    narrow = {"covers": question.days, "regions": bare}
    if question.date_from and question.date_to:
        return Narrowed(engine, {"counted": True, **narrow})
    return Tops(engine, ("province",), {**narrow, **_sure(question)})


def over_time(view: View, question: Question) -> list[Cell]:
    """The total that stands for each of a few provinces and times, without what is behind it."""
    made_from = stamp(view.settings)
    found: list[Cell] = _over_time(view.engine, view.version, question, coverage(view), made_from)
    return found


@st.cache_resource(show_spinner=False, max_entries=30)
def _over_time(_engine: Engine, version: str, question: Question, _known: Coverage, made_from: Stamp) -> list[Cell]:
    """`made_from` stands for the coverage."""
    by = tuple(f"filed_{name}" if name in TIMES else name for name in question.by)
    days = {"filed": (question.date_from, question.date_to)}
    found = ask(Tops(_engine, by, {**days, **_sure(question)}), question, _known)
    return [replace(cell, counted=(), set_aside=()) for cell in found]


def _silent(code: str) -> Cell:
    """A province of which no total covers the asked period."""
    return Cell((Label(unit_name(code), code),), None, 0, (), (), {})


def _counted(cells: list[Cell], figures: Counter[str], question: Question, known: Coverage) -> Iterator[Shortened]:
    """The cells without their lists of those, each with how many of its province's figures are set aside."""
    for cell in cells:
        aside = figures[cell.region] - cell.n if cell.region else len(cell.set_aside)
        yield replace(cell, set_aside=(), coverage=known.of(cell.key, question.date_from, question.date_to)), aside


def _count(engine: Engine, question: Question, **narrowed: Any) -> Counter[str]:  # noqa: ANN401
    """Figures of the lens by the code of their province."""
    measure = question.measure
    filters = Filters(
        kinds=(measure.kind,),
        roles=(measure.role,) if measure.role else (),
        units=(measure.currency,) if measure.currency else (),
        scopes=SCOPES["totals"],
        crime_types=question.crime_types,
        **narrowed,
    )
    buckets = engine.aggregate(Query(filters=filters, sort="date"), ("province",), releases=False)
    return Counter({bucket.key[0]: bucket.figures for bucket in buckets})
