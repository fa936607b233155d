"""Dates that stand in the text itself: the dateline in its first words, the date under a notice."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from extract.article.dates import DIGITS, first_date

FULL_DATELINE = re.compile(
    r"^[^。，,；;！？]{0,30}?(?P<date>(?:19|20)\d\d年\d{1,2}月\d{1,2}日)(?:\s{0,2}(?:电|讯|訊|電|消息)|[ \u3000])"
)
"""长沙晚报2017年5月15日讯, 2017年3月25日 从西藏获悉; not 2017年5月15日，警方."""
STAMPED = re.compile(r"\s*(?P<date>(?:19|20)\d\d-\d{1,2}-\d{1,2})\s+\d{1,2}:\d\d(?::\d\d)?(?=\D)")
"""2015-11-13 07:24|本报讯: the stamp of a page, glued to its first words."""
DAY_DATELINE = re.compile(
    r"^[^。；;！？]{0,80}?(?<![年\d])(?<![年\d] )(?P<m>\d{1,2}) ?月 ?(?P<d>\d{1,2}) ?日\s{0,2}(?:电|讯|訊|電|消息)"
)
"""本报三亚1月20日电, 据江州检察 6 月 6 日消息; not 三亚2017年1月20日电, nor 1月20日凌晨."""
FULL_DAY = re.compile(r"(?P<y>(?:19|20)\d\d) ?年 ?(?P<m>\d{1,2}) ?月 ?(?P<d>\d{1,2}) ?日")
"""2017年5月15日: told in a text whose dateline has no year."""
ALONE = re.compile(r"(?:(?:19|20)\d\d|民國\d{2,3})年\d{1,2}月\d{1,2}日\s?(?:[(（]?星期.[)）]?)?")
"""2025年4月10日（星期四）, 民國114年4月10日: the whole line under a notice."""
CHINESE = dict(zip("〇○零一二三四五六七八九", "000123456789", strict=True))
TENS = re.compile("([一二三])?十([一二三四五六七八九])?")
"""十 is 10, 十二 is 12, 二十一 is 21: the tens of 二〇二五年十二月二十一日."""
MAX_ALONE = 30
LAST = 8
"""So many lines at the end of a text may hold the date under it."""
SAME_EVENT = 31
"""A day without a year takes the year of a full date at most so many days before it."""


def dateline(body: str) -> str | None:
    """The date in the first words of a text; a missing year only from a full date of the same weeks."""
    start = body[:150].translate(DIGITS)
    full = FULL_DATELINE.match(start) or STAMPED.match(start)
    if full:
        return first_date(full["date"])
    day = DAY_DATELINE.match(start)
    return _same_weeks(int(day["m"]), int(day["d"]), body) if day else None


def signature(lines: Sequence[str]) -> str | None:
    """The date under a notice, alone on one of its last lines: 2025年4月10日（星期四） · 二〇二五年四月十日."""
    for line in reversed(lines[-LAST:]):
        plain = _arabic(line.strip()) if len(line) <= MAX_ALONE else ""
        if ALONE.fullmatch(plain):
            return first_date(plain)
    return None


def _arabic(line: str) -> str:
    """二〇二五年十二月二十一日 becomes 2025年12月21日."""
    tens = TENS.sub(lambda ten: f"{CHINESE[ten[1]] if ten[1] else 1}{CHINESE[ten[2]] if ten[2] else 0}", line)
    return "".join(CHINESE.get(character, character) for character in tens)


def _same_weeks(month: int, day: int, body: str) -> str | None:
    for told in _full_days(body):
        try:
            guess = date(told.year, month, day)
        except ValueError:
            return None
        if 0 <= (guess - told).days <= SAME_EVENT:
            return guess.isoformat()
    return None


def _full_days(body: str) -> Iterator[date]:
    for found in FULL_DAY.finditer(body.translate(DIGITS)):
        try:
            yield date(int(found["y"]), int(found["m"]), int(found["d"]))
        except ValueError:
            continue
