"""`tongbao events`: every incident and stated total with the releases that tell of it."""

import json
from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING

import click

from commands.nothing import say_nothing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.release import Json
    from search.engine import Engine

BATCH = 500
"""Events whose releases are asked for together."""


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
@click.option("--shared", is_flag=True, help="Only events that more than one release tells of, with the reasons why.")
def command(as_json: bool, shared: bool) -> None:
    """Lists events, the newest first: one incident or one stated total each, however many releases report it.

    Example: tongbao events --json --shared
    """
    from compare.decisions.corrections import load_corrections
    from compare.events.listed import explain_links, list_events
    from search import open_engine
    from settings import settings

    with closing(open_engine(settings())) as engine:
        corrections = load_corrections(settings().data_dir)
        wanted = (event for event in list_events(engine) if not shared or len(event["releases"]) > 1)
        if shared and as_json:
            wanted = ({**event, "links": explain_links(engine, event, corrections)} for event in wanted)
        line = None
        for line in _rows(wanted) if as_json else _lines(engine, wanted):
            click.echo(line)
    if line is None:
        say_nothing("event")


def _rows(events: "Iterable[Json]") -> "Iterator[str]":
    """Events as JSON Lines."""
    return (json.dumps(event, ensure_ascii=False) for event in events)


def _lines(engine: "Engine", events: "Iterable[Json]") -> "Iterator[str]":
    """Events for a person: id, kind, place, day of the first report, number of reports, title."""
    stream = iter(events)
    while batch := list(islice(stream, BATCH)):
        documents = {row["id"]: row for row in engine.get(sorted({i for event in batch for i in event["releases"]}))}
        yield from (_line(event, [documents[i] for i in event["releases"]]) for event in batch)


def _line(event: "Json", reports: "list[Json]") -> str:
    from commands.filters import place_name
    from search.documents import called, case_name

    first = min(reports, key=lambda report: report["published"] or "9")
    title = next((case_name(told["title"]) for told in event["incidents"] if told["title"]), None) or called(first)
    number = "1 report" if len(reports) == 1 else f"{len(reports)} reports"
    day = first["published"] or "(no date)"
    return "\t".join((event["id"], event["kind"], place_name(event["region"] or "-"), day, number, title))
