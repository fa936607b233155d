"""`tongbao sources`: list, health, check, probe."""

import json
from dataclasses import asdict
from datetime import datetime

import click

from crawler.ledger import BEIJING


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
    """Print how each source is, since when, why, and what to do. Exit 1 if an enabled source cannot be read.

    Example: tongbao sources health --json
    """
    from crawler.health import OK, UNTRIED, health
    from crawler.source import load_sources
    from settings import settings

    states = health(settings().data_dir, load_sources(settings().sources_dir), datetime.now(BEIJING).date())
    for state in states:
        if as_json:
            click.echo(json.dumps(asdict(state), ensure_ascii=False))
        else:
            since = f" since {state.since[:10]}" if state.since else ""
            click.echo(f"{state.source_id}\t{state.state}{since}\t{state.reason}\t{state.advice}")
    if any(state.enabled and state.state not in OK | UNTRIED for state in states):
        raise SystemExit(1)


@command.command()
@click.argument("ids", nargs=-1)
def check(ids: tuple[str, ...]) -> None:
    """Fetch each source's list pages once and say what they show; nothing is stored. Exit 1 if one cannot be read.

    Example: tongbao sources check gansu
    """
    from crawler.probe import check_source
    from crawler.source import choose, load_sources
    from settings import settings

    failed = False
    for source in choose(load_sources(settings().sources_dir), ids):
        for finding in check_source(settings(), source):
            failed = failed or finding.error is not None
            click.echo(f"{source.id}\t{finding.url}\t{finding.sentence}")
    if failed:
        raise SystemExit(1)


@command.command()
@click.argument("url")
@click.option("--id", "source_id", help="Id of the new agency; default: made from the host.")
@click.option(
    "--province",
    help="Six-digit GB/T 2260 code of the agency (a city's for a city bureau); default: from the page's SiteIDCode.",
)
def probe(url: str, source_id: str | None, province: str | None) -> None:
    """Fetch a list page, recognise its family, show the releases it links to, and print a source file (YAML).

    Example: tongbao sources probe https://gaj.example.cn/jwzx/index.html > my-sources/gansu.yaml
    """
    from crawler.probe import probe as look_at
    from crawler.probe import source_file
    from extract.article.article import read_html
    from settings import settings

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
    click.echo(source_file(finding, source_id, province), nl=False)
