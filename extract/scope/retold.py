"""Looks back of one case's story: a stretch in whose sentence the case's own number comes back is the case's."""

from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal

from extract.mention import Mention
from extract.release import Scope
from extract.scope.setting import Setting

TELLING = 10
"""Fewer persons may be those of two by chance."""


def retold(setting: Setting, mentions: Sequence[Mention], scopes: list[Scope], focus: Scope) -> list[Scope]:
    """今年以来，警方开展收网行动，已抓获|170余名|，查证流水156亿元, of the case whose title says 170人已被抓."""
    if focus != "case" or "period" not in scopes:
        return scopes
    number = setting.scene.layout.sentence_number
    its = {number(m.at) for m, scope in zip(mentions, scopes, strict=True) if scope == "case"}
    again = _says_again(setting, its)
    return [
        "case" if scope == "period" and number(mention.at) in again else scope
        for mention, scope in zip(mentions, scopes, strict=True)
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
