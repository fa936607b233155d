"""The coverage of a data directory: its sources, and what the crawl's ledger knows of each."""

from datetime import date
from pathlib import Path

from compare.cells.coverage import Coverage, SourceRecord
from crawler.health.report import OK, SourceHealth, health
from crawler.source import load_sources


def _record(state: SourceHealth, today: date) -> SourceRecord:
    return SourceRecord(
        id=state.source_id,
        code=state.code,
        days=frozenset(state.days),
        covered_from=state.covered_from,
        covered_until=state.covered_until,
        unread=frozenset(state.unread_days),
        is_failing=state.last_run is not None and state.state not in OK,
        as_of=today.isoformat(),
    )


def load_coverage(data_dir: Path, sources_dir: Path, today: date) -> Coverage:
    """What every source told up to `today`.

    Raises:
        CrawlError: a source file cannot be read.
    """
    return Coverage(tuple(_record(state, today) for state in health(data_dir, load_sources(sources_dir), today)))
