"""The coverage of a data directory: its sources, and what the crawl's ledger knows of each."""

from datetime import date
from pathlib import Path

from compare.cells.coverage import Coverage, SourceRecord
from crawler.clock import beijing_day
from crawler.health.report import SourceHealth, health
from crawler.source import load_sources


def _record(state: SourceHealth, today: date) -> SourceRecord:
    return SourceRecord(
        id=state.source_id,
        code=state.code,
        reading=state.reading(today),
        is_verified=state.verified is not None,
        failing_since=_day(state.since) if state.is_failing else None,
        last_read=_day(state.last_success),
    )


def _day(moment: str | None) -> str | None:
    return beijing_day(moment).isoformat() if moment else None


def load_coverage(data_dir: Path, sources_dir: Path, today: date) -> Coverage:
    """What every source told up to `today`.

    Raises:
        CrawlError: a source file cannot be read.
    """
    return Coverage(tuple(_record(state, today) for state in health(data_dir, load_sources(sources_dir), today)))
