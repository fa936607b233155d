"""A release's text as HTML with its figures, case codes and places marked. Every piece of it is escaped."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from views import escape

# Marks by what they stand for; the class picks the colour.
KIND_CLASS = {
    "arrests": "person",
    "detained": "person",
    "formally_arrested": "person",
    "administratively_detained": "person",
    "prosecuted": "person",
    "cases_solved": "case",
    "cases_filed": "case",
    "cases_handled": "case",
    "gangs": "group",
    "dens": "group",
    "amount": "money",
    "drugs": "thing",
    "firearms": "thing",
    "victims": "victim",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text. Where marks overlap, the one with the lower rank gives the colour, both give their tip."""

    start: int
    end: int
    style: str
    """Colour class without its `k-`: person, money, code …"""
    tip: str
    rank: int = 0
    anchor: str | None = None
    """Name that a link can point at."""
    target: bool = False
    """The one that the reader came for."""
    aside: bool = False
    """Not counted."""


def marked(text: str, marks: Iterable[Mark]) -> str:
    """The text as one `div`; a mark that reaches outside the text is left out.

    >>> marked("抓获3人", [Mark(0, 4, "person", "Arrests")])[:44]
    '<div class="doc"><mark class="k-person" tabi'
    """
    inside = [mark for mark in marks if 0 <= mark.start < mark.end <= len(text)]
    cuts = sorted({0, len(text), *(m.start for m in inside), *(m.end for m in inside)})
    opening = sorted(inside, key=lambda mark: mark.start)
    pieces, active, position = [], list[Mark](), 0
    for start, end in pairwise(cuts):
        while position < len(opening) and opening[position].start <= start:
            active.append(opening[position])
            position += 1
        active = [mark for mark in active if mark.end > start]
        pieces.append(_piece(text[start:end], start, active))
    return f'<div class="doc">{"".join(pieces)}</div>'


def _piece(words: str, start: int, covering: Sequence[Mark]) -> str:
    if not covering:
        return escape.text(words)
    marks = sorted(covering, key=lambda mark: mark.rank)
    first = marks[0]
    classes = f"k-{first.style}" + " target" * first.target + " aside" * first.aside
    anchor = f' data-anchor="{escape.attribute(first.anchor)}"' if first.anchor and first.start == start else ""
    tip = escape.attribute("\n".join(dict.fromkeys(mark.tip for mark in marks)))
    return f'<mark class="{classes}" tabindex="0" data-tip="{tip}"{anchor}>{escape.text(words)}</mark>'


def passage(words: str, spans: Iterable[tuple[int, int]], css: str = "") -> str:
    """A short passage with the matches in it marked; offsets into the passage, overlapping ones joined."""
    pieces, position = [], 0
    for start, end in sorted(spans):
        start = max(start, position)
        if start >= end:
            continue
        opened = f'<mark class="{css}">' if css else "<mark>"
        pieces.append(f"{escape.text(words[position:start])}{opened}{escape.text(words[start:end])}</mark>")
        position = end
    return "".join(pieces) + escape.text(words[position:])
