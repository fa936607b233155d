"""`tongbao index`: archive -> extract -> resolve -> index."""

import json
import sys
from pathlib import Path

import click


@click.command(name="index")
@click.option("--rebuild", is_flag=True, help="Read the whole archive again, beside the live index, then swap.")
@click.option(
    "--check",
    is_flag=True,
    help="Compare the index with the archive, and that with the ledger; exit 1 where they differ.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON.")
def command(rebuild: bool, check: bool, as_json: bool) -> None:
    """Bring the index up to date with the archive. Exit 1 where there is none.

    Example: tongbao index --rebuild
    """
    from refresh.check import check_index
    from refresh.index import index
    from settings import settings

    if check and rebuild:
        raise click.UsageError("--check looks and --rebuild writes: give one of them")
    if check:
        result = check_index(settings())
        if not (result.archived or result.indexed):
            _refuse_nothing(settings().data_dir)
        click.echo(json.dumps(result.to_json(), ensure_ascii=False) if as_json else result.sentence)
        sys.exit(0 if result.fine else 1)
    _refuse_nothing(settings().data_dir)
    summary = index(settings(), rebuild=rebuild, report=lambda line: click.echo(line, err=True))
    click.echo(json.dumps(summary.to_json(), ensure_ascii=False) if as_json else summary.sentence)
    for line in summary.unmatched:
        click.echo(f"a decision fits nothing any more; `tongbao review remove ID` forgets it: {line}", err=True)
    for page in summary.unreadable:
        click.echo(f"{page.url}: {page.reason}", err=True)
    sys.exit(1 if summary.unmatched or summary.unreadable else 0)


def _refuse_nothing(data_dir: Path) -> None:
    """An index of nothing would answer every question with silence.

    Raises:
        IndexMissingError: the data directory has no archive.
    """
    from crawler.archive.reader import FILES, folder_of
    from search.errors import IndexMissingError

    if not any(folder_of(data_dir).glob(FILES)):
        nothing = "nothing was crawled or imported into this data directory (TONGBAO_DATA_DIR), or its archive is gone"
        raise IndexMissingError(f"{data_dir.absolute()}: {nothing}")
