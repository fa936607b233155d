"""`tongbao sources`: list, health, check, probe."""

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

import click

from commands.files import NewFile
from crawler.clock import today

NATIONAL = ("000000", "全国")
"""The whole country, a ministry's, as code and name."""
NONE_ENABLED = "no source is enabled; name one, see `tongbao sources list`"
"""To those who name no source, where all are switched off."""


def _agency(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """The code of a place where an agency may be, by code or name; fails where it is unknown."""
    if value is None or value in NATIONAL:
        return value and NATIONAL[0]
    from commands.filters import Place

    return Place().convert(value, param, ctx)


def _checked(check: Callable[[str], str], value: str) -> str:
    try:
        return check(value)
    except ValueError as error:
        raise click.BadParameter(f"{value}: {error}") from error


def _web_address(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    from crawler.source import web_address

    return _checked(web_address, value)


def _slug(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    from crawler.source import slug

    return value and _checked(slug, value)


def _refuse_written(output: Path | None) -> None:
    """A source file may hold more agencies than the one that was looked at: none is lost to it."""
    if output and output.exists() and output.stat().st_size:
        message = f"{output} exists: leave --output out, and add the agency that is printed to the file"
        raise click.BadParameter(message, param_hint="--output")


def _refuse_taken(source_id: str | None, folder: Path) -> None:
    """An id stands in one file."""
    from crawler.errors import SourceFileError
    from crawler.source import load_sources

    with suppress(SourceFileError):
        for source in load_sources(folder):
            if source.id == source_id:
                raise click.BadParameter(f"{source_id} is used in {folder / source.unit}.yaml", param_hint="--id")


@click.group()
def command() -> None:
    """List, check, probe sources; show their health.

    Example: tongbao sources health --json
    """


@command.command(name="list")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def list_(as_json: bool) -> None:
    """Print every source: id, name, family, whether it is enabled and was ever verified.

    Example: tongbao sources list --json
    """
    from crawler.source import load_sources
    from settings import settings

    for source in load_sources(settings().sources_dir):
        if as_json:
            click.echo(source.model_dump_json())
        else:
            state = "enabled" if source.enabled else "disabled"
            click.echo(f"{source.id}\t{source.name}\t{source.family}\t{state}\tverified {source.verified or 'never'}")


@command.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def health(as_json: bool) -> None:
    """Print how each source is, since when, why, and what to do.

    Exit 1 if an enabled source cannot be read, or if nothing was ever crawled
    into the data directory: it may be another one than the crawl's.

    Example: tongbao sources health --json
    """
    from crawler.health.report import TROUBLE, health
    from crawler.ledger.ledger import ledger_path
    from crawler.source import load_sources
    from settings import settings
    from views.dates import day_of
    from views.labels import STATES

    states = health(settings().data_dir, load_sources(settings().sources_dir), today())
    for state in states:
        if as_json:
            click.echo(json.dumps(asdict(state), ensure_ascii=False))
        else:
            since = f" since {day_of(state.since)}" if state.since else ""
            since += ", never read yet" if state.is_unread else ""
            since += f", last read {day_of(state.last_success)}" if state.last_success else ""
            click.echo(f"{state.source_id}\t{STATES[state.state]}{since}\t{state.reason}\t{state.advice}")
    if any(state.enabled for state in states) and not ledger_path(settings().data_dir).exists():
        place = settings().data_dir.absolute()
        raise click.ClickException(f"{place}: nothing was ever crawled into this data directory (TONGBAO_DATA_DIR)")
    if any(state.enabled and state.state in TROUBLE for state in states):
        raise SystemExit(1)


@command.command()
@click.argument("ids", nargs=-1)
def check(ids: tuple[str, ...]) -> None:
    """Fetch each source's list pages once and say what they show; nothing is stored. Exit 1 if one cannot be read.

    IDS are agencies or units; none: every enabled source.

    Example: tongbao sources check gansu
    """
    from crawler.probe import check_source
    from crawler.source import choose, load_sources
    from settings import settings

    failed, chosen = False, choose(load_sources(settings().sources_dir), ids)
    if not chosen:
        raise click.ClickException(NONE_ENABLED)
    for source in chosen:
        for finding in check_source(settings(), source):
            failed = failed or finding.error is not None
            click.echo(f"{source.id}\t{finding.url}\t{finding.sentence}")
    if failed:
        raise SystemExit(1)


@command.command()
@click.argument("url", callback=_web_address)
@click.option("--id", "source_id", callback=_slug, help="Id of the new agency; default: made from the host.")
@click.option(
    "--province",
    callback=_agency,
    help="Place of the agency, 兰州 or 620100 for a city's bureau; default: from the page's SiteIDCode.",
)
@click.option("--output", type=NewFile(), help="New file to write when all went well; without it, standard output.")
def probe(url: str, source_id: str | None, province: str | None, output: Path | None) -> None:
    """Fetch a list page, recognise its family, show the releases it links to, and print a source file (YAML).

    Example: tongbao sources probe https://gaj.example.cn/jwzx/index.html --output my-sources/gansu.yaml
    """
    from crawler.probe import probe as look_at
    from crawler.probe import source_file
    from extract.article.article import read_html
    from settings import settings

    _refuse_written(output)
    _refuse_taken(source_id, settings().sources_dir)
    finding = look_at(settings(), url)
    click.echo(finding.sentence, err=True)
    for page in finding.pages:
        content_type = dict(page.headers).get("Content-Type")
        article = read_html(page.body, url=page.url, content_type=content_type, listed=page.listed)
        click.echo(
            f"  {article.published or '?'}  {article.title}  {len(article.body)} characters  {page.url}", err=True
        )
    if finding.error is not None:
        raise SystemExit(1)
    text = source_file(finding, source_id, province)
    if output:
        output.write_text(text, "utf-8")
        click.echo(f"written: {output}", err=True)
    else:
        click.echo(text, nl=False)
