"""Engine calls of the pages, remembered by question and index version."""

from collections.abc import Sequence

import streamlit as st

from extract.release import Json
from search.columns import Summed
from search.engine import Bucket, Engine, Hit, Page
from search.query import Query
from views.view import View

KEPT = 40
"""Answers of each sort that are remembered: what readers go back to, and no more as the day goes on."""


@st.cache_data(show_spinner=False, max_entries=KEPT)
def _search(_engine: Engine, version: str, query: Query, facets: tuple[str, ...]) -> Page:
    return _engine.search(query, facets=facets)


@st.cache_data(show_spinner=False, max_entries=KEPT)
def _releases(_engine: Engine, version: str, ids: tuple[str, ...]) -> list[Json]:
    return _engine.get(ids)


@st.cache_data(show_spinner=False, max_entries=KEPT)
def _figures(_engine: Engine, version: str, ids: tuple[str, ...]) -> list[Json]:
    return _engine.figures(ids)


@st.cache_data(show_spinner=False, max_entries=KEPT)
def _similar(_engine: Engine, version: str, release_id: str, limit: int) -> tuple[Hit, ...]:
    return _engine.similar(release_id, limit)


@st.cache_data(show_spinner=False, max_entries=KEPT)
def _aggregate(_engine: Engine, version: str, query: Query, by: tuple[str, ...], of: Summed) -> list[Bucket]:
    return _engine.aggregate(query, by, releases=False, of=of)


@st.cache_data(show_spinner=False, max_entries=KEPT)
def _scan_figures(_engine: Engine, version: str, query: Query, limit: int) -> list[Json]:
    return list(_engine.scan(query, "figures", limit=limit))


def search(view: View, query: Query, facets: Sequence[str] = ()) -> Page:
    """One page of releases."""
    page: Page = _search(view.engine, view.version, query, tuple(facets))
    return page


def releases(view: View, ids: Sequence[str]) -> list[Json]:
    """Release documents by id."""
    found: list[Json] = _releases(view.engine, view.version, tuple(ids))
    return found


def figures(view: View, ids: Sequence[str]) -> list[Json]:
    """The figure documents of some releases."""
    found: list[Json] = _figures(view.engine, view.version, tuple(ids))
    return found


def similar(view: View, release_id: str, limit: int = 8) -> tuple[Hit, ...]:
    """Releases like this one."""
    hits: tuple[Hit, ...] = _similar(view.engine, view.version, release_id, limit)
    return hits


def aggregate(view: View, query: Query, by: tuple[str, ...], of: Summed = "value") -> list[Bucket]:
    """Sums of figures by one or two fields."""
    found: list[Bucket] = _aggregate(view.engine, view.version, query, by, of)
    return found


def scan_figures(view: View, query: Query, limit: int) -> list[Json]:
    """The first figure documents that match."""
    found: list[Json] = _scan_figures(view.engine, view.version, query, limit)
    return found
