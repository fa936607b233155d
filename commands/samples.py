"""`tongbao samples`: the fictional sites that come with Tongbao."""

from contextlib import suppress
from pathlib import Path
from threading import Event

import click


@click.group()
def command() -> None:
    """Serve or list the fictional sample sites.

    Example: tongbao samples serve --sources /tmp/sample-sources
    """


@command.command()
@click.option("--port", default=8620, show_default=True, help="Port at every address 127.0.0.x.")
@click.option(
    "--sources", "folder", type=click.Path(path_type=Path), default=Path("data/samples/sources"), show_default=True
)
def serve(port: int, folder: Path) -> None:
    """Serve the sites until Ctrl-C; write their source files into a folder.

    Example: tongbao samples serve --port 8620
    """
    from samples import serve as serve_sites
    from samples.sources import write_sources

    with serve_sites(port) as served:
        files = write_sources(folder, served)
        click.echo(f"{len(served.base)} sites served; {len(files)} source files in {folder}", err=True)
        click.echo(f"crawl them: TONGBAO_ALLOW_PRIVATE=1 TONGBAO_SOURCES_DIR={folder} tongbao run", err=True)
        click.echo(str(folder))
        _until_interrupted()


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
