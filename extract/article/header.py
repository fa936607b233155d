"""The lines between title and text: 2020-08-28 蘭州公安 · 发布时间：… 来源：… · 字号：[大 中 小]."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from extract.article.dates import DAY_FIRST, DIGITS, FULL
from extract.article.shown import shown_date

HEADER_LINES = 6
"""So many lines under the title are looked at."""

MAX_HEADER = 160
MAX_SUBTITLE = 40
ENOUGH_SIGNS = 2
SENTENCE = re.compile("[。！？；]")
"""2021-03-04 警方抓获5人。 is text; 2021-03-04 兰州公安 is a header."""
DATE_LABEL = re.compile(
    r"(?:发布|發布|发表|更新|发文|刊发|上传|录入|添加)?(?:时间|時間|日期|于)\s*[：:]?|发布于|發佈於?|(?:发布|發布)[：:]"
)
"""发布时间：2021-03-04 09:12, 发布日期 2021年3月4日, 时间: 2021-03-04, 发布于 2021-03-04."""
SOURCE = re.compile(
    r"(?:信息|文章|稿件|新闻|内容|資料|资料)?(?:来源|來源|稿源|供稿单位|发布机构|发布单位)\s*[：:]\s*"
    r"(?P<name>[^\s：:|｜/，。;；\[\]【】（()）]{2,30})"
)
"""来源：兰州公安, 稿源: 中新网, 信息来源：市公安局."""
BEHIND_NAME = re.compile(r"(?:举报|参与互动|打印|订阅|关注|分享|字[号體体]|责任编辑|作者|编辑|原创)+$")
"""求是网|参与互动, 平安云川|举报打印: links that stand right behind the name."""
ADDRESS = re.compile(r"https?://[^\s\u4e00-\u9fff]{1,200}")
"""http://news.example.cn/a.html| 2006年02月23日 云川晚报."""
WEEKDAY = re.compile(r"[(（]?(?:星期|周)[一二三四五六日天][)）]?")
"""2021-03-04 （星期四）, 周四."""
TIME = re.compile(r"\s*\d{1,2}\s*[:：时]\s*\d{1,2}(?:\s*[:：分]\s*\d{1,2})?\s*秒?分?")
"""2021-03-04| 09:12:30, 2021年3月4日|9时12分."""
FURNITURE = re.compile(
    r"(?:作者|记者|編輯|(?:责任)?编辑|责编|(?:浏览|阅读|点击|访问)(?:次数|量|数)?|人气|来源|來源|稿源|字体|字号|文号|分享到?|打印"
    r"|收藏|评论|审核)\s*[：:]?\s*[^\s：:|｜]{0,12}"
)
"""作者：张三, 浏览次数：102, 字号：大: cut from a header line, so that a name is left."""
AUTHOR = re.compile(r"(?:作者|记者|編輯|编辑|撰稿|责编)\s*[：:]")
"""作者：张三, 责编: 李四; not 编辑部."""
COUNTER = re.compile(
    r"(?:浏览|阅读|点击|访问|人气|閱讀|评论|跟贴|参与)(?:次数|量|数|率|人数)?\s*[：:(（]?\s*\d"
    r"|字[号體体]|分享到?|打印|举报|訂閱|订阅"
)
"""浏览次数：102, 评论(3), 字号：[ 大 中 小 ], 分享到."""
SIGNS = (SOURCE, AUTHOR, COUNTER)
BODY_LABEL = re.compile(r"^(?:正文|内容)\s*[：:]\s*")
"""正文：|云川警方近日破案, 内容: |警方通报; not 通报内容：."""
MARKS = re.compile(r"[\s\u3000•●▪■◆|｜丨/·\-—\[\]【】()（）*_：:,，]+")
"""【兰州公安】 | 2021: brackets, bars and blanks, which are cut so that 兰州公安 is left."""
SOURCE_WORD = re.compile(r"^[\w·]{2,20}$")
"""兰州公安, 平安·云川; not 兰州公安 张三, with a blank, nor 兰州公安：."""


@dataclass(frozen=True, slots=True)
class Header:
    """What the lines above the text say, and how many of them are no text."""

    date: str | None
    source: str | None
    lines: int


def read_header(lines: Sequence[str]) -> Header:
    """Reads the lines under the title; a line with a sentence in it belongs to the text and ends the header."""
    head = list(takewhile(is_header, lines[:HEADER_LINES])) or _under_a_subtitle(lines)
    source = next((name for line in head if (name := line_source(line))), None)
    return Header(shown_date(head, ()), source, len(head) if head == lines[: len(head)] else 0)


def _under_a_subtitle(lines: Sequence[str]) -> list[str]:
    """The line of the date where another line of the title stands above it, which is text."""
    if len(lines) < 3 or len(lines[0]) > MAX_SUBTITLE or SENTENCE.search(lines[0]):
        return []
    return [lines[1]] if _is_dated(lines[1]) and is_header(lines[1]) else []


def is_header(line: str) -> bool:
    """True for a short line of date, source and page furniture, without a sentence."""
    if len(line) > MAX_HEADER or SENTENCE.search(line):
        return False
    rest = _rest(line)
    dated = _is_dated(line)
    if not rest or (dated and _is_name(rest)):
        return True
    return dated + sum(pattern.search(line.translate(DIGITS)) is not None for pattern in SIGNS) >= ENOUGH_SIGNS


def line_source(line: str) -> str | None:
    """The publisher that a header line names, with or without the label 来源."""
    rest = _rest(line)
    return labelled_source(line) or (rest if _is_name(rest) else None)


def dated_source(line: str) -> str | None:
    """The publisher beside the date of a header line: 2025-04-10 云川公安."""
    return line_source(line) if _is_dated(line) and is_header(line) else None


def labelled_source(line: str) -> str | None:
    """The publisher behind 来源 or a like label on a short line."""
    named = SOURCE.search(line) if len(line) <= 200 else None
    return BEHIND_NAME.sub("", named["name"]) or None if named else None


def _is_dated(line: str) -> bool:
    plain = line.translate(DIGITS)
    return FULL.search(plain) is not None or DAY_FIRST.search(plain) is not None


def _rest(line: str) -> str:
    plain = WEEKDAY.sub(" ", FULL.sub(" ", DAY_FIRST.sub(" ", line.translate(DIGITS))))
    plain = TIME.sub(" ", SOURCE.sub(" ", ADDRESS.sub(" ", plain)))
    return MARKS.sub(" ", FURNITURE.sub(" ", DATE_LABEL.sub(" ", plain))).strip()


def _is_name(rest: str) -> bool:
    return SOURCE_WORD.match(rest) is not None and not rest.isdigit()
