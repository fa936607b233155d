"""What a text tells place by place stands where it says: 甘肃抓获40名，四川抓获50名 of the 120 caught together."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from extract.assembly.placed import Placed
from extract.gazetteer import NO_PARTS, meet, stem
from extract.grammar.scene import Scene
from extract.police.acting import SOLVES
from extract.release import Place

BEGINS = re.compile(r"(?:^|[，。；：,;:（(\n]|[名人起个元处]、|其中)\s*$")
"""What stands before a place that acts: 其中|甘肃抓获40名; not 在|甘肃抓获40名, 甘肃、|四川抓获90名."""
COUNTS = re.compile(r"[省市区县州]?(?:警方|公安(?:机关|局))?[约近逾]?[\d.]+[万余多]*[名人起宗件个处]{1,2}")
"""长沙|2100名, 长沙|市警方120起: a place and its number; 台湾1人 more often says where somebody is from."""
LISTED = ("、", "和", "与", "及")
NEAR = 4
"""Characters before a place that tell."""
ACTS = re.compile(
    rf"[省市区县]?(?:警方|警察|公安(?:机关|局|厅)?)?[共则]?(?:(?:{SOLVES}|缴获|扣押|查扣|冻结)[^，。；、]{{1,14}}[，、]){{0,4}}"
)
"""What may stand between a place and what it did: 四川|警方|抓获50名, 四川|捣毁窝点3处，|抓获50名."""
SEVERALLY = re.compile(r"[省市区县州]?(?:[两三四五六七八九]?个?[省市地])?(?:警方|公安(?:机关|局)?)?分别")
"""长沙、株洲|两地警方分别|抓获960名、420名: what may stand between a list of places and as many numbers."""
TOGETHER = re.compile(
    r"(?=[联携协会两三四五六七八九十])(?:联[合手同]|携手|协同|会同|[两三四五六七八九十](?:省|地|市)区?市?(?:公安|警方|警察))"
)
"""甘肃、四川两省公安机关联合: several bodies act."""


def in_their_places(
    scene: Scene, places: Sequence[Place], placed: Sequence[Placed], regions: Sequence[str | None]
) -> list[str | None]:
    """The regions of the figures, each of those told place by place in its place; `places` by their starts.

    A place outside the one that a figure is of only says where its police went, unless several acted together.
    """
    starts = [place.start for place in places]
    shares = _shares(scene, places, starts, placed) if "分别" in scene.text else {}
    told = dict(shares)
    for index, one in enumerate(placed if places else ()):
        if index not in told and one.scope != "background" and (place := _teller(scene, places, starts, one)):
            told[index] = place.code
    joint = told and TOGETHER.search(scene.text) is not None
    moved = list(regions)
    for index, code in told.items():
        home = regions[index]
        acting = told.values() if joint else shares.values() if index in shares else (code,)
        if any(_has_to_do(home, other) for other in acting) and not (home and home.startswith(stem(code))):
            moved[index] = code
    return moved


def _shares(scene: Scene, places: Sequence[Place], starts: Sequence[int], placed: Sequence[Placed]) -> dict[int, str]:
    """Of 长沙、株洲分别抓获960名、420名 each number by the place that stands where it does in the list."""
    lists: defaultdict[tuple[int, str, str | None], list[int]] = defaultdict(list)
    for index, one in enumerate(placed):
        lists[one.mention.start, one.mention.kind, one.mention.role].append(index)
    told: dict[int, str] = {}
    for (start, *_), numbers in lists.items():
        last = bisect_left(starts, start)
        named = places[max(0, last - len(numbers)) : last]
        if 1 < len(numbers) == len(named) and _is_list(scene.text, named, start):
            told.update(zip(numbers, (place.code for place in named), strict=True))
    return told


def _is_list(simple: str, named: Sequence[Place], end: int) -> bool:
    """Whether places in a row each did something: not 在甘肃、四川分别抓获9名和12名."""
    in_row = all(simple[one.end : other.start] in LISTED for one, other in pairwise(named))
    return in_row and _begins(simple, named[0]) and SEVERALLY.fullmatch(simple, named[-1].end, end) is not None


def _teller(scene: Scene, places: Sequence[Place], starts: Sequence[int], one: Placed) -> Place | None:
    """The place that a figure's own words name, or that begins its clause or the list that it stands in."""
    start, end = one.mention.start, one.mention.end
    at, last = bisect_left(starts, start), bisect_left(starts, end) - 1
    if last >= at and _is_counted(scene.text, places[last], end):
        return places[last]
    before = places[at - 1]
    within = scene.layout.sentence(one.mention.at).start <= before.start < start
    return before if within and _begins(scene.text, before) and ACTS.fullmatch(scene.text, before.end, start) else None


def _is_counted(simple: str, place: Place, end: int) -> bool:
    """Whether a figure's own words name the place that it counts for: 其中|长沙2100名, 破获2600起、|宁波市1800起."""
    counts = place.code[:2] not in NO_PARTS and COUNTS.fullmatch(simple, place.end, end)
    return bool(counts) and _begins(simple, place)


def _begins(simple: str, place: Place) -> bool:
    return BEGINS.search(simple, max(0, place.start - NEAR), place.start) is not None


def _has_to_do(home: str | None, code: str) -> bool:
    """Whether one of two places lies in the other; None is the country."""
    return home is None or meet(home, code)
