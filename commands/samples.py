"""`tongbao samples`: the fictional sites that come with Tongbao."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shlex import quote
from threading import Event

import click

from commands.app import MOST_PORTS, PORT

ONE_PORT = ". This command has no other port for the sites: releases are known by their addresses"


@click.group()
def command() -> None:
    """Serve or list the fictional sample sites.

    Example: tongbao samples serve --sources /tmp/sample-sources
    """


@command.command()
@click.option(
    "--port",
    type=click.IntRange(0, MOST_PORTS - 1),
    default=8620,
    show_default=True,
    help="Port at every address 127.0.0.x; 0: free ones.",
)
@click.option(
    "--sources", "folder", type=click.Path(path_type=Path), default=Path("data/samples/sources"), show_default=True
)
def serve(port: int, folder: Path) -> None:
    """Serve the sites until Ctrl-C; write their source files into a folder.

    Example: tongbao samples serve --port 8620
    """
    from samples import serve as serve_sites
    from samples.sources import write_sources

    with suppress(KeyboardInterrupt), _advising("; or choose another --port"), serve_sites(port) as served:
        files = write_sources(folder, served)
        click.echo(f"{len(served.base)} sites served; {len(files)} source files in {folder}", err=True)
        click.echo(f"crawl them: {_crawl(folder)}", err=True)
        click.echo(str(folder))
        _until_interrupted()


@command.command()
@click.option(
    "--port", type=PORT, default=8501, show_default=True, help="Port of the app; the next free one if it is taken."
)
@click.option("--app/--no-app", default=True, help="Serve the app at the end.")
def run(port: int, app: bool) -> None:
    """Serve the sites, crawl and index them, then serve the app on them, until Ctrl-C.

    Example: tongbao samples run --no-app
    """
    from commands.app import serve_app, stop_on_signals
    from refresh.run import run_once
    from samples import serve as serve_sites
    from samples.sources import write_sources
    from settings import settings

    stop_on_signals()
    home = settings().data_dir
    folder = home if home.name == "samples" else home / "samples"
    with _advising(ONE_PORT), serve_sites() as served:
        click.echo(f"{len(served.base)} sample sites served on loopback", err=True)
        write_sources(folder / "sources", served)
        own = {"data_dir": folder, "sources_dir": folder / "sources", "allow_private": True}
        own["index_prefix"] = f"{settings().index_prefix}-samples"
        chosen = settings().model_copy(update=own)
        for line in run_once(chosen, report=lambda line: click.echo(line, err=True)).lines():
            click.echo(line)
        if app:
            serve_app(chosen, port)


@contextmanager
def _advising(advice: str) -> Iterator[None]:
    """What a command lets one do about a port that is taken, behind what is wrong."""
    from samples.errors import PortTakenError

    try:
        yield
    except PortTakenError as error:
        raise PortTakenError(f"{error}{advice}") from error


def _crawl(folder: Path) -> str:
    """The command that crawls what is served, into a data directory that is not the live one."""
    home = folder.parent if folder.name == "sources" else folder.with_name(f"{folder.name}-data")
    named = {"DATA_DIR": quote(str(home)), "SOURCES_DIR": quote(str(folder)), "ALLOW_PRIVATE": "1"}
    return " ".join([*(f"TONGBAO_{name}={value}" for name, value in named.items()), "tongbao run"])


def _until_interrupted() -> None:
    with suppress(KeyboardInterrupt):
        Event().wait()


@command.command(name="list")
def list_() -> None:
    """Print every sample release: id, date, site, title.

    Example: tongbao samples list
    """
    from samples import load_sites

    for site in load_sites():
        for release in site.releases:
            click.echo(f"{release.id}\t{release.published}\t{site.name}\t{release.title}")
