"""Persons whose number a verb governs and who are yet no figure: rates, wholes, agents, targets, officials."""

import re
from collections.abc import Callable

from extract.kinds import arrests
from extract.matcher import Governed
from extract.quantity import Quantity
from extract.readers.persons_listed import goes_on
from extract.readers.persons_weak import is_unsaid
from extract.readers.phrase import NEARBY, phrase_of
from extract.scene import Scene
from extract.units import PEOPLE
from extract.words import words

BASE_SET = re.compile(
    r"[^，,。；;\d]{0,14}(?<!其)中(?![介年心国华学间转层老医])[，,、]?[^，。；\d]{0,8}[\d一二三四五六七八九十]"
    r"|[^，,。；;\d（(]{0,20}?(?:已有|已|有)[^，,。；;\d（(]{0,4}\d+[余多]?[名人]"
)
"""62名嫌疑人中48人被刑拘, 50名嫌疑人已有22人到案: the larger number is not caught."""
ONE_OF = re.compile(r"最.的$|(?<![获捕住了将])(?:其中|包括)有?$|[每这该某]$|(?<![获捕])(?<![获捕]了)另$")
"""抓获5名嫌疑人，其中|一人是主犯, 潜逃时间最长的|一名."""
ADDICTS = re.compile(r"吸毒")
"""查处吸毒人员12名: those who only take drugs."""
SIZED = re.compile(r"(?<=以上)的?[^，。；、\d]{0,10}(?:团伙|案|集团)")
"""5人以上涉毒团伙20个."""
HEADS = re.compile(r"(?:为首|为主|为骨干)")
"""以孔某、汪某等四人|为首的团伙."""
MADE_UP = re.compile(r"由[^，。]{0,2}$")
"""由|5人组成的团伙."""
OFFENDERS = re.compile(r"违法(?!犯罪)")
"""查处违法嫌疑人1006人: offences that are no crime."""
AGENT = re.compile(r"被(?:至少|约)?$")
"""被至少5名防暴警制服."""
NEED_AN_OBJECT = words(arrests.NEED_AN_OBJECT)
PUT_FIRST = re.compile(r"[将把]")
"""将|4名嫌疑人带回: whom such a verb behind them is about."""
BY_OTHERS = re.compile(r"(?:被|由(?=[^，。；\d]{0,6}(?:警|公安)))[^，。；\d]{0,8}$")
"""43名涉赌人员被悉数|控制, 3人被民警|按在床边, 101名嫌犯则由大陆警方|带回: the passive, whose subject it befalls."""
WITH_SOMEBODY = re.compile(r"[和与及]$")
"""卫某和|两名帮手共3人: somebody before the number."""
IN_A_SUM = re.compile(r"[^，。；、\d]{1,6}(?:一?共|总共)计?\s?[\d二三四五六七八九十]+[余多]?[名人]")
"""卫某和两名|帮手共3人: with whom somebody named makes the number behind."""
SPEAKS = re.compile(r"(?:均|都|皆|到案后)?(?:供称|供述|交代|供认|坦承|坦言|辩称|声称)")
"""2人|供称受雇领货: those just caught, of whom more is told."""
CHARGED = "涉嫌"
"""案件已移送检察院，四人|涉嫌加重抢劫罪: with what, and no measure of its own."""
HAD_BEFORE = re.compile(r"(?:均|都|曾)?(?:有|系|为|是)[^，。；]{0,6}(?:前科|案底|累犯)")
"""其中四人|有案底: what those just counted had done before."""
EXCEPTED = re.compile(r"除(?:了|其中)?$")
"""除16人另案处理外: those left out."""
AIMED = re.compile(r"[对向](?:其中)?$")
"""对|299名逃犯开展缉捕, 向其中|3人发布通告: at whom an act is aimed, with TARGET_BEHIND."""
TARGET_BEHIND = re.compile(r"[^，。；]{0,16}(?:开展|发布|实施|悬赏|进行|展开)")
"""对299名逃犯开展集中缉捕: whom an act is aimed at."""
SOUGHT = re.compile(r"(?:正(?:在|全力|加紧)|仍在|继续)[^，。；]{0,6}$")
"""警方正全力|抓捕另外一名在逃人员, 仍在|搜捕: not yet caught."""
SEEKS = words("抓捕 追捕 缉捕 搜捕")
WARNED = re.compile(r"避免|防止|阻止|制止|免遭|免于|保护|劝阻|预警|拦截|提醒|回访|见面")
"""预警劝阻300人, 避免12名群众被骗: persons warned in time are no victims."""
OTHERS_TOOK = re.compile(
    r"伤者|伤患|救护|送[医院治]|民众|求职|囚|软禁|拘禁|强行|掳|勒索|赎金|歹徒|匪徒|绑匪|劫匪|持[枪刀械]|女孩|孩子|儿童|婴儿"
)
"""救护车将5名|伤者|带走送院, 歹徒|持枪|带走2人: who is taken, or by whom."""
POLICE_TOOK = re.compile(r"警|公安|刑大|专案组|海关")
"""民警|将持刀伤人的2名嫌疑人带走: police named beside the verb."""
SUSPECTS_TAKEN = re.compile(r"[^，。；\d将把]{0,6}(?:嫌疑人|嫌犯|犯嫌)(?![^，。；]{0,4}[将把])")
"""将持枪掳人的4名|嫌犯|带走; not 3名|嫌疑人|将女孩带走, who take."""
OFFICIALS = re.compile(r"公职人员|干部|党员|失职|渎职|腐败|保护伞|党纪|政务处分")
"""查处党员干部12人, 充当保护伞: officials, disciplined and not caught."""
AMONG_THEM = re.compile(r"抓获的?[^，。；\d]{0,8}(?:里|中|之中|当中)，[^。；]{0,24}$")
"""在|抓获的犯罪嫌疑人里，有|一名“老总”: among those whom another number counts."""
SURE_THERE = words("查获 带走")
"""警方查獲3名犯嫌, 帶走12人: in Hong Kong and Taiwan caught, in so many words."""
DISCIPLINED = (OFFICIALS, "officials disciplined, not suspects caught")
DEALT_WITH = {
    "查处": (
        (OFFENDERS, "dealt with for what is no crime"),
        (ADDICTS, "addicts dealt with, not suspects caught"),
        DISCIPLINED,
    ),
    "移交": (DISCIPLINED,),
}
"""What these verbs may mean beside suspects."""


def why_not_caught(scene: Scene, quantity: Quantity, governed: Governed, *, hong_kong_or_taiwan: bool) -> str:
    """Why these persons are no figure although a verb governs their number; empty where they are one."""
    sure = hong_kong_or_taiwan and governed.hit.cue.word in SURE_THERE
    checks = SURE_CHECKS if sure else CHECKS
    return next((reason for check in checks if (reason := check(scene, quantity, governed))), "")


def _is_taken_by_others(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """5名伤者带走送院, 将12名民众带走囚禁: whom ambulances or criminals took with them, where no police did."""
    clause = _clause(scene, quantity)
    if "带走" not in governed.hit.cue.word or not OTHERS_TOOK.search(clause):
        return ""
    suspects = POLICE_TOOK.search(clause) or SUSPECTS_TAKEN.match(scene.text, quantity.end)
    return "" if suspects else "taken by others than police"


def _is_told_more_of(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """2人供称受雇, 四人有案底: those just counted, of whom more is told."""
    if governed.how != "carried":
        return ""
    charged = governed.hit.cue.kind == "prosecuted" and scene.text.startswith(CHARGED, quantity.end)
    told = charged or SPEAKS.match(scene.text, quantity.end) or HAD_BEFORE.match(scene.text, quantity.end)
    return "those just counted, of whom more is told" if told else ""


def _is_one_of_them(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """在抓获的嫌疑人里，有一名“老总”，一名财务: of those counted, whom the text only tells of."""
    if governed.how != "carried" or quantity.value != 1:
        return ""
    opens = AMONG_THEM.search(scene.text, scene.layout.sentence(quantity.start).start, quantity.start)
    return "one of those counted, of whom more is told" if opens else ""


def _is_rate(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    return "a rate: 每抓获一名" if scene.text.startswith("每", governed.hit.start - 1) else ""


def _is_whole(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    whole = governed.how == "after" and BASE_SET.match(scene.text, quantity.end, governed.hit.end + 8)
    return "the whole of which another number is caught" if whole else ""


def _is_size_class(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    return "a size class of gangs or cases" if SIZED.match(scene.text, quantity.end) else ""


def _is_dealt_with(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """查处 is said of suspects, but as often of those who broke no criminal law."""
    others = DEALT_WITH.get(governed.hit.cue.word)
    if not others:
        return ""
    said = phrase_of(scene, quantity)
    return next((reason for pattern, reason in others if pattern.search(said)), "")


def _is_agent(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    if EXCEPTED.search(scene.text, quantity.start - 3, quantity.start):
        return "those who are left out"
    agent = AGENT.search(scene.text, quantity.start - 4, quantity.start)
    return "who did it, not to whom it was done" if agent else ""


def _is_sought(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    start, word = governed.hit.start, governed.hit.cue.word
    if word == "捕" and scene.text.startswith("搜", start - 1):
        start, word = start - 1, "搜捕"
    sought = word in SEEKS and SOUGHT.search(scene.text, start - 8, start)
    return "sought, not caught" if sought else ""


def _is_subject(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    hit = governed.hit
    if (
        governed.how != "after"
        or hit.cue.word not in NEED_AN_OBJECT
        or BY_OTHERS.search(scene.text, quantity.end, hit.start)
    ):
        return ""
    clause = scene.layout.clause(quantity.start)
    first = PUT_FIRST.search(scene.text, max(clause.start, quantity.start - NEARBY), quantity.start)
    return "" if first else "who did it, not to whom it was done"


def _is_limit(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """每个群控制在90人: how many there may be."""
    limit = governed.hit.cue.word == "控制" and scene.text[governed.hit.end : quantity.start].strip() == "在"
    return "how many there may be, nobody caught" if limit else ""


def _is_before_a_court(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """13名被告人在法警押送下入庭: who is led into a court was caught long before."""
    led = governed.hit.cue.word in ("押送", "押解") and scene.text.startswith("被告人", quantity.end)
    return "led into a court" if led else ""


def _is_target(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    aimed = AIMED.search(scene.text, quantity.start - 3, quantity.start)
    return "whom an act is aimed at, not caught" if aimed and TARGET_BEHIND.match(scene.text, quantity.end) else ""


def _is_one_of(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    one = quantity.core in ("一", "1") and quantity.unit not in ("男", "女")
    found = one and ONE_OF.search(scene.text, quantity.start - 4, quantity.start)
    return "one of those counted before" if found else ""


def _is_in_a_sum(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    joined = WITH_SOMEBODY.search(scene.text, quantity.start - 1, quantity.start)
    return "counted in the sum behind it" if joined and IN_A_SUM.match(scene.text, quantity.end) else ""


def _is_somebody(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """一男子被拘, 贺州一男子终被抓: somebody of whom a text tells, like 王某; 一名男子 is counted."""
    return (
        "somebody, not counted" if quantity.core == "一" and quantity.unit in PEOPLE and governed.how == "after" else ""
    )


def _is_made_up(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    if HEADS.match(scene.text, quantity.end):
        return "the heads of a gang, who need not be caught"
    made = MADE_UP.search(scene.text, quantity.start - 4, quantity.start)
    return "what a gang is made up of" if made and "组成" in phrase_of(scene, quantity) else ""


def _is_elsewhere(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    stray = governed.how == "carried" and not goes_on(scene, quantity)
    return "the clause does not go on with the list before it" if stray else ""


def _is_no_victim(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    if governed.hit.cue.kind != "victims":
        return ""
    if quantity.value == 1:
        return "one victim of whom the text tells"
    return "warned in time, no victims" if WARNED.search(_clause(scene, quantity)) else ""


def _clause(scene: Scene, quantity: Quantity) -> str:
    clause = scene.layout.clause(quantity.start)
    return scene.text[clause.start : clause.end]


SURE_CHECKS: tuple[Callable[[Scene, Quantity, Governed], str], ...] = (_is_taken_by_others, _is_told_more_of)
CHECKS: tuple[Callable[[Scene, Quantity, Governed], str], ...] = (
    *SURE_CHECKS,
    _is_rate,
    _is_whole,
    _is_dealt_with,
    _is_agent,
    _is_sought,
    _is_subject,
    _is_limit,
    _is_before_a_court,
    _is_target,
    _is_size_class,
    _is_one_of,
    _is_in_a_sum,
    _is_somebody,
    _is_made_up,
    _is_elsewhere,
    _is_no_victim,
    is_unsaid,
)
"""Each says why a number is none, or nothing; the first that does decides."""
