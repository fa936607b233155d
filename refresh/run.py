"""One scheduled pass: crawl what is due, index what came, tell who wants to know."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

from crawler.run import CrawlSummary, crawl
from refresh.alerts import alert
from refresh.counted import counted
from refresh.index import IndexSummary, Report, index
from search import open_engine
from search.watch import Store
from search.watch import run as run_watches
from settings import Settings


@dataclass(frozen=True, slots=True)
class PassSummary:
    """What a pass fetched and what it read."""

    crawl: CrawlSummary
    index: IndexSummary
    failures: tuple[str, ...] = ()
    """Saved searches whose notices could not be sent."""
    untold: tuple[str, ...] = ()
    """Why the operator could not be told how the sources are."""

    @property
    def fine(self) -> bool:
        """Whether every source could be read and every page was a document."""
        return self.crawl.ok and not self.index.unreadable and not self.failures and not self.untold

    def lines(self) -> Iterator[str]:
        """The pass for a person: each source with its outcome, then the totals."""
        width = max((len(source.source_id) for source in self.crawl.sources), default=0)
        for source in self.crawl.sources:
            counts = f"{source.new} new, {source.changed} changed, {source.unchanged} unchanged, {source.failed} failed"
            reason = f"  {source.reason}" if source.reason else ""
            yield f"  {source.source_id:{width}}  {source.outcome:8}  {counts}{reason}"
        fetched = sum(source.fetched for source in self.crawl.sources)
        sources, pages = counted(len(self.crawl.sources), "source"), counted(fetched, "page")
        yield f"{sources}, {pages} fetched, {self.crawl.new} new"
        yield self.index.sentence
        yield from (f"corrections that fit nothing any more: {line}" for line in self.index.unmatched)
        yield from (f"saved search: {line}" for line in self.failures)
        yield from (f"alert: {line}" for line in self.untold)


def run_once(
    settings: Settings, ids: Sequence[str] = (), *, since: str | None = None, report: Report = print
) -> PassSummary:
    """Crawls the sources named (all enabled ones if none is), indexes, and sends what is to be told.

    A source that fails is a line of the summary, never the end of the pass.

    Raises:
        UnknownSourceError: there is no such source.
        SearchError: the engine does not answer or refuses to be written.
    """
    report("crawling …")
    crawled = crawl(settings, ids, since=since, progress=report)
    report("extracting, resolving, indexing …")
    indexed = index(settings, report=report)
    return PassSummary(crawled, indexed, _watched(settings, report), alert(settings, report))


def _watched(settings: Settings, report: Report) -> tuple[str, ...]:
    """Runs the saved searches; returns what failed."""
    store = Store(settings.data_dir)
    if not store.watches():
        return ()
    with closing(open_engine(settings)) as engine:
        told = run_watches(engine, store, settings, lambda notice: report(f"told {notice.watch.name}"))
    return tuple(f"{failure.watch.name}: {failure.reason}" for failure in told)
