"""The coverage of a data directory: its sources, and what the crawl's ledger knows of each."""

from datetime import date
from pathlib import Path

from compare.cells.coverage import Coverage, SourceRecord
from crawler.health.report import health
from crawler.source import load_sources


def load_coverage(data_dir: Path, sources_dir: Path, today: date) -> Coverage:
    """What every source told up to `today`.

    Raises:
        CrawlError: a source file cannot be read.
    """
    states = health(data_dir, load_sources(sources_dir), today)
    return Coverage(tuple(SourceRecord(one.source_id, one.code, one.reading(today)) for one in states))
