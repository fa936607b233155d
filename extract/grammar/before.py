"""The verb before a number, past the words between them that only say what it counts."""

import re

from extract.grammar.behind import BRACKETS, LONG_BRACKET
from extract.grammar.carried import CHANGES
from extract.grammar.negation import negated
from extract.grammar.scene import Hit, Scene
from extract.kinds.cues import Frame
from extract.numbers.quantity import Quantity
from extract.text.clauses import Span
from extract.text.words import words

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
FAR = 18
"""Characters in which such a verb stands before 发生, where nothing between them is a case."""
OF_THE_VERB = re.compile(r"(?:破获|侦破|告破)了?(?:[^，。；案起宗件]|案发){0,16}$")
"""破获|今年以来发生在两县的盗窃案20余起: cases that happened, and were solved."""
NEAR = re.compile(r"[^\W\d]{0,4}")
"""抓获涉嫌组织…: a decoy so close behind the verb begins its object."""
SUSPECTS = re.compile(
    r"(?:嫌疑人员?|嫌犯|犯嫌|罪犯|逃犯|(?<!被[^抓拘查捕羁缉][\u4e00-\u9fff])人员)(?:共|共计|达|近|逾|约)?\s?$"
)
"""涉嫌诈骗的嫌疑人共|416名; 被催收人员, to whom something else was done, are none."""
OF_CRIMES = words("组织 开设")
OFFERED = words("服务 帮助")
"""提供技术|服务2人: what suspects offered, and nobody helped."""
COUNTED = frozenset("量数额值")
"""发案量|破2000起, 人数|破百: more than a mark, and nothing solved."""
HAVE_PART = words("涉及 牵涉 卷入")
"""What a case has to do with other cases: 涉及|3起命案的积案."""
AMONG_CRIMES = frozenset("、(（有")
"""打掉盗窃、|开设赌场、|组织卖淫团伙23个, 犯罪团伙(|组织)6个: sorts of crime and of gangs, and no acts of police."""
HOLDING = re.compile(r"着(?=[\d一两])")
"""抓着|一名女子: a hold, no arrest; 押解着12名嫌疑人 is one all the same, and 抓获着警服的2人."""
LONG_AGO = re.compile(r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})年以上")
"""侦破命案积案19起，其中案发|20年以上|的11起: when it was done, and nothing filed."""
BROUGHT = words("押解 押送 押回")
IN_BRACKET = re.compile(r"[^（(）)]*[）)]")
"""刑拘（含转捕|）12人, 破获（含带破|）案件46起: what a bracket between a verb and its number holds governs nothing."""
MANY_BRACKETS = 8
"""Names with brackets in a list: 郑某（本地人）、杨某（本地人）等4名."""
CHANGED_TO = re.compile(r"(?:[^，。；]*[加少升降%％])?(?:[至到]|达到?)(?:约|近)?")
"""被捕人数增加|至12人, 同比上升|15%达1200人: behind a change the new total, which counts."""


def over_brackets(scene: Scene, clause: Span) -> Span:
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


def left_of(scene: Scene, frame: Frame, clause: Span, quantity: Quantity) -> Hit | None:
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
            close = decoy is not None and decoy.cue.word not in CHANGES and _begins_object(scene, hit, decoy, quantity)
            return hit if decoy is None or close or is_modifier(scene, decoy, quantity) else decoy
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
    near = ADJACENT
    if hit.cue.word == "发生" and OF_THE_VERB.search(scene.text, hit.start - FAR, hit.start):
        near = FAR
    start = max(scene.layout.clause(hit.start).start, hit.start - near)
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
    if hit.cue.word in OFFERED and "提供" in scene.text[max(0, hit.start - 8) : hit.start]:
        return False
    if hit.cue.word in OF_CRIMES and scene.text[hit.start - 1] in AMONG_CRIMES:
        return False
    holds = hit.cue.word not in BROUGHT and HOLDING.match(scene.text, hit.end) is not None
    return not (holds or negated(scene, hit)) and not scene.text.startswith("的", hit.start - 1)


def _begins_object(scene: Scene, verb: Hit, decoy: Hit, quantity: Quantity) -> bool:
    """抓获涉嫌组织…: the decoy stands directly behind the verb, with no number or mark between.

    Not where it has the number itself: 破获一起涉及|3起命案的积案.
    """
    if decoy.cue.word in HAVE_PART and quantity.start - decoy.end <= 1:
        return False
    return NEAR.fullmatch(scene.text, verb.end, decoy.start) is not None


def is_modifier(scene: Scene, hit: Hit, quantity: Quantity) -> bool:
    """抓获帮助诈骗的嫌疑人22人, 抓获涉嫌组织、运送他人的…嫌疑人416名: the decoy says what sort of suspects."""
    between = scene.text[hit.end : quantity.start]
    return "的" in between or (SUSPECTS.search(between) is not None and "并" not in between)
