"""Cuts a text into the separate cases that it tells of: numbered, headed or told one paragraph each (典型案例)."""

import re
from collections.abc import Iterator, Sequence

from extract.numbers.numerals import number
from extract.scope.cues import ONE_CASE
from extract.section import Section
from extract.sections.chapters import are_chapters
from extract.sections.day_by_day import day_by_day
from extract.sections.stories import SEVERAL, Opening, find_stories
from extract.text.words import any_of

NUMBERED = re.compile(
    r"[ \t\u3000*#【\[（(]*"
    r"(?:典型)?(?:案例|案件|案|故事|第)?之?[ 　]?(?P<n>[一二三四五六七八九十]{1,3}|\d{1,2})"
    r"(?:(?<=第.)案[为是：:，]|[】\])）]|(?<=[一二三四五六七八九十])[、：:]|[、.．：:](?!\d)|[】 　]"
    r"|(?<=\n0\d)(?=[\u4e00-\u9fff“「]))[ \t\u3000*]*"
)
"""一、…案; 1.…案; 案例三：; 故事之一：; 【案例4】; （二）; ⏎01大集上的“神医”"""
MARK_BEFORE = re.compile(r"[\n。！？”：](?=[ \t\u3000*#【\[（(典案故第一二三四五六七八九十\d])")
"""⏎|一、, 。|案例三：, 通报如下：|一、: what a numbered section may stand behind; five times as fast."""
HEADING = re.compile(r"\n(?![—–-])[^\n]{6,60}(?:案|案件|团伙|集团|窝点)[”」』》]?[*】 \t]*(?=\n+[^\n]{30})")
"""A short line of its own that ends with a case: 新区公安局破获「5·03」集资认购充电宝电信网络诈骗案."""
MARKED = re.compile(
    r"\n[ \t\u3000]*(?:【[^】\n]{2,16}】"
    r"|[◆■●▲★▶◎][^\n。；]{3,30}(?=\n)|[\u4e00-\u9fff]{2,8}[：:][^\n。；：:]{3,26}(?=\n))"
)
"""⏎【假招聘】东九龙总区…, ⏎◆历城：电缆“土拨鼠”一网打尽⏎, ⏎武汉：职务侵占“连环套”⏎: a small heading."""
MANY_MARKS = 3
"""So many of them cut a text into cases."""
CASE_WORDS = re.compile(r"案|破获|侦破|[抓捕擒]获|拘捕|打掉|团伙|诈骗|捣毁|被[盗骗抢]")
"""一、|侦破“5·03”诈骗案; not 一、|加强组织领导: what a numbered section about a case speaks of."""
_MANY = (
    r"(?:[5-9]|\d[\d,]+|[五六七八九](?=[起宗])"
    r"|[一二三四五六七八九]?[十百千][〇零一二三四五六七八九十百千]*)[\d.万余多]*"
)
OF_MANY_CASES = re.compile(
    rf"(?:破获?|侦破|侦办|查处|查获|查破|办理|办结)[^，。；\n\d一]{{0,16}}?(?:{_MANY}[起宗]|(?<=案){_MANY}件)"
    r"|抓获[^，。；\n\d]{0,16}\d[\d,]{2,}[\d.万余多]*[名人]|打掉[^，。；\n\d]{0,12}(?:[5-9]|\d{2,})余?个"
)
"""1.电信诈骗。|破获案件312起, 打掉团伙56个: a numbered section about a sort of crime tells of no single case."""
NAMES_A_CASE = re.compile(r"案例|某|(?<![专立])案(?=[。：:，）)”』」*\s])")
"""一、|张某盗窃案。, 2.|贩毒案：: a section headed by one case, however many thefts it is made of."""
REPORT_HEAD = re.compile(
    r"(?:(?!(?<![发破立])案(?!件))[^\n。，]){0,14}(?:情况|成效|成果|战果|要求|分析|措施|特点|概况|部署|预警|劝阻)"
    r"(?:[*：:。 ]{0,4}(?:\n|$)|[：:。])"
)
"""一、|发案情况⏎, 二、|打击成效。全市共: headings of a weekly or monthly report, whose sections tell of no case."""
ADVICE = re.compile(r"\W*(?:警方|公安机关)?(?:提示|提醒|举报|下一步|工作要求|防范)")
"""三、|警方提示, 四、|举报方式: sections behind the cases."""
CLOSING = re.compile(
    r"\n[ \t\u3000*【（]*"
    + any_of(
        """
            警方提醒 公安机关提醒 警方提示 温馨提示 下一步 公安机关将 全国公安 接下来 近年来 公安部有关 警方表示
            在严厉打击的同时 同时， 来源 记者 责任编辑 编辑
        """
    )
)
"""抓获5人。⏎警方提醒：…, ⏎来源：云川警方: a line with which the last case is over."""
FIRST_LINE = re.compile(r"[^\n。！？]{1,80}")
"""云川特大诈骗案⏎4月10日，…: the first line of a section, up to a full stop, is its title."""
MINIMUM = 2
OPENING = 60
"""Characters in which a numbered section says what it is about."""


def find_sections(text: str, openings: Sequence[Opening] = ()) -> list[Section]:
    """The sections of a round-up in order; empty where the text tells of one case, in chapters too, or of none apart.

    They are numbered, have headings, or are told one paragraph each, by different police (`openings`).
    """
    for starts in (_numbered(text), _headed(text), _marked(text)):
        if len(starts) >= MINIMUM:
            return [] if are_chapters(text, starts) else _close(text, starts)
    stories = find_stories(text, openings)
    ends = [_end(text, story.start, story.end) for story in stories]
    told = [Section(s.start, end, _title(text, s.start, end)) for s, end in zip(stories, ends, strict=True)]
    return told or [Section(*days, _title(text, *days), at_home=True) for days in day_by_day(text)]


def _numbered(text: str) -> list[int]:
    """Offsets of sections numbered from one upwards, most of which speak of a case in their first words."""
    marks: list[re.Match[str]] = []
    for at in (0, *(before.end() for before in MARK_BEFORE.finditer(text))):
        match = NUMBERED.match(text, at)
        if match and number(match["n"]) == len(marks) + 1:
            marks.append(match)
    heads = [head for head in _heads(text, marks) if not ADVICE.match(head)]
    reports = sum(REPORT_HEAD.match(head) is not None for head in heads)
    if not heads or 2 * reports >= len(heads) or _sums_up(heads[0]) or not _mostly_cases(heads):
        return []
    return [mark.start() for mark in marks]


def _heads(text: str, marks: Sequence[re.Match[str]]) -> Iterator[str]:
    """The first words of each numbered section, with the mark itself where that speaks of a case (案例三)."""
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    for mark, end in zip(marks, ends, strict=False):
        told = mark[0] if "案" in mark[0] else ""
        yield told + text[mark.end() : min(end, mark.end() + OPENING)]


def _mostly_cases(heads: Sequence[str]) -> bool:
    return 2 * sum(map(_opens_a_case, heads)) > len(heads)


def _opens_a_case(head: str) -> bool:
    """Whether a numbered section speaks of a case in its first words, and of no many."""
    return CASE_WORDS.search(head) is not None and not _sums_up(head)


def _sums_up(head: str) -> bool:
    """Whether a numbered section counts many cases in its first words and names no single one."""
    one = ONE_CASE.search(head) or NAMES_A_CASE.search(head)
    return OF_MANY_CASES.search(head) is not None and one is None


def _headed(text: str) -> list[int]:
    """Offsets of headings, each said once: a title that the page repeats is none."""
    first = max(0, text.find("\n\n"))
    found = {
        match[0].strip(): match.start() + 1
        for match in HEADING.finditer(text, first)
        if match[0].strip() not in text[:first]
    }
    return sorted(found.values())


def _marked(text: str) -> list[int]:
    """Offsets of paragraphs under small headings (【假招聘】, ◆历城：…), most of which tell of one case.

    None where nothing before them speaks of several cases: 【案情回顾】, 【深挖扩线】 are parts of one.
    """
    marks = list(MARKED.finditer(text, max(0, text.find("\n"))))
    if len(marks) < MANY_MARKS or SEVERAL.search(text, 0, marks[0].start()) is None:
        return []
    return [mark.start() + 1 for mark in marks] if _mostly_cases([*_heads(text, marks)]) else []


def _close(text: str, starts: list[int]) -> list[Section]:
    ends = [*starts[1:], _end(text, starts[-1], len(text))]
    return [Section(start, end, _title(text, start, end)) for start, end in zip(starts, ends, strict=True)]


def _end(text: str, start: int, end: int) -> int:
    """The last section ends where the text turns to advice, outlook or credits."""
    closing = CLOSING.search(text, start, end)
    return closing.start() if closing else end


def _title(text: str, start: int, end: int) -> str:
    line = FIRST_LINE.match(text[start:end].lstrip(" \t\u3000*\n"))
    return line[0].strip("* \t\u3000") if line else ""
