"""`tongbao extract`: files to releases, one JSON object a line."""

import json
from datetime import date

import click


def _iso_date(ctx: click.Context, option: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no date; write YYYY-MM-DD") from error


@click.command("extract")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=str, allow_dash=True))
@click.option("--url", help="Address of the page, where the file does not say it.")
@click.option("--published", callback=_iso_date, help="Day of publication, YYYY-MM-DD, where the file does not say it.")
@click.option("--no-text", is_flag=True, help="Leave out the text of the release.")
@click.option(
    "--explain", is_flag=True, help="Add the rule of each figure, its sentence, and why other numbers are none."
)
def command(files: tuple[str, ...], url: str | None, published: str | None, no_text: bool, explain: bool) -> None:
    """Read FILES (saved pages or text files) into releases: one JSON object a line.

    A .txt file is a title line, an empty line and the body; a .html file is a saved page; - is standard input, either
    of the two. A file that cannot be read is named on stderr, stops none of the others and makes the exit status 1.

    Example: tongbao extract bulletin.html --published 2020-08-28 --explain
    """
    from extract.errors import ExtractError
    from extract.files import read_files

    failed = False
    for release in read_files(files, url=url, published=published):
        if isinstance(release, ExtractError):
            failed = True
            click.echo(f"tongbao: {release}", err=True)
        else:
            click.echo(json.dumps(release.to_json(text=not no_text, explain=explain), ensure_ascii=False))
    if failed:
        raise SystemExit(1)
