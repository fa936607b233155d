"""Numbers without a unit: 打掉一犯罪团伙, 抓获逃犯9.8万, 涉案3.2亿."""

import re
from decimal import Decimal

from extract.grammar.scene import Scene
from extract.kinds.cues import Frame
from extract.numbers.numerals import number
from extract.numbers.quantity import Quantity

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
SUM_BEHIND = re.compile(
    r"[，,。；;！!、）)\n]|$|的[^，。；\d]{0,8}案|现金|资金|赃款|巨款|余款|货款|存款|人民币"
    r"|(?:养老|退休|救命|血汗|辛苦|棺材|老)[钱金本]|积蓄"
)
"""涉案3.2亿|，止付80万|现金, 拦截200万|养老金; not 涉及200万|学龄儿童."""
NO_SUM_BEHIND = re.compile(
    r"(?P<of>的)(?!资金|现金|赃款|损失)|[个条次户封张部台名人份家起款件只]|[^，。；、\d资现赃款]{0,2}(?:用户|学龄|儿童|学生|群众|市民|老人|会员|粉丝|网民|玩家|客户|居民)(?!费|资金|款|钱|存款)"
)
"""涉及200万学龄儿童: no sum."""
SAYS_HOW_MUCH = re.compile(r"(?:高达|多达|竟|总[计额]|累计|合计|人民币|[达到了应该已均共计约逾近超过上数几破])*")
"""涉案金额|高达|数十亿, 涉案价值|应该上|亿了: what stands between the noun of a sum and the number."""
LARGE = ("亿", "万")


def bare_ones(text: str) -> list[Quantity]:
    """The numeral one, or one of a few, before a gang, a den or a case without a measure word."""
    found = [(match, "个") for match in BARE_ONE.finditer(text)] + [(match, "起") for match in BARE_CASE.finditer(text)]
    found += [(match, "个") for match in BARE_FEW.finditer(text)]
    return [Quantity(m.start(), m.end(), number(m[0]) or Decimal(1), "exact", unit, None, m[0]) for m, unit in found]


def with_its_unit(scene: Scene, quantity: Quantity) -> Quantity:
    """A large round number without a unit that stands behind what it counts, with that unit."""
    large = "万" in scene.text[quantity.start : quantity.end]
    if not large or not NOTHING_BEHIND.match(scene.text, quantity.end):
        return quantity
    front = scene.text[max(0, quantity.start - 8) : quantity.start]
    unit = next((unit for pattern, unit in BARE_COUNTS if pattern.search(front)), None)
    return quantity._replace(unit=unit) if unit else quantity


def is_bare_sum(scene: Scene, quantity: Quantity) -> bool:
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
