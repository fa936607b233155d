"""A text ready for matching: its Simplified copy, its cuts, and the cues of each frame found in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from extract.kinds import CUES
from extract.kinds.cues import Cue, Frame
from extract.text.clauses import Layout, lay_out
from extract.text.words import Occurrence

REACH = 40
"""Cues looked at on each side of a number; a sentence that needs more is hostile."""


class Hit(NamedTuple):
    """One cue in the text."""

    start: int
    end: int
    cue: Cue


class Cues(NamedTuple):
    """The cues of one frame found in a text, in order; most are never looked at, so a `Hit` is made when one is."""

    table: list[Cue]
    found: list[Occurrence]
    """Index in the table, start and end of each."""
    starts: list[int]

    def hit(self, at: int) -> Hit:
        """One of those found."""
        index, start, end = self.found[at]
        return Hit(start, end, self.table[index])


@dataclass(frozen=True, slots=True)
class Scene:
    """A text ready for matching: its Simplified copy, its cuts and the cues of each frame."""

    text: str
    layout: Layout
    cues: dict[Frame, Cues]

    def within(self, frame: Frame, start: int, end: int) -> list[Hit]:
        """The cues of a frame that lie in a stretch, in order."""
        cues = self.cues[frame]
        low, high = bisect_left(cues.starts, start), bisect_right(cues.starts, end - 1)
        return [cues.hit(at) for at in range(low, high) if cues.found[at][2] <= end]

    def before(self, frame: Frame, start: int, end: int) -> Iterator[Hit]:
        """The nearest cues before `end`, nearest first, not further back than `start`."""
        cues = self.cues[frame]
        high = bisect_right(cues.starts, end - 1)
        for at in range(high - 1, max(-1, high - 1 - REACH), -1):
            if cues.starts[at] < start:
                return
            if cues.found[at][2] <= end:
                yield cues.hit(at)

    def after(self, frame: Frame, start: int, end: int) -> Iterator[Hit]:
        """The nearest cues from `start` on, not beyond `end`."""
        cues = self.cues[frame]
        low = bisect_left(cues.starts, start)
        for at in range(low, min(len(cues.starts), low + REACH)):
            if cues.starts[at] >= end:
                return
            if cues.found[at][2] <= end:
                yield cues.hit(at)


TABLES = {frame: list(CUES[frame].values()) for frame in Frame}
"""The cues of each frame in the order in which `lexicon` numbers them."""


def set_scene(text: str, found: Mapping[Frame, list[Occurrence]]) -> Scene:
    """Cuts a Simplified text; `found`: the cues of each frame in it, as index in `CUES`, start and end."""
    cues = {frame: Cues(TABLES[frame], hits, [start for _, start, _ in hits]) for frame, hits in found.items()}
    return Scene(text, lay_out(text), cues)
