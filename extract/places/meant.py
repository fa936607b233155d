"""Which division a name means: its parent before it, what else the text names, or the publisher say."""

from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

from extract.gazetteer import NO_PARTS, Division
from extract.release import Place

AMBIGUOUS = frozenset({"朝阳", "新北"})
"""Short names of a prefecture that as often mean a county elsewhere (北京朝阳, 常州新北)."""

LIKELIER = {"滨海": "320922"}
"""What a name means where neither a parent nor the publisher says: 滨海公安 are those of the county of Yancheng."""


class Named(NamedTuple):
    """A name in the text and the divisions that it may mean."""

    name: str
    start: int
    end: int
    candidates: tuple[Division, ...]


def is_of_an_island(named: Named) -> bool:
    """Whether a name is of Taiwan, Hong Kong or Macau, whose parts no list of divisions holds."""
    return named.candidates[0].code[:2] in NO_PARTS


def _obvious(named: Named, parent: Named | None) -> Division | None:
    """The one division that the name means by itself or right behind its parent."""
    candidates = named.candidates
    if parent is not None:
        if is_of_an_island(parent) and len(candidates) > 1:
            return None
        inside = [c for c in candidates for p in parent.candidates if c.code != p.code and c.code.startswith(p.stem)]
        if inside:
            return inside[0]
        if candidates[0].level == "county" and parent.candidates[0].level != "province":
            return None
    if len(candidates) == 1 or candidates[0].level == "province":
        return candidates[0]
    return candidates[0] if all(c.code.startswith(candidates[0].stem) for c in candidates) else None


def _by_context(named: Named, codes: AbstractSet[str]) -> Division | None:
    """The one candidate in a prefecture that is named elsewhere; a prefecture itself; the one in a named province."""
    candidates = named.candidates
    near = {code[:4] for code in codes if not code.endswith("0000")}
    if len(fits := [c for c in candidates if c.code[:4] in near]) == 1:
        return fits[0]
    if named.name not in AMBIGUOUS and candidates[0].level == "prefecture" != candidates[1].level:
        return candidates[0]
    near = {code[:2] for code in codes}
    fits = [c for c in candidates if c.code[:2] in near]
    return fits[0] if len(fits) == 1 else None


def _parents(simple: str, named: list[Named]) -> list[Named | None]:
    """The name right before each: 盐城市|滨海, or that of the bureau before it: 天津市公安局|滨海分局."""
    joints = ("", "公安局")
    return [None, *(before if simple[before.end : item.start] in joints else None for before, item in pairwise(named))]


def _likelier(named: Named, told: AbstractSet[str], publisher: AbstractSet[str]) -> Division | None:
    """What one of `LIKELIER` means where no parent stands before it; `told`: codes that the text names elsewhere."""
    if named.name not in LIKELIER:
        return None
    theirs = [c for c in named.candidates if c.code in told or any(c.code[:2] == code[:2] for code in publisher)]
    return next((c for c in theirs or named.candidates if theirs or c.code == LIKELIER[named.name]), None)


def settle(simple: str, named: list[Named], context: AbstractSet[str]) -> list[Place]:
    """The names with the division that each means, without those that nothing settles.

    `context`: codes of the places in the publisher's name.
    """
    parents = _parents(simple, named)[: len(named)]
    sure = [_obvious(item, parent) for item, parent in zip(named, parents, strict=True)]
    told = {d.code for d in sure if d}
    meant = [
        d or (None if parent else _likelier(item, told, context))
        for item, parent, d in zip(named, parents, sure, strict=True)
    ]
    codes = context | {d.code for d in meant if d}
    settled = [
        d or (None if parent and (is_of_an_island(parent) or item.name in LIKELIER) else _by_context(item, codes))
        for item, parent, d in zip(named, parents, meant, strict=True)
    ]
    elsewhere = {item.name for item, parent, d in zip(named, parents, settled, strict=True) if parent and d is None}
    return [
        Place(simple[item.start : item.end], division.code, item.start, item.end)
        for item, parent, division in zip(named, parents, settled, strict=True)
        if division and (parent or item.name not in elsewhere)
    ]
