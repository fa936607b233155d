"""Sends each number of a text to the reader of its unit and returns what the readers made of it."""

import re
from collections.abc import Iterable
from string import ascii_letters

from extract.grammar.scene import Scene
from extract.numbers.quantity import Quantity
from extract.numbers.units import CASE, GROUP, GUN, MASSES, PERSON
from extract.readers import cases, goods, groups, money, persons
from extract.readers.bare import is_bare_sum, with_its_unit
from extract.readers.cases_further import further as further_of_cases
from extract.readers.mention import Mention, Reading, Refusal
from extract.readers.persons_further import further as further_of_persons
from extract.readers.splits import without_splits
from extract.readers.undone import checks_of, why_undone
from extract.text.clauses import Span

ORDINAL = re.compile(r"[第双][ 　]?$|[A-Za-z\-_/.:=&?#@—]$")
"""第12起, A4级, 6.18, 010-8234: the number is a name."""
ORDINAL_ENDS = frozenset("第双 　-_/.:=&?#@—" + ascii_letters)
COMPARED = re.compile(
    r"[比较数量](?:(?<=[比较])(?:\d{4}年|[去上前]年|上月|同期|往年)[^，。；\d]{0,8}(?:[多少](?!数)|增|降|下滑|减|升)[^，。；\d至到达为]{0,6}$"
    r"|(?<=比)(?!较)[^，。；\d]{2,18}(?:多出|高出|少了|多了)[^，。；\d]{0,3}$"
    r"|(?<=[同环]比)(?:减少|下降|降低|增加|上升|增长)了?(?:约|近)?$"
    r"|(?<=[数量])(?:同比)?(?:[多少](?!达|至)|增[加多长]|减少|下降|上升)了?$)"
)
"""比2021年多破|1100起, 比移送时认定的数额多出|1200万元, 破案数多了|204起, 同比减少|2700万元: a change,
and no number of its own."""
COMPARE_BACK = 24
AVERAGE = re.compile(r"(?:(?:[日周月年人]均|每[天日周月人])[^，。；、\d]{0,10}|平均[^，。；、\d]{0,14})$")
"""日均抓获|12名, 平均每天破案|11起: what all came to, divided."""
AVERAGE_BACK = 16
CASE_BEHIND = re.compile(
    r"(?:跨[省市县区州])?"
    r"[^，,。；;、\d \u3000“”团伙集窝点组织系列省市县区州乡镇村共破中心单人儿童男女子年月天时户仓家]{0,12}"
    r"(?<![专涉立作办报])案(?:件(?!的?[值数例])|(?![件值例情发犯中]))"
)
"""破获3个|案件, 一个|网络招嫖案件, 两个|跨省走私案: 个 counts cases."""
DESCRIBED_CASE = re.compile(
    r"(?:涉|牵涉|牵扯|横跨|跨|波及|遍及|覆盖|辐射|殃及|由|以|集|利用|通过|专门|长期|冒充|假冒|打着|借)"
    r"[^，,。；;！？\n]{1,60}?"
    r"的[^，,。；;、\d“”团伙集窝点组织]{0,16}?(?<![专涉立作办报])案(?:件(?!的?[值数例])|(?![件值例情发犯中]))"
)
"""破获一个|涉及6省市的制售假药案件: the same behind a clause that says more of the case; not 涉及多起案件的团伙."""
SOLVED_BEFORE = re.compile(r"(?:破获|侦破|查破|告破|侦办|查处|办理)了?$")
"""侦破|3个案件; not 侦破涉及|12个省的案件."""
ONE_AND = re.compile(r"案件?(?:和|及|以及|与|、|，)另?$")
"""破获一个走私案和|一个贩毒案: a second case of the same verb."""
CASES_BEFORE = re.compile(r"(?:破获|侦破|查破|侦办|查处)[^，。；、\d]{0,12}(?<![专涉立作])案件?(?:共|约|近|达)?$")
"""破获案件|45个: the same behind its noun."""
PERSON_BEHIND = re.compile(
    r"(?!国家|地区|省|市|县|区|部门|警种|单位|小组|工作组|月|窝点|派出所|分局|家庭|团伙|集团)"
    r"[^，,。；;、\d \u3000抓捕获查破打]{0,10}?(?:嫌疑人|嫌犯|犯嫌|男子|女子|犯罪分子|骗子|毒贩|[受被]害者"
    r"|“(?:三只手|黄牛|号贩子|车手|卡农|蛇头|小偷)”|人(?![民员次]))"
)
"""3个犯罪嫌疑人: 个 counts persons."""
COUNTED = frozenset(("", *PERSON, *CASE, *GROUP, *GUN, *MASSES))
"""Units of which a number can be a figure; dates, ages, percentages and things have others."""
JURISDICTIONS = {"香港特别行政区": "HKD", "台湾省": "TWD", "澳门特别行政区": "MOP"}
"""Where 元 is not the yuan and 逮捕 means caught."""


def find_readings(
    scene: Scene, quantities: Iterable[Quantity], blocked: list[Span], province: str | None
) -> list[Reading]:
    """Each number as a figure or with the reason why it is none, in the text's order.

    `blocked`: stretches whose digits are names (case codes, dates, links). `province`: the acting police's
    province, which decides the currency of a bare 元 and what 逮捕 means.
    """
    taken = [*sorted(blocked), Span(len(scene.text), len(scene.text) + 1)]
    readings: list[Reading] = []
    position = 0
    undone = checks_of(scene.text)
    for quantity in quantities:
        while taken[position].end <= quantity.start:
            position += 1
        if taken[position].start < quantity.end:
            readings.append(Refusal(quantity, "part of a code, a date or a link"))
        elif quantity.currency is None and quantity.unit not in COUNTED:
            readings.append(Refusal(quantity, f"unit {quantity.unit}: counts nothing that is annotated"))
        else:
            reason = why_undone(scene, quantity, undone) if undone else ""
            readings.extend([Refusal(quantity, reason)] if reason else _read(scene, quantity, province))
    return without_splits(scene.text, readings)


def _read(scene: Scene, quantity: Quantity, province: str | None) -> list[Reading]:
    before = scene.text[max(0, quantity.start - 2) : quantity.start]
    if before[-1:] in ORDINAL_ENDS and ORDINAL.search(before):
        return [Refusal(quantity, "a name or an ordinal number")]
    if COMPARED.search(scene.text, quantity.start - COMPARE_BACK, quantity.start):
        return [Refusal(quantity, "a change against another time")]
    if not quantity.unit and quantity.currency is None:
        quantity = with_its_unit(scene, quantity)
    if quantity.currency is not None or is_bare_sum(scene, quantity):
        return money.read(scene, quantity, JURISDICTIONS.get(province or "", "CNY"))
    front = scene.text[max(0, quantity.start - AVERAGE_BACK) : quantity.start]
    if ("均" in front or "每" in front) and AVERAGE.search(front):
        return [Refusal(quantity, "an average, and no count")]
    if quantity.unit in MASSES:
        return [goods.read(scene, quantity)]
    refusal: Reading = Refusal(quantity, f"unit {quantity.unit or 'missing'}: counts nothing that is annotated")
    for reading in _candidates(scene, quantity, province):
        if isinstance(reading, Mention):
            return [reading, *_further(scene, reading)]
        refusal = reading
    return [refusal]


def _further(scene: Scene, mention: Mention) -> Iterable[Mention]:
    if mention.unit == "person":
        return further_of_persons(scene, mention)
    return further_of_cases(scene, mention) if mention.unit == "case" else ()


def _candidates(scene: Scene, quantity: Quantity, province: str | None) -> Iterable[Reading]:
    unit = quantity.unit
    if unit in GUN:
        yield goods.read(scene, quantity)
    if unit in GROUP or unit in ("件", "起"):
        yield groups.read(scene, quantity)
    if unit in PERSON or unit == "个":
        yield _persons(scene, quantity, province)
    if unit in CASE or (unit == "个" and _counts_cases(scene, quantity)):
        yield cases.read(scene, quantity)


def _counts_cases(scene: Scene, quantity: Quantity) -> bool:
    if CASES_BEFORE.search(scene.text, quantity.start - 20, quantity.start):
        return True
    text, start = scene.text, quantity.start
    if not (SOLVED_BEFORE.search(text, start - 4, start) or ONE_AND.search(text, start - 5, start)):
        return False
    return bool(CASE_BEHIND.match(text, quantity.end) or DESCRIBED_CASE.match(text, quantity.end))


def _persons(scene: Scene, quantity: Quantity, province: str | None) -> Reading:
    if quantity.unit == "个" and not (
        PERSON_BEHIND.match(scene.text, quantity.end) or persons.counts_victims(scene, quantity)
    ):
        return Refusal(quantity, "个 of no persons")
    return persons.read(scene, quantity, outside_mainland=province in JURISDICTIONS)
