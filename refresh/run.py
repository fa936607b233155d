"""One scheduled pass: crawl what is due, then index what came."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crawler.run import CrawlSummary, crawl
from refresh.index import IndexSummary, Report, index
from settings import Settings


@dataclass(frozen=True, slots=True)
class PassSummary:
    """What a pass fetched and what it read."""

    crawl: CrawlSummary
    index: IndexSummary

    @property
    def fine(self) -> bool:
        """Whether every source could be read and every page was a document."""
        return self.crawl.ok and not self.index.unreadable

    def lines(self) -> Iterator[str]:
        """The pass for a person: each source with its outcome, then the totals."""
        width = max((len(source.source_id) for source in self.crawl.sources), default=0)
        for source in self.crawl.sources:
            counts = f"{source.new} new, {source.changed} changed, {source.unchanged} unchanged, {source.failed} failed"
            reason = f"  {source.reason}" if source.reason else ""
            yield f"  {source.source_id:{width}}  {source.outcome:8}  {counts}{reason}"
        fetched = sum(source.fetched for source in self.crawl.sources)
        yield f"{len(self.crawl.sources)} sources, {fetched} pages fetched, {self.crawl.new} new"
        yield self.index.sentence


def run_once(
    settings: Settings, ids: Sequence[str] = (), *, since: str | None = None, report: Report = print
) -> PassSummary:
    """Crawls the sources named (all enabled ones if none is), then indexes.

    A source that fails is a line of the summary, never the end of the pass.

    Raises:
        SourceError: there is no such source.
        SearchError: the engine does not answer or refuses to be written.
    """
    report("crawling …")
    crawled = crawl(settings, ids, since=since, progress=report)
    report("extracting, resolving, indexing …")
    return PassSummary(crawled, index(settings, report=report))
