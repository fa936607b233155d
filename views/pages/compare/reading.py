"""In how many regions the sources were read over each time of a line of all regions together."""

from collections.abc import Mapping

import streamlit as st

from compare.cells.coverage import Coverage, is_known
from compare.cells.grouping import Label
from views.health import Stamp, coverage, stamp
from views.pages.compare.state import Asked
from views.provinces import PROVINCES
from views.view import View

REGIONS = len(PROVINCES)


def regions_read(view: View, asked: Asked, times: tuple[str, ...]) -> Mapping[str, int]:
    """Time -> in how many regions of the country some source was read over all of it."""
    days = asked.date_from, asked.date_to
    found: Mapping[str, int] = _read(coverage(view), stamp(view.settings), view.today, times, days)
    return found


@st.cache_resource(show_spinner=False, max_entries=8)
def _read(
    _known: Coverage, made_from: Stamp, today: str, times: tuple[str, ...], days: tuple[str | None, str | None]
) -> Mapping[str, int]:
    """`made_from` and `today` stand for the coverage."""
    labels = [Label(unit.name, unit.code) for unit in PROVINCES]
    return {time: sum(is_known(_known.of((label, Label(time)), *days)) for label in labels) for time in times}
