"""`tongbao run`: one scheduled pass."""

import sys

import click

from commands.days import FIRST
from commands.sources import NONE_ENABLED


@click.command()
@click.argument("ids", nargs=-1)
@click.option("--since", type=FIRST, help="Back-fill: walk the lists back to this day, month or year.")
def command(ids: tuple[str, ...], since: str | None) -> None:
    """Crawl, then index: one scheduled pass.

    IDS are agencies or units; none: every enabled source. Exit 1 where a source could not be read.

    Example: tongbao run guangdong beijing
    """
    from refresh.run import run_once
    from settings import settings

    summary = run_once(settings(), ids, since=since, report=lambda line: click.echo(line, err=True))
    for line in summary.lines():
        click.echo(line)
    if not summary.crawl.sources:
        raise click.ClickException(NONE_ENABLED)
    sys.exit(0 if summary.fine else 1)
