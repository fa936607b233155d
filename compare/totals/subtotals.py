"""Which stated totals are subtotals: of one sort of crime among several, and so an answer for that sort alone.

Where a release tells of all crime and then of drugs, or of thefts and frauds side by side, the number of one sort is
not what its body states of crime, even where nothing else is stated of the measure (破获刑事案件2.9万起 …
打掉“套路运”团伙5个，抓获65人). A release that is of one sort throughout, or by its title, is what its body states.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from compare.parts import lens_of_scope
from compare.sorts import UNNAMED_SORT, Sorts, release_sort, said_sorts, title_sorts
from extract.release import Json
from extract.text.script import simplify

_PART = re.compile("其中|包括|含|里面")
"""破获电诈案件800起，|其中|洗钱案件90起."""


@dataclass(frozen=True, slots=True)
class _Total:
    row: Json
    said: Sorts | None
    """What it or the sentence before says that it is of; none: all crime; None: neither says so."""

    @property
    def sorts(self) -> Sorts:
        """The sorts that it says, else the only one of its release."""
        return release_sort(self.row) if self.said is None else self.said

    @property
    def subject(self) -> tuple[object, ...]:
        """Whose it is and of which days."""
        return self.row["place"], self.row["period_start"], self.row["period_end"]

    @property
    def measure(self) -> tuple[object, ...]:
        return self.row["kind"], self.row["role"], self.row["unit"]

    @property
    def is_of_all(self) -> bool:
        """Whether its words say that it is of all crime."""
        return self.said == () and not self.row["part"]


def _totals(rows: Iterable[Json]) -> list[_Total]:
    found: list[_Total] = []
    for row in sorted(rows, key=lambda row: int(row["start"])):
        if lens_of_scope(row["scope"]) == "totals":
            said = said_sorts(row)
            found.append(_Total(row, () if said is None and _goes_on_with_all(row, found) else said))
    return found


def _goes_on_with_all(row: Json, before: Iterable[_Total]) -> bool:
    """Whether the sentence before, of the same paragraph, is of all crime: 破获刑事案件2.9万起。|抓获3.1万名。"""
    told = [t for t in before if row["sentence_start"] == t.row["sentence_end"] and not t.row["part"]]
    return bool(told) and told[-1].said == ()


def _beside(one: _Total, totals: Iterable[_Total]) -> list[_Total]:
    """The other whole totals of the same body and stretch."""
    return [t for t in totals if t is not one and t.subject == one.subject and not t.row["part"]]


def _named(one: _Total, totals: Iterable[_Total], beside: Iterable[_Total]) -> Sorts:
    """The sorts of a total, of a part that names none those of its whole; one that is less than what the same body
    states of a sort cannot be of all crime. Beside a total of all crime one that names none is not of the only sort
    that its release names."""
    whole = _whole(one, totals)
    if whole and one.said is None:
        return whole.sorts
    sorts = () if one.said is None and any(t.is_of_all for t in beside) else one.sorts
    larger = (t for t in beside if t.measure == one.measure and t.sorts and t.row["value"] > one.row["value"])
    return UNNAMED_SORT if one.said is None and not sorts and any(larger) else sorts


def _is_one_of_several(one: _Total, beside: Iterable[_Total]) -> bool:
    """Whether another sort is told of the same measure, side by side with it."""
    others = (t for t in beside if t.measure == one.measure)
    return not one.row["headline"] and any(not set(t.sorts) <= set(one.sorts) for t in others)


def _is_no_part(one: _Total, whole: _Total) -> bool:
    """Whether what is taken for a part of a total is of another sort, told beside it: 盗窃8000起，毒品|500起."""
    row, sentence = one.row, one.row["sentence_start"]
    if not one.said or not whole.said or whole.row["sentence_start"] != sentence:
        return False
    before = row["sentence"][whole.row["end"] - sentence : row["end"] - sentence]
    is_other = not set(one.sorts) & set(whole.sorts)
    return is_other and not _PART.search(simplify(before)[0])


def _is_of_a_part(one: _Total, totals: Iterable[_Total]) -> bool:
    """Whether it is what a part came to: 破获经济案件5247起。其中，破获假币案件36起，抓获|82名."""
    sentence = one.row["sentence_start"]
    before = [t for t in totals if t.row["sentence_start"] == sentence and t.row["start"] < one.row["start"]]
    cases = [t for t in before if t.row["kind"].startswith("cases")]
    return bool(cases) and all(t.row["part"] and t.sorts == one.sorts for t in cases)


def _whole(one: _Total, totals: Iterable[_Total]) -> _Total | None:
    return next((t for t in totals if one.row["part"] and t.row["index"] == one.row["part_of"]), None)


def _is_subtotal(one: _Total, totals: Sequence[_Total], beside: Sequence[_Total]) -> bool:
    whole = _whole(one, totals)
    if whole:
        return one.said is not None and whole.sorts != one.sorts
    taken_for_parts = (t for t in totals if _whole(t, totals) is one and t.measure == one.measure)
    return (
        (title_sorts(one.row) != one.sorts and any(t.is_of_all for t in beside))
        or any(_is_no_part(t, one) for t in taken_for_parts)
        or _is_one_of_several(one, beside)
        or _is_of_a_part(one, totals)
    )


def sorts_and_subtotals(rows: Iterable[Json]) -> dict[int, tuple[Sorts, bool]]:
    """By the index of each total of a release: its sorts of crime, and whether it is a subtotal."""
    totals = _totals(rows)
    found = {}
    for one in totals:
        beside = _beside(one, totals)
        sorts = _named(one, totals, beside)
        found[one.row["index"]] = sorts, bool(sorts) and _is_subtotal(one, totals, beside)
    return found
