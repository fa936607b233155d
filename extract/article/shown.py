"""The date of publication that a reader sees on the lines around a text."""

import re
from collections.abc import Sequence

from extract.article.dates import first_date

PUBLISHED_LABEL = re.compile(
    r"(?:发布|發布|發佈|发表|刊发|上传|公开|公布)\s*(?:时间|時間|日期|于)?|^\s*(?:时间|時間|日期)\s*[：:]"
)
"""发布时间：2021-03-04, 发布于 2021-03-04, 时间：2021-03-04; not 成文日期：2021-03-04."""
SHORT_YEAR = re.compile(r"^\s*[：:]?\s*(?P<year>[012]\d)(?P<day>-\d{2}-\d{2})(?=\s*(?:\d{2}:|[^\d-]|$))")
"""发布时间|：19-12-04 12:30; not 发布时间|：2019-12-04: only behind such a label."""
OTHER_LABEL = re.compile(r"成文|生成|发文日期|有效|失效|生效|实施|施行|印发|今天|今日是|截止|版权|©|更新")
"""成文日期：2021-03-04, 有效期至, 今天是, ©2021, 版权所有: what a date is of that is no publication."""
MAX_LINE = 300
BEHIND = 40
NEAR = 25
"""So many lines before the body may carry the date."""


def shown_date(before: Sequence[str], after: Sequence[str]) -> str | None:
    """The date that a reader sees: on a line that says 发布, else nearest above the body, else right below it.

    `before` and `after` are the lines above and below the text. 成文日期 and the like do not count as long as another
    date stands there.
    """
    near = [*reversed(before[-NEAR:]), *after[:4]]
    for read in (_labelled, _neutral, _any):
        for line in near:
            day = read(line)
            if day:
                return day
    return None


def labelled_date(page: Sequence[str]) -> str | None:
    """The first date that a line anywhere on a page calls its publication."""
    return next((day for line in page if (day := _labelled(line))), None)


def _labelled(line: str) -> str | None:
    """The date behind the label, where a line has several: 成文日期：… 发布日期：…"""
    label = PUBLISHED_LABEL.search(line) if len(line) < MAX_LINE else None
    if label is None:
        return None
    behind = line[label.end() : label.end() + BEHIND]
    return first_date(SHORT_YEAR.sub(r"20\g<year>\g<day> ", behind))


def _neutral(line: str) -> str | None:
    return None if OTHER_LABEL.search(line[:MAX_LINE]) else _any(line)


def _any(line: str) -> str | None:
    return first_date(line) if len(line) < MAX_LINE // 2 and "。" not in line else None
