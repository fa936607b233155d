"""`tongbao export`: any result as a file."""

import sys
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import click

from commands.files import NewFile
from commands.filters import filters
from commands.known import check_sources
from commands.nothing import say_nothing
from extract.release import Json
from search import open_engine
from search.engine import Engine
from search.export import FORMATS, TABLES, WHOLE, export, export_file
from search.query import Filters, Query
from settings import settings


@click.command()
@click.argument("what", type=click.Choice(list(TABLES)))
@click.argument("query", default="")
@click.option(
    "--format",
    "format_",
    type=click.Choice(list(FORMATS)),
    help="Default: what the ending of the file says; jsonl on standard output.",
)
@click.option("--output", type=NewFile(), help="File; without it, standard output.")
@click.option("--bom", is_flag=True, help="Begin CSV with a byte order mark, so that Excel opens it as UTF-8.")
@filters
def command(
    what: str,
    query: str,
    format_: str | None,
    output: Path | None,
    bom: bool,
    filters: Filters,
) -> None:
    """Stream releases, figures or events into a file, with a data dictionary beside it.

    Releases and figures come by publication date and id. Events are always exported whole, the newest first. The same
    index gives the same bytes.

    Example: tongbao export figures '诈骗' --province 甘肃 --output figures.csv
    """
    format_ = format_ or _format_of(output)
    if bom and format_ != "csv":
        raise click.UsageError("--bom is for csv")
    if format_ in WHOLE and output is None and sys.stdout.isatty():
        raise click.UsageError(f"{format_} is not for a terminal: give --output FILE")
    if what == "events" and (query or replace(filters, releases_only=True) != Filters()):
        raise click.UsageError("events are exported whole: leave the query and the filters out")
    with closing(open_engine(settings())) as engine:
        check_sources(engine, filters)
        rows = _rows(engine, what, Query(query, filters))
        if output:
            written = export_file(rows, TABLES[what], format_, output, bom=bom)
            click.echo(f"{written} {what} in {output}", err=True)
        else:
            written = export(rows, TABLES[what], format_, sys.stdout.buffer, bom=bom)
        sys.stdout.flush()
    if not written:
        say_nothing("row")


def _format_of(output: Path | None) -> str:
    """What a file's ending says: `csv` of `figures.csv`."""
    if output is None:
        return "jsonl"
    ending = output.suffix.lower().removeprefix(".")
    if ending not in FORMATS:
        raise click.UsageError(f"{output}: the ending says no format: use .{', .'.join(FORMATS)}, or give --format")
    return ending


def _rows(engine: Engine, what: str, query: Query) -> Iterable[Json]:
    if what == "events":
        from compare.events.listed import list_events

        return list_events(engine)
    return engine.scan(query, "releases" if what == "releases" else "figures")
