"""`tongbao evaluate`: scores an annotated folder and prints what was missed."""

import json
from datetime import UTC, datetime
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.files import NewFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.evaluation.evaluate import Evaluation, Miss

NAMES = ("case_codes", "provinces", "issuer")
"""Fields whose rows are names; those of the others begin with a kind, or are numbers."""


def _plain(part: str | float) -> str:
    return part if isinstance(part, str) else f"{part:.15g}"


def _told(misses: "Sequence[Miss]") -> "Iterator[str]":
    """Misses for a person: what was expected in a sentence, and what was read there instead."""
    places: dict[tuple[str, str, str, bool | str], dict[str, list[str]]] = {}
    for miss in misses:
        kind = isinstance(miss.row[0], str) and miss.field not in NAMES and miss.row[0]
        place = places.setdefault((miss.document, miss.field, miss.sentence, kind), {"missed": [], "wrong": []})
        place[miss.fault].append(" ".join(map(_plain, (part for part in miss.row if part is not None))))
    for (document, field, sentence, _), place in places.items():
        for expected, read in zip_longest(place["missed"], place["wrong"], fillvalue="nothing"):
            yield f"{document} {field}: expected {expected}, read {read}"
        if sentence:
            yield f"    {sentence}"


def _print(evaluation: "Evaluation") -> None:
    for line in _told(evaluation.misses):
        click.echo(line)
    click.echo(f"{'field':14}{'precision':>10}{'recall':>8}{'F1':>8}{'rows':>7}")
    for field, score in evaluation.scores.items():
        precision, recall, f1 = score.told()
        click.echo(f"{field:14}{precision:>10}{recall:>8}{f1:>8}{score.annotated:7d}")
    click.echo(f"documents wholly right: {evaluation.whole}/{evaluation.releases}")


@click.command("evaluate")
@click.argument("gold", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--json", "file", type=NewFile(), help="Write scores and misses to a file.")
@click.option("--quiet", is_flag=True, help="Print the table only.")
def command(gold: Path, folder: Path, file: Path | None, quiet: bool) -> None:
    """Score what Tongbao reads in DIR against the annotations in GOLD.jsonl, and print every miss with its sentence.

    GOLD.jsonl has one JSON object a document: id, is_release, issuer_province, provinces, case_codes and figures
    (kind, role, value, bound, scope, headline, quote; docs/evaluating.md says what may stand there); DIR has <id>.txt
    or <id>.html for each. The last result is kept in the data directory, where the app's page on method shows it.

    Example: tongbao evaluate annotations.jsonl documents/ --json result.json
    """
    from dataclasses import replace

    from extract.evaluation import LAST_RESULT
    from extract.evaluation.evaluate import evaluate
    from settings import settings

    evaluation = evaluate(gold, folder)
    _print(replace(evaluation, misses=()) if quiet else evaluation)
    result = {"gold": gold.name, "evaluated": datetime.now(UTC).isoformat(timespec="seconds"), **evaluation.to_json()}
    data_dir = settings().data_dir
    data_dir.mkdir(parents=True, exist_ok=True)
    for target in (data_dir / LAST_RESULT, file):
        if target:
            target.write_text(json.dumps(result, ensure_ascii=False, indent=1) + "\n", "utf-8")
