"""`tongbao review`: corrections as data."""

import json
from pathlib import Path

import click


@click.group()
def command() -> None:
    """Corrections: what to look at, what was decided.

    Example: tongbao review list --json
    """


@command.command(name="list")
@click.option("--limit", default=100, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
def list_(limit: int, as_json: bool) -> None:
    """Lists figures to look at, the most urgent first.

    Example: tongbao review list --limit 20
    """
    from compare.corrections import load_corrections
    from compare.desk import queue
    from search import open_engine
    from settings import settings

    engine = open_engine(settings())
    try:
        doubts = queue(engine, load_corrections(settings().data_dir), limit)
    finally:
        engine.close()
    for row in (doubt.row() for doubt in doubts):
        plain = f"{', '.join(row['why'])}\t{row['release']}\t{row['kind']}\t{row['quote']}"
        click.echo(json.dumps(row, ensure_ascii=False) if as_json else plain)


@command.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def apply(file: Path) -> None:
    """Records the decisions of FILE (JSON Lines) and brings the index up to date with them.

    Example: TONGBAO_REVIEWER=li tongbao review apply decisions.jsonl
    """
    from compare.review import apply_decisions, read_signed
    from search import open_engine
    from settings import settings

    decisions = read_signed(file, settings().reviewer)
    engine = open_engine(settings())
    try:
        done = apply_decisions(engine, settings().data_dir, decisions)
    finally:
        engine.close()
    click.echo(f"{done.recorded} new decisions, {done.changed} releases changed", err=True)
    for decision in done.unmatched:
        click.echo(f"matches nothing: {decision.action} of {decision.target}", err=True)
    if done.unmatched:
        raise SystemExit(1)


@command.command()
def export() -> None:
    """Prints all decisions as JSON Lines, to be applied elsewhere.

    Example: tongbao review export > decisions.jsonl
    """
    from compare.corrections import load_corrections
    from compare.review import export_rows
    from settings import settings

    for row in export_rows(load_corrections(settings().data_dir)):
        click.echo(json.dumps(row, ensure_ascii=False, sort_keys=True))
