"""What a command says where it has nothing to print, so that nobody takes an answer for a failure."""

from collections.abc import Iterator
from contextlib import closing
from shlex import quote
from typing import Any

import click
from click.core import ParameterSource

from commands.hints import samples
from search import open_engine
from search.query import Filters, Query
from settings import settings

_OUTPUT = frozenset({"as_json", "format_", "output", "bom", "limit"})
"""What says how to print, and not what is asked for."""


def say_nothing(what: str) -> None:
    """Says on stderr that there is no `what`, and for what was asked; what stdout is read for stays as it is."""
    asked = " ".join(_asked(click.get_current_context()))
    click.echo(f"tongbao: no {what}" + (f" for {asked}" if asked else " in the index"), err=True)
    if _is_empty():
        place = settings().data_dir.absolute()
        click.echo(
            f"tongbao: the index holds nothing at all: is {place} the crawl's TONGBAO_DATA_DIR?{samples()}", err=True
        )


def _is_empty() -> bool:
    """Whether the index has no document of any kind."""
    with closing(open_engine(settings())) as engine:
        return engine.search(Query(filters=Filters(releases_only=False), limit=0)).total == 0


def _asked(ctx: click.Context) -> Iterator[str]:
    """The words of the command line that narrow what is looked for."""
    for param in ctx.command.params:
        name = param.name or ""
        if name not in _OUTPUT and ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE:
            yield from words(param, ctx.params[name])


def words(param: click.Parameter, value: Any) -> Iterator[str]:  # noqa: ANN401
    """What a parameter was given, as it is typed: --province 甘肃省; nothing where it was given nothing."""
    for one in value if isinstance(value, tuple) else (value,):
        if one is True:
            yield param.opts[0]
        elif one not in ("", False, None):
            word = quote(f"{one:.15g}" if isinstance(one, float) else str(one))
            yield word if isinstance(param, click.Argument) else f"{param.opts[0]} {word}"
