"""The date of publication by its signals in order: meta, URL, list row, the line that shows it, a script, a dateline.

The time of fetching is none of them.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from extract.article.dates import DIGITS, first_date, meta_date, url_date
from extract.article.embedded import scripts
from extract.article.headline import read_header
from extract.article.markup import lines
from extract.article.parts import Parts
from extract.article.shown import labelled_date, shown_date

# var ct = "1713009660" · window.ct = '1713009660' · create_time: "1713009660"
EPOCH = re.compile(
    r"\b(?:ct|create_time|createTime|svr_time|publish_time)[\"']?\s{0,4}[=:]\s{0,4}[\"']?(?P<value>1\d{9})(?!\d)"
)
# "publishTime":"2020-09-11 10:02:00" · var publish_time = "2018-04-06" · "datePublished": "2020-09-11T10:02"
STATED = re.compile(
    r"\b(?:publish_?time|publishdate|date_?published|pub_?time|pub_?date|newsTime|ptime|created_?at|createTime|display_time"
    r"|publishedTimeStr)[\"']?\s{0,4}[:=]\s{0,4}[\"'](?P<value>[^\"']{8,40})[\"']",
    re.I,
)
# time: '2025-04-10 17:18'
TIME_FIELD = re.compile(r"(?:time|date)[\"']?\s{0,4}:\s{0,4}[\"'](?P<value>(?:19|20)\d\d[-/年][^\"']{4,30})[\"']", re.I)
# 长沙晚报2017年5月15日讯 · 2017年3月25日 从西藏… · 本报三亚1月20日电
FULL_DATELINE = re.compile(
    r"^[^。，,；;！？]{0,30}?(?P<date>(?:19|20)\d\d年\d{1,2}月\d{1,2}日)(?:\s{0,2}(?:电|讯|訊|電|消息)|[ \u3000])"
)
DAY_DATELINE = re.compile(r"^[^。；;！？]{0,80}?(?<![年\d])(?P<m>\d{1,2})月(?P<d>\d{1,2})日\s{0,2}(?:电|讯|訊|電)")
FULL_DAY = re.compile(r"(?P<y>(?:19|20)\d\d)年(?P<m>\d{1,2})月(?P<d>\d{1,2})日")
ALONE = re.compile(r"(?:(?:19|20)\d\d|民國\d{2,3})年\d{1,2}月\d{1,2}日\s?(?:[(（]?星期.[)）]?)?")
CHINESE = dict(zip("〇○零一二三四五六七八九", "000123456789", strict=True))
TENS = re.compile("([一二三])?十([一二三四五六七八九])?")
MAX_ALONE = 30
LAST = 8
"""So many lines at the end of a text may hold the date under it."""
SAME_EVENT = 31
"""A day without a year takes the year of a full date at most so many days before it."""


@dataclass(frozen=True, slots=True)
class Published:
    """The date and the signal that gave it, or twice None."""

    date: str | None
    signal: str | None


def find_published(parts: Parts, text: str) -> Published:
    """The date by the first signal that gives one; `text` is the finished body."""
    signals: tuple[tuple[str, Callable[[], str | None]], ...] = (
        ("meta", lambda: parts.meta.date),
        ("url", lambda: url_date(parts.url)),
        ("list", lambda: parts.listed.date),
        ("visible", lambda: read_header(parts.rows).date or shown_date(parts.above, parts.rows)),
        ("script", lambda: script_date(scripts(parts.tree))),
        ("visible", lambda: dateline(text) or signature(parts.rows) or _anywhere(parts)),
    )
    return next((Published(day, name) for name, read in signals if (day := read())), Published(None, None))


def _anywhere(parts: Parts) -> str | None:
    page = lines(parts.tree)
    return labelled_date(page) or (None if parts.above else shown_date(page, ()))


def script_date(sources: Sequence[str]) -> str | None:
    """The date in a page's scripts: Unix seconds, a field named after publication, else any field of a time."""
    for pattern in (EPOCH, STATED, TIME_FIELD):
        for source in sources:
            for found in pattern.finditer(source):
                day = meta_date(found["value"])
                if day:
                    return day
    return None


def dateline(body: str) -> str | None:
    """The date in the first words of a text; a missing year only from a full date of the same weeks."""
    start = body[:150].translate(DIGITS)
    full = FULL_DATELINE.match(start)
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
