"""The totals lens of the provinces: the total that stands for each, without reading what its cities state.

A cell's total is one of its highest bodies'. So what provinces state is read first, and the cities of those provinces
alone of which nothing else covers the asked period; what is set aside is counted by the engine.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import streamlit as st

from compare.coverage import Coverage
from compare.stats import SCOPES, Cell, Question, ask
from search.engine import Engine
from search.query import Filters, Query
from views.health import Stamp, coverage, stamp
from views.pages.compare.counted import Narrowed
from views.view import View

Standing = tuple[Cell, int]
"""A cell without its list of what is set aside, and how many figures are set aside in it."""


def by_province(view: View, question: Question) -> list[Standing]:
    """The cell of each province, of the country and of nowhere."""
    made_from = stamp(view.settings)
    found: list[Standing] = _by_province(view.engine, view.version, question, coverage(view), made_from)
    return found


@st.cache_resource(show_spinner=False, max_entries=100)
def _by_province(
    _engine: Engine, version: str, question: Question, _known: Coverage, made_from: Stamp
) -> list[Standing]:
    """`made_from` stands for the coverage."""
    own = ask(Narrowed(_engine, {"counted": True, "in_city": False}), question, _known)
    counted = _count(_engine, question, counted=True)
    told = {cell.region for cell in own if cell.value is not None}
    bare = tuple(sorted(code for code in counted if code and code not in told))
    of_cities = ask(Narrowed(_engine, {"counted": True, "regions": bare}), question) if bare else []
    better: dict[str | None, Cell] = {
        cell.region: replace(cell, coverage=_known.of(cell.key, question.date_from, question.date_to))
        for cell in of_cities
        if cell.region in bare
    }
    cells = [better.pop(cell.region, cell) for cell in own] + list(better.values())
    return list(_counted(cells, _count(_engine, question)))


def _counted(cells: list[Cell], figures: Counter[str]) -> Iterator[Standing]:
    """The cells without their lists of those, each with how many of its province's figures are set aside."""
    for cell in cells:
        aside = figures[cell.region] - cell.n if cell.region else len(cell.set_aside)
        yield replace(cell, set_aside=()), aside


def _count(engine: Engine, question: Question, counted: bool | None = None) -> Counter[str]:
    """Figures of the lens by the code of their province."""
    measure = question.measure
    filters = Filters(
        kinds=(measure.kind,),
        roles=(measure.role,) if measure.role else (),
        units=(measure.currency,) if measure.currency else (),
        scopes=SCOPES["totals"],
        crime_types=question.crime_types,
        counted=counted,
    )
    buckets = engine.aggregate(Query(filters=filters, sort="date"), ("province",), releases=False)
    return Counter({bucket.key[0]: bucket.figures for bucket in buckets})
