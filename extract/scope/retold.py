"""Looks back of one case's story: a stretch is the case's that says its number again or goes on with it."""

import re
from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal

from extract.readers.mention import Mention
from extract.release import Scope
from extract.scope.cues import ALL_OF_A_PLACE, PERIOD, SUMMED
from extract.scope.setting import Setting, is_many

TELLING = 10
"""Fewer persons may be those of two by chance."""
GOES_ON = re.compile(
    r"(?P<its>该|此|本|这起)?案(?:件)?(?:目前)?(?:正在?|仍在?|尚在?|还在)(?:进一步|深入|继续|全力|依法){0,2}(?:侦办|侦查|审理|办理|调查|深挖|扩线)"
)
"""今年3月以来，民警收网，抓获36名。|案件正在进一步侦办|中: how a story of one case ends."""


def retold(setting: Setting, mentions: Sequence[Mention], scopes: list[Scope], focus: Scope) -> list[Scope]:
    """今年以来，警方开展收网行动，已抓获|170余名|，查证流水156亿元, of the case whose title says 170人已被抓."""
    number = setting.scene.layout.sentence_number
    strikes = _goes_on(setting, mentions, scopes, "operation")
    if strikes:
        scopes = [
            "case" if scope == "operation" and number(m.at) in strikes else scope
            for m, scope in zip(mentions, scopes, strict=True)
        ]
    if focus == "period":
        return _of_stories(setting, mentions, scopes)
    if focus != "case" or "period" not in scopes:
        return scopes
    its = {number(m.at) for m, scope in zip(mentions, scopes, strict=True) if scope == "case"}
    again = _says_again(setting, its) | _goes_on(setting, mentions, scopes, "period")
    return [
        "case" if scope == "period" and number(mention.at) in again else scope
        for mention, scope in zip(mentions, scopes, strict=True)
    ]


def _of_stories(setting: Setting, mentions: Sequence[Mention], scopes: list[Scope]) -> list[Scope]:
    """Beside totals: 小李报警后，民警成功止付13万元。目前案件仍在侦办: the end of one story, over no stretch."""
    layout, text = setting.scene.layout, setting.scene.text
    ends = _goes_on(setting, mentions, scopes, "period")
    return [
        "case"
        if scope == "period"
        and layout.sentence_number(m.at) in ends
        and not PERIOD.search(text, layout.sentence(m.at).start, m.at)
        and not SUMMED.search(text, layout.sentence(m.at).start, m.at)
        else scope
        for m, scope in zip(mentions, scopes, strict=True)
    ]


def _says_again(setting: Setting, its: AbstractSet[int]) -> AbstractSet[int]:
    """The sentences that state persons whom the title or a sentence of the case (`its`) states too."""
    number = setting.scene.layout.sentence_number
    persons = [(m.kind, m.value, number(m.at)) for m in setting.stated if m.unit == "person" and m.value >= TELLING]
    titled = number(setting.title_end - 1) if setting.title_end else 0
    own: defaultdict[tuple[str, Decimal], set[int]] = defaultdict(set)
    for kind, value, sentence in persons:
        if sentence <= titled or sentence in its:
            own[kind, value].add(sentence)
    return {sentence for kind, value, sentence in persons if sentence > titled and own[kind, value] - {sentence}}


def _goes_on(setting: Setting, mentions: Sequence[Mention], scopes: Sequence[Scope], over: Scope) -> AbstractSet[int]:
    """The sentences on a stretch behind which the one case is still worked on, but those on a whole place or many.

    Behind a strike it must be said to be one: 87个小组集中收网，抓获255人。目前，|该案件|正在进一步侦办中.
    """
    text, layout = setting.scene.text, setting.scene.layout
    strikes = over == "operation"
    many = {
        layout.sentence_number(m.at)
        for m in mentions
        if is_many(m) or (strikes and m.kind in ("gangs", "cases_solved") and m.value > 1)
    }
    found = set()
    for mention, scope in zip(mentions, scopes, strict=True):
        number, sentence = layout.sentence_number(mention.at), layout.sentence(mention.at)
        if scope != over or number in many or ALL_OF_A_PLACE.search(text, sentence.start, mention.at):
            continue
        end = layout.sentence(sentence.end).end if sentence.end < layout.length else sentence.end
        case = GOES_ON.search(text, mention.stop, min(end, layout.paragraph(mention.at).end))
        if case and (case["its"] or not strikes):
            found.add(number)
    return found
