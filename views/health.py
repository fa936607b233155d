"""The sources' health, and the coverage that every comparison states, remembered for half a minute."""

from datetime import date
from pathlib import Path

import streamlit as st

from compare.coverage import Coverage
from compare.observed import load_coverage
from crawler.health import SourceHealth, health
from crawler.source import load_sources
from views.view import View

TROUBLE = ("blocked", "failing", "moved", "empty", "changed")
"""States that somebody has to look at."""
SECONDS = 30


@st.cache_data(show_spinner=False, ttl=SECONDS, max_entries=4)
def _health(data_dir: Path, sources_dir: Path, today: str) -> tuple[SourceHealth, ...]:
    return health(data_dir, load_sources(sources_dir), date.fromisoformat(today))


def sources(view: View) -> tuple[SourceHealth, ...]:
    """The health of every source.

    Raises:
        CrawlError: a source file is wrong; names file and line.
    """
    found: tuple[SourceHealth, ...] = _health(view.settings.data_dir, view.settings.sources_dir, view.today)
    return found


@st.cache_data(show_spinner=False, ttl=SECONDS, max_entries=4)
def _coverage(data_dir: Path, sources_dir: Path, today: str) -> Coverage:
    return load_coverage(data_dir, sources_dir, date.fromisoformat(today))


def coverage(view: View) -> Coverage:
    """What comparisons rest on.

    Raises:
        CrawlError: a source file is wrong; names file and line.
    """
    found: Coverage = _coverage(view.settings.data_dir, view.settings.sources_dir, view.today)
    return found
