"""What a text tells place by place stands where it says: 甘肃抓获40名，四川抓获50名 of the 120 caught together."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from extract.acting import SOLVES
from extract.gazetteer import NO_PARTS, meet, stem
from extract.release import Figure, Place

BEGINS = re.compile(r"(?:^|[，。；：,;:（(\n]|[名人起个元处]、|其中)\s*$")
"""What stands before a place that acts: 其中|甘肃抓获40名; not 在|甘肃抓获40名, 甘肃、|四川抓获90名."""
COUNTS = re.compile(r"[省市区县州]?(?:警方|公安(?:机关|局))?[约近逾]?[\d.]+[万余多]*[名人起宗件个处]{1,2}")
"""长沙|2100名, 长沙|市警方120起: a place and its number; 台湾1人 more often says where somebody is from."""
NEAR = 4
"""Characters before a place that tell."""
ACTS = re.compile(
    rf"[省市区县]?(?:警方|警察|公安(?:机关|局|厅)?)?[共则]?(?:(?:{SOLVES}|缴获|扣押|查扣|冻结)[^，。；、]{{1,14}}[，、]){{0,4}}"
)
"""What may stand between a place and what it did: 四川|警方|抓获50名, 四川|捣毁窝点3处，|抓获50名."""
TOGETHER = re.compile(
    r"(?=[联携协会两三四五六七八九十])(?:联合|联手|携手|协同|会同|[两三四五六七八九十](?:省|地|市)区?市?(?:公安|警方|警察))"
)
"""甘肃、四川两省公安机关联合: several bodies act."""


def in_their_places(simple: str, places: Sequence[Place], figures: list[Figure]) -> list[Figure]:
    """The figures, each of those told place by place in its place; `places` by their starts.

    A place outside the one that a figure is of only says where its police went, unless several acted together.
    """
    starts = [place.start for place in places]
    told: dict[int, str] = {}
    for index, figure in enumerate(figures if places else ()):
        at, last = bisect_left(starts, figure.start), bisect_left(starts, figure.end) - 1
        named = last >= at and _is_counted(simple, places[last], figure)
        if named or _opens(simple, places[at - 1], figure):
            told[index] = places[last if named else at - 1].code
    if not told:
        return figures
    joint = TOGETHER.search(simple) is not None
    moved = list(figures)
    for index, code in told.items():
        home = figures[index].region
        acting = told.values() if joint else (code,)
        if any(_has_to_do(home, other) for other in acting) and not (home and home.startswith(stem(code))):
            moved[index] = replace(figures[index], region=code)
    return moved


def _opens(simple: str, place: Place, figure: Figure) -> bool:
    """Whether the clause of a figure, or the list that it stands in, begins with the place before it."""
    if not figure.sentence_start <= place.start < figure.start or figure.scope == "background":
        return False
    begins = BEGINS.search(simple, max(0, place.start - NEAR), place.start)
    return begins is not None and ACTS.fullmatch(simple, place.end, figure.start) is not None


def _is_counted(simple: str, place: Place, figure: Figure) -> bool:
    """Whether a figure's own words name the place that it counts for: 其中|长沙2100名, 破获2600起、|宁波市1800起."""
    if (
        figure.scope == "background"
        or place.code[:2] in NO_PARTS
        or not COUNTS.fullmatch(simple, place.end, figure.end)
    ):
        return False
    return BEGINS.search(simple, max(0, place.start - NEAR), place.start) is not None


def _has_to_do(home: str | None, code: str) -> bool:
    """Whether one of two places lies in the other; None is the country."""
    return home is None or meet(home, code)
