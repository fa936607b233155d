"""Stretches of time that a figure takes from another: a part its whole's, a section's totals the release's own."""

import re
from collections.abc import Sequence

from extract.carried import SUBSET_OPENS
from extract.headline import Placed
from extract.scene import Scene

ANOTHER = re.compile(r"以来|以后|期间|至今|截[至止]|过去|近[\d一二两三四五六七八九十几]|行动|战役|会战|斗争")
"""春运|期间, 各地开展“断卡”|行动: another stretch, of which the text does not say the days."""


def with_stretches(scene: Scene, placed: Sequence[Placed], parents: Sequence[int | None]) -> list[Placed]:
    """The figures, those that say no stretch of their own with the one that the text means."""
    of_wholes = [_as_its_whole(scene, placed, one, parent) for one, parent in zip(placed, parents, strict=True)]
    stated = [one for one in of_wholes if one.period and one.scope == "period"]
    if not stated or any(one.period != stated[0].period for one in stated):
        return of_wholes
    return [_as_the_release(scene, one, stated[0]) for one in of_wholes]


def _as_its_whole(scene: Scene, placed: Sequence[Placed], one: Placed, parent: int | None) -> Placed:
    """上半年…共抓获3.15万名。其中，破获5230起，抓获6118名: of its whole's stretch, where a part has none of its own."""
    if parent is None or one.period or one.scope != placed[parent].scope:
        return one
    if not (one.subset or SUBSET_OPENS.match(scene.text, scene.layout.sentence(one.mention.at).start)):
        return one
    return one._replace(period=placed[parent].period)


def _as_the_release(scene: Scene, one: Placed, stated: Placed) -> Placed:
    """一季度，全市破案1426起。⏎严打电诈。紧急止付8700万元: of the one stretch that the release tells, and no other."""
    if one.period or one.scope != "period" or one.mention.at < stated.mention.at:
        return one
    start = scene.layout.paragraph(one.mention.at).start
    return one if ANOTHER.search(scene.text, start, one.mention.at) else one._replace(period=stated.period)
