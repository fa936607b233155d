"""The sources' health, and the coverage that every comparison states, kept until ledger or source files change."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import streamlit as st

from compare.cells.coverage import Coverage
from compare.cells.observed import load_coverage
from crawler.errors import SourceFileError
from crawler.health.report import SourceHealth, health
from crawler.ledger.ledger import ledger_path
from crawler.source import load_sources
from settings import Settings
from views.dates import day_of
from views.view import View

FICTION = "示例数据"
"""How the note of a sample site begins."""
Stamp = tuple[tuple[str, int], ...]
"""Files with the times of their last changes."""


def _files(settings: Settings) -> Iterator[Path]:
    ledger = ledger_path(settings.data_dir)
    yield from (ledger, ledger.with_name(ledger.name + "-wal"))
    yield from sorted(settings.sources_dir.glob("*.yaml"))


def stamp(settings: Settings) -> Stamp:
    """What the health is made from; it changes when a crawl writes or a source file is edited."""
    return tuple((str(path), path.stat().st_mtime_ns) for path in _files(settings) if path.exists())


@st.cache_resource(show_spinner=False, max_entries=4)
def _health(data_dir: Path, sources_dir: Path, today: str, made_from: Stamp) -> tuple[SourceHealth, ...]:
    return health(data_dir, load_sources(sources_dir), date.fromisoformat(today))


@st.cache_resource(show_spinner=False, max_entries=4)
def _coverage(data_dir: Path, sources_dir: Path, today: str, made_from: Stamp) -> Coverage:
    return load_coverage(data_dir, sources_dir, date.fromisoformat(today))


def sources(view: View) -> tuple[SourceHealth, ...]:
    """The health of every source.

    Raises:
        CrawlError: a source file is wrong; names file and line.
    """
    made_from = stamp(view.settings)
    found: tuple[SourceHealth, ...] = _health(view.settings.data_dir, view.settings.sources_dir, view.today, made_from)
    return found


def coverage(view: View) -> Coverage:
    """What comparisons rest on.

    Raises:
        CrawlError: a source file is wrong; names file and line.
    """
    made_from = stamp(view.settings)
    found: Coverage = _coverage(view.settings.data_dir, view.settings.sources_dir, view.today, made_from)
    return found


def last_read(view: View) -> str | None:
    """The day on which a source was last read without fault; None where none ever was."""
    return max((day_of(source.last_success) for source in sources(view) if source.last_success), default=None)


def _readable(view: View) -> tuple[SourceHealth, ...]:
    """The sources; none where a source file is wrong, so that pages which only name them are still drawn."""
    try:
        return sources(view)
    except SourceFileError:
        return ()


def is_fictional(view: View) -> bool:
    """Whether some source is one of the bundled sample sites, which say so in their note."""
    return any(source.note.startswith(FICTION) for source in _readable(view))


def source_name(view: View, source_id: str) -> str:
    """What a source is called; its id where no source file has it."""
    return next((source.name for source in _readable(view) if source.source_id == source_id), source_id)
