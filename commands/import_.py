"""`tongbao import`."""

from pathlib import Path

import click


@click.command(name="import")
@click.argument("folder", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Take a folder of saved pages (.html, .htm, .shtml, .mhtml) and texts (.txt) into the archive.

    A file beside a page with the ending .json may state its url, title and published (a date). A page with a url
    replaces an earlier one of the same url; one without is known by its content. What cannot be read is named and
    stops no other; the exit status is then 1.

    Example: tongbao import saved-pages && tongbao index
    """
    from crawler.importer import TYPES, import_folder
    from settings import settings

    summary = import_folder(settings().data_dir, folder)
    for path in summary.strangers:
        click.echo(f"skipped {path}: neither page nor text ({', '.join(TYPES)})", err=True)
    for failure in summary.failures:
        click.echo(f"tongbao: left out: {failure}", err=True)
    click.echo(
        f"new {summary.new}\tunchanged {summary.unchanged}\tskipped {summary.skipped}\tleft out {len(summary.failures)}"
    )
    if summary.failures:
        raise SystemExit(1)
