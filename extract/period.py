"""Stretches of time a total is stated over, resolved against the day of publication (今年1至7月, 三个月来)."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from extract.numerals import number
from extract.release import Period
from extract.scene import Scene

REACH = 160
"""Characters before a figure in which its period may stand."""
TIME = "年月季"
TAIL = 28
"""Characters that a period may go on behind them: 月15日至18日以来, 年全省专项行动开展以来."""
NUMERAL = re.compile(r"[〇零一二三四五六七八九十廿卅]{1,4}(?=[年月日]|[至到]\S{1,3}[月日])(?!年[来间多])")
"""七月七日, 一至十一月, 二〇一九年: written in characters; 五年来 is a length."""
YEAR = (
    r"(?:(?P<year>(?:19|20)\d\d)年|(?P<word>今年|去年|前年|本年|当年|上年)"
    r"|(?:民国|(?<![\d第]))(?P<roc>1[0-2]\d)年|民国(?P<roc2>\d{2})年)"
)
"""2019年, 今年, 民国113年, 113年; not 第113年."""
PART = r"(?:[初底末]|[上中下]旬)?"
"""3月|初, 3月|中旬."""
SINCE = r"(?:起|以来|开始|至今(?!年)|[至到](?:今(?!年)|目前|本月|现在))"
"""3月12日|以来, 3月|至今, 3月|到目前: it goes on to the day of publication."""
RANGE = "至到-—~－"
A_YEAR = re.compile(r"\d\d年")
"""2019年, 民国98年: without the day of publication nothing else tells the year."""
LASTING = "起来始至到"
"""Of `SINCE` at least one of these."""
OPEN = r"(?![^，。；]{0,24}(?:以来|至今))"
"""A stretch that goes on to the day of publication is no whole month or year."""
N = r"[\d一二两三四五六七八九十]{1,3}"
"""三, 12, 十二 of 三个月来, 前12个月, 近十二年来."""
HALF_A_YEAR = 6
"""Months of 半年来."""


def _compiled(pattern: str) -> re.Pattern[str]:
    """The first character is looked at before anything else: three times as fast."""
    return re.compile(rf"(?=[\d今去前本当上下民截第近半的一二两三四五六七八九十])(?:{pattern})")


RULES: list[tuple[re.Pattern[str], str, str]] = [
    # 1月5日至18日
    (
        _compiled(
            rf"{YEAR}?(?P<m1>\d{{1,2}})月(?P<d1>\d{{1,2}})日?[至到\-—~－]+"
            r"(?:(?:(?P<m2>\d{1,2})月)?(?P<d2>\d{1,2})日|(?P<m3>\d{1,2})月底)"
        ),
        "days",
        RANGE,
    ),
    # 2019年3月至2020年5月, 去年11月至今年2月
    (
        _compiled(
            rf"{YEAR}(?:(?P<m1>\d{{1,2}})月份?)?(?:(?P<d1>\d{{1,2}})日)?[至到\-—~－]+"
            r"(?:(?P<year2>\d{4})|今)年(?:(?P<m2>\d{1,2})月)?(?:(?P<d2>\d{1,2})日)?"
        ),
        "years",
        RANGE,
    ),
    # 今年1至7月
    (_compiled(rf"{YEAR}?[的]?(?P<m1>\d{{1,2}})月?份?[至到\-—~－]+(?P<m2>\d{{1,2}})月"), "months", RANGE),
    # 3月12日以来
    (_compiled(rf"{YEAR}?(?P<m1>\d{{1,2}})月(?P<d1>\d{{1,2}})日{SINCE}"), "since", LASTING),
    # 今年3月初以来
    (_compiled(rf"{YEAR}?(?P<m1>\d{{1,2}})月份?{PART}{SINCE}"), "since", LASTING),
    # 截至2020年8月31日
    (_compiled(rf"截[至止]到?{YEAR}(?P<m1>\d{{1,2}})月(?:(?P<d1>\d{{1,2}})日|底)?"), "until", "截"),
    # 今年截至8月31日
    (_compiled(rf"{YEAR}?截[至止]到?(?P<m1>\d{{1,2}})月(?P<d1>\d{{1,2}})日"), "until", "截"),
    # 截至8月
    (_compiled(rf"{YEAR}?截[至止]到?(?P<m1>\d{{1,2}})月"), "until", "截"),
    # 4月1日专项行动开展以来
    (_compiled(rf"{YEAR}?(?P<m1>\d{{1,2}})月(?:(?P<d1>\d{{1,2}})日)?[^，。；]{{0,20}}以来"), "since", "来"),
    # 2019年以来, 今年专项行动开展以来
    (_compiled(rf"{YEAR}(?:以来|至今(?!年)|初以来|年初至今|起|[^，。；]{{0,24}}以来)"), "since", "来至起"),
    # 今年上半年
    (_compiled(rf"{YEAR}?(?P<half>上半年|下半年)"), "half", "半"),
    # 前三季度
    (_compiled(rf"{YEAR}?前(?P<q3>[一二三四1234])(?:个)?季度"), "quarters", "季"),
    # 去年第一季度
    (_compiled(rf"{YEAR}?第?(?P<q>[一二三四1234])季度"), "quarter", "季"),
    # 今年前10个月
    (_compiled(rf"{YEAR}?前(?P<m2>{N})个月"), "first_months", "前"),
    # 三个多月来
    (_compiled(rf"(?P<n>{N})个多?月(?:以?来|间|时间|内)?"), "last_months", "个"),
    # 近五年来
    (_compiled(rf"近?(?P<n>{N})年(?:以?来|间|多来)"), "last_years", "来间"),
    # 半年来
    (_compiled(r"(?P<half_year>半)年(?:以?来|间)"), "last_months", "半"),
    # 上个月, 本月; not 本月至9月
    (_compiled(r"(?P<last_month>上个?月)(?!\d)|(?P<this_month>本月)(?![至\d])"), "named_month", "上本"),
    # 今年7月; not 7月专项行动开展以来
    (_compiled(rf"{YEAR}?(?P<m1>\d{{1,2}})月份?(?!\d){OPEN}"), "month", "月"),
    # 2019年; not 2019年前
    (_compiled(rf"{YEAR}(?![\d年前]){OPEN}"), "year", "年"),
]
"""Each way to say a period, tried from the most exact to the least, with characters of which its words hold one."""


def period_of(scene: Scene, at: int, published: str | None) -> Period | None:
    """The period of the figure at an offset: the last one said before it in its sentence or paragraph."""
    day = date.fromisoformat(published) if published else None
    sentence = scene.layout.sentence(at)
    paragraph = scene.layout.paragraph(at)
    for start, end in ((sentence.start, at), (max(paragraph.start, sentence.start - 200), sentence.start)):
        if found := resolve(scene.text[start:end], day):
            return found
    return None


def resolve(words: str, published: date | None) -> Period | None:
    """The period that a stretch of text states, or None; without a publication date only full dates resolve."""
    words = words[-REACH:]
    last = max(map(words.rfind, TIME))
    return _resolved(NUMERAL.sub(_in_digits, words[: last + TAIL]), published) if last >= 0 else None


def _in_digits(match: re.Match[str]) -> str:
    return str(number(match[0]))


@lru_cache(maxsize=256)
def _resolved(words: str, published: date | None) -> Period | None:
    """`resolve` for words that end soon behind their last 年, 月 or 季: the figures of one list share them."""
    if published is None and not A_YEAR.search(words):
        return None
    held = set(words)
    for pattern, rule, signs in RULES:
        if held.isdisjoint(signs):
            continue
        matches = list(pattern.finditer(words))
        for match in reversed(matches):
            if found := _resolve(rule, match, published):
                return found
    return None


def _resolve(rule: str, match: re.Match[str], published: date | None) -> Period | None:
    try:
        return METHODS[rule](match, published)
    except ValueError:
        return None


def _year(match: re.Match[str], published: date | None) -> int:
    names = match.groupdict()
    if names.get("year"):
        return int(names["year"])
    if roc := names.get("roc") or names.get("roc2"):
        return int(roc) + 1911
    if published is None:
        raise ValueError("the year needs a publication date")
    back = {"去年": 1, "上年": 1, "前年": 2}.get(names.get("word") or "", 0)
    if not names.get("word") and int(names.get("m1") or 1) > published.month:
        back = 1
    return published.year - back


def _today(year: int, published: date | None) -> date:
    """The last day known: the day of publication, within the year spoken of."""
    end = date(year, 12, 31)
    return min(end, published) if published else end


def _period(start: date, end: date) -> Period | None:
    return Period(start.isoformat(), end.isoformat()) if start <= end else None


def _last(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _days(match: re.Match[str], published: date | None) -> Period | None:
    year = _year(match, published)
    end = (
        date(year, int(match["m2"] or match["m1"]), int(match["d2"])) if match["d2"] else _last(year, int(match["m3"]))
    )
    start = date(year, int(match["m1"]), int(match["d1"]))
    if start <= end:
        return _period(start, end)
    said = match["year"] or match["word"] or match["roc"]
    return _period(start, end.replace(year=year + 1)) if said else _period(start.replace(year=year - 1), end)


def _months(match: re.Match[str], published: date | None) -> Period | None:
    year = _year(match, published)
    return _period(date(year, int(match["m1"]), 1), _last(year, int(match["m2"])))


def _years(match: re.Match[str], published: date | None) -> Period | None:
    last = match["year2"] or (published and published.year)
    if not last:
        return None
    end = int(last), int(match["m2"] or 12)
    start = date(_year(match, published), int(match["m1"] or 1), int(match["d1"] or 1))
    return _period(start, date(*end, int(match["d2"])) if match["d2"] else _last(*end))


def _since(match: re.Match[str], published: date | None) -> Period | None:
    names = match.groupdict()
    year = _year(match, published)
    start = date(year, int(names.get("m1") or 1), int(names.get("d1") or 1))
    return _period(start, published or _today(year, None)) if published else None


def _until(match: re.Match[str], published: date | None) -> Period | None:
    year, month = _year(match, published), int(match["m1"])
    day = match.groupdict().get("d1")
    return _period(date(year, 1, 1), date(year, month, int(day)) if day else _last(year, month))


def _half(match: re.Match[str], published: date | None) -> Period | None:
    year = _year(match, published)
    if match["half"] == "上半年":
        return _period(date(year, 1, 1), date(year, 6, 30))
    return _period(date(year, 7, 1), date(year, 12, 31))


def _quarters(match: re.Match[str], published: date | None) -> Period | None:
    year = _year(match, published)
    return _period(date(year, 1, 1), _last(year, 3 * int(number(match["q3"]) or 1)))


def _first_months(match: re.Match[str], published: date | None) -> Period | None:
    year, last = _year(match, published), int(number(match["m2"]) or 0)
    return _period(date(year, 1, 1), _last(year, last))


def _quarter(match: re.Match[str], published: date | None) -> Period | None:
    year, quarter = _year(match, published), int(number(match["q"]) or 1)
    return _period(date(year, 3 * quarter - 2, 1), _last(year, 3 * quarter))


def _last_months(match: re.Match[str], published: date | None) -> Period | None:
    if published is None:
        return None
    said = match.groupdict().get("n")
    back = int(number(said) or 0) if said else HALF_A_YEAR
    year, month = divmod(published.year * 12 + published.month - 1 - back, 12)
    last = _last(year, month + 1)
    return _period(last.replace(day=min(published.day, last.day)) + timedelta(days=1), published)


def _last_years(match: re.Match[str], published: date | None) -> Period | None:
    if published is None:
        return None
    return _period(date(published.year - int(number(match["n"]) or 0), published.month, 1), published)


def _month(match: re.Match[str], published: date | None) -> Period | None:
    year, month = _year(match, published), int(match["m1"])
    return _period(date(year, month, 1), _last(year, month))


def _named_month(match: re.Match[str], published: date | None) -> Period | None:
    if published is None:
        return None
    if match["this_month"]:
        return _period(published.replace(day=1), published)
    last = published.replace(day=1) - timedelta(days=1)
    return _period(last.replace(day=1), last)


def _whole_year(match: re.Match[str], published: date | None) -> Period | None:
    year = _year(match, published)
    return _period(date(year, 1, 1), _today(year, published))


METHODS: dict[str, Callable[[re.Match[str], date | None], Period | None]] = {
    "days": _days,
    "months": _months,
    "years": _years,
    "since": _since,
    "until": _until,
    "half": _half,
    "first_months": _first_months,
    "quarters": _quarters,
    "quarter": _quarter,
    "last_months": _last_months,
    "last_years": _last_years,
    "month": _month,
    "named_month": _named_month,
    "year": _whole_year,
}
