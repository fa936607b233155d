"""Relevance: 75 judged queries over the sample releases, scored by nDCG@10 on each engine."""

import json
import math
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from extract import read
from extract.article.article import Article
from extract.release import Release
from samples import load_sites
from search import open_engine
from search.engine import Engine
from search.query import Filters, Query
from tests.search.build import write
from tests.search.contract.conftest import ENGINES, settings_of

FILE = Path(__file__).parents[2] / "data" / "judged_queries.jsonl"
JUDGED: list[dict[str, Any]] = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]
DEPTH = 10


@cache
def samples() -> dict[str, Release]:
    """URL -> release, read by the extractor from the sample texts."""
    found = {}
    for site in load_sites():
        for one in site.releases:
            url = f"https://samples.example/{one.id}"
            body = "\n".join(one.paragraphs)
            article = Article(title=one.title, body=body, source=one.source, published=one.published, url=url)
            found[one.id] = read(article)
    return found


def gain(grades: list[int]) -> float:
    return sum((2.0**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades[:DEPTH]))


def ndcg(engine: Engine, row: dict[str, Any]) -> float:
    """1 where the best judged releases come first in the order of their grades."""
    filters: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in row.get("filters", {}).items()}
    names = {release.id: name for name, release in samples().items()}
    hits = engine.search(Query(row["query"], Filters(**filters), limit=DEPTH)).hits
    grades: dict[str, int] = row["judgments"]
    found = [grades.get(names[hit.document["id"]], 0) for hit in hits]
    return gain(found) / gain(sorted(grades.values(), reverse=True))


@pytest.fixture(scope="session")
def scores(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:  # noqa: ANN401
    """Engine name -> nDCG@10 of each query."""

    @cache
    def of(name: str) -> list[float]:
        engine = open_engine(settings_of(name, tmp_path_factory.mktemp("relevance"), request))
        write(engine, samples().values())
        found = [ndcg(engine, row) for row in JUDGED]
        engine.close()
        return found

    return of


@pytest.mark.parametrize("name", ENGINES)
def test_the_best_releases_come_first(name: str, scores: Any) -> None:  # noqa: ANN401
    found = scores(name)
    worst = sorted(zip(found, (row["query"] for row in JUDGED), strict=True))[:5]
    assert len(found) >= 60
    assert sum(found) / len(found) >= 0.9, worst


def test_both_engines_rank_alike(scores: Any) -> None:  # noqa: ANN401
    embedded, elastic = (scores(name) for name in ENGINES)
    assert abs(sum(embedded) - sum(elastic)) / len(JUDGED) <= 0.03
