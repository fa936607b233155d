"""`tongbao watch`: saved searches and their notices."""

import json
import re
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict
from shlex import quote

import click

from commands.filters import undated_filters
from commands.known import check_sources
from commands.nothing import words
from search import open_engine
from search.errors import WatchError
from search.query import Filters
from search.watch import Notice, Store, Watch, run, skip_existing
from search.watch.channels import check, missing
from search.watch.channels.webhook import shown
from search.watch.store import Counts
from settings import settings

_NAME = re.compile(r"[\w.-]{1,60}")
"""What may name a saved search: 电诈-甘肃, fraud.lanzhou."""

NONE_SAVED = "tongbao: no saved search yet: tongbao watch add NAME QUERY…"


@click.group()
def command() -> None:
    """Saved searches: what is new since the last notice, each hit at most once, with the matching sentence.

    Example: tongbao watch add fraud '诈骗 province:甘肃' --to me@example.org && tongbao watch run
    """


def _target(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    try:
        check(value or "", settings())
    except WatchError as error:
        raise click.BadParameter(str(error)) from error
    return value


def _name(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    if not _NAME.fullmatch(value):
        raise click.BadParameter("letters, digits, '-', '_' and '.', at most 60")
    return value


@command.command()
@click.argument("name", callback=_name)
@click.argument("query")
@undated_filters
@click.option(
    "--to", "target", callback=_target, help="File, http(s) URL, or mail address.  [default: notices/NAME.jsonl]"
)
@click.option("--from-now", is_flag=True, help="Do not tell what is there already.")
def add(name: str, query: str, filters: Filters, target: str | None, from_now: bool) -> None:
    """Save a search.

    A relative file is one in the data directory. Mail needs TONGBAO_SMTP_HOST and TONGBAO_SMTP_FROM.

    Example: tongbao watch add frauds 诈骗 --province 甘肃 --from-now
    """
    watch = Watch(name, query, filters, target or f"notices/{name}.jsonl")
    store = Store(settings().data_dir)
    known = 0
    with closing(open_engine(settings())) as engine:
        check_sources(engine, filters)
        store.add(watch)
        if from_now:
            known = skip_existing(engine, store, watch)
    click.echo(
        f"saved {name} -> {shown(watch.target)}" + (f"; {known} hits are not told" if from_now else ""), err=True
    )
    if needed := missing(watch.target, settings()):
        click.echo(f"tongbao: mail cannot be sent before {' and '.join(needed)} are set", err=True)


@command.command()
@click.argument("name")
def remove(name: str) -> None:
    """Forget a saved search.

    Example: tongbao watch remove frauds
    """
    Store(settings().data_dir).remove(name)


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
def list_(as_json: bool) -> None:
    """List saved searches and how much they have told.

    Example: tongbao watch list --json
    """
    store = Store(settings().data_dir)
    watches = store.watches()
    if not watches:
        click.echo(NONE_SAVED, err=True)
    for watch in watches:
        counts = store.counts(watch.name)
        row = {**asdict(watch), **counts._asdict()}
        click.echo(json.dumps(row, ensure_ascii=False) if as_json else _line(watch, counts))


def _line(watch: Watch, counts: Counts) -> str:
    """A search for people: name, what it asks for, target, and what became of its hits."""
    others = {"in doubt": counts.doubtful, "passed over by --from-now": counts.passed_over}
    became = [f"{counts.told} told", *(f"{number} {what}" for what, number in others.items() if number)]
    return "\t".join(
        (watch.name, " ".join((quote(watch.query), *_filters(watch))), shown(watch.target), ", ".join(became))
    )


def _filters(watch: Watch) -> Iterator[str]:
    """The filters of a search, as `watch add` takes them."""
    stored = {**asdict(watch.filters), "everything": not watch.filters.releases_only}
    for param in add.params:
        if param.name in stored:
            yield from words(param, stored[param.name])


@command.command("run")
@click.option("--json", "as_json", is_flag=True, help="One object a hit.")
def run_(as_json: bool) -> None:
    """Tell what is new. Run it after `tongbao run`, from cron or a timer; exit 1 where a notice could not be sent.

    Example: tongbao watch run --json
    """
    news = []

    def told(notice: Notice) -> None:
        news.append(notice.watch.name)
        if as_json:
            for row in notice.rows():
                click.echo(json.dumps(row, ensure_ascii=False))
        else:
            click.echo(f"{notice.watch.name}: {len(notice.hits)} new -> {shown(notice.watch.target)}\n{notice.text()}")

    store = Store(settings().data_dir)
    with closing(open_engine(settings())) as engine:
        failures = run(engine, store, settings(), told)
    if not news and not failures:
        names = ", ".join(watch.name for watch in store.watches())
        click.echo(f"tongbao: nothing new for {names}" if names else NONE_SAVED, err=True)
    for failure in failures:
        click.echo(f"tongbao: saved search {failure.watch.name}: {failure.reason}", err=True)
    sys.exit(1 if failures else 0)
