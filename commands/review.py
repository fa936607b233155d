"""`tongbao review`: corrections as data."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from refresh.counted import counted

if TYPE_CHECKING:
    from compare.decisions.recorded import Decision

NONE_RECORDED = "tongbao: no decision is recorded yet: tongbao review apply FILE"


@click.group()
def command() -> None:
    """Corrections: what to look at, what was decided.

    Example: tongbao review list --json
    """


@command.command(name="list")
@click.option("--limit", type=click.IntRange(min=1), default=100, show_default=True, help="How many at most.")
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
def list_(limit: int, as_json: bool) -> None:
    """Lists figures to look at, the most urgent first.

    Example: tongbao review list --limit 20
    """
    from compare.decisions.corrections import load_corrections
    from compare.review.desk import queue
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
    if not doubts:
        click.echo("tongbao: no figure is left to look at", err=True)


@command.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def apply(file: Path) -> None:
    """Records the decisions of FILE and brings the index up to date with them.

    FILE has one JSON object a line: action (accept, edit, reject, issuer, date, split, merge), target (release; of a
    figure also quote and kind; of an incident its title as incident), value (what an action sets), why. Who and when
    are filled in. docs/reviewing.md has an example of each. A decision about nothing in the index is named and not
    recorded, and the exit status is 1.

    \b
    {"action": "edit", "target": {"release": "4f…", "quote": "抓获280人", "kind": "arrests"},
     "value": {"value": 28}, "why": "typo on the page"}          (on one line)

    Example: TONGBAO_REVIEWER=li tongbao review apply decisions.jsonl
    """
    from compare.review.decide import apply_decisions, read_signed
    from search import open_engine
    from settings import settings

    decisions = read_signed(file, settings().reviewer)
    engine = open_engine(settings())
    try:
        done = apply_decisions(engine, settings().data_dir, decisions)
    finally:
        engine.close()
    click.echo(f"{counted(done.recorded, 'new decision')}, {counted(done.changed, 'release')} changed", err=True)
    for decision in done.unmatched:
        click.echo(f"not recorded, matches nothing in the index: {_told(decision)}", err=True)
    if done.unmatched:
        raise SystemExit(1)


@command.command()
def export() -> None:
    """Prints all decisions as JSON Lines, to be applied elsewhere.

    Example: tongbao review export > decisions.jsonl
    """
    from compare.decisions.corrections import load_corrections
    from compare.review.decide import export_rows
    from settings import settings

    rows = list(export_rows(load_corrections(settings().data_dir)))
    for row in rows:
        click.echo(json.dumps(row, ensure_ascii=False, sort_keys=True))
    if not rows:
        click.echo(NONE_RECORDED, err=True)


@command.command()
def decisions() -> None:
    """Lists what was decided: id, day, reviewer, action, what it is about.

    Example: tongbao review decisions
    """
    from compare.decisions.corrections import load_corrections
    from settings import settings

    recorded = load_corrections(settings().data_dir).decisions
    for decision in recorded:
        click.echo(f"{decision.id}\t{decision.when[:10]}\t{decision.who}\t{_told(decision)}")
    if not recorded:
        click.echo(NONE_RECORDED, err=True)


@command.command()
@click.argument("ids", nargs=-1, required=True)
def remove(ids: tuple[str, ...]) -> None:
    """Takes decisions out of the record, by the ids that `review decisions` and `index` print.

    Example: tongbao review remove d3f0a1c2 && tongbao index --rebuild
    """
    from compare.review.decide import forget
    from settings import settings

    removed = forget(settings().data_dir, ids)
    click.echo(f"{counted(removed, 'decision')} removed; `tongbao index --rebuild` undoes what was done", err=True)


def _told(decision: "Decision") -> str:
    target = decision.target
    words = (target.kind, target.quote, target.incident)
    return " ".join([decision.action, "of release", target.release, *filter(None, words)])
