"""`tongbao watch`: saved searches and their notices."""

import json
import re
import sys
from contextlib import closing
from dataclasses import asdict

import click

from commands.filters import undated_filters
from search import open_engine
from search.query import Filters
from search.watch import Notice, Store, Watch, run, skip_existing
from settings import settings

_NAME = re.compile(r"[\w.-]{1,60}")
"""What may name a saved search: 电诈-甘肃, fraud.lanzhou."""


@click.group()
def command() -> None:
    """Saved searches: what is new since the last notice, each hit at most once, with the matching sentence.

    Example: tongbao watch add fraud '电信诈骗 province:甘肃' --to me@example.org && tongbao watch run
    """


def _name(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    if not _NAME.fullmatch(value):
        raise click.BadParameter("letters, digits, '-', '_' and '.', at most 60")
    return value


@command.command()
@click.argument("name", callback=_name)
@click.argument("query")
@undated_filters
@click.option("--to", "target", help="File, http(s) URL, or mail address.  [default: notices/NAME.jsonl]")
@click.option("--from-now", is_flag=True, help="Do not tell what is there already.")
def add(name: str, query: str, filters: Filters, target: str | None, from_now: bool) -> None:
    """Save a search.

    A relative file is one in the data directory. Mail needs TONGBAO_SMTP_HOST and TONGBAO_SMTP_FROM.

    Example: tongbao watch add frauds 诈骗 --province 甘肃 --from-now
    """
    watch = Watch(name, query, filters, target or f"notices/{name}.jsonl")
    store = Store(settings().data_dir)
    store.add(watch)
    known = 0
    if from_now:
        with closing(open_engine(settings())) as engine:
            known = skip_existing(engine, store, watch)
    click.echo(f"saved {name} -> {watch.target}" + (f"; {known} hits are not told" if from_now else ""), err=True)


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
    for watch in store.watches():
        told, doubtful = store.counts(watch.name)
        row = {**asdict(watch), "told": told, "doubtful": doubtful}
        line = f"{watch.name}\t{watch.query}\t{watch.target}\t{told} told" + (f", {doubtful} in doubt" * (doubtful > 0))
        click.echo(json.dumps(row, ensure_ascii=False) if as_json else line)


@command.command("run")
@click.option("--json", "as_json", is_flag=True, help="One object a hit.")
def run_(as_json: bool) -> None:
    """Tell what is new. Run it after `tongbao run`, from cron or a timer; exit 1 where a notice could not be sent.

    Example: tongbao watch run --json
    """

    def told(notice: Notice) -> None:
        if as_json:
            for row in notice.rows():
                click.echo(json.dumps(row, ensure_ascii=False))
        else:
            click.echo(f"{notice.watch.name}: {len(notice.hits)} new -> {notice.watch.target}\n{notice.text()}")

    store = Store(settings().data_dir)
    with closing(open_engine(settings())) as engine:
        failures = run(engine, store, settings(), told)
    for failure in failures:
        click.echo(f"tongbao: saved search {failure.watch.name}: {failure.reason}", err=True)
    sys.exit(1 if failures else 0)
