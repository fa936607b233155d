"""The verb behind a number: in its clause, behind a bracket, or in the passive of the next clause."""

import re

from extract.grammar.negation import negated
from extract.grammar.scene import Hit, Scene
from extract.kinds.cues import Frame
from extract.numbers.quantity import Quantity
from extract.text.clauses import Span

CHARGE = re.compile(r"涉嫌|以涉|因涉")
"""20人以涉嫌参加黑社会性质组织罪批准逮捕: behind it stands a crime, not what befell them."""
TOUCHING = 2
"""A verb of one character behind a number touches it: 15起已破."""
BRACKETS = ("(", "（")
LONG_BRACKET = 60
"""Characters in which a bracket that closes here is looked for."""
CLOSING_BRACKET = re.compile(r"[)）]")
"""129人(其中女性12人)|被批准逮捕: the verb may stand behind it."""
NEAR = 3
"""Characters between a number and a verb that only says which it counts: 5名|刚|到案的."""
OF_THEM = re.compile(r"的[^，。；\d]{0,8}(?:嫌疑人|嫌犯|人员|成员)[^，。；\d]{0,8}被")
"""到案|的犯罪嫌疑人已被|刑事拘留."""
NEXT_PASSIVE = re.compile(
    r"(?!其中|[^，。；\d]{0,3}\d+[余多]?[名人起])(?:已|均|现|目前|日前|悉数|全部|先后|于){0,3}[^，。；]{0,12}?(?:被|经[^，。；]{0,8}(?:同意|批准|决定)|依[^，。；]{0,10}[罪法](?:嫌)?)"
    r"|[^，。；\d]{0,12}?声请(?=羁押[^，。；]{0,4}[，,]?[^，。；]{0,14}(?:获|裁)准)|(?:全数|全部|悉数|均|皆)[遭获经]?(?:法院|法官)?(?:裁定|裁准)?(?=羁押|收押|落网|到案|归案|抓获|刑拘|刑事拘留|告破|侦破|破获)"
)
"""How a next clause says what befell the persons: 已于9月30日被…, 經法官同意…, 依詐欺罪…, 聲請羈押獲准, 全數落網."""


ASIDE = re.compile(r"相信|怀疑|报称|据悉|年龄|分别为|均为|有[^，。；\d]{0,16}之虞")
"""4名男子，|相信为集团骨干，|均涉嫌…被捕: what is said of them before what befell them."""
MORE_CRIMES = re.compile(
    r"(?<=罪[，、,])(?:[^，。；\d]{2,18}罪[，、,])*(?:[^，。；\d]{2,18}罪(?:等\d{1,2}(?:项|个)?(?:罪名|罪))?[，,]?)?"
    r"(?=[^，。；\d对将]{0,14}(?:公诉|起诉))"
)
"""犯敲诈勒索罪，|诈骗罪向法院|提起公诉: more crimes of the same persons, in clauses of their own."""


def right_of(scene: Scene, frame: Frame, clause: Span, quantity: Quantity) -> Hit | None:
    """The first cue behind the number in its clause, or behind the bracket that follows or holds the number.

    129人(其中…)被批准逮捕; 5名嫌疑人（大陆1人、台湾4人）…被押解回国.
    """
    if found := verb_behind(scene, frame, quantity.end, clause.end):
        return found
    if scene.text[clause.end - 1 : clause.end] not in BRACKETS and not _in_brackets(scene.text, clause.start):
        return None
    closing = CLOSING_BRACKET.search(scene.text, clause.end - 1, clause.end + 80)
    if closing is None:
        return None
    return verb_behind(scene, frame, closing.end(), scene.layout.clause(closing.end()).end)


def _may_yield(scene: Scene, start: int, decoy: Hit, end: int) -> bool:
    text = scene.text
    return CHARGE.search(text, start, decoy.start) is not None or text.find("的", decoy.end, end) >= 0


def _in_brackets(text: str, at: int) -> bool:
    """Whether a bracket that opened a little before is still open: （大陆籍27人，|台湾籍17人）."""
    front = text[max(0, at - LONG_BRACKET) : at]
    opened = max(map(front.rfind, BRACKETS))
    return opened >= 0 and opened > max(front.rfind(")"), front.rfind("）"))


def verb_behind(scene: Scene, frame: Frame, start: int, end: int) -> Hit | None:
    """The first verb behind the number.

    A decoy gives way that only names a charge (以涉嫌参加黑社会性质组织罪批准逮捕) or stands in a relative clause
    (一起涉及40万元的案件成功侦破).
    """
    decoy = None
    for hit in scene.after(frame, start, end):
        if (
            not hit.cue.after
            or hit.cue.noun
            or negated(scene, hit)
            or _says_which(scene, start, hit, end)
            or (len(hit.cue.word) == 1 and hit.start - start > TOUCHING)
        ):
            continue
        if decoy is None and (hit.cue.kind is not None or not _may_yield(scene, start, hit, end)):
            return hit
        if hit.cue.kind is not None:
            return hit
        decoy = decoy or hit
    return decoy


def _says_which(scene: Scene, start: int, hit: Hit, end: int) -> bool:
    """5名刚到案的嫌疑人已被刑事拘留: the verb says which of them, where another behind it says what befell them."""
    if hit.start - start > NEAR or not OF_THEM.match(scene.text, hit.end, end):
        return False
    return any(other.cue.kind and other.cue.kind != hit.cue.kind for other in scene.after(hit.cue.frame, hit.end, end))


def _past_bracket(text: str, end: int) -> int:
    """9男6女（30至60岁），|涉嫌赌博被捕: behind the bracket that a clause ends with, and the comma behind it."""
    closing = CLOSING_BRACKET.search(text, end, end + LONG_BRACKET) if text[end - 1 : end] in BRACKETS else None
    return closing.end() + 1 if closing and text[closing.end() : closing.end() + 1] in ("，", ",") else end


def passive(scene: Scene, frame: Frame, clause: Span) -> Hit | None:
    """7名嫌疑人因涉嫌诈骗罪，已于9月30日被…批准逮捕; 兩人…，經法官同意羈押: the next clause says what befell them."""
    end = _past_bracket(scene.text, clause.end)
    if end >= scene.layout.length or scene.text[end - 1] in "。！？\n":
        return None
    following = scene.layout.clause(end)
    if ASIDE.match(scene.text, following.start) and scene.text[following.end - 1] in ("，", ","):
        following = scene.layout.clause(following.end)
    opening = NEXT_PASSIVE.match(scene.text, following.start, following.end)
    if opening:
        return verb_behind(scene, frame, opening.end() - 1, following.end)
    crimes = MORE_CRIMES.match(scene.text, following.start)
    return verb_behind(scene, frame, crimes.end(), scene.layout.clause(crimes.end()).end) if crimes else None
