"""The totals lens of the provinces: the total that stands for each, read among the few that may.

What is set aside is counted by the engine.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from compare.cells.coverage import Coverage
from compare.cells.grouping import Label
from compare.cells.question import Question, question_filters
from compare.cells.stats import Cell, ask
from compare.regions import UNKNOWN, unit_name
from extract.gazetteer import NATIONAL
from extract.release import Json
from search.engine import Engine, What
from search.query import Query
from views.health import Stamp, coverage, stamp
from views.pages.compare.counted import Narrowed
from views.pages.compare.state import TIMES
from views.view import View


@dataclass(frozen=True, slots=True)
class Tops:
    """Of the figures that an engine would scan, those that may stand for a group: a province, or it and a time.

    Where types of crime are asked for, the best of each sort: which is the right one, the counting room says.
    """

    engine: Engine
    by: tuple[str, ...]
    filters: Mapping[str, Any]

    def scan(self, query: Query, what: What = "releases") -> Iterator[Json]:
        """As the engine has it; figures only."""
        filters = replace(query.filters, lens="totals", counted=True, **self.filters)
        if filters.crime_types:
            return iter(self.engine.tops(replace(query, filters=filters), (*self.by, "sorts")))
        return iter(self.engine.tops(replace(query, filters=replace(filters, is_subtotal=False)), self.by))


@dataclass(frozen=True, slots=True)
class Both:
    """What either of two finds, each figure once."""

    first: Tops
    second: Tops

    def scan(self, query: Query, what: What = "releases") -> Iterator[Json]:
        """As the engine has it; figures only."""
        found = {figure["id"]: figure for one in (self.first, self.second) for figure in one.scan(query, what)}
        return iter(found.values())


def _sure(question: Question) -> dict[str, Any]:
    """The filter that leaves doubtful figures out where the question does."""
    return {"suspect": False} if question.without_suspect else {}


GROUPS = ("province", "issuer_province")
"""What tells the cells apart: by the second of figures in no province, which are the nation's or nobody's."""


@dataclass(frozen=True, slots=True)
class Shortened:
    """A cell without its list of what is set aside."""

    cell: Cell
    aside: int
    """How many figures are set aside in it."""
    silence: str | None
    """As `compare.cells.silence` has it."""


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
    standing = _exact(_engine, question, _known) if _is_closed(question) else _best(_engine, question, _known)
    every = _count(_engine, question)
    found = {place: Cell((place,), None, 0, (), (), {}) for place in every if place.code}
    found |= {cell.key[0]: cell for cell in standing}
    silences = _silences(_engine, question)
    return [_shortened(cell, every[cell.key[0]], silences, question, _known) for cell in found.values()]


def _is_closed(question: Question) -> bool:
    """Whether both ends of a period are asked for, of exactly which a total may speak."""
    return bool(question.date_from and question.date_to)


def _best(engine: Engine, question: Question, known: Coverage) -> list[Cell]:
    """The cells of a question without exact period: the highest standing of all totals that cover it."""
    return ask(Tops(engine, GROUPS, {"covers": question.days, **_sure(question)}), question, known)


def _exact(engine: Engine, question: Question, known: Coverage) -> list[Cell]:
    """The cells of a question for a period: a total of just that one stands before those of higher standing.

    A cell's total is one of its highest bodies'. So what provinces state is read first, and the cities of those
    provinces alone of which nothing else covers the period.
    """
    covers = {"counted": True, "covers": question.days}
    own = ask(Narrowed(engine, {**covers, "in_city": False}), question, known)
    told = {cell.region for cell in own if cell.value is not None}
    named = (place.code for place in _count(engine, question, **covers))
    bare = tuple(code for code in named if code and code not in told)
    of_cities = ask(Narrowed(engine, {**covers, "regions": bare}), question, known) if bare else []
    return [*own, *(cell for cell in of_cities if cell.region in bare)]


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
    every = {**days, **_sure(question)}
    exact = {**every, "stretches": (question.unit,)}
    found = ask(Both(Tops(_engine, by, exact), Tops(_engine, by, every)), question, _known)
    return [replace(cell, counted=(), set_aside=()) for cell in found]


def _shortened(
    cell: Cell, figures: int, silences: Mapping[Label, str], question: Question, known: Coverage
) -> Shortened:
    """A cell of so many figures, without its lists."""
    coverage_of = known.of(cell.key, question.date_from, question.date_to)
    silence = silences.get(cell.key[0]) if cell.value is None else None
    return Shortened(replace(cell, set_aside=(), coverage=coverage_of), figures - cell.n, silence)


def _silences(engine: Engine, question: Question) -> dict[Label, str]:
    """Of each place why its totals do not answer, if none does: they cover other days, or else are of other crime."""
    may = {"counted": True, **_sure(question)}
    misfit = "other_crime" if question.crime_types else "one_sort"
    found = dict.fromkeys(_count(engine, question, **may), "other_period")
    return found | dict.fromkeys(_count(engine, question, **may, covers=question.days), misfit)


def _count(engine: Engine, question: Question, **narrowed: Any) -> Counter[Label]:  # noqa: ANN401
    """Figures of the lens by province; those in none by whether they are the whole country's."""
    currency = question.measure.currency
    filters = question_filters(question, units=(currency,) if currency else (), **narrowed)
    found: Counter[Label] = Counter()
    for bucket in engine.aggregate(Query(filters=filters, sort="date"), GROUPS, releases=False):
        code, issuer = bucket.key
        nowhere = Label(NATIONAL if issuer == NATIONAL else UNKNOWN)
        found[Label(unit_name(code), code) if code else nowhere] += bucket.figures
    return found
