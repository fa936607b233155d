"""The judged queries are well formed: known releases, known filters, a language that parses, every feature asked."""

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from samples import load_sites
from search.language import parse
from search.query import Filters

FILE = Path(__file__).parents[1] / "data" / "judged_queries.jsonl"
ROWS: list[dict[str, Any]] = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]
RELEASES = {release.id for site in load_sites() for release in site.releases}
FILTERS = {field.name for field in fields(Filters)}


def test_there_are_at_least_60_queries_each_once() -> None:
    keys = {json.dumps([row["query"], row.get("filters")], ensure_ascii=False) for row in ROWS}
    assert len(keys) == len(ROWS) >= 60


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["query"])
def test_a_query_names_known_releases_grades_and_filters_and_parses(row: dict[str, Any]) -> None:
    assert row["judgments"].keys() <= RELEASES
    assert set(row["judgments"].values()) <= {1, 2, 3}
    assert max(row["judgments"].values()) == 3
    assert row.get("filters", {}).keys() <= FILTERS
    assert parse(row["query"]) is not None


@pytest.mark.parametrize("word", [" OR ", " NOT ", "title:", "issuer:", "code:", "province:", "「", "詐", "("])
def test_every_part_of_the_language_is_asked(word: str) -> None:
    assert any(word in row["query"] for row in ROWS)
