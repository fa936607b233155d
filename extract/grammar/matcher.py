"""Finds the word that governs a number: the verb before it, the verb behind it, or one carried over."""

import re
from typing import Literal, NamedTuple

from extract.grammar.before import HAVE_PART, is_modifier, left_of, over_brackets
from extract.grammar.behind import CHARGE, passive, right_of
from extract.grammar.carried import carried, continues
from extract.grammar.negation import negated
from extract.grammar.scene import Hit, Scene
from extract.kinds.cues import Frame
from extract.numbers.quantity import Quantity
from extract.text.clauses import Span
from extract.text.words import words

How = Literal["before", "relative", "after", "carried"]
COUNTED_BEFORE = re.compile(r"\d[名人嫌]")
"""逮3嫌|1人在逃: the verb before has its number already, and another touches this one."""
LISTING = ("、", "和", "及")
"""278人被刑事拘留、314人被取保候审: a list in which each number has its verb behind it."""
SOON = re.compile(r"[\u4e00-\u9fff]?|(?:各|分别)?以?\d[\d万千余]{0,6}元?(?:[、至到-]\d[\d万千余]{0,6})?元")
"""羁押2人、3人|各以10万元|交保: what may stand between a number in a list and the verb behind it."""
ALL_OF_THEM = re.compile(r"(?:全部|悉数|均|都|现已|已){1,2}被?")
"""作案46起|全部|告破: what befell all that a decoy before the number tells of."""
OBJECT_FIRST = re.compile(r"[将把]|对(?=.?$)")
"""将4名犯罪嫌疑人…抓捕归案: the verb comes last."""
NAMED_SORT = re.compile(
    r"的(?:[“\"「][^，。；”\"」]{1,6}[”\"」](?:人员|嫌疑人)?|(?!在逃|通缉)[^，。；、的\d]{0,6}(?:嫌疑人|嫌犯))$"
)
"""组织他人偷渡|的“蛇头”|12名: a sort of suspects right before their number."""
CRIMES_DONE = words("组织 参与 参加 帮助")
"""What suspects did, and no measure that befell them: not 取保候审的嫌疑人5名."""
COUNTED_SO = re.compile(r"\d[余多]?[名人][，,；]$")
"""“跑分”人员3|7名，|组织他人偷渡的“蛇头”12名: a clause before that ends with a number."""
WHO_WERE_PROSECUTED = re.compile(
    r"的(?:[^，。；、\d案]{1,10}等\d{1,3}[名人][^，。；、\d]{2,24}、)*[^，。；、\d案]{1,10}等"
)
"""提起公诉|的李某等18人开设赌场、谭某等|8人: names between the verb and the number."""
SUPERVISED = words("挂牌督办 挂账督办")
"""省厅|挂牌督办|案件36起; not 破获命案2起，|督办|案1起, of a sort."""


class Governed(NamedTuple):
    """The cue that governs a number and how it was found."""

    hit: Hit
    how: How


def govern(scene: Scene, frame: Frame, quantity: Quantity) -> Governed | None:
    """The cue that governs a number, or None.

    Within its clause the nearest verb before the number wins, unless that verb belongs to a relative clause
    (被抓获的15人) or the object is put first (将4名…抓捕归案); then the verb behind it does. Without either, the
    nearest verb of an earlier clause of the sentence is carried into a clause that continues a list.
    """
    clause = scene.layout.clause(quantity.start)
    left = left_of(scene, frame, over_brackets(scene, clause), quantity)
    right = right_of(scene, frame, clause, quantity)
    if (
        left
        and not right
        and left.cue.kind is None
        and is_modifier(scene, left, quantity)
        and (continues(scene, quantity) or _lists_suspects(scene, clause, quantity, left))
    ):
        return _carried(scene, frame, clause, quantity) or Governed(left, "before")
    if right and right.cue.kind is None and (prosecuted := _who_are_on_trial(scene, frame, clause, quantity)):
        return Governed(prosecuted, "relative")
    if left and not _is_relative(scene, left, quantity) and not (right and _yields(scene, left, right, quantity)):
        return Governed(left, "before")
    if right:
        return Governed(_past_charge(scene, frame, clause, quantity, right), "after")
    if left:
        return Governed(left, "relative")
    if befell := passive(scene, frame, clause):
        return Governed(befell, "after")
    if scene.text[quantity.start - 1] in "将把" and quantity.start > clause.start:
        return None
    if any(hit.cue.kind and negated(scene, hit) for hit in scene.after(frame, quantity.end, clause.end)):
        return None  # 对3人批准逮捕，对1人作出不批准逮捕决定
    if frame is Frame.CASES and not continues(scene, quantity) and (touched := _touched(scene, clause, quantity)):
        return Governed(touched, "before")
    return _carried(scene, frame, clause, quantity)


def _touched(scene: Scene, clause: Span, quantity: Quantity) -> Hit | None:
    """侦办案件1230起，省厅|挂牌督办|案件36起: what a clause without another verb says of its cases."""
    for hit in scene.before(Frame.CASES, clause.start, quantity.start):
        if hit.cue.kind is None and hit.cue.before and not hit.cue.noun and hit.cue.word in SUPERVISED:
            return hit
    return None


def _carried(scene: Scene, frame: Frame, clause: Span, quantity: Quantity) -> Governed | None:
    hit = carried(scene, frame, clause, quantity)
    return Governed(hit, "carried") if hit else None


def _lists_suspects(scene: Scene, clause: Span, quantity: Quantity, decoy: Hit) -> bool:
    """抓获“跑分”人员37名，组织他人偷渡的|“蛇头”|12名: one more sort of those counted just before."""
    if decoy.cue.word not in CRIMES_DONE:
        return False
    named = NAMED_SORT.search(scene.text, clause.start, quantity.start)
    return named is not None and COUNTED_SO.search(scene.text, clause.start - 4, clause.start) is not None


def _past_charge(scene: Scene, frame: Frame, clause: Span, quantity: Quantity, decoy: Hit) -> Hit:
    """86名成员因涉嫌帮助信息网络犯罪活动罪，均已被刑拘: behind a charge the next clause says what befell them."""
    if decoy.cue.kind is not None or not CHARGE.search(scene.text, quantity.end, decoy.start):
        return decoy
    return passive(scene, frame, clause) or decoy


def _is_relative(scene: Scene, hit: Hit, quantity: Quantity) -> bool:
    """抓获的48人, 被抓获的台湾籍嫌疑人78人, 抓获后对3人刑拘, 发生在…的一起案件告破."""
    return scene.text.startswith(("的", "后", "时"), hit.end) or (
        hit.cue.word == "发生" and scene.text.startswith("在", hit.end)
    )


def _who_are_on_trial(scene: Scene, frame: Frame, clause: Span, quantity: Quantity) -> Hit | None:
    """提起公诉|的李某等18人开设赌场、谭某等8人诈骗一案宣判: prosecuted, whatever they did or a court made of it."""
    if frame is not Frame.PERSONS or scene.text[quantity.start - 1] != "等":
        return None
    before = scene.before(frame, clause.start, quantity.start)
    hit = next((hit for hit in before if hit.cue.kind == "prosecuted"), None)
    named = hit and WHO_WERE_PROSECUTED.fullmatch(scene.text, hit.end, quantity.start)
    return hit if named else None


def _yields(scene: Scene, hit: Hit, right: Hit, quantity: Quantity) -> bool:
    """Whether the verb behind the number governs it: 将4名…抓捕, 对11起案件挂牌督办, 涉及全国的200余起案告破."""
    if hit.cue.kind is None and is_modifier(scene, hit, quantity):
        return True
    listed = scene.text[quantity.start - 1 : quantity.start] in LISTING
    soon = listed and right.cue.kind is None and SOON.fullmatch(scene.text, quantity.end, right.start)
    if soon and not _describes(scene, right):  # 抓捕50人、17人获刑
        return True
    if scene.text.startswith("被", quantity.end) and scene.text[hit.end : quantity.start] in LISTING:
        return True
    if scene.text[quantity.end : right.start] in ("", "被", "遭") and COUNTED_BEFORE.search(
        scene.text, hit.end, quantity.start
    ):
        return True
    if hit.cue.kind is None and right.cue.kind and ALL_OF_THEM.fullmatch(scene.text, quantity.end, right.start):
        return True
    if right.cue.kind == "cases_solved" and scene.text.endswith("督办的", 0, quantity.start):
        return True  # 全国打击养老诈骗办公室挂牌督办的60起案件全部告破
    if hit.cue.word == "发生" and scene.text.rfind("的", hit.end, quantity.start) >= 0:
        return True
    return bool(OBJECT_FIRST.search(scene.text, hit.end, quantity.start))


def _describes(scene: Scene, right: Hit) -> bool:
    """破获一个走私案和一个|涉及|9省市的假酒案: what a decoy behind a number only says of the case that it counts."""
    return right.cue.word in HAVE_PART and "的" in scene.text[right.end : scene.layout.clause(right.start).end]
