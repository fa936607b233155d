"""One crawl of some sources, in a process of its own, and what came of it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

from crawler.clock import now
from crawler.errors import WorkerError
from crawler.ledger.ledger import Ledger
from crawler.source import Source, choose, load_sources
from settings import Settings

ROOT = Path(__file__).parent.parent
GRACE = 30.0
"""Seconds in which the crawl process may finish what is under way."""
Progress = Callable[[str], None]
"""Takes a line of progress."""


@dataclass(frozen=True, slots=True)
class SourceSummary:
    """What one visit brought. `outcome` is `ok`, a state of `crawler.health.report`, `waiting` or `interrupted`."""

    source_id: str
    name: str
    outcome: str
    reason: str
    advice: str
    listed: int
    fetched: int
    new: int
    changed: int
    unchanged: int
    failed: int
    gone: int


@dataclass(frozen=True, slots=True)
class CrawlSummary:
    """What one run brought."""

    run: str
    sources: tuple[SourceSummary, ...]

    @property
    def new(self) -> int:
        """Pages that the archive did not have."""
        return sum(source.new for source in self.sources)

    @property
    def ok(self) -> bool:
        """Whether every source could be read, or asked to be left alone for now."""
        return all(source.outcome in ("ok", "waiting") for source in self.sources)


def crawl(
    settings: Settings,
    ids: Sequence[str] = (),
    since: str | None = None,
    pages: int | None = None,
    articles: int | None = None,
    progress: Progress = lambda line: None,
) -> CrawlSummary:
    """Crawls sources into ledger and archive.

    Args:
        settings: data directory, folder of sources, politeness.
        ids: agencies or units; none: every enabled source.
        since: ISO date; walks lists back to it (back-fill).
        pages: list pages to walk, known rows or not (back-fill).
        articles: at most so many articles of each source; none: all.
        progress: called in this thread as reports come in.

    Raises:
        UnknownSourceError: an id names nothing.
        SourceFileError: a source file is wrong.
        WorkerError: the crawl process failed.
    """
    sources = choose(load_sources(settings.sources_dir), tuple(ids))
    run = f"{now():%Y%m%dT%H%M%S}-{uuid4().hex[:8]}"
    job = {
        "settings": settings.model_dump(mode="json", exclude_none=True),
        "ids": [source.id for source in sources],
        "run": run,
        "since": since,
        "pages": pages,
        "articles": articles,
    }
    if sources:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
        _work(job, progress)
    with Ledger(settings.data_dir) as ledger:
        return CrawlSummary(run, tuple(_summaries(ledger, run, sources)))


def _work(job: dict[str, Any], progress: Progress) -> None:
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    process = subprocess.Popen(
        [sys.executable, "-m", "crawler.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": path},
    )
    assert process.stdin
    assert process.stdout
    try:
        process.stdin.write(json.dumps(job) + "\n")
        process.stdin.flush()
        for line in process.stdout:
            _hear(json.loads(line), progress)
        code = process.wait()
    finally:
        _stop(process)
    if code:
        raise WorkerError(f"the crawl process ended with status {code}; its messages are above")


def _hear(report: dict[str, Any], progress: Progress) -> None:
    if "error" in report:
        raise WorkerError(report["error"])
    progress(_sentence(report))


def _sentence(report: dict[str, Any]) -> str:
    outcome = report["outcome"] or "…"
    return f"{report['source']}: {report['listed']} listed, {report['fetched']} fetched, {outcome}"


def _stop(process: subprocess.Popen[str]) -> None:
    """Ends the process as gently as it lets us: closing its stdin asks it to stop."""
    with suppress(BrokenPipeError):
        process.stdin.close()  # type: ignore[union-attr]
    try:
        process.wait(GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    process.stdout.close()  # type: ignore[union-attr]


def _summaries(ledger: Ledger, run: str, sources: Sequence[Source]) -> list[SourceSummary]:
    names = "source_id, outcome, reason, advice, listed, fetched, new, changed, unchanged, failed, gone"
    rows = ledger.connection.execute(f"select {names} from visits where run = ?", (run,)).fetchall()
    found = {row[0]: row[1:] for row in rows}
    nothing = (None, "", "", 0, 0, 0, 0, 0, 0, 0)
    return [_summary(source, *found.get(source.id, nothing)) for source in sources]


def _summary(
    source: Source, outcome: str | None, reason: str | None, advice: str | None, *counts: int
) -> SourceSummary:
    told = reason or ("" if outcome else "the crawl ended before this source was done; the next run goes on there")
    return SourceSummary(source.id, source.name, outcome or "interrupted", told, advice or "", *counts)
