"""`tongbao export`: any result as a file."""

import sys
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import click

from commands.filters import filters
from extract.release import Json
from search import open_engine
from search.engine import Engine
from search.export import FORMATS, TABLES, export, export_file
from search.query import Filters, Query
from settings import settings

_BINARY = {"xlsx", "parquet"}


@click.command()
@click.argument("what", type=click.Choice(list(TABLES)))
@click.argument("query", default="")
@click.option("--format", "format_", type=click.Choice(list(FORMATS)), default="jsonl", show_default=True)
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="File; without it, standard output.")
@filters
def command(
    what: str,
    query: str,
    format_: str,
    output: Path | None,
    filters: Filters,
) -> None:
    """Stream releases, figures or events into a file, with a data dictionary beside it.

    Events are always exported whole. The order is that of publication; the same index gives the same bytes.

    Example: tongbao export figures '电信诈骗' --province 甘肃省 --format csv --output figures.csv
    """
    if format_ in _BINARY and output is None and sys.stdout.isatty():
        raise click.UsageError(f"{format_} is not for a terminal: give --output FILE")
    if what == "events" and (query or replace(filters, releases_only=True) != Filters()):
        raise click.UsageError("events are exported whole: leave the query and the filters out")
    with closing(open_engine(settings())) as engine:
        rows = _rows(engine, what, Query(query, filters))
        if output:
            written = export_file(rows, TABLES[what], format_, output)
            click.echo(f"{written} {what} in {output}", err=True)
        else:
            export(rows, TABLES[what], format_, sys.stdout.buffer)


def _rows(engine: Engine, what: str, query: Query) -> Iterable[Json]:
    if what == "events":
        from compare.events import list_events

        return list_events(engine)
    return engine.scan(query, "releases" if what == "releases" else "figures")
