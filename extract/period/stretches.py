"""The days of each sort of stretch, from its match and the day of publication.

Each function raises ValueError where the match is no day (13月, 2月30日) or needs a day of publication.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from extract.numbers.numerals import number
from extract.release import Period

Stretch = Callable[[re.Match[str], date | None], Period | None]
HALF_A_YEAR = 6
"""Months of 半年来."""
HALF_A_MONTH = 15
"""Days of 半个月来."""
DAYS = {"天": 1, "日": 1, "周": 7, "星期": 7}
"""近10天, 一周来."""
FIRST_DAY = {"初": 1, "上旬": 1, "中旬": 11, "下旬": 21, "底": 21, "末": 21}
"""3月中旬|以来: the day on which a part of a month begins."""
LAST_DAY = {"初": 10, "上旬": 10, "中旬": 20}
"""至4月中旬: the day on which a part of a month ends, but for those that end with it."""
FIVE_YEARS = {"二": 2011, "三": 2016, "四": 2021, "五": 2026}
"""“十四五”期间: the first year of a five-year plan of the State Council (国民经济和社会发展五年规划纲要)."""


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


def days(match: re.Match[str], published: date | None) -> Period | None:
    """1月5日至18日, 2月14日至5月底."""
    year = _year(match, published)
    end = (
        date(year, int(match["m2"] or match["m1"]), int(match["d2"])) if match["d2"] else _last(year, int(match["m3"]))
    )
    start = date(year, int(match["m1"]), int(match["d1"]))
    if start <= end:
        return _period(start, end)
    said = match["year"] or match["word"] or match["roc"]
    return _period(start, end.replace(year=year + 1)) if said else _period(start.replace(year=year - 1), end)


def months(match: re.Match[str], published: date | None) -> Period | None:
    """今年1至7月."""
    year = _year(match, published)
    return _period(date(year, int(match["m1"]), 1), _last(year, int(match["m2"])))


def years(match: re.Match[str], published: date | None) -> Period | None:
    """去年11月至今年2月."""
    last = match["year2"] or (_year(match, published) + 1 if match["next"] else published and published.year)
    if not last:
        return None
    end = int(last), int(match["m2"] or 12)
    start = date(_year(match, published), int(match["m1"] or 1), int(match["d1"] or 1))
    return _period(start, date(*end, int(match["d2"])) if match["d2"] else _last(*end))


def since(match: re.Match[str], published: date | None) -> Period | None:
    """3月12日以来, 5月底以来, 今年以来."""
    names = match.groupdict()
    day = int(names.get("d1") or FIRST_DAY.get(names.get("part") or "", 1))
    start = date(_year(match, published), int(names.get("m1") or 1), day)
    return _period(start, published) if published else None


def until(match: re.Match[str], published: date | None) -> Period | None:
    """截至8月12日: from the year's first day."""
    year, last = _year(match, published), int(match["m1"])
    day = match.groupdict().get("d1")
    return _period(date(year, 1, 1), date(year, last, int(day)) if day else _last(year, last))


def since_until(match: re.Match[str], published: date | None) -> Period | None:
    """自去年11月以来，截至今年2月底."""
    start = date(_year(match, published), int(match["m1"] or 1), int(match["d1"] or 1))
    month = int(match["m2"])
    if not (match["year2"] or published):
        return None
    last = int(match["year2"] or (published or start).year)
    if not match["year2"] and published and month > published.month:
        last -= 1
    return _period(start, date(last, month, int(match["d2"])) if match["d2"] else _last(last, month))


def half(match: re.Match[str], published: date | None) -> Period | None:
    """上半年."""
    year = _year(match, published)
    if match["half"] == "上半年":
        return _period(date(year, 1, 1), date(year, 6, 30))
    return _period(date(year, 7, 1), date(year, 12, 31))


def quarters(match: re.Match[str], published: date | None) -> Period | None:
    """前三季度."""
    year = _year(match, published)
    return _period(date(year, 1, 1), _last(year, 3 * int(number(match["q3"]) or 1)))


def first_months(match: re.Match[str], published: date | None) -> Period | None:
    """前10个月."""
    year, last = _year(match, published), int(number(match["m2"]) or 0)
    return _period(date(year, 1, 1), _last(year, last))


def quarter(match: re.Match[str], published: date | None) -> Period | None:
    """去年第一季度, 首季."""
    year, quarter = _year(match, published), int(number(match.groupdict().get("q") or "1") or 1)
    return _period(date(year, 3 * quarter - 2, 1), _last(year, 3 * quarter))


def since_quarter(match: re.Match[str], published: date | None) -> Period | None:
    """二季度以来."""
    quarter = int(number(match["q"]) or 1)
    return _period(date(_year(match, published), 3 * quarter - 2, 1), published) if published else None


def _part_end(year: int, month: int, part: str) -> date:
    return date(year, month, LAST_DAY[part]) if part in LAST_DAY else _last(year, month)


def part(match: re.Match[str], published: date | None) -> Period | None:
    """7月上旬."""
    year, only, third = _year(match, published), int(match["m1"]), match["part"]
    return _period(date(year, only, FIRST_DAY[third]), _part_end(year, only, third))


def parts(match: re.Match[str], published: date | None) -> Period | None:
    """3月下旬至4月中旬."""
    year, first, last = _year(match, published), int(match["m1"]), int(match["m2"] or match["m1"])
    start = date(year, first, int(match["d1"] or FIRST_DAY.get(match["part"] or "", 1)))
    if first <= last:
        return _period(start, _part_end(year, last, match["part2"]))
    said = match["year"] or match["word"] or match["roc"]
    if said:
        return _period(start, _part_end(year + 1, last, match["part2"]))
    return _period(start.replace(year=year - 1), _part_end(year, last, match["part2"]))


def last_days(match: re.Match[str], published: date | None) -> Period | None:
    """近10天, 一周来, 半个月来."""
    if published is None:
        return None
    names = match.groupdict()
    days = int(number(names["n"]) or 0) * DAYS[names["unit"]] if names.get("n") else HALF_A_MONTH
    return _period(published - timedelta(days=days - 1), published)


def week(match: re.Match[str], published: date | None) -> Period | None:
    """上周, from Monday to Sunday; 本周, which on a Monday is the week that has just ended."""
    if published is None:
        return None
    monday = published - timedelta(days=published.weekday())
    if match["this_week"] and published > monday:
        return _period(monday, published)
    return _period(monday - timedelta(days=7), monday - timedelta(days=1))


def plan(match: re.Match[str], published: date | None) -> Period | None:
    """“十四五”期间, “十四五”以来."""
    first = FIVE_YEARS[match["plan"]]
    end = published if match[0].endswith("以来") else date(first + 4, 12, 31)
    return _period(date(first, 1, 1), end) if end else None


def last_months(match: re.Match[str], published: date | None) -> Period | None:
    """三个月来, 半年来."""
    if published is None:
        return None
    said = match.groupdict().get("n")
    back = int(number(said) or 0) if said else HALF_A_YEAR
    year, month = divmod(published.year * 12 + published.month - 1 - back, 12)
    last = _last(year, month + 1)
    return _period(last.replace(day=min(published.day, last.day)) + timedelta(days=1), published)


def last_years(match: re.Match[str], published: date | None) -> Period | None:
    """近五年来."""
    if published is None:
        return None
    return _period(date(published.year - int(number(match["n"]) or 0), published.month, 1), published)


def month(match: re.Match[str], published: date | None) -> Period | None:
    """今年7月."""
    year, first = _year(match, published), int(match["m1"])
    return _period(date(year, first, 1), _last(year, first))


def named_month(match: re.Match[str], published: date | None) -> Period | None:
    """上个月, 本月."""
    if published is None:
        return None
    if match["this_month"]:
        return _period(published.replace(day=1), published)
    last = published.replace(day=1) - timedelta(days=1)
    return _period(last.replace(day=1), last)


def whole_year(match: re.Match[str], published: date | None) -> Period | None:
    """2019年."""
    year = _year(match, published)
    return _period(date(year, 1, 1), _today(year, published))
