"""Cuts from a body what is no part of the article: related links, share bars, footers, editors' lines.

A marker counts only where it opens a line of its own, so that a sentence which mentions 联系我们 or 相关链接 stays.
"""

import re
from collections.abc import Sequence

from extract.article.header import labelled_source
from extract.article.markers import FURNITURE, NAVIGATION, NOTICES, RELATED, Marker

MIN_BEFORE = 40
"""Characters of text that must stand before a tail marker; a marker higher up is a lone label."""
MAX_LABEL = 80
MAX_NOTICE = 400
PROSE = 12
"""A line with so many characters and a full stop is prose."""
LAST = 3
"""The source may stand in so many of the last lines."""

OPENING = r"[\s\u3000◆●■▲▶►•·※*#>|【〖\[(（「『◎☆★▼▽↓—=+＋-]{0,8}"
"""【|相关链接, ◆ |延伸阅读: signs before the words of a heading."""
CLOSING = r"[\s\u3000】〗\])）」』：:|>»↓▼▽…*—=+＋-]{0,8}$"
"""相关链接|】, 延伸阅读|：>>: signs behind them, to the end of the line."""


def _any(rows: Sequence[Marker], end: str = "") -> re.Pattern[str]:
    return re.compile(f"{OPENING}(?:{'|'.join(row.pattern for row in rows)}){end}", re.I)


WHOLE_LINE_TAIL = _any(RELATED, CLOSING)
"""相关链接, 【延伸阅读】; not 相关链接见文末: a heading and nothing else on its line."""
SHORT_TAIL = _any(NAVIGATION)
"""上一篇：云川警方破案, 分享到：微信: a short line that opens like this."""
NOTICE_TAIL = _any(NOTICES)
"""版权声明：本网所有稿件, 免责声明：本文仅供参考: a notice, however long."""
LABEL = _any(FURNITURE, CLOSING)
"""【责任编辑：张三】; not 据本报责任编辑：张三: furniture that opens its line and fills it."""
SENTENCE = re.compile("[。！？]")
"""网友可联系我们。 is prose; 联系我们 alone, without a full stop, may be a label."""
SOURCE_LINE = re.compile(
    r"[\s(（\[【*]{0,4}(?:本文|信息|文章|稿件|新闻|内容)?(?:来源|來源|稿源)\s*[：:丨|][^。，；]{2,40}$"
)
"""（来源：云川公安）, 本文来源：云川日报, 稿源丨平安云川: a last line that only names the source."""
TRAILING_EDITOR = re.compile(
    r"[\s（(\[【]{0,4}(?:责任编辑|責任編輯|责编|責編|编辑)\s*[：:]\s*[^。；，！？：:]{1,24}$|返回搜狐，?查看更多.{0,20}$"
    r"|返回[^。，；！？]{2,10}首页\s*[>＞»]*$"
)
"""抓获5人。|（责任编辑：张三）, 返回搜狐，查看更多, 返回云川网首页>>: at the end of a last paragraph."""
TRAILING = 40


def cut(lines: Sequence[str]) -> list[str]:
    """The lines of the body, in order and unchanged but for an editor's name at the end of the last one."""
    kept = [line for line in lines[: tail_start(lines)] if not is_label(line)]
    return _without_editor(_without_source(kept))


def tail_start(lines: Sequence[str]) -> int:
    """The number of the line where the article is over; the number of lines where nothing follows it.

    A heading like 相关链接 ends it wherever it stands; a notice or a share bar with more prose behind it than before
    it does not.
    """
    before = 0
    rest = sum(map(_prose, lines))
    for number, line in enumerate(lines):
        rest -= _prose(line)
        label = line.strip()
        if before >= MIN_BEFORE and (is_related(label) or (rest <= before and is_tail(label))):
            return number
        before += len(label)
    return len(lines)


def _prose(line: str) -> int:
    return len(line) if len(line) >= PROSE and SENTENCE.search(line) else 0


def is_related(line: str) -> bool:
    """True for a heading of related articles or comments: 相關焦點, 延伸阅读, 网友评论."""
    return len(line) <= MAX_LABEL and WHOLE_LINE_TAIL.match(line) is not None


def is_tail(line: str) -> bool:
    """True for a line after which nothing of the article follows: 相关链接, 上一篇：…, 版权所有 …."""
    size = len(line)
    if size <= MAX_LABEL and LABEL.match(line):
        return False
    if is_related(line):
        return True
    if size <= MAX_LABEL and not SENTENCE.search(line) and SHORT_TAIL.match(line):
        return True
    return size <= MAX_NOTICE and NOTICE_TAIL.match(line) is not None


def is_label(line: str) -> bool:
    """True for a line of its own that is furniture: an editor's name, font sizes, a counter, a lone 相关链接."""
    return len(line) <= MAX_LABEL and (LABEL.match(line) is not None or is_tail(line))


def tail_source(lines: Sequence[str]) -> str | None:
    """The publisher that one of the last lines names: （来源：某某公安）."""
    return next((name for line in lines[-LAST:] if SOURCE_LINE.match(line) and (name := labelled_source(line))), None)


def _without_source(lines: list[str]) -> list[str]:
    """The lines without those among the last that only name the source."""
    early, late = lines[:-LAST], lines[-LAST:]
    return early + [line for line in late if not SOURCE_LINE.match(line)] if len(lines) > 1 else lines


def _without_editor(lines: list[str]) -> list[str]:
    """The lines without an editor's name at the end of the last one."""
    if not lines:
        return []
    *rest, last = lines
    shorter = last[:-TRAILING] + TRAILING_EDITOR.sub("", last[-TRAILING:])
    return [*rest, shorter] if shorter else rest
