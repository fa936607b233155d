"""Batches and stretches of one case: 6月至9月，先后抓获113名 of the 198 that it came to are the case's."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal

from extract.grammar.scene import Scene
from extract.readers.mention import Mention
from extract.release import Scope
from extract.scope.cues import ALL_OF_A_PLACE, CASE_NOTICE, OF_A_PLACE, SUMMED, UNTIL, WHOLE_CASE
from extract.scope.setting import Setting, is_many

ANOTHER_MATTER = re.compile(
    r"(?:^|[，。\n])\s*另?据(?:介绍|了解|悉|[^，。；]{0,8}统计)|该[局队所]|各类|其[他它]|(?:行动|会战|战役|整治)[”」』]?(?:期间|以来|中|开展)"
)
"""据介绍, 该局, 各类嫌疑人, “百日行动”开展期间: a sentence that leaves the one case."""
OF_THE_CASE = re.compile(r"[^。；\n]{0,20}[，,]?(?:该|此|本)案(?:件)?(?:被|由|经|还?在|已)")
"""|2020年8月8日，该案被|公安部列为督办案件: a sentence on the one case, which the next one goes on with."""
STEPS = re.compile(r"(?:多次|数次|分批)[^，。；]{0,6}(?:抓捕|收网)[^。；]{0,10}(?:陆续|先后)|分批(?:陆续|先后)")
"""上半年，警方部署|多次抓捕行动，陆续|将145人抓获: the steps of one case, over whatever stretch."""
BLANK = re.compile(r"\s+$")
"""该案被督办。|⏎⏎　|截至9月21日: what may stand between two sentences."""
WHOLE_REACH = 24
"""Characters before a number in which it is said to be all of a case's."""


def of_one_case(setting: Setting, mentions: Sequence[Mention], scopes: list[Scope], focus: Scope) -> list[Scope]:
    """What a text about one case says of a stretch of it: 6月至9月，先后抓获113名 of the 198 that its case came to."""
    if focus != "case" or "period" not in scopes:
        return scopes
    scene, number = setting.scene, setting.scene.layout.sentence_number
    whole: dict[str, Decimal] = {}
    for mention, scope in zip(mentions, scopes, strict=True):
        if scope == "case" and mention.unit == "person":
            whole[mention.kind] = max(mention.value, whole.get(mention.kind, mention.value))
    noticed = CASE_NOTICE.search(scene.text, 0, setting.title_end) is not None
    of_a_place = ALL_OF_A_PLACE if noticed else OF_A_PLACE
    inside = {
        number(m.at)
        for m in mentions
        if noticed or (m.value < whole.get(m.kind, Decimal(0)) and _is_of_the_story(setting, m))
    }
    inside -= _of_many(scene, mentions)
    return [
        "case"
        if scope == "period"
        and number(mention.at) in inside
        and not of_a_place.search(scene.text, scene.layout.sentence(mention.at).start, mention.at)
        else scope
        for mention, scope in zip(mentions, scopes, strict=True)
    ]


def _is_of_the_story(setting: Setting, mention: Mention) -> bool:
    """6月至9月，先后抓获113名: what goes on with the story; not 据介绍，一季度，该局抓获20名, nor of a campaign."""
    sentence = setting.scene.layout.sentence(mention.at)
    return ANOTHER_MATTER.search(setting.scene.text, sentence.start, mention.at) is None


def of_whole_cases(scene: Scene, mentions: Sequence[Mention], scopes: list[Scope]) -> list[Scope]:
    """全案已抓获257名: the strikes and batches told before, of smaller numbers, were that case's.

    So is what else their sentence counts, but where it counts many cases.
    """
    whole: dict[str, Mention] = {}
    for mention, scope in zip(mentions, scopes, strict=True):
        if scope != "background" and _is_whole(scene, mention, scope):
            whole[mention.kind] = mention
    if not whole:
        return scopes
    number = scene.layout.sentence_number
    wholes = {number(m.at) for m in whole.values()}
    told = {
        number(m.at) for m in mentions if number(m.at) in wholes or _is_inside(scene, m, whole.get(m.kind))
    } - _of_many(scene, mentions)
    return [
        "case"
        if scope in ("operation", "period")
        and (number(mention.at) in told or _is_inside(scene, mention, whole.get(mention.kind)))
        else scope
        for mention, scope in zip(mentions, scopes, strict=True)
    ]


def _is_whole(scene: Scene, mention: Mention, scope: Scope) -> bool:
    """该案共抓获254名; 该案被列为督办案件。截至9月21日，共抓获123人, also behind nothing but a strike."""
    text, layout = scene.text, scene.layout
    start = layout.clause(mention.at).start
    if WHOLE_CASE.search(text, max(start, mention.at - WHOLE_REACH), mention.at):
        return scope == "case"
    sentence = layout.sentence(mention.at)
    by_now = UNTIL.match(text[sentence.start : mention.at].lstrip()) and SUMMED.search(text, start, mention.at)
    if not by_now or ALL_OF_A_PLACE.search(text, sentence.start, mention.at):
        return False
    blanks = BLANK.search(text, max(0, sentence.start - WHOLE_REACH), sentence.start)
    end = blanks.start() if blanks else sentence.start
    before = layout.sentence(end - 1) if end else sentence
    return OF_THE_CASE.match(text, before.start, before.end) is not None


def _of_many(scene: Scene, mentions: Sequence[Mention]) -> AbstractSet[int]:
    """The sentences that count many cases."""
    return {scene.layout.sentence_number(m.at) for m in mentions if is_many(m)}


def _is_inside(scene: Scene, mention: Mention, whole: Mention | None) -> bool:
    """Whether a batch is the case's: told before it, smaller, and not said of a whole place or year."""
    if whole is None or mention.at >= whole.at or mention.value >= whole.value or mention.role != whole.role:
        return False
    sentence = scene.layout.sentence(mention.at)
    steps = STEPS.search(scene.text, sentence.start, mention.at) is not None
    return (ALL_OF_A_PLACE if steps else OF_A_PLACE).search(scene.text, sentence.start, mention.at) is None
