"""Persons whose number a verb governs and who are yet no figure: rates, agents, targets, officials, those counted."""

import re
from collections.abc import Callable

from extract.grammar.matcher import Governed
from extract.grammar.scene import Scene
from extract.kinds import arrests
from extract.numbers.quantity import Quantity
from extract.numbers.units import PEOPLE
from extract.readers.persons_at_law import is_before_a_court, is_only_asked, is_plaintiff
from extract.readers.persons_counted import is_in_a_sum, is_one_of, is_one_of_them, is_told_more_of, is_whole
from extract.readers.persons_listed import goes_on
from extract.readers.persons_weak import is_unsaid
from extract.readers.phrase import NEARBY, phrase_of
from extract.text.words import words

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
BY_OTHERS = re.compile(r"(?:被|[由遭](?=[^，。；\d]{0,6}(?:警|公安)))[^，。；\d]{0,8}$")
"""43名涉赌人员被悉数|控制, 3人被民警|按在床边, 101名嫌犯则由大陆警方|带回, 两嫌遭员警|揪住: the passive."""
EXCEPTED = re.compile(r"除(?:了|其中)?$")
"""除16人另案处理外: those left out."""
AIMED = re.compile(r"[对向](?:其中)?$")
"""对|299名逃犯开展缉捕, 向其中|3人发布通告: at whom an act is aimed, with TARGET_BEHIND."""
TARGET_BEHIND = re.compile(r"[^，。；]{0,16}(?:开展|发布|实施|悬赏|进行|展开)")
"""对299名逃犯开展集中缉捕: whom an act is aimed at."""
SOUGHT = re.compile(r"(?:正(?:在|全力|加紧)|仍在|继续)[^，。；]{0,6}$")
"""警方正全力|抓捕另外一名在逃人员, 仍在|搜捕: not yet caught."""
SEEKS = words("抓捕 追捕 缉捕 搜捕")
TELLS = re.compile(r"(?:的)?(?:分别|均|都)?(?:如实)?(?:交代|交待|供述|供认|供出|指认|检举|举报)")
"""根据二人|交代的情况，将另一名同伙抓获: who told of those that were caught."""
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
SENT_HOME = re.compile("传销|流浪|返乡|原籍")
"""捣毁|传销|窝点12个，遣返137人: people sent home, where nobody comes FROM_ABROAD."""
FROM_ABROAD = re.compile("回国|境外|国外|出境|押解|引渡|籍")
"""从|境外|遣返传销案嫌疑人74名: suspects after all."""
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


def why_not_caught(scene: Scene, quantity: Quantity, governed: Governed, *, outside_mainland: bool) -> str:
    """Why these persons are no figure although a verb governs their number; empty where they are one."""
    sure = outside_mainland and governed.hit.cue.word in SURE_THERE
    checks = SURE_CHECKS if sure else CHECKS
    return next((reason for check in checks if (reason := check(scene, quantity, governed))), "")


def _is_taken_by_others(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """5名伤者带走送院, 将12名民众带走囚禁: whom ambulances or criminals took with them, where no police did."""
    clause = _clause(scene, quantity)
    if "带走" not in governed.hit.cue.word or not OTHERS_TOOK.search(clause):
        return ""
    suspects = POLICE_TOOK.search(clause) or SUSPECTS_TAKEN.match(scene.text, quantity.end)
    return "" if suspects else "taken by others than police"


def _is_rate(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    return "a rate: 每抓获一名" if scene.text.startswith("每", governed.hit.start - 1) else ""


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


def _is_sent_home(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """捣毁传销窝点12个，遣返137人: those lured into a pyramid scheme, not suspects brought back."""
    if governed.hit.cue.word != "遣返":
        return ""
    sentence = scene.text[slice(*scene.layout.sentence(quantity.start))]
    return "sent home, not caught" if SENT_HOME.search(sentence) and not FROM_ABROAD.search(sentence) else ""


def _tells_of_others(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """根据二人交代的情况，民警将另一名同伙抓获; not 抓获的3人交代."""
    told = governed.how == "after" and TELLS.match(scene.text, quantity.end)
    return "who told of those caught" if told else ""


def _is_limit(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """每个群控制在90人: how many there may be."""
    limit = governed.hit.cue.word == "控制" and scene.text[governed.hit.end : quantity.start].strip() == "在"
    return "how many there may be, nobody caught" if limit else ""


def _is_target(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    aimed = AIMED.search(scene.text, quantity.start - 3, quantity.start)
    return "whom an act is aimed at, not caught" if aimed and TARGET_BEHIND.match(scene.text, quantity.end) else ""


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


SURE_CHECKS: tuple[Callable[[Scene, Quantity, Governed], str], ...] = (
    _is_taken_by_others,
    is_told_more_of,
    is_one_of_them,
)
CHECKS: tuple[Callable[[Scene, Quantity, Governed], str], ...] = (
    *SURE_CHECKS,
    _is_rate,
    is_whole,
    _is_dealt_with,
    _is_agent,
    _is_sought,
    _is_subject,
    _is_sent_home,
    _tells_of_others,
    _is_limit,
    is_before_a_court,
    is_only_asked,
    is_plaintiff,
    _is_target,
    _is_size_class,
    is_one_of,
    is_in_a_sum,
    _is_somebody,
    _is_made_up,
    _is_elsewhere,
    _is_no_victim,
    is_unsaid,
)
"""Each says why a number is none, or nothing; the first that does decides."""
