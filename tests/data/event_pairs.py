"""Labelled pairs of mini releases: do both tell of the same event or stated total?

`events.yaml` holds families of tellings in our own words; every two tellings of a family are a pair. A pair is
`{"a": {title, body, published, source}, "b": …, "same": bool, "why": str}`. Where a telling lists several cases, the
pair is the same if one of them is the other telling's.
"""

from itertools import combinations
from pathlib import Path
from typing import TypedDict

import opencc
import yaml

FILE = Path(__file__).with_name("events.yaml")
TRADITIONAL = "繁"


class Telling(TypedDict):
    """A mini release."""

    title: str
    body: str
    published: str
    source: str


class Pair(TypedDict):
    """Two tellings and the label."""

    a: Telling
    b: Telling
    same: bool
    why: str


def event_pairs() -> list[Pair]:
    """All labelled pairs, in the order of the file."""
    return [pair for family in yaml.safe_load(FILE.read_text("utf-8")) for pair in _pairs(family)]


def _pairs(family: dict[str, list[list[object]]]) -> list[Pair]:
    tellings = [(str(row[0]), _telling([str(word) for word in row[1:]])) for row in family["tell"]]
    return [
        Pair(a=one, b=other, same=bool(set(event) & set(other_event)), why=str(family["why"]))
        for (event, one), (other_event, other) in combinations(tellings, 2)
    ]


def _telling(words: list[str]) -> Telling:
    published, source, title, body = words[:4]
    if words[4:] == [TRADITIONAL]:
        converter = opencc.OpenCC("s2tw")
        source, title, body = (converter.convert(text) for text in (source, title, body))
    return Telling(title=title, body=body, published=published, source=source)
