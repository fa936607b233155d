"""`tongbao search`: finds releases and shows where the words stand."""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict
from functools import partial

import click

from commands.filters import filters
from commands.known import check_sources
from commands.nothing import say_nothing
from commands.unread import say_unread
from compare.cells.whose import named
from extract.release import Json
from search import open_engine
from search.deciding import deciding
from search.documents import called
from search.engine import Engine, Highlight, Hit
from search.highlight import cut
from search.query import Filters, Query
from settings import settings

_PAGE = 1000


@click.command()
@click.argument("query", default="")
@filters
@click.option("--sort", type=click.Choice(["relevance", "date", "value"]), default="relevance", show_default=True)
@click.option("--limit", type=click.IntRange(min=0), default=20, show_default=True, help="How many hits at most.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a hit, then the total.")
def command(
    query: str,
    filters: Filters,
    sort: str,
    limit: int,
    as_json: bool,
) -> None:
    """Search releases.

    Words are joined by AND, OR, NOT and parentheses; "…" is a phrase; title:, issuer:, code:, province: ask one field.
    Either script finds both.

    Example: tongbao search '诈骗 AND code:5·03' --province 甘肃 --from 2026-01-01 --json
    """
    asked = Query(query, filters, sort)  # type: ignore[arg-type]
    show = hit_row if as_json else partial(_readable, asked)
    with closing(open_engine(settings())) as engine:
        check_sources(engine, filters)
        total = engine.search(Query(query, filters, limit=0)).total
        for hit in first_hits(engine, asked, limit):
            row = show(hit)
            click.echo(json.dumps(row, ensure_ascii=False) if as_json else row)
    click.echo(json.dumps({"total": total}) if as_json else f"{total} release" + "s" * (total != 1))
    if not total:
        say_nothing("release" if filters.releases_only else "document")
    say_unread(asked, total)


def first_hits(engine: Engine, query: Query, limit: int) -> Iterator[Hit]:
    """The first hits, fetched some at a time."""
    for offset in range(0, limit, _PAGE):
        size = min(_PAGE, limit - offset)
        hits = engine.search(Query(query.text, query.filters, query.sort, query.descending, offset, size)).hits
        yield from hits
        if len(hits) < size:
            return


def hit_row(hit: Hit) -> Json:
    """A hit as the public contract has it, and what it was read from."""
    fields = {name: hit.document[name] for name in ("id", "url", "title", "published", "issuer")}
    marks = [asdict(h) for h in hit.highlights]
    return {**fields, "score": round(hit.score, 4), "highlights": marks, "path": hit.document["path"]}


def _marked(highlight: Highlight) -> str:
    text, last = "", 0
    for start, end in highlight.marks:
        text += highlight.passage[last:start] + click.style(highlight.passage[start:end], bold=True, fg="yellow")
        last = end
    return text + highlight.passage[last:]


def _quoted(text: str, highlight: Highlight) -> str:
    before, behind = cut(text, highlight)
    return f"{before}{_marked(highlight)}{behind}".replace("\n", " ")


def _figure(figure: Json) -> str:
    """The figure that a release was found or ordered by: amount:lost 46,000,000 CNY (4600余万元)."""
    measure = f"{figure['kind']}:{figure['role']}" if figure["role"] else figure["kind"]
    return f"{measure} {figure['value']:,} {figure['unit']} ({figure['quote']})"


def _readable(asked: Query, hit: Hit) -> str:
    document = hit.document
    issuer = document["issuer"]
    who = named(issuer["name"], issuer["code"]) if issuer else "?"
    lines = [f"{document['published'] or '(no date)'}  {who}  {called(document)}"]
    lines += [f"    {_quoted(document['text'], h)}" for h in hit.highlights if h.field == "body"]
    if (index := deciding(document, asked)) is not None:
        lines.insert(1, f"    {_figure(document['figures'][index])}")
    return "\n".join([*lines, f"    {document['url'] or document['path']}", ""])
