"""Periods that figures borrow from others, where their words tell none: a part its whole's, a section the text's."""

import re
from collections.abc import Sequence

from extract.carried import SUBSET_OPENS
from extract.headline import Placed
from extract.release import Period
from extract.scene import Scene

ANOTHER = re.compile(
    r"以来|以后|期间|至今|截[至止](?!目前|今|发稿)|过去|近[\d一二两三四五六七八九十几]|行动|战役|会战|斗争"
)
"""春运|期间, 各地开展“断卡”|行动: another stretch, of which the text does not say the days."""


def with_stretches(scene: Scene, placed: Sequence[Placed], parents: Sequence[int | None]) -> list[Placed]:
    """The figures, those that say no stretch of their own with the one that the text means."""
    told = [_as_its_whole(scene, placed, one, parent) for one, parent in zip(placed, parents, strict=True)]
    first = next((one for one in told if one.period and one.scope == "period"), None)
    if first is None or first.period is None:
        return told
    told = [_since_the_first(one, first.period) for one in told]
    starts = {one.period.start for one in told if one.period and one.scope == "period"}
    return [_as_the_release(scene, one, first) for one in told] if len(starts) == 1 else told


def _as_its_whole(scene: Scene, placed: Sequence[Placed], one: Placed, parent: int | None) -> Placed:
    """上半年…共抓获3.15万名。其中，破获5230起，抓获6118名: of its whole's stretch, where a part has none of its own."""
    if parent is None or one.period or one.scope != placed[parent].scope:
        return one
    if not (one.subset or SUBSET_OPENS.match(scene.text, scene.layout.sentence(one.mention.at).start)):
        return one
    return one._replace(period=placed[parent].period)


def _since_the_first(one: Placed, first: Period) -> Placed:
    """自6月开展行动以来，抓获3万名。⏎截至7月底，抓获经济犯罪嫌疑人2490名: since the action began, not the year."""
    if one.period is None or not one.until or not one.period.start.endswith("-01-01"):
        return one
    if not one.period.start < first.start < one.period.end <= first.end:
        return one
    return one._replace(period=Period(first.start, one.period.end))


def _as_the_release(scene: Scene, one: Placed, stated: Placed) -> Placed:
    """一季度，全市破案1426起。⏎严打电诈。紧急止付8700万元: of the one stretch that the release tells, and no other."""
    if one.period or one.scope != "period" or one.mention.at < stated.mention.at:
        return one
    start = scene.layout.paragraph(one.mention.at).start
    return one if ANOTHER.search(scene.text, start, one.mention.at) else one._replace(period=stated.period)
