"""A stretch of a text about one case, and which one a place in the text belongs to."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from extract.release import Incident
from extract.text.clauses import Span


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of text about one case, with its heading."""

    start: int
    end: int
    title: str
    at_home: bool = False
    """It is the acting police's own, wherever they went: one of the cases that they tell day by day."""


def section_at(sections: Sequence[Section | Incident | Span], at: int) -> int | None:
    """The number of the section in which an offset lies, by bisection; None where it lies in none."""
    if not sections:
        return None
    index = bisect_right(sections, at, key=lambda section: section.start) - 1
    return index if index >= 0 and at < sections[index].end else None
