"""The date of publication by its signals in order: meta, URL, list row, the line that shows it, a script, a dateline.

The time of fetching is none of them.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extract.article.dateline import dateline, signature
from extract.article.dates import meta_date, url_date
from extract.article.embedded import BODY_FIELD, scripts
from extract.article.header import read_header
from extract.article.markup import lines
from extract.article.parsed import Parsed
from extract.article.shown import labelled_date, shown_date

EPOCH = re.compile(
    r"\b(?:ct|create_time|createTime|svr_time|publish_time)[\"']?\s{0,4}[=:]\s{0,4}[\"']?(?P<value>1\d{9})(?!\d)"
)
"""var ct = "1713009660", window.ct = '1713009660', create_time: "1713009660"; not ct = 17130096601."""
STATED = re.compile(
    r"\b(?:publish_?time|publishdate|date_?published|pub_?time|pub_?date|newsTime|ptime|created_?at|createTime|display_time"
    r"|publishedTimeStr)[\"']?\s{0,4}[:=]\s{0,4}[\"'](?P<value>[^\"']{8,40})[\"']",
    re.I,
)
"""var publish_time = "2018-04-06", "publishTime":"2020-09-11 10:02", "datePublished": "2020-09-11T10:02"."""
TIME_FIELD = re.compile(r"(?:time|date)[\"']?\s{0,4}:\s{0,4}[\"'](?P<value>(?:19|20)\d\d[-/年][^\"']{4,30})[\"']", re.I)
"""time: '2025-04-10 17:18', but also the time at which the page was sent: it counts beside a body only."""


@dataclass(frozen=True, slots=True)
class Published:
    """The date and the signal that gave it, or twice None."""

    date: str | None
    signal: str | None


def find_published(parsed: Parsed, text: str) -> Published:
    """The date by the first signal that gives one; `text` is the finished body."""
    signals: tuple[tuple[str, Callable[[], str | None]], ...] = (
        ("meta", lambda: parsed.meta.date),
        ("url", lambda: url_date(parsed.url)),
        ("list", lambda: parsed.listed.date),
        ("visible", lambda: read_header(parsed.rows).date or shown_date(parsed.above, parsed.rows)),
        ("script", lambda: script_date(scripts(parsed.tree))),
        ("visible", lambda: dateline(text) or signature(parsed.rows) or _anywhere(parsed, text)),
    )
    return next((Published(day, name) for name, read in signals if (day := read())), Published(None, None))


def _anywhere(parsed: Parsed, text: str) -> str | None:
    """The date among share buttons and the like, which no line of `parsed` holds."""
    page = lines(parsed.tree)
    first = text.partition("\n")[0]
    before = page[: page.index(first)] if first in page else []
    return labelled_date(page) or shown_date(page if not parsed.above else before, ())


def script_date(sources: Sequence[str]) -> str | None:
    """The date in a page's scripts: Unix seconds, a field named after publication, else a time beside a body."""
    with_body = [source for source in sources if BODY_FIELD.search(source)]
    for pattern, where in ((EPOCH, sources), (STATED, sources), (TIME_FIELD, with_body)):
        values = (found["value"] for source in where for found in pattern.finditer(source))
        day = next((day for value in values if (day := meta_date(value))), None)
        if day:
            return day
    return None
