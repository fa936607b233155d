"""Sends each number of a text to the reader of its unit and returns what the readers made of it."""

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise
from string import ascii_letters

from extract.grammar.scene import Scene
from extract.kinds.cues import Frame
from extract.numbers.numerals import number
from extract.numbers.quantity import Quantity
from extract.numbers.units import CASE, GROUP, GUN, MASSES, PEOPLE, PERSON
from extract.readers import cases, goods, groups, money, persons
from extract.readers.cases_further import further as further_of_cases
from extract.readers.mention import Mention, Reading, Refusal
from extract.readers.persons_further import further as further_of_persons
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
BARE_ONE = re.compile(
    r"一(?<![第之统专唯同单万进任这该此]一)"
    r"(?:(?<=[获破掉毁了功举除解击]一)|(?<=[获破掉毁]的又一)|(?=特大|重大|大型|跨境|跨国|跨省|电信|电诈|网络|诈骗|犯罪|盗窃|贩毒|赌博|传销|恶势力|洗钱|制假|家族|涉))"
    r"(?!大?批|大量|[百千万十])(?=(?:团伙|集团)(?!案)|[^个起批些定切直举宗名条处伙家座只人件位种期度旦般日年月：；，。！？\n](?:[^，。；！？\n]{0,60}?|[^。；！？\n]{0,70}?的[^，。；、\n]{0,12})(?:团伙|集团|窝点"
    r"|组织(?<=(?:性质|犯罪|势力|传销|诈骗|电诈|走私|贩毒|卖淫|赌博|洗钱|偷渡|.[黑恶毒])组织)(?![者卖罪]))(?!案))"
)
"""打掉一通过代办…的犯罪团伙: the numeral one without a measure word."""
BARE_FEW = re.compile(
    r"[两二三四五六](?<=[获破掉毁].)(?=(?:特大|重大|犯罪|诈骗|盗窃|贩毒|赌博|电诈|涉黑|涉恶|恶势力)[^，。；、\d]{0,12}(?:团伙|集团|窝点)(?![^，。；]{0,4}案))"
)
"""打掉|两|犯罪团伙: so few of them without a measure word, in titles."""
BARE_CASE = re.compile(
    r"一(?<=破获一|侦破一|[获破]了一)(?!大?批|连串|部分|[起些系宗件种次家个名位人串])(?=(?:(?!(?:团伙|集团|窝点)(?!案))(?:[^，。；！？、\n\d]|、(?=[^，。；\n\d]{1,16}等))){2,40}?(?<![专涉立])案(?![件\d]|情|发|值|例))"
)
"""破获一特大跨省贩毒案, 破获了一以外国人为主的拐卖儿童案: the numeral one without 起."""
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
GENDER_BEHIND = re.compile(
    r"(?:(?:本地|外籍|内地|中国籍)[^，。、；]{0,3}(?:男|女)(?:子|性|人)?|[^，。、；\d]{0,12}?(?:本地|外籍|内地)(?:男|女)(?:子|性|人))"
)
"""4名本地男子, 一名持雙程證內地男子."""
THOSE_CAUGHT = re.compile(r"(?:被捕|被拘捕|落网|被扣查)的?(?:者|人士|人)?(?:为|是|包括)?$|(?:[该这]|上述|涉案的?)$")
"""被捕的|3男1女, 该|3男1女: the same again."""
CAUGHT_BACK = 12
"""Characters before such a pair in which it is said to be those."""
BARE_COUNTS = (
    (re.compile(r"(?:嫌疑人|嫌犯|逃犯|犯罪分子|涉案人员)(?:约|近|逾|超|超过|共|达)?$"), "名"),
    (re.compile(r"破案(?:约|近|逾|超|超过|共|达)?$"), "起"),
)
"""抓获犯罪嫌疑人|9.8万, 破案|5.6万: what a number without a unit counts, in titles."""
NOTHING_BEHIND = re.compile(r"[，,、。；;！（(\s]|$")
"""嫌疑人9.8万|，: not 案件300余万|赃款, 逃犯10余|载."""
MINIMUM_SUM = 1000
SUM_DIGIT = re.compile(r"[\d一二三四五六七八九两几数上近逾超过破]")
"""涉案3.2亿, 上千万, 数百万; not 千万 alone, which may mean very much."""
SUM_BEHIND = re.compile(r"[，,。；;！!、）)\n]|$|的[^，。；\d]{0,8}案|现金|资金|赃款|巨款|余款|货款|存款|人民币")
"""涉案3.2亿|，止付80万|现金; not 涉及200万|学龄儿童."""
NO_SUM_BEHIND = re.compile(
    r"(?P<of>的)(?!资金|现金|赃款|损失)|[个条次户封张部台名人份家起款件只]|[^，。；、\d资现赃款]{0,2}(?:用户|学龄|儿童|学生|群众|市民|老人|会员|粉丝|网民|玩家|客户|居民)(?!费|资金|款|钱|存款)"
)
"""涉及200万学龄儿童: no sum."""
SAYS_HOW_MUCH = re.compile(r"(?:高达|多达|竟|总[计额]|累计|合计|人民币|[达到了应该已均共计约逾近超过上数几破])*")
"""涉案金额|高达|数十亿, 涉案价值|应该上|亿了: what stands between the noun of a sum and the number."""
LARGE = ("亿", "万")
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
    return _without_splits(scene.text, readings)


def _without_splits(text: str, readings: list[Reading]) -> list[Reading]:
    """拘捕10人, 九男一女 (4名本地男子、3名本地女子…): a split that adds up to a stated total repeats it.

    So does one that was told before: 拘捕3男1女…。被捕的|3男1女|年龄介乎20至45岁.
    """
    if not any(isinstance(reading, Mention) and _is_gender(text, reading) for reading in readings):
        return readings
    totals = {r.value for r in readings if isinstance(r, Mention) and r.kind == "arrests" and not _is_gender(text, r)}
    dropped = _told_again(text, readings)
    run: list[int] = []
    for index, reading in enumerate([*readings, None]):
        if isinstance(reading, Mention) and _is_gender(text, reading):
            run.append(index)
        elif run and not isinstance(reading, Refusal):
            values = [r.value for r in (readings[n] for n in run) if isinstance(r, Mention)]
            if sum(values) in totals or totals.intersection(a + b for a, b in pairwise(values)) or totals >= {*values}:
                dropped.update(run)
            run = []
    return [reading for index, reading in enumerate(readings) if index not in dropped]


def _told_again(text: str, readings: list[Reading]) -> set[int]:
    told: set[tuple[Decimal, Decimal]] = set()
    again: set[int] = set()
    for index, (men, women) in enumerate(pairwise(readings)):
        if (
            isinstance(men, Mention)
            and isinstance(women, Mention)
            and {men.classifier, women.classifier} == {"男", "女"}
        ):
            pair = (men.value, women.value)
            if pair in told and THOSE_CAUGHT.search(text, max(0, men.at - CAUGHT_BACK), men.at):
                again |= {index, index + 1}
            told.add(pair)
    return again


def _is_gender(text: str, mention: Mention) -> bool:
    if mention.kind != "arrests":
        return False
    return mention.classifier in ("男", "女", *PEOPLE) or GENDER_BEHIND.match(text, mention.stop) is not None


def bare_ones(text: str) -> list[Quantity]:
    """The numeral one, or one of a few, before a gang, a den or a case without a measure word."""
    found = [(match, "个") for match in BARE_ONE.finditer(text)] + [(match, "起") for match in BARE_CASE.finditer(text)]
    found += [(match, "个") for match in BARE_FEW.finditer(text)]
    return [Quantity(m.start(), m.end(), number(m[0]) or Decimal(1), "exact", unit, None, m[0]) for m, unit in found]


def _read(scene: Scene, quantity: Quantity, province: str | None) -> list[Reading]:
    before = scene.text[max(0, quantity.start - 2) : quantity.start]
    if before[-1:] in ORDINAL_ENDS and ORDINAL.search(before):
        return [Refusal(quantity, "a name or an ordinal number")]
    if COMPARED.search(scene.text, quantity.start - COMPARE_BACK, quantity.start):
        return [Refusal(quantity, "a change against another time")]
    if not quantity.unit and quantity.currency is None:
        quantity = _bare_count(scene, quantity)
    if quantity.currency is not None or _is_bare_sum(scene, quantity):
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
    return persons.read(scene, quantity, hong_kong_or_taiwan=province in JURISDICTIONS)


def _bare_count(scene: Scene, quantity: Quantity) -> Quantity:
    """A large round number without a unit that stands behind what it counts, with that unit."""
    large = "万" in scene.text[quantity.start : quantity.end]
    if not large or not NOTHING_BEHIND.match(scene.text, quantity.end):
        return quantity
    front = scene.text[max(0, quantity.start - 8) : quantity.start]
    unit = next((unit for pattern, unit in BARE_COUNTS if pattern.search(front)), None)
    return quantity._replace(unit=unit) if unit else quantity


def _is_bare_sum(scene: Scene, quantity: Quantity) -> bool:
    """涉案3.2亿, 止付80万: a large round number without a unit and without a thing behind it."""
    if quantity.unit or quantity.value < MINIMUM_SUM or scene.text[quantity.end - 1] not in "万亿余多":
        return False
    if not SUM_DIGIT.search(scene.text, quantity.start - 1, quantity.end):
        return False
    large = quantity.core in LARGE and len(scene.text[quantity.start : quantity.end].lstrip("数几")) == 1
    behind = not large and SUM_BEHIND.match(scene.text, quantity.end)
    return bool(behind) or _money_before(scene, quantity, large=large)


def _money_before(scene: Scene, quantity: Quantity, *, large: bool) -> bool:
    """Whether a word for money touches the number, or says how much before 亿 alone; a noun of sums before 的 too."""
    hit = next(scene.before(Frame.MONEY, quantity.start - 10, quantity.start), None)
    if hit is None:
        return False
    says = SAYS_HOW_MUCH.fullmatch(scene.text, hit.end, quantity.start) is not None
    if not says if large else quantity.start - hit.end > 3:
        return False
    other = NO_SUM_BEHIND.match(scene.text, quantity.end)
    return other is None or (other["of"] is not None and says and hit.cue.noun and not hit.cue.weak)
