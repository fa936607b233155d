"""Cases whose number a verb governs and that are yet no figure: calls, things, those only named."""

import re
from collections.abc import Callable

from extract.grammar.carried import continues
from extract.grammar.matcher import Governed
from extract.grammar.scene import Scene
from extract.numbers.quantity import Quantity
from extract.readers.cases_named import STRONG, is_a_start, is_long_ago, is_named_only, is_pointed_at, is_told_of
from extract.readers.phrase import phrase_of

WORDS = 40
"""Characters behind a number that may say what it counts."""
CASE = re.compile(
    r"案|诈骗|诈欺|窃|盗窃|抢劫|抢夺|赌|犯罪|违法|走私|偷渡|传销|汇兑|水房|涉毒|毒品|杀人|伤害|绑架|敲诈|非法|破|警情|贩毒|吸毒|刑事|骗|酒后驾驶|醉酒驾驶|酒驾|醉驾"
)
"""What cases of police work are called; 41起 alone is also one where the verb is 破."""
OTHER_EVENTS = re.compile(
    r"交通违法|事故|火灾|火警|纠纷|线索|隐患|典型案|案例|求助|救助|好人好事|投诉|信访|警示|活动|网络舆情|比赛|讲座|宣传|举报|谣言|违章|骗局|事件|咨询"
)
"""交通违法300起, 调解纠纷12起, 举报线索8件: what police count beside cases."""
OF_DRIVERS = re.compile(r"交警|交管|酒驾|醉驾|检查车辆|涉牌|超员|超载|道路交通")
"""|交警|大队…查处各类违法行为71起: of drivers, as 交通违法; 查处酒驾案件71起 are cases."""
SUSPECTED = re.compile(r"嫌疑(?!人)[^，。；、\d]{0,6}案")
"""查出40多起|嫌疑个案: not yet a case; not 3起|嫌疑人在逃的命案."""
CALLS = re.compile(r"警情")
"""接警情300起: calls to the police, which need not be crime."""
CRIME_CALLS = re.compile(r"[此该这]类|刑事|诈骗|盗窃|侵财|抢|电诈|违法犯罪|毒|赌|有效警情")
"""刑事警情12起, 电诈警情, 有效警情: calls that are said to be crime."""
INVOLVED = re.compile(r"(?:涉|涉嫌|牵涉|涉案)$")
"""侦办的该组织案涉|7宗命案."""
RELATED = re.compile(r"[^，。；\d]{0,12}案件?(?:有关|相关)")
"""与九十二宗|骗案有关: what a gang is linked with."""
LINKED = re.compile(r"[与和](?:最少|至少|另外|多|约|近)?$")
"""相信与最少|十一宗爆窃案有关: linked, and not solved, whatever verb stands before."""
REPORTED = re.compile(r"报案|发案|案件|[骗窃劫罪]案|(?:骗|盗窃|抢|赌|刑事|侵财|违法犯罪)[”」]?[类案]{0,2}警情")
"""诈骗报案明显增多，仅2月份就受理94宗, 诈骗警情有所下降，共接报8114起: what a sentence said to be crime."""
ANTI_FRAUD = re.compile(r"反(?:电|电信|电信网络)?诈")
"""市|反诈|中心成立以来，接警1200起: who is told of nothing but swindles."""
CASES_BEFORE = re.compile(r"案件?\d[\d.]*[万千]?余?起")
"""查处赌博|案53起|，其中甲县局查处8起."""
ONGOING = re.compile(r"正在|全力|开展|进行|[均都皆](?:仍|尚)?在|进一步")
"""一起案件…正在全力侦破, 两起案件均在进一步侦办."""
STILL_OPEN = re.compile(r"正在|尚未|尚在|仍在|未破|未侦破")
"""侦破积案11起，剩余3起|正在攻坚: a clause that says what is left."""
A_CASE = re.compile(r"案(?!例|件?线索)")
"""事故逃逸案3起; not 典型案例3起, 案件线索36起: counted are cases, whatever else the words name."""
TOGETHER = re.compile(
    r"诉|来|去|努力|携手|参与|行动|合作|加入|生活|打工|喝|吃|[犯作]案(?!手法|方式|的)|发往|前往|带回|移交"
)
"""一起|发往湖南, 一起|作案; not 一起|作案手法相似的案件: together, and no number."""
WITH = re.compile(r"[和与跟同][^，。；、\d]{1,10}$")
"""和香蕉|一起发往湖南, 与某地警方|一起侦破: with whom or what."""
ONE_MORE = re.compile(r"[^，,。；;！!？?：:\n]{0,40}?(?<![犯作])案")
"""与某地警方一起|侦破的诈骗案, 和另一起|诈骗案 are cases; not 和女友一起|犯案."""
ONE_SORT = re.compile(r"[^，。；、\d]{2,16}(?:领域|方面|类)")
"""食品犯罪领域破案1.2万起，|药品领域|6200余起: a list of sorts."""
CASE_FRONT = re.compile(
    r"(?:案[件子]?|未遂|诈欺|取财|秩序|窃盗|毒品|枪炮|赌博|赌场|水房|机房|汇兑|洗钱|诈骗)(?:共|共计|合计|达|约|近|逾|超|计|有|数|发生数?)?$"
)
"""诈骗案共|41件, 开设赌场|3件, 洗钱约|12件: the case before its number."""
CASE_BEHIND = re.compile(r"(?:[^，,。；;、\d]|近?\d+余?年){0,20}?案")
"""15件|电信诈骗案, 3件|近10年未破的命案; not 15件|赃物，诈骗案."""
FELL_UNDER = re.compile(r"(?:降|控制|压|减少)[至到在低][^，。；\d]{0,4}$")
"""发案降至|3万起以下, 控制在|300起以内: a mark, and no count, where UNDER stands behind; not in 降至近300起."""
ALONE = {"接警": ANTI_FRAUD, "接报": ANTI_FRAUD, "受理": ANTI_FRAUD, "查处": CASES_BEFORE, "侦办": CASES_BEFORE}
"""What a sentence says before a verb whose number nothing else calls one of cases."""
ALONE_BACK = 120
"""Characters before a number in which it does."""
UNDER = ("以下", "以内")
MOST_CASES = 10_000_000
"""More than any police solve."""


def why_not_counted(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """Why these cases are no figure although a verb governs their number; empty where they are one."""
    return next((reason for check in CHECKS if (reason := check(scene, quantity, governed))), "")


def _is_no_case(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    phrase = phrase_of(scene, quantity, WORDS)
    others = OTHER_EVENTS.search(phrase) is not None and not A_CASE.search(phrase)
    if not others and "违法行为" in phrase and "犯罪" not in phrase:
        start = scene.layout.sentence(quantity.start).start
        others = OF_DRIVERS.search(scene.text, start, quantity.start) is not None
    if governed.how == "carried" and not others:  # 查处交通违法2.6万起，其中酒后驾驶83起
        listed = scene.text[governed.hit.end : scene.layout.clause(quantity.start).start] + phrase
        others = OTHER_EVENTS.search(listed) is not None and not A_CASE.search(listed)
    return "counts no cases" if others or SUSPECTED.match(scene.text, quantity.end) else ""


def _is_involved(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    involved = INVOLVED.search(scene.text, quantity.start - 4, quantity.start)
    linked = LINKED.search(scene.text, quantity.start - 6, quantity.start)
    if linked or governed.hit.cue.word not in STRONG:
        involved = involved or RELATED.match(scene.text, quantity.end)
    return "cases that a gang is in, not solved, filed or handled" if involved else ""


def _is_call(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    phrase = phrase_of(scene, quantity, WORDS)
    calls = CALLS.search(phrase) and not CRIME_CALLS.search(phrase)
    return "calls that are not said to be crime" if calls else ""


def _is_a_mark(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    if not scene.text.startswith(UNDER, quantity.end - 2):
        return ""
    under = FELL_UNDER.search(scene.text, quantity.start - 8, quantity.start)
    return "a mark that numbers fell under" if under else ""


def _is_ongoing(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    clause = scene.layout.clause(quantity.start)
    if governed.how == "carried" and STILL_OPEN.search(scene.text, clause.start, clause.end):
        return "still under way"
    ongoing = governed.how == "after" and ONGOING.search(scene.text, quantity.end, governed.hit.start)
    return "still under way" if ongoing else ""


def _is_a_sum(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """破获虚开发票37亿案: what names a case."""
    return "a sum that names a case" if quantity.unit == "案" and quantity.value >= MOST_CASES else ""


def _is_thing(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """案件41件, 15件诈骗案: 案 touches the number or heads what follows it; else 件 are things."""
    touched = governed.hit.cue.word in STRONG and 0 <= quantity.start - governed.hit.end <= 1
    if quantity.unit not in ("件", "单") or touched or _of_cases(scene, quantity):
        return ""
    return f"{quantity.unit} of things, not of cases"


def _is_no_crime(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    word = governed.hit.cue.word
    said = word in STRONG or quantity.unit == "案" or CASE.search(phrase_of(scene, quantity, WORDS))
    bare = scene.text[scene.layout.clause(quantity.start).start : quantity.start] in ("录得", "查处")
    if not said and (bare or word in ("受理", "接报", "共接", "共接报", "立案")):
        said = REPORTED.search(scene.text, scene.layout.sentence(quantity.start).start, quantity.start)
    if not said and word in ALONE:
        start = max(scene.layout.sentence(quantity.start).start, quantity.start - ALONE_BACK)
        said = ALONE[word].search(scene.text, start, quantity.start)
    return "" if said else f"{word} without a word for crime"


def _is_elsewhere(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    if governed.how != "carried" or continues(scene, quantity) or CASE.search(phrase_of(scene, quantity, WORDS)):
        return ""
    if ONE_SORT.fullmatch(scene.text, scene.layout.clause(quantity.start).start, quantity.start):
        return ""
    return "the clause does not go on with the list before it"


def _is_together(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """和香蕉一起发往湖南, 一起犯案; but 与某地警方一起侦破的诈骗案 is one case."""
    if quantity.core != "一" or quantity.unit != "起":
        return ""
    with_others = WITH.search(scene.text, quantity.start - 12, quantity.start)
    together = TOGETHER.match(scene.text, quantity.end) or (
        with_others and not ONE_MORE.match(scene.text, quantity.end)
    )
    return "一起 means together" if together else ""


def _of_cases(scene: Scene, quantity: Quantity) -> bool:
    front = scene.text[max(0, quantity.start - 8) : quantity.start]
    return bool(CASE_FRONT.search(front) or CASE_BEHIND.match(scene.text, quantity.end))


CHECKS: tuple[Callable[[Scene, Quantity, Governed], str], ...] = (
    is_named_only,
    _is_no_case,
    is_pointed_at,
    is_a_start,
    is_told_of,
    _is_involved,
    _is_call,
    is_long_ago,
    _is_a_mark,
    _is_ongoing,
    _is_a_sum,
    _is_thing,
    _is_no_crime,
    _is_elsewhere,
    _is_together,
)
"""Each says why a number is none, or nothing; the first that does decides."""
