"""Of which sort of crime a case's or a strike's number is, where its release tells of several.

A release of fraud and gambling whose 30 arrests nothing tells apart states nothing of either: its 30 are `UNTOLD`, and
count for neither where one sort is asked for. What its own words, its case, its title or most of its text say decides.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import combinations

from compare.parts import lens_of_scope
from compare.sorts import KINDS, Sorts, all_named, release_sort, sorts_said
from extract.crime import LABELS, OTHER
from extract.release import Incident, Json, Release
from extract.text.script import simplify

UNTOLD: Sorts = ("untold",)
"""Of one of several sorts, or of all of them together: the text does not say."""
BY_FAR = 3
"""So many times as often as any other a text names the sort that it is about."""
TOGETHER = 3
"""So many sorts at most are told together of one number: 涉黄、赌博、毒品案件90起."""
_MARKS = "，；：。！？\n"
"""打掉赌博团伙5个，|抓获电诈嫌疑人30名: what a clause ends with."""
_CASES = re.compile(r"\d[余多]?[起宗]")
"""破获诈骗案12|起|、赌博案5|起|，抓获30名: sorts that are counted side by side."""
_OFFICES = re.compile("(?:反诈骗?|禁毒|扫黑|打黑|扫黄|反电信网络诈骗)(?:中心|民警|支队|大队|总队|部门|办)")
"""反诈中心, 禁毒大队: names of police that say nothing of a case."""


def case_sorts(release: Release, rows: Iterable[Json]) -> dict[int, Sorts]:
    """By the index of each figure of a case or strike: its sorts of crime, or `UNTOLD`."""
    found = [row for row in rows if lens_of_scope(row["scope"]) == "cases"]
    if not found:
        return {}
    if only := _only_of(release, found[0]):
        return {row["index"]: _own(row) or only for row in found}
    told = {incident.n: _of_text(_told(release, incident)) for incident in release.incidents}
    titled = _only(simplify(release.title or "")[0])
    whole = titled or _of_text(simplify(release.text)[0])
    several = len(told) > 1
    cases = {row["index"]: told.get(row["incident"]) or titled if several else whole for row in found}
    return {row["index"]: _own(row) or _side_by_side(row) or cases[row["index"]] or UNTOLD for row in found}


def _only_of(release: Release, row: Json) -> Sorts:
    """The only sort that a release is about; `other` where it names none."""
    return release_sort(row) or ((OTHER.slug,) if release.crime_types == (OTHER.slug,) else ())


def _before(row: Json) -> str:
    """The sentence of a figure up to its end, Simplified."""
    return _OFFICES.sub("", simplify(row["sentence"][: row["end"] - row["sentence_start"]])[0])


def _own(row: Json) -> Sorts:
    """The sorts that a figure's own words name: its quote, its clause, or its sentence, if that tells of no others."""
    if row["kind"] in KINDS:
        return (row["kind"],)
    before = _before(row)
    start = max(before.rfind(mark) for mark in _MARKS) + 1
    own = sorts_said(simplify(row["quote"])[0]) or sorts_said(before[start:]) or _all_of(before)
    return own if own and len(own) <= TOGETHER else ()


def _all_of(sentence: str) -> Sorts:
    """The sorts that a sentence names, if it names them together: 打击诈骗、赌博犯罪，抓获30名."""
    together = sorts_said(sentence) or ()
    return together if set(together) == _named(sentence).keys() else ()


def _side_by_side(row: Json) -> Sorts:
    """破获诈骗案12起、赌博案5起，抓获30名: untold where cases of several sorts are counted before a figure."""
    before = _before(row)
    return UNTOLD if len(_named(before)) > 1 and len(_CASES.findall(before)) > 1 else ()


def _named(text: str) -> Counter[str]:
    """How often a text names each sort that has a name."""
    return Counter(slug for slug in all_named(text) if slug != OTHER.slug)


def _told(release: Release, incident: Incident) -> str:
    return simplify(release.text[incident.start : incident.end])[0]


def _only(text: str) -> Sorts:
    """The only sort that a text names."""
    named = tuple(_named(_OFFICES.sub("", text)))
    return named if len(named) == 1 else ()


def _of_text(text: str) -> Sorts:
    """The sort that a text names by far the most."""
    most = _named(_OFFICES.sub("", text)).most_common(2)
    is_sure = len(most) == 1 or (len(most) == 2 and most[0][1] >= BY_FAR * most[1][1])
    return (most[0][0],) if is_sure else ()


def is_of(figure: Json, asked: Iterable[str]) -> bool:
    """Whether a figure document of a case is of nothing but the sorts that are asked for."""
    sorts = (figure["sorts"] or "").split()
    return bool(sorts) and set(sorts) <= set(asked)


def why_not(figure: Json) -> str:
    """The code of the reason why a figure is not of the sorts that are asked for."""
    return "not_told_apart" if figure["sorts"] == UNTOLD[0] else "other_crime"


@cache
def written(asked: tuple[str, ...]) -> tuple[str, ...]:
    """What `sorts` of a figure document may be that is of nothing but the sorts that are asked for."""
    known = sorted(set(asked) & LABELS.keys())
    return tuple(" ".join(some) for n in range(1, TOGETHER + 1) for some in combinations(known, n))
