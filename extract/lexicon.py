"""Every list of words that a text is searched for, found in one pass: places, signs of a region, cues, crimes.

A pass for each list costs more than finding the words of all lists at once and sorting them out by list.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from extract.crime import CRIME_WORDS
from extract.gazetteer import gazetteer
from extract.gazetteer.abbreviations import TRIGGERS
from extract.gazetteer.region import REGION_WORDS
from extract.kinds import CUES
from extract.kinds.cues import Frame
from extract.text.words import Occurrence


class Found(NamedTuple):
    """A Simplified text and the words of each list in it, in order: of two that overlap the earlier and longer."""

    text: str
    sure: list[Occurrence]
    """Of `gazetteer().sure_names`."""
    weak: list[Occurrence]
    """Of `gazetteer().weak_names`."""
    region: list[Occurrence]
    """Of `REGION_WORDS`."""
    crime: list[Occurrence]
    """Of `CRIME_WORDS`."""
    triggers: list[int]
    """Where each of `abbreviations.TRIGGERS` begins."""
    cues: dict[Frame, list[Occurrence]]
    """Of the cues of a frame, in the order of `CUES`."""


@cache
def _lists() -> tuple[Sequence[str], ...]:
    known = gazetteer()
    return (
        known.sure_names,
        known.weak_names,
        REGION_WORDS,
        CRIME_WORDS,
        TRIGGERS,
        *(list(CUES[frame]) for frame in Frame),
    )


@cache
def _automaton() -> tuple[AhoCorasick, list[list[tuple[int, int]]]]:
    """Finds all words; for each the lists that hold it, with its index there."""
    holders: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, listed in enumerate(_lists()):
        for index, word in enumerate(listed):
            holders[word].append((number, index))
    return AhoCorasick(list(holders)), list(holders.values())


def find_words(simple: str) -> Found:
    """The words of every list; linear in the length of the Simplified text."""
    automaton, holders = _automaton()
    found: tuple[list[Occurrence], ...] = tuple([] for _ in _lists())
    sure, weak, region, crime, triggers, *cues = found
    for word, start, end in automaton.find_matches_as_indexes(simple, overlapping=True):
        for number, index in holders[word]:
            kept = found[number]
            if not kept or kept[-1][2] <= start or kept is triggers:
                kept.append((index, start, end))
            else:
                _settle(kept, (index, start, end))
    return Found(
        simple, sure, weak, region, crime, [start for _, start, _ in triggers], dict(zip(Frame, cues, strict=True))
    )


def _settle(kept: list[Occurrence], word: Occurrence) -> None:
    """Keeps the earlier and longer of words that overlap, as they come by their ends."""
    _, start, _ = word
    at = len(kept)
    while at and kept[at - 1][1] >= start:
        at -= 1
    if not at or kept[at - 1][2] <= start:
        kept[at:] = [word]
