"""Dates as pages print them; all are days in China (UTC+8), returned as ISO dates."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone

CHINA = timezone(timedelta(hours=8))
FIRST_YEAR, LAST_YEAR = 1990, 2099

DIGITS = str.maketrans("０１２３４５６７８９：／．－", "0123456789:/.-")

FULL = re.compile(
    r"(?<![\d.\-/])(?P<y>(?:19|20)\d\d)\s{0,2}(?:年|[-/.—－_]{1,2})\s{0,2}(?P<m>1[0-2]|0?[1-9])\s{0,2}(?:月|[-/.—－_]{1,2})"
    r"\s{0,2}(?P<d>3[01]|[12]\d|0?[1-9])(?!\d)(?![-/.]\d{3})\s?日?"
)
"""2026-07-21, 2026/7/1, 2026.07.21, 2026年7月21日, 2017——04——12; not 12026-07-21, 2026-07-211."""
SPLIT = re.compile(r"(?<!\d)(?P<y>20\d\d)\s{0,2}(?P<m>0[1-9]|1[0-2])/(?P<d>[0-3]\d)\s{0,2}\d\d:\d\d")
"""2026 05/06 10:25:03, where each part has a tag of its own."""
DAY_FIRST = re.compile(r"(?<![\d.])(?P<d>0[1-9]|[12]\d|3[01])\.(?P<m>0[1-9]|1[0-2])\.(?P<y>20\d\d)(?=\s{1,4}\d\d:\d\d)")
"""09.03.2018| 07:45, as mirrors of newspapers abroad print it; the hour must follow."""
MINGUO = re.compile(r"民[國国]\s?(?P<y>\d{2,3})年\s?(?P<m>1[0-2]|0?[1-9])月\s?(?P<d>3[01]|[12]\d|0?[1-9])日")
"""民國109年8月28日, counted from 1911."""
COMPACT = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?:\d{6})?(?!\d)")
"""20260721, 20260721163000; not 120260721, 2026072116."""

IN_URL = (
    re.compile(r"/t(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)_\d"),
    re.compile(r"/(?P<y>(?:19|20)\d\d)[-/](?P<m>\d{1,2})[-/](?P<d>\d{1,2})(?=[/_.-])"),
    re.compile(r"[/_-](?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?=[/_.-])"),
    re.compile(r"/(?P<y>(?:19|20)\d\d)[-/]?(?P<m>\d\d)/(?P<d>\d\d)(?=[/_.-])"),
    re.compile(r"/(?P<y>(?:19|20)\d\d)/(?P<m>\d\d)(?P<d>\d\d)(?=[/_.-])"),
    re.compile(r"/P0?(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)\d"),
)
"""/t20260721_123, /2026/9/4/art_, /c/2026-07-21/8.shtml, /20260721/, /202607/21/, /2026/0721/, /P020260721123."""
SHORT_URL = re.compile(r"/(?P<y>[012]\d)/(?P<m>\d\d)(?P<d>\d\d)/\d\d/[A-Z0-9]{8,}")
"""/20/0908/10/FM09ABCD.html of 163.com: year, month with day, hour."""


def first_date(text: str) -> str | None:
    """The first full date in a short text, or None."""
    return next(all_dates(text), None)


def all_dates(text: str) -> Iterator[str]:
    """Every full date of a text, those of one form in order; a day without a year is none."""
    plain = text.translate(DIGITS)
    for pattern, first_year in ((FULL, 0), (SPLIT, 0), (DAY_FIRST, 0), (MINGUO, 1911)):
        for found in pattern.finditer(plain):
            day = _iso(found, first_year)
            if day:
                yield day


def meta_date(value: str) -> str | None:
    """The date of a meta tag's content: any printed form, compact digits, or Unix seconds."""
    found = COMPACT.search(value.strip())
    epoch = value.strip()
    if epoch.isdigit() and len(epoch) in (10, 13):
        return epoch_date(int(epoch[:10]))
    zulu = _instant(value.strip())
    return zulu or first_date(value) or (_iso(found) if found else None)


def _instant(value: str) -> str | None:
    """2020-09-10T23:30:00Z is the eleventh in China."""
    if "T" not in value or not (value.endswith("Z") or "+" in value):
        return None
    try:
        return datetime.fromisoformat(value).astimezone(CHINA).date().isoformat()
    except ValueError:
        return None


def url_date(url: str | None) -> str | None:
    """The day in an article's address; addresses that only hold the month give None."""
    if not url:
        return None
    for pattern in IN_URL:
        for found in pattern.finditer(url):
            day = _iso(found)
            if day:
                return day
    short = SHORT_URL.search(url)
    return _iso(short, 2000) if short else None


def epoch_date(seconds: int) -> str | None:
    """The day in China of a Unix time."""
    if not 631152000 <= seconds < 4102444800:
        return None
    return datetime.fromtimestamp(seconds, UTC).astimezone(CHINA).date().isoformat()


def _iso(found: re.Match[str], first_year: int = 0) -> str | None:
    try:
        day = date(first_year + int(found["y"]), int(found["m"]), int(found["d"]))
    except ValueError:
        return None
    return day.isoformat() if FIRST_YEAR <= day.year <= LAST_YEAR else None
