"""What stands beside a number and says how exactly it is meant: a bound (近, 余, 以上) or a range (450元至5000元)."""

import re
from decimal import Decimal
from typing import NamedTuple

from extract.numbers.numerals import CN, GAP, number
from extract.numbers.units import MASSES, find_unit, is_money
from extract.release import Bound

_DIGIT = "〇零一二两三四五六七八九"
NEIGHBOURS = re.compile(rf"(?<![{_DIGIT}])(?:一两|一二|两三|二三|三四|三五|四五|五六|六七|七八|八九)(?![{_DIGIT}])")
"""三四十名, 一两万元: about so many, said by two digits that follow each other."""
UPPER_END = re.compile(
    rf"(?P<sep>[-—–~～至到]{{1,2}}){GAP}(?:人民币|港币|港元|新台币|台币|美元|[HN]K?T?\$)?[几数]?(?P<core>\d++(?:,\d{{3}})*+(?:\.\d++)?|[{CN}]++)(?P<times>[百千万亿]++)?(?P<more>(?:\d++[百千万亿]++)*+)(?:余|多)?{GAP}"
)
"""The rest of a range: 至5000 of 450元至5000元, 至1亿3千4百万."""
FALLS = re.compile(r"[元币圆]?(?:钱|人民币)?不等")
"""3万元至2000元|不等: a range that is said from its upper end."""
TIMES = re.compile(r"[百千万亿]*$")
"""The 万 of 三至五|万|元, which both ends share."""
BEFORE = re.compile(
    r"(?:(?P<under>不超过|不高于|将近|接近|近|不足|不到|不满|少于|低于|未满)"
    r"|(?P<over>超过|超出|突破|逾|超|至少|最少|起码|不少于|不低于|不下|多于|(?<![经通不转接])过|(?:(?<=[额值量数])|(?<=流水)|(?<=薪水)|(?<=资金)|(?<=赌资))破)"
    rf"|(?P<about>大约|约为|约|大概|大致|约莫|估计|差不多))了?(?:达|有|为|共|计|价?值|总值|市值|重)?(?:人民币|港币|新台币|澳门[元币]|港元|美元)?{GAP}$"
)
"""近200名, 涉案逾5亿元, 约为 3.6 亿, 涉案金额破千万; not 侦破5起."""
AFTER = re.compile(
    rf"{GAP}(?:人民币|现金)?(?:(?P<about>左右|上下|许(?![多可])|大约)|(?P<over>以上|之多(?=以上)|不等|起步|多(?=[，。；、,）)]|$))|(?P<under>以下|以内))"
)
"""450元左右, 2亿元以上, 1公斤多."""
ROUND = frozenset("上成")
"""上百名, 成百人: with a bare 百, 千, 万 or 亿 only; not 车上|4人, 提成|412万元, 晚上|十人."""
VAGUE_DIGITS = re.compile(rf"(?<![人总件次个户套张条岁分级倍系笔单辆台部份天额指点页])[数几]{GAP}$")
"""达到|数 |10 亿元, |几|100名."""
LOOK_BACK = 8
"""Characters before a number in which such words stand."""
BEFORE_ENDS = frozenset("了近足到满于过出破超逾少码下约为概致莫计多达有共值重币元 *\u3000")
AFTER_STARTS = frozenset("左上许大以之不起人现多 *\u3000")
RANGE_SIGNS = frozenset("-—–~～至到")
"""First and last characters of what the patterns above find: they spare most numbers the search."""


class Range(NamedTuple):
    """A range as one number: its lower end."""

    value: Decimal
    unit: re.Match[str]
    """Of its upper end, which has one where the lower has none."""
    end: int


def lower_end(core: str) -> str:
    """三四十 is at least 三十, 十七八 at least 十七; 三点四五 is itself."""
    return core if core.isascii() or len(core) == 1 or "点" in core else NEIGHBOURS.sub(lambda pair: pair[0][0], core)


def is_vague(text: str, start: int) -> bool:
    """数十, 几万: stands for at least one of the unit."""
    return text[start] in "十百千万亿" and text[start - 1 : start] in ("数", "几")


def is_vague_in_digits(text: str, start: int, core: str) -> bool:
    """数 10 亿, 几100名: the same with the tens in digits; not 人数 10, 次数100."""
    return core in ("10", "100", "1000") and VAGUE_DIGITS.search(text, max(0, start - LOOK_BACK), start) is not None


def bound_of(text: str, match: re.Match[str], end: int, *, vague: bool) -> tuple[Bound, int]:
    """What stands closest to the number decides: 余 inside it, then 以上 after it, then 近 before it."""
    after = AFTER.match(text, end) if text[end : end + 1] in AFTER_STARTS else None
    if after:
        end = after.end()
    core, soft, tail, person = match.group("core", "soft", "tail", "person")
    more = soft not in (None, "个") or (soft and "个多" in match[0])  # 四个多亿
    vague = vague or is_vague_in_digits(text, match.start(), core)
    if lower_end(core) != core or more or tail or person or text[match.end() - 1] == "多" or vague:
        return "over", end
    if after:
        return _name(after), end
    start = match.start()
    if text[start - 1 : start] in ROUND and text[start] in "百千万亿":
        return "over", end
    before = BEFORE.search(text[max(0, start - LOOK_BACK) : start]) if text[start - 1 : start] in BEFORE_ENDS else None
    return (_name(before) if before else "exact"), end


def _name(match: re.Match[str]) -> Bound:
    for bound in ("under", "over", "about"):
        if match[bound]:
            return bound
    return "exact"


def range_of(
    text: str, match: re.Match[str], upper: re.Match[str], value: Decimal, unit: re.Match[str] | None
) -> Range | None:
    """A number (`match`) with the rest of its range (`upper`): 4000-5000元, 450元至5000元, 50至60万元."""
    top = find_unit(text, upper.end())
    high = number(upper["core"] + (upper["times"] or "") + upper["more"])
    if top is None or high is None or (unit and not is_money(unit) and unit[0] != top[0]):
        return None
    shared = TIMES.search(upper["core"])
    times = upper["times"] or (shared[0] if shared else "")
    if not unit and times and not match["times"] and value < high:
        scaled = value * (number(times) or 1)
        value = scaled if scaled < high else value
    if value >= high and not FALLS.match(text, top.end()):
        return None
    after = AFTER.match(text, top.end())
    return Range(min(value, high) * MASSES.get(top[0], 1), top, after.end() if after else top.end())
