"""Which mentions of two releases are alike enough to be one event, by the two releases and the corrections alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from compare.decisions.corrections import Corrections
from compare.events.likeness import Comparison, Reason, compare
from compare.mentions import Mention

REVIEWED = Comparison((Reason("merged by review", 100.0),))


@dataclass(frozen=True, slots=True)
class Link:
    """Two mentions that may be of one event, and why."""

    a: str
    """Key of the mention with the smaller key."""
    b: str
    comparison: Comparison


def _one_to_one(links: list[Link]) -> Iterator[Link]:
    """The best partner first: two incidents of one release are never the same event."""
    taken: set[str] = set()
    for link in sorted(links, key=lambda link: (-link.comparison.score, link.a, link.b)):
        if not {link.a, link.b} & taken:
            taken |= {link.a, link.b}
            yield link


def _link(a: Mention, b: Mention, comparison: Comparison) -> Link:
    return Link(min(a.key, b.key), max(a.key, b.key), comparison)


def match(ours: tuple[Mention, ...], theirs: tuple[Mention, ...], corrections: Corrections) -> list[Link]:
    """The links between the mentions of two releases, the same in either order."""
    several: list[Link] = []
    single: list[Link] = []
    for a in ours:
        for b in theirs:
            if corrections.are_merged(a, b):
                several.append(_link(a, b, REVIEWED))
            elif not corrections.is_split(a) and not corrections.is_split(b):
                comparison = compare(a, b)
                if comparison.same:
                    may_repeat = comparison.is_withdrawal or a.kind == b.kind == "total"
                    (several if may_repeat else single).append(_link(a, b, comparison))
    return sorted((*several, *_one_to_one(single)), key=lambda link: (link.a, link.b))
