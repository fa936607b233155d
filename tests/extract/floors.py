"""The pinned floors of the sample releases' scores: they may rise and never fall.

`python -m tests.extract.floors` raises every floor to the present score, rounded down; it lowers none.
"""

import json
import math
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from extract import read
from extract.article.article import Article
from extract.evaluation.evaluate import Evaluation, Pair, compare
from extract.evaluation.facts import from_gold, from_release
from extract.evaluation.gold import Gold
from samples.model import SampleRelease, load_sites
from samples.truth import truth

FILE = Path(__file__).with_name("floors.json")


def _pair(sample: SampleRelease, row: dict[str, object]) -> Pair:
    article = Article(
        title=sample.title,
        body=sample.text.removeprefix(f"{sample.title}\n\n"),
        source=sample.source,
        published=sample.published,
        url=None,
    )
    release = read(article)
    return Pair(sample.id, from_gold(Gold.model_validate(row)), from_release(release), release.text)


@cache
def sample_evaluation() -> Evaluation:
    """The sample releases, read and scored against their hand-written truth."""
    samples = {sample.id: sample for site in load_sites() for sample in site.releases}
    return compare([_pair(samples[row["id"]], row) for row in truth()])


def floors() -> dict[str, float]:
    """Field -> the least F1 that it may have; `whole` is the share of releases that are wholly right."""
    pinned: dict[str, float] = json.loads(FILE.read_text("utf-8"))
    return pinned


def present() -> dict[str, float]:
    """Field -> F1 now, and `whole`."""
    evaluation = sample_evaluation()
    return {field: score.f1 for field, score in evaluation.scores.items()} | {
        "whole": evaluation.whole / evaluation.releases
    }


def raised(pinned: Mapping[str, float], scores: Mapping[str, float]) -> dict[str, float]:
    """Every floor at the present score, rounded down to a hundredth, but none lower than it was."""
    return {field: max(pinned.get(field, 0.0), math.floor(score * 100) / 100) for field, score in scores.items()}


if __name__ == "__main__":
    FILE.write_text(json.dumps(raised(floors() if FILE.exists() else {}, present()), indent=1) + "\n", "utf-8")
    sys.stdout.write(FILE.read_text("utf-8"))
