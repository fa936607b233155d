"""`tongbao crawl`."""

from functools import partial

import click

from commands.days import FIRST
from commands.sources import NONE_ENABLED


@click.command()
@click.argument("ids", nargs=-1)
@click.option("--since", type=FIRST, help="Back-fill: walk the lists back to this day, month or year.")
@click.option("--pages", type=click.IntRange(1), help="Back-fill: walk this many list pages, known rows or not.")
def command(ids: tuple[str, ...], since: str | None, pages: int | None) -> None:
    """Crawl sources into ledger and archive.

    IDS are agencies or units (a source file's name, which stands for its enabled
    agencies, or for all of them where none is enabled); none: every enabled source.
    Exit 0 if every source could be read, else 1.

    Example: tongbao crawl guangdong beijing-gaj --since 2026-01-01
    """
    from crawler.run import crawl
    from settings import settings

    summary = crawl(settings(), ids, since=since, pages=pages, progress=partial(click.echo, err=True))
    for source in summary.sources:
        counts = f"new {source.new}\tchanged {source.changed}\tunchanged {source.unchanged}\tfailed {source.failed}"
        click.echo(f"{source.source_id}\t{source.outcome}\t{counts}")
        if source.reason:
            click.echo(f"  {source.name}: {source.reason}. {source.advice}", err=True)
    if not summary.sources:
        raise click.ClickException(NONE_ENABLED)
    if not summary.ok:
        raise SystemExit(1)
