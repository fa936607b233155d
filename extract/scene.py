"""A text ready for matching: its Simplified copy, its cuts, and the cues of each frame found in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from extract.clauses import Layout, lay_out
from extract.cues import Cue, Frame
from extract.kinds import CUES

REACH = 40
"""Cues looked at on each side of a number; a sentence that needs more is hostile."""


class Hit(NamedTuple):
    """One cue in the text."""

    start: int
    end: int
    cue: Cue


@dataclass(frozen=True, slots=True)
class Scene:
    """A text ready for matching: its Simplified copy, its cuts and the cues of each frame."""

    text: str
    layout: Layout
    hits: dict[Frame, list[Hit]]
    starts: dict[Frame, list[int]]

    def within(self, frame: Frame, start: int, end: int) -> list[Hit]:
        """The cues of a frame that lie in a stretch, in order."""
        starts = self.starts[frame]
        low, high = bisect_left(starts, start), bisect_right(starts, end - 1)
        return [hit for hit in self.hits[frame][low:high] if hit.end <= end]

    def before(self, frame: Frame, start: int, end: int) -> Iterator[Hit]:
        """The nearest cues before `end`, nearest first, not further back than `start`."""
        hits = self.hits[frame]
        high = bisect_right(self.starts[frame], end - 1)
        for index in range(high - 1, max(-1, high - 1 - REACH), -1):
            hit = hits[index]
            if hit.start < start:
                return
            if hit.end <= end:
                yield hit

    def after(self, frame: Frame, start: int, end: int) -> Iterator[Hit]:
        """The nearest cues from `start` on, not beyond `end`."""
        low = bisect_left(self.starts[frame], start)
        for hit in self.hits[frame][low : low + REACH]:
            if hit.start >= end:
                return
            if hit.end <= end:
                yield hit


@cache
def _automaton(frame: Frame) -> tuple[AhoCorasick, list[Cue]]:
    table = list(CUES[frame].values())
    return AhoCorasick(
        [cue.word for cue in table], matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA
    ), table


def _find(frame: Frame, text: str) -> list[Hit]:
    automaton, table = _automaton(frame)
    return [Hit(start, end, table[index]) for index, start, end in automaton.find_matches_as_indexes(text)]


def set_scene(text: str) -> Scene:
    """Cuts a Simplified text and finds all cues in it; one pass a frame."""
    hits = {frame: _find(frame, text) for frame in Frame}
    return Scene(text, lay_out(text), hits, {frame: [hit.start for hit in found] for frame, found in hits.items()})
