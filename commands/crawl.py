"""`tongbao crawl`."""

from datetime import datetime
from typing import Any

import click

from crawler.run import CrawlSummary, crawl
from settings import settings


@click.command(epilog="Example: tongbao crawl gansu beijing-gaj --since 2026-01-01")
@click.argument("ids", nargs=-1)
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="Back-fill: walk the lists back to this day.")
@click.option("--pages", type=click.IntRange(1), help="Back-fill: walk this many list pages, known rows or not.")
def command(ids: tuple[str, ...], since: datetime | None, pages: int | None) -> None:
    """Crawl sources into ledger and archive.

    IDS are agencies or units (a source file's name, which stands for its enabled agencies); none: every enabled source.
    Exit 0 if every source could be read, else 1.
    """
    day = since.date().isoformat() if since else None
    summary = crawl(settings(), ids, since=day, pages=pages, progress=show_progress)
    show_summary(summary)
    if not summary.sources:
        raise click.ClickException("no source is enabled; name one, see `tongbao sources list`")
    if not summary.ok:
        raise SystemExit(1)


def show_progress(report: dict[str, Any]) -> None:
    """One line on stderr whenever a source is done or has brought more pages."""
    if report["over"] or report["fetched"]:
        click.echo(f"{report['source']}: {report['fetched']} pages{', done' if report['over'] else ' …'}", err=True)


def show_summary(summary: CrawlSummary) -> None:
    """A line for each source on stdout, what went wrong on stderr."""
    for source in summary.sources:
        counts = f"new {source.new}, changed {source.changed}, unchanged {source.unchanged}, failed {source.failed}"
        click.echo(f"{source.source_id}\t{source.outcome}\t{counts}")
        if source.reason:
            click.echo(f"  {source.name}: {source.reason}. {source.advice}", err=True)
