"""The labelled pairs: do the releases that tell of one event share one, in an index that holds all of them?"""

from collections import defaultdict
from dataclasses import replace

import pytest

import extract
from compare.events.listed import list_events
from extract.article.article import read_text
from extract.release import Release
from tests.compare.memory import indexed
from tests.data.event_pairs import Pair, Telling, event_pairs

PRECISION, RECALL = 0.98, 0.90


def _key(telling: Telling) -> str:
    return "\n".join((telling["title"], telling["body"], telling["published"], telling["source"]))


def _read(telling: Telling) -> Release:
    article = read_text(f"{telling['title']}\n\n{telling['body']}")
    return extract.read(replace(article, published=telling["published"], source=telling["source"]))


@pytest.fixture(scope="module")
def judged() -> list[tuple[Pair, bool]]:
    """Every pair, and whether the two releases share an event."""
    pairs = event_pairs()
    releases = {_key(t): _read(t) for pair in pairs for t in (pair["a"], pair["b"])}
    events: dict[str, set[str]] = defaultdict(set)
    for event in list_events(indexed(releases.values()).engine):
        for release in event["releases"]:
            events[release].add(event["id"])
    ids = {key: release.id for key, release in releases.items()}
    return [(p, bool(events[ids[_key(p["a"])]] & events[ids[_key(p["b"])]])) for p in pairs]


def test_there_are_enough_pairs_of_both_kinds(judged: list[tuple[Pair, bool]]) -> None:
    same = sum(pair["same"] for pair, _ in judged)
    assert len(judged) >= 300
    assert min(same, len(judged) - same) >= 100


def test_precision_and_recall(judged: list[tuple[Pair, bool]]) -> None:
    wrong = [f"{p['a']['title']} = {p['b']['title']} ({p['why']})" for p, found in judged if found and not p["same"]]
    missed = [f"{p['a']['title']} ≠ {p['b']['title']} ({p['why']})" for p, found in judged if p["same"] and not found]
    right = sum(pair["same"] and found for pair, found in judged)
    assert right / (right + len(wrong)) >= PRECISION, wrong
    assert right / (right + len(missed)) >= RECALL, missed
