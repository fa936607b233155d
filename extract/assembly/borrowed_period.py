"""Periods that figures borrow from others, where their words tell none: a part its whole's, a section the text's."""

import re
from collections.abc import Sequence

from extract.assembly.placed import Placed
from extract.grammar.carried import SUBSET_OPENS
from extract.grammar.scene import Scene
from extract.release import Period

ANOTHER = re.compile(
    r"以来|以后|期间|至今|截[至止](?!目前|今|发稿)|过去|此前|[往历]年|近[\d一二两三四五六七八九十几]|行动|战役|会战|斗争"
)
"""春运|期间, 各地开展“断卡”|行动: another stretch, of which the text does not say the days."""
ANOTHER_OR_NOW = re.compile(rf"{ANOTHER.pattern}|截[至止]")
"""截至|目前，共抓获1300名: of no stretch that was over before."""
ACTION = re.compile(r"行动|斗争|战役|会战|攻势|整治")
"""扫黑除恶专项|斗争: what may have begun in an earlier year."""


def with_stretches(
    scene: Scene, placed: Sequence[Placed], parents: Sequence[int | None], published: str | None
) -> list[Placed]:
    """The figures, those that say no stretch of their own with the one that the text means."""
    told = [_as_its_whole(scene, placed, one, parent) for one, parent in zip(placed, parents, strict=True)]
    first = next((one for one in told if one.scope == "period" and _is_known(scene, one)), None)
    since = first.period if first else None
    told = [_begun(scene, one, since) if one.scope == "period" and one.period else one for one in told]
    if first is None:
        return told
    starts = {one.period.start for one in told if one.period and one.scope == "period"}
    if len(starts) > 1 or first.period is None:
        return told
    is_over = published is not None and first.period.end < published
    return [_as_the_release(scene, one, first, ANOTHER_OR_NOW if is_over else ANOTHER) for one in told]


def _is_open(one: Placed) -> bool:
    """截至4月10日，共打掉35个: whether only how far a stretch came is said, and not since when."""
    return one.until and one.period is not None and one.period.start.endswith("-01-01")


def _is_known(scene: Scene, one: Placed) -> bool:
    """Whether the days of a total are said; of an action up to a day they are not, which began some day."""
    if not _is_open(one):
        return one.period is not None
    at = one.mention.at
    title = ACTION.search(scene.text, 0, scene.layout.paragraph(0).end)
    return not (title or ACTION.search(scene.text, scene.layout.paragraph(at).start, at))


def _as_its_whole(scene: Scene, placed: Sequence[Placed], one: Placed, parent: int | None) -> Placed:
    """上半年…共抓获3.15万名。其中，破获5230起，抓获6118名: of its whole's stretch, where a part has none of its own."""
    if parent is None or one.period or one.scope != placed[parent].scope:
        return one
    if not (one.subset or SUBSET_OPENS.match(scene.text, scene.layout.sentence(one.mention.at).start)):
        return one
    return one._replace(period=placed[parent].period)


def _begun(scene: Scene, one: Placed, first: Period | None) -> Placed:
    """自6月开展行动以来，抓获3万名。⏎截至7月底，抓获经济犯罪嫌疑人2490名: since the action began, not the year."""
    if one.period is None or not _is_open(one):
        return one
    if first and one.period.start < first.start < one.period.end <= first.end:
        return one._replace(period=Period(first.start, one.period.end))
    return one if _is_known(scene, one) else one._replace(period=None)


def _as_the_release(scene: Scene, one: Placed, stated: Placed, another: re.Pattern[str]) -> Placed:
    """一季度，全市破案1426起。⏎严打电诈。紧急止付8700万元: of the one stretch that the release tells, and no other."""
    if one.period or one.scope != "period" or one.mention.at < stated.mention.at:
        return one
    start = scene.layout.paragraph(one.mention.at).start
    return one if another.search(scene.text, start, one.mention.at) else one._replace(period=stated.period)
