"""Cuts a text into the separate cases that it tells of: numbered, headed or told one paragraph each (典型案例)."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain, takewhile
from operator import attrgetter
from typing import TypeVar

from extract.bodies import Body
from extract.chapters import are_chapters
from extract.day_by_day import day_by_day
from extract.draft import Draft
from extract.gazetteer import is_below, stem
from extract.numerals import number
from extract.release import CaseCode, Incident, Place
from extract.scope.cues import ONE_CASE
from extract.section import Section, section_at
from extract.stories import SEVERAL, Opening, find_stories
from extract.words import any_of

T = TypeVar("T", CaseCode, Body, Place)
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
OF_MANY = re.compile(
    r"(?:[、和及][\u4e00-\u9fff]{2,8}?)*等(?:全国)?[\d一二三四五六七八九十两]{1,3}个?(?:省|自治区|直辖市)"
)
"""Behind a place, the first of many: 云南 、广西、新疆等12个省区; what they did together is none of theirs alone."""
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


def incidents_of(draft: Draft, any_case: bool) -> list[Incident]:
    """The incidents of a release: one a section, one in all where there are no sections but a case, or none."""
    sections = draft.sections or ([Section(0, len(draft.text), draft.article.title or "")] if any_case else [])
    return [_incident(draft, n, section) for n, section in enumerate(sections)]


def _incident(draft: Draft, n: int, section: Section) -> Incident:
    code = _first_in(draft.codes, section)
    home = draft.issuer.code if section.at_home and draft.issuer else None
    place: Body | Place | None
    if home:
        place = _place_at_home(draft, section, stem(home))
    else:
        place = _place_in(draft, section) if draft.sections else _place_of_all(draft, section)
    region = place.code if place and not _is_one_of_many(draft, place) else None
    return Incident(n, section.title, code.code if code else None, region, section.start, section.end)


def _place_at_home(draft: Draft, section: Section, home: str) -> Body | None:
    """The first of the acting police, or of those below them, that a section names."""
    at = bisect_left(draft.bodies, section.start, key=attrgetter("start"))
    named = takewhile(lambda body: body.start < section.end, draft.bodies[at:])
    return next((body for body in named if body.code.startswith(home)), None)


def _place_in(draft: Draft, section: Section) -> Body | Place | None:
    """The first police that a section names, else its first place: of the acting police's own, where they are known.

    郑某早年在福建打工: in a round-up of Kunming's police no place of what they did.
    """
    if body := _first_in(draft.bodies, section):
        return body
    issuer = draft.issuer.code if draft.issuer else None
    if issuer is None:
        return _first_in(draft.places, section)
    own = [place for place in draft.places if place.code.startswith(stem(issuer))]
    return _first_in(own, section)


def _place_of_all(draft: Draft, section: Section) -> Body | Place | None:
    """Where all that a text tells happened: no place of a dateline or a partner's, none where several below acted.

    None stands for the acting police's own place. What the whole nation did happened where police are named, if any,
    unless several places are told side by side.
    """
    issuer = draft.issuer
    if issuer is None or issuer.code is None:
        if len(draft.headed) > 1:
            return None
        return next(iter(draft.bodies), None) if issuer else _place_in(draft, section)
    if _tells_of_several_below(draft, issuer.code):
        return None
    whole = stem(issuer.code)
    named: Iterator[Body | Place] = chain(draft.bodies, draft.places)
    return next((place for place in named if place.code.startswith(whole)), None)


def _tells_of_several_below(draft: Draft, acting: str) -> bool:
    """Whether a text that nothing cuts into cases names police of several cities below the acting ones.

    省公安厅…。许昌市公安局打掉…。安阳市公安局打掉…: none of them did all that its cases tell.
    """
    length = len(stem(acting)) + 2
    return len({body.code[:length] for body in draft.bodies if is_below(body.code, acting)}) > 1


def _first_in(named: Sequence[T], section: Section) -> T | None:
    """The first of some codes, bodies or places, which are in the text's order, that a section names."""
    at = bisect_left(named, section.start, key=attrgetter("start"))
    return named[at] if at < len(named) and named[at].start < section.end else None


def _is_one_of_many(draft: Draft, named: Body | Place) -> bool:
    """Whether a place, or a body's first, opens a list of provinces that acted together."""
    at = bisect_left(draft.places, named.start, key=attrgetter("start"))
    opens = at < len(draft.places) and draft.places[at].start == named.start
    return OF_MANY.match(draft.simple, draft.places[at].end if opens else named.end) is not None


def incident_at(incidents: Sequence[Incident], at: int) -> int | None:
    """The incident in whose stretch an offset lies; the only one there is, else None."""
    return 0 if len(incidents) == 1 else section_at(incidents, at)
