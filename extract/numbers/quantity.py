"""Every number with its unit in a text: value, bound, unit, currency. One reader for all kinds of figures.

Works on the Simplified copy after `half_width` and `full_marks`, whose offsets are those of the original.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from extract.numbers.bounds import (
    AFTER_STARTS,
    BEFORE_ENDS,
    LOOK_BACK,
    RANGE_SIGNS,
    ROUND,
    UPPER_END,
    bound_of,
    is_vague,
    lower_end,
    range_of,
)
from extract.numbers.numerals import CHEQUE, CHEQUE_DIGITS, CN, GAP, PLAIN, number
from extract.numbers.units import CURRENCIES, FIRST_OF_UNITS, MASSES, find_unit, is_money
from extract.release import Bound

FORMAL = frozenset(CHEQUE_DIGITS)
"""Digits of cheques, which alone are names more often than numbers; not 柒名."""
NUMBER = re.compile(
    rf"""
    (?P<core>\d{{1,3}}(?:,\d{{3}})++(?!\d)(?:\.\d++)?|\d++(?:\.\d++)?|[{PLAIN}]++(?:点[{PLAIN}]++)?
        |[{CHEQUE}][{CHEQUE}零万亿]*+)                            # 大陆|一人 is no 61
    (?:{GAP}(?P<soft>[余多]个(?=亿)|[余多几来]|个(?=亿|多亿)))?(?:(?<=个)多)?          # 180余万, 十几, 4个亿
    (?:{GAP}(?P<times>[十百千万亿]++))?                            # 2.47 亿
    # 20亿1462万, 8千8百, 1万3148
    (?P<more>(?:零?\d[\d,]*+(?:\.\d++)?[百千万亿]++)*+(?:(?<=[万千亿])(?:\d,\d{{3}}|\d{{3,4}})(?![\d,]))?)
    (?:{GAP}(?P<tail>余|多(?!次|地|年|人次|种|方|少|家))|{GAP}(?P<person>多(?=人)))?    # 1000万余元
    (?P<scale>(?<=[千百十\d][余多])[万亿])?                             # 1亿2千余万, 2亿3000余万
    {GAP}
    """,
    re.VERBOSE,
)
"""180余万, 2.47 亿, 十几, 4个亿, 20亿1462万, 1,100, 1000万余, 2千余万, 一点五万: a number without its unit."""
GOES_ON = "".join(sorted({*FIRST_OF_UNITS, *CN, *"0123456789余多几来个点至到 \t\u3000*"}))
"""What may stand behind the first character of a number in words."""
COUNTED_BEHIND = "".join(sorted(FIRST_OF_UNITS - {*CN, "点"}))
"""What may stand behind a number of one character: units, but 点 of 一点五万."""
LARGE_BEFORE = "数几上近过超逾破"
"""涉案金额上|亿, 损失近|万: what stands before 亿 or 万 that is a number by itself."""
BEGINS = re.compile(
    rf"[0-9{CN}](?:(?:(?<=[0-9])(?!(?<=0)\d\d)(?P<rest>[0-9]{{0,8}}+)"
    rf"|(?<=[一二两三四五六七八九])(?=[{re.escape(COUNTED_BEHIND)}])(?P<one>))"
    r"(?:(?P<date>年|月份?|日(?![元圆])|号|岁)|(?![.,余多几来十百千万亿零 \t\u3000*]|个[亿多]))"
    rf"|(?<=[0-9])|(?=[{re.escape(GOES_ON)}])|(?<=[{LARGE_BEFORE}][亿万]))"
)
"""2|025年, 7|月, 抓获|3|2名, 抓获|两|名: a whole number of digits alone, or of one character, as most are; else the
first character of one, which is not 一 of 一边, and no group."""
CUT_OFF = re.compile(r"0\d\d")
"""000万: no number begins with a nought before two more digits."""
CLASSIFIERS = frozenset("名个处起宗件支把")
MONEY_BEFORE = re.compile(
    rf"(?P<mark>人民币|泰达币|USDT|港币|新台币|台币|美元|美金|[日韩][元圆币]|欧[元罗]|英镑|泰铢|[缅马]币|卢布|越南盾|林吉特|[披比]索|[澳加]元|HK\$|NT\$|US\$|A\$|MOP|RMB|CNY|USD|HKD|TWD|[¥￥$€£]){GAP}(?:约|近|超|逾)?{GAP}$"
)
"""人民币3.2亿, NT$20万, 泰铢1000万."""
MARK_ENDS = frozenset("币元圆金铢镑布盾特索罗$PBYDRT¥￥€£约近超逾 *\u3000")
"""Last characters of what stands there, looked at first."""
QUALIFIES_BEFORE = BEFORE_ENDS | MARK_ENDS | ROUND | frozenset("数几")
QUALIFIES_BEHIND = AFTER_STARTS | RANGE_SIGNS
"""近|200名, 2公斤|以上, 3|至|5起: beside such a character a number may be more than its digits."""
CALENDAR = frozenset(("年", "月", "日", "号", "时", "点", "分", "岁", "周岁", "月份", "时许"))
"""Units of dates and ages, whose bound nobody asks for."""
CENT = re.compile(r"(?P<jiao>[\d一二三四五六七八九]{1,2})角(?:(?P<fen>[\d一二三四五六七八九]{1,2})分)?")
"""1200元|5角8分, 3元|2角: cents behind a sum."""
LESSER_MASS = re.compile(r"(?P<core>\d++(?:\.\d++)?)(?P<unit>公克|克|毫克|g)(?![\u4e00-\u9fff]{0,2}[余多])")
"""21公斤218公克: the lesser unit of the same weight."""


class Quantity(NamedTuple):
    """One number with its unit; `unit` is "" where none follows (涉案3.2亿)."""

    start: int
    end: int
    value: Decimal
    bound: Bound
    unit: str
    currency: str | None
    """ISO 4217, or "" for a bare 元 whose currency the document decides; None where it is no money."""
    core: str
    """The number words alone: 180 of 180余万元."""


def find_quantities(text: str) -> list[Quantity]:
    """All numbers of a text in order; linear in its length."""
    return list(_scan(text))


def _scan(text: str) -> Iterator[Quantity]:
    position = 0
    while first := BEGINS.search(text, position):
        at = first.start()
        if first.lastindex and (plain := _plain(text, first)):
            position = plain.end
            yield plain
        elif match := NUMBER.match(text, at):
            quantity = _quantity(text, match)
            position = quantity.end if quantity else match.end()
            if quantity:
                yield quantity


def _plain(text: str, first: re.Match[str]) -> Quantity | None:
    """A number of digits alone, or of one character, that is of a date or has a unit of neither money nor mass."""
    at, end = first.span()
    core, unit = text[at] + (first["rest"] or ""), first["date"]
    value = number(core)
    if value is None:
        return None
    if unit is None:
        found = find_unit(text, end)
        if found is None or found.lastgroup in ("money", "mass") or text[at - 1 : at] in QUALIFIES_BEFORE:
            return None
        unit, end = found[0], found.end()
        if text[end : end + 1] in QUALIFIES_BEHIND:
            return None
    return Quantity(at, end, value, "exact", unit, None, core)


def _quantity(text: str, match: re.Match[str]) -> Quantity | None:
    said, core, times, more, scale = match.group(0, "core", "times", "more", "scale")
    unit = find_unit(text, match.end())
    large = said in ("亿", "万") and text[match.start() - 1] in LARGE_BEFORE
    if unit is None and len(said) == 1 and not (large or said.isdigit()):
        return _of_words(text, match)  # 一 of 一边: a syllable, not a number
    if said in FORMAL and (unit is None or unit[0] not in CLASSIFIERS) and not is_money(unit):
        return None  # 大陆犯罪嫌疑人, 伍某: a name, not 陆 for six
    if core[0] == "0" and CUT_OFF.match(core):
        return None  # 2 000万元: 000 is the rest of another number
    value = number(lower_end(core) + (times or "") + (more or "") + (scale or ""))
    if value is None:
        return None
    end = unit.end() if unit and unit.end() > match.end() else _trim(text, match)
    if unit and unit[0] in CALENDAR:
        return Quantity(match.start(), end, value, "exact", unit[0], None, core)
    upper = UPPER_END.match(text, end) if text[end : end + 1] in RANGE_SIGNS else None
    if upper and (ranged := _range(text, match, upper, value, unit)):
        return ranged
    return _build(text, match, value, unit, end, _money_mark(text, match.start()))


def _of_words(text: str, match: re.Match[str]) -> Quantity | None:
    """三至五名: a range whose first number is one character; None for any other character without a unit."""
    upper = UPPER_END.match(text, match.end()) if text[match.end() : match.end() + 1] in ("至", "到") else None
    value = number(match["core"])
    return _range(text, match, upper, value, None) if upper and value is not None else None


def _money_mark(text: str, start: int) -> re.Match[str] | None:
    return (
        MONEY_BEFORE.search(text[max(0, start - LOOK_BACK - 4) : start])
        if text[start - 1 : start] in MARK_ENDS
        else None
    )


def _trim(text: str, match: re.Match[str]) -> int:
    return match.start() + len(text[match.start() : match.end()].rstrip(" \t\u3000*"))


def _build(
    text: str, match: re.Match[str], value: Decimal, unit: re.Match[str] | None, end: int, mark: re.Match[str] | None
) -> Quantity:
    name = unit[0] if unit else ""
    vague = is_vague(text, match.start())
    start = match.start() - (len(mark[0]) if mark else vague)
    bound, end = bound_of(text, match, end, vague=vague)
    currency = _currency(name, unit, mark)
    if currency is not None and (cent := CENT.match(text, end)):
        value, end = value + _cents(cent), cent.end()
    if name in MASSES:
        value *= MASSES[name]
        if rest := LESSER_MASS.match(text, end):
            value, end = value + (number(rest["core"]) or 0) * MASSES[rest["unit"]], rest.end()
    return Quantity(start, end, value, bound, name, currency, match["core"])


def _cents(cent: re.Match[str]) -> Decimal:
    return (number(cent["jiao"]) or Decimal(0)) / 10 + (number(cent["fen"] or "零") or Decimal(0)) / 100


def _currency(name: str, unit: re.Match[str] | None, mark: re.Match[str] | None) -> str | None:
    if mark:
        return CURRENCIES[mark["mark"]] if not name or is_money(unit) else None
    return CURRENCIES[name] if is_money(unit) else None


def _range(
    text: str, match: re.Match[str], upper: re.Match[str], value: Decimal, unit: re.Match[str] | None
) -> Quantity | None:
    """A range is one quantity, its lower end."""
    found = range_of(text, match, upper, value, unit)
    if found is None:
        return None
    name, mark = found.unit[0], _money_mark(text, match.start())
    return Quantity(
        match.start(), found.end, found.value, "over", name, _currency(name, found.unit, mark), match["core"]
    )
