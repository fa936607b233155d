"""The counting room's cells (`compare.cells.stats`), with the figures behind each number."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from compare.cells.coverage import Coverage
from compare.cells.question import Question
from compare.cells.stats import Cell, ask
from extract.release import Json
from search.engine import Engine, What
from search.query import Query
from views.health import Stamp, coverage, stamp
from views.view import View


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What an engine finds with further filters, by name."""

    engine: Engine
    filters: Mapping[str, Any]

    def scan(self, query: Query, what: What = "releases") -> Iterator[Json]:
        """As the engine has it."""
        return self.engine.scan(replace(query, filters=replace(query.filters, **self.filters)), what)


@dataclass(frozen=True, slots=True)
class Remembered:
    """The figures that an engine found before, so that questions of the same figures read them once."""

    engine: Engine
    version: str

    def scan(self, query: Query, what: What = "releases") -> Iterator[Json]:
        """As the engine has it; figures only."""
        return iter(_figures(self.engine, self.version, query))


@st.cache_resource(show_spinner=False, max_entries=4)
def _figures(_engine: Engine, version: str, query: Query) -> tuple[Json, ...]:
    """Kept as they are, not copied for each reader: they are only read."""
    return tuple(_engine.scan(query, "figures"))


@st.cache_resource(show_spinner=False, max_entries=8)
def _cells(_engine: Engine, version: str, question: Question, _known: Coverage, made_from: Stamp) -> list[Cell]:
    """`made_from` stands for the coverage."""
    return ask(Remembered(_engine, version), question, _known)


def cells(view: View, question: Question) -> list[Cell]:
    """The answer to a question about the cities of one province, or about a few provinces: it reads every figure."""
    found: list[Cell] = _cells(view.engine, view.version, question, coverage(view), stamp(view.settings))
    return found
