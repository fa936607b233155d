"""Finds the word that governs a number: the verb before it, the verb behind it, or one carried over."""

import re
from typing import Literal, NamedTuple

from extract.behind import BRACKETS, CHARGE, LONG_BRACKET, passive, right_of
from extract.carried import CHANGES, carried, continues
from extract.clauses import Span
from extract.cues import Frame
from extract.negation import negated
from extract.quantity import Quantity
from extract.scene import Hit, Scene
from extract.words import words

How = Literal["before", "relative", "after", "carried"]
_SLANG = r"[“\"「](?!关键少数)[^，。；”\"」]{1,6}[”\"」](?:犯罪)?(?:嫌疑人|人员|分子|团伙)?"
SLANG = re.compile(rf"(?:{_SLANG}\d{{1,4}}余?[名人个]、){{0,5}}{_SLANG}")
"""抓|“黄牛”|263人, 抓|“卡农”21人、“车手”|15人: a verb of one character reaches over words in quotes."""
SINGLE_GAP = {Frame.CASES: 28}
"""Characters over which a verb of one character reaches its number: 破各类刑事案件15起."""
CRIME_NAME = re.compile(r"[^，。；、\d]{0,20}(?<!犯)罪")
"""以骗取|出口退税罪对14名被告人提起公诉: a decoy that only names the crime, like 督办|案1起."""
SORT_OF_CASES = ("案", "犯罪案", "违法犯罪案")
"""督办|案1起, 破获诈骗及关联|犯罪案件90起: what sort of cases, and nothing done to them."""
JOINED = words("串并 串联 关联")
"""What is done to cases that nobody solved yet."""
HANDED_TO = re.compile(r"[向给][^，。；]{0,8}(?:机关|部门|警方)$")
"""向公安机关|移送|案件121起: what another office gave away, and no sort of cases."""
HANDED_BACK = 14
CLAUSE_MARKS = tuple("，；。：")
ADJACENT = 4
"""Characters in which a verb and its object's first word stand: 破获|当年立案."""
NEAR = re.compile(r"[^\W\d]{0,4}")
"""抓获涉嫌组织…: a decoy so close behind the verb begins its object."""
SUSPECTS = re.compile(
    r"(?:嫌疑人员?|嫌犯|犯嫌|罪犯|逃犯|(?<!被[^抓拘查捕羁缉][\u4e00-\u9fff])人员)(?:共|共计|达|近|逾|约)?\s?$"
)
"""涉嫌诈骗的嫌疑人共|416名; 被催收人员, to whom something else was done, are none."""
OF_CRIMES = words("组织 开设")
COUNTED = frozenset("量数额值")
"""发案量|破2000起, 人数|破百: more than a mark, and nothing solved."""
AMONG_CRIMES = frozenset("、(（有")
"""打掉盗窃、|开设赌场、|组织卖淫团伙23个, 犯罪团伙(|组织)6个: sorts of crime and of gangs, and no acts of police."""
HOLDING = re.compile(r"着(?=[\d一两])")
"""抓着|一名女子: a hold, no arrest; 押解着12名嫌疑人 is one all the same, and 抓获着警服的2人."""
LONG_AGO = re.compile(r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})年以上")
"""侦破命案积案19起，其中案发|20年以上|的11起: when it was done, and nothing filed."""
BROUGHT = words("押解 押送 押回")
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
SUPERVISED = words("挂牌督办 挂账督办")
"""省厅|挂牌督办|案件36起; not 破获命案2起，|督办|案1起, of a sort."""
IN_BRACKET = re.compile(r"[^（(）)]*[）)]")
"""刑拘（含转捕|）12人, 破获（含带破|）案件46起: what a bracket between a verb and its number holds governs nothing."""
MANY_BRACKETS = 8
"""Names with brackets in a list: 郑某（本地人）、杨某（本地人）等4名."""
CHANGED_TO = re.compile(r"(?:[^，。；]*[加少升降%％])?(?:[至到]|达到?)(?:约|近)?")
"""被捕人数增加|至12人, 同比上升|15%达1200人: behind a change the new total, which counts."""


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
    left = _left(scene, frame, _over_brackets(scene, clause), quantity)
    right = right_of(scene, frame, clause, quantity)
    if (
        left
        and not right
        and left.cue.kind is None
        and _is_modifier(scene, left, quantity)
        and (continues(scene, quantity) or _lists_suspects(scene, clause, quantity, left))
    ):
        return _carried(scene, frame, clause, quantity) or Governed(left, "before")
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


def _over_brackets(scene: Scene, clause: Span) -> Span:
    """The clause with what stands before a bracket that its noun phrase holds: 抓获以顾某（男，33岁）|为首的18人."""
    text, start = scene.text, clause.start
    for _ in range(MANY_BRACKETS):
        if text[start - 1 : start] not in (")", "）"):
            break
        opens = max(text.rfind(sign, max(0, start - LONG_BRACKET), start) for sign in BRACKETS)
        if opens <= 0:
            break
        start = scene.layout.clause(opens - 1).start
    return Span(start, clause.end)


def _left(scene: Scene, frame: Frame, clause: Span, quantity: Quantity) -> Hit | None:
    """The nearest verb before the number; a decoy inside a relative clause gives way to the verb that governs it.

    抓获帮助诈骗的嫌疑人22人: 帮助 belongs to 的, 抓获 to the number.
    """
    decoy = None
    for hit in scene.before(frame, clause.start, quantity.start):
        if (
            not hit.cue.before
            or hit.cue.noun
            or not _acts(scene, hit)
            or IN_BRACKET.match(scene.text, hit.end, quantity.start)
            or not (reaches(hit, quantity) or SLANG.fullmatch(scene.text, hit.end, quantity.start))
        ):
            continue
        if hit.cue.word in CHANGES and CHANGED_TO.fullmatch(scene.text, hit.end, quantity.start):
            continue
        if hit.cue.kind == "cases_filed" and (solved := _solved_before(scene, hit)):
            return solved
        if hit.cue.kind is not None:
            close = decoy is not None and decoy.cue.word not in CHANGES and _begins_object(scene, hit, decoy)
            return hit if decoy is None or close or _is_modifier(scene, decoy, quantity) else decoy
        if not _names_a_sort(scene, frame, hit, quantity):
            decoy = decoy or hit
    return decoy


def _names_a_sort(scene: Scene, frame: Frame, decoy: Hit, quantity: Quantity) -> bool:
    """督办|案1起, 以骗取|出口退税罪: a decoy that says what sort; ，串并|案件31起 says what was done."""
    if frame is Frame.PERSONS and CRIME_NAME.match(scene.text, decoy.end, quantity.start):
        return True
    if decoy.cue.word == "移送" and HANDED_TO.search(scene.text, decoy.start - HANDED_BACK, decoy.start):
        return False
    if decoy.cue.word in JOINED and scene.text[decoy.start - 1 : decoy.start] in CLAUSE_MARKS:
        return False
    return scene.text.startswith(SORT_OF_CASES, decoy.end)


def _solved_before(scene: Scene, hit: Hit) -> Hit | None:
    """破获|新发命案66起, 破获当年|立案…: what was filed is the object of what was done about it."""
    start = max(scene.layout.clause(hit.start).start, hit.start - ADJACENT)
    verb = next(scene.before(Frame.CASES, start, hit.start), None)
    return verb if verb and verb.cue.kind == "cases_solved" and len(verb.cue.word) > 1 and verb.cue.before else None


def reaches(hit: Hit, quantity: Quantity) -> bool:
    """A verb of one character (抓5人, 逮逾700人, 涉26亿) must touch its number."""
    return len(hit.cue.word) > 1 or quantity.start - hit.end <= SINGLE_GAP.get(hit.cue.frame, 3)


def _acts(scene: Scene, hit: Hit) -> bool:
    """Whether the word tells what was done: not 未破获, nor 民警的抓捕, which is a noun, nor 抓着, which goes on."""
    if hit.cue.word == "发" and LONG_AGO.match(scene.text, hit.end):
        return False
    if hit.cue.word == "通缉" and scene.text.startswith("犯", hit.end):
        return False
    if hit.cue.word == "破" and scene.text[hit.start - 1 : hit.start] in COUNTED:
        return False
    if hit.cue.word in OF_CRIMES and scene.text[hit.start - 1] in AMONG_CRIMES:
        return False
    holds = hit.cue.word not in BROUGHT and HOLDING.match(scene.text, hit.end) is not None
    return not (holds or negated(scene, hit)) and not scene.text.startswith("的", hit.start - 1)


def _begins_object(scene: Scene, verb: Hit, decoy: Hit) -> bool:
    """抓获涉嫌组织…: the decoy stands directly behind the verb, with no number or mark between."""
    return NEAR.fullmatch(scene.text, verb.end, decoy.start) is not None


def _is_modifier(scene: Scene, hit: Hit, quantity: Quantity) -> bool:
    """抓获帮助诈骗的嫌疑人22人, 抓获涉嫌组织、运送他人的…嫌疑人416名: the decoy says what sort of suspects."""
    between = scene.text[hit.end : quantity.start]
    return "的" in between or (SUSPECTS.search(between) is not None and "并" not in between)


def _is_relative(scene: Scene, hit: Hit, quantity: Quantity) -> bool:
    """抓获的48人, 被抓获的台湾籍嫌疑人78人, 抓获后对3人刑拘, 发生在…的一起案件告破."""
    return scene.text.startswith(("的", "后", "时"), hit.end) or (
        hit.cue.word == "发生" and scene.text.startswith("在", hit.end)
    )


def _yields(scene: Scene, hit: Hit, right: Hit, quantity: Quantity) -> bool:
    """Whether the verb behind the number governs it: 将4名…抓捕, 对11起案件挂牌督办, 涉及全国的200余起案告破."""
    if hit.cue.kind is None and _is_modifier(scene, hit, quantity):
        return True
    listed = scene.text[quantity.start - 1 : quantity.start] in LISTING
    if (
        listed and right.cue.kind is None and SOON.fullmatch(scene.text, quantity.end, right.start)
    ):  # 抓捕50人、17人获刑
        return True
    if scene.text.startswith("被", quantity.end) and scene.text[hit.end : quantity.start] in LISTING:
        return True
    if scene.text[quantity.end : right.start] in ("", "被", "遭") and COUNTED_BEFORE.search(
        scene.text, hit.end, quantity.start
    ):
        return True
    if hit.cue.kind is None and right.cue.kind and ALL_OF_THEM.fullmatch(scene.text, quantity.end, right.start):
        return True
    if hit.cue.word == "发生" and scene.text.rfind("的", hit.end, quantity.start) >= 0:
        return True
    return bool(OBJECT_FIRST.search(scene.text, hit.end, quantity.start))
