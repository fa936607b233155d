"""Where a text of several cases, one paragraph or sentence each, turns from one police's case to another's."""

import re
from collections.abc import Sequence

from extract.gazetteer import NO_PARTS, stem
from extract.police.bodies import Body
from extract.scope.cues import CASE, DATE, DAY
from extract.text.clauses import Span
from extract.text.words import any_of

BEFORE_BODY = 24
"""Characters before a body's name in which a story may open: a date, a link to the story before."""
OPENING = re.compile(r"(?:^|[\n。；])(?P<words>[^\n。；]*)\Z")
"""抓获5人。4月10日，|云川警方: what stands in a body's sentence before it, here 4月10日，; `$` would end before a ⏎."""
LINK = re.compile(r"另外|此外|另一|另有|同日|无独有偶|与此同时")
"""另外，大埔警区…: one more story."""
NO_OPENING = re.compile(
    any_of("协助 配合 会同 联合 指导 指挥 支持 移交 抓获 破获 获悉 记者 通报 介绍 表示 移送 报案 向 赴 从 由 与 被 将")
    + r"|在$"
)
"""Words before a body that make it an object or a helper: 在广东警方协助下."""
RESULT = re.compile(
    any_of(
        "破获 连破 侦破 打掉 抓获 捕获 擒获 抓捕 捣毁 捣破 查获 拘捕 拘提 落网 检获 刑拘 查扣 铲除 摧毁 端掉 归案 告破"
    )
)
"""警方拘捕3人, 嫌疑人归案, 捣毁窝点: without one it is no story of a case."""
SIGNS = (CASE, DATE, DAY, re.compile(r"[前昨]晚|时许|小时后|[一两二三]名(?:男|女)"))
"""该团伙, 4月10日, 昨晚, 上午10时许, 一名男子: what tells a story from a total."""
SEVERAL = re.compile(
    r"(?:[两二三四五六七八九十多几\d][起宗件]|[一多]批|多个|[两二三四五六七八九十]个)[^，。\n\d]{0,20}(?:案|团伙)|典型案例|[\d两三四五六七八九十]案"
)
"""近期两起诈骗案, 多个团伙, 10起典型案例, 警破3案: a title that speaks of more than one case."""
SUMS_UP = re.compile(r"[^。\n]{0,12}(?:统计|公布|通报)[，,][^。；\n]{0,24}(?:全[国省市区县]|共|累计)")
"""刑事局统计，今年1月至11月，全国警察机关共破获2167团: a total, and no story."""
SUMMING = re.compile(
    r"\n[ \t\u3000]*(?:据统计|据悉|据了解|今年以?来|近年来|截[至止]|下一步|记者问|全[省市区县州](?:公安机关)?[共累]"
    r"|(?:[上下]半年|第?[一二三四]季度|\d{1,2}月?[至到-]\d{1,2}月|今年|20\d\d年)(?:(?!该|某|流窜)[^\n。；]){0,12}全[省市区县州](?:各级)?(?:公安|警方|共|累计|[破抓])"
    r"|[^\n，。；！？：:]{2,28}(?=\n+[^\n]{0,8}(?:全[国省市区县州年]|去年(?!\d{1,2}月)|上半年)(?![^\n]{0,60}(?:专案组|民警|该团伙|循线)))"
    r"|[^\n，。]{0,24}(?:负责人|发言人)[^\n，。]{0,6}(?:表示|介绍|说))"
)
"""⏎据统计，今年以来, ⏎云川警方发言人表示, ⏎上半年，全市共, ⏎掃黑／暑期「斷金流」⏎: what turns from the cases to all."""
EXAMPLES = re.compile(
    r"(?:典型|部分|一批|以下)(?:典型)?案[例件]|案例(?:如下|予以)|[一二两三四五六七八九十\d]+起[^，。\n]{0,8}案例"
)
"""现选取部分案例予以通报：, 发布八起典型案例: the paragraphs behind it tell of one case each."""
ALL_TOLD = re.compile(
    r"(?:以来|期间|[上下]半年|季度|月份?|今年|全年)[，,]?[^。\n]{0,40}?(?:共|累计|先后)[^。\n]{0,20}?(?:\d[\d,.]*万?余?[起宗名人])"
)
"""自行动开展以来，全市警方|共破获案件9600余起|: a lead that sums up, behind which police below tell of a case each."""
ONE_DEED = re.compile(r"(?:一[起宗个处家]|系列)[^，。；\d]{0,24}(?:案|团伙|集团|窝点|作坊|工厂)")
"""破获|系列砸车玻璃盗窃案|，破案63起: a paragraph on one case, however many crimes it came to."""
TOTALS = re.compile(r"(?:[2-9]\d|\d{3,})余?[起宗]|\d{3,}余?[名人]|以来|[至到]\d{1,2}月|全[省市区县州]")
"""破获电诈案件82起, 今年以来: a paragraph that sums up what a city did."""
ANNOUNCES = re.compile(r"[^。\n]{0,40}(?:总结|工作情况|治安情况|年度[^，。]{0,4}工作)(?![^。\n]*一[起宗])")
"""警务处今日举行记者会，总结2023年治安情况: how a text opens that tells of all."""
OF_A_YEAR = re.compile(
    r"[^。\n]{0,24}(?:去年(?!\d{1,2}月)|全年|今年(?!\d{1,2}月)|20\d\d年(?!\d{1,2}月)|[上下]半年)[^。\n]{0,40}?(?:\d,)?\d{3}[余多]?[起宗]"
)
"""毒品调查科去年破获严重毒品案件1,084宗: what a unit did in a year."""
LEAD = 220
WITH_SIGN = 2
WITHOUT_SIGN = 3
"""So many stories of different police make a round-up: fewer where the text says that it tells of several."""


Opening = tuple[int, Body]
"""Where a sentence opens with a police, and which."""


def find_stories(text: str, openings: Sequence[Opening]) -> list[Span]:
    """The stories of a round-up without numbers or headings, in order; empty where the text is no such round-up."""
    openings = _apart(openings)
    if len(openings) < WITH_SIGN:
        return []
    stories = _told(text, openings)
    starts = [start for start, _ in openings]
    least = WITH_SIGN if _says_several(text, starts) or _sums_up(text, starts) else WITHOUT_SIGN
    return stories if len(stories) >= least else []


def _apart(openings: Sequence[Opening]) -> list[Opening]:
    """Those of bodies none of which covers another (省厅)."""
    above = {body.code[:size] for _, body in openings for size in (2, 4) if body.code[size:].strip("0")}
    return [(at, body) for at, body in openings if stem(body.code) not in above]


def openings_of(text: str, bodies: Sequence[Body]) -> list[Opening]:
    """Where a sentence behind the title opens with a police, and not with the one that opened another before it."""
    openings: list[Opening] = []
    title_end = text.find("\n")
    for body in bodies:
        match = OPENING.search(text, body.start - BEFORE_BODY, body.start)
        if match is None or body.start <= title_end or NO_OPENING.search(match["words"]):
            continue
        if not openings or _key(openings[-1][1]) != _key(body):
            openings.append((match.start("words"), body))
    return openings


def _key(body: Body) -> tuple[str, str]:
    """What tells one police from another; of Taiwan, Hong Kong and Macau one code holds all districts: the name too."""
    return (body.code, body.name[:2] if body.code.startswith(NO_PARTS) else "")


def _told(text: str, openings: Sequence[Opening]) -> list[Span]:
    """The stretches between openings in which a case and a result are told; none where a body comes back."""
    starts = [start for start, _ in openings]
    ends = [*starts[1:], len(text)]
    examples = EXAMPLES.search(text, 0, starts[0]) is not None or _sums_up(text, starts)
    told = [
        (body, Span(start, _end(text, start, end)))
        for (start, body), end in zip(openings, ends, strict=True)
        if RESULT.search(text, start, end)
        and not any(total.match(text, start, end) for total in (SUMS_UP, ANNOUNCES, OF_A_YEAR))
        and (any(sign.search(text, start, end) for sign in SIGNS) or (examples and _is_example(text, start, end)))
    ]
    keys = [_key(body) for body, _ in told]
    return [story for _, story in told] if len(set(keys)) == len(keys) else []


def _is_example(text: str, start: int, end: int) -> bool:
    """Whether a stretch opens a paragraph and counts no many: one of the cases that a report announces."""
    one = TOTALS.search(text, start, end) is None or ONE_DEED.search(text, start, end) is not None
    return one and text[start - 1] == "\n"


def _sums_up(text: str, starts: Sequence[int]) -> bool:
    """Whether the lead sums up what all did and each opening behind it is a paragraph's."""
    return all(text[start - 1] == "\n" for start in starts) and ALL_TOLD.search(text, 0, starts[0]) is not None


def _end(text: str, start: int, end: int) -> int:
    """A story that opens within a paragraph ends with it; one that opens a paragraph before the text sums up."""
    opens_paragraph = start == 0 or text[start - 1] == "\n"
    if not opens_paragraph:
        newline = text.find("\n", start, end)
        return end if newline < 0 else newline
    summing = SUMMING.search(text, start, end)
    return summing.start() if summing else end


def _says_several(text: str, starts: Sequence[int]) -> bool:
    """Whether the title or lead speaks of several cases, or an opening links to the story before."""
    lead = min(len(text), text.find("\n") + LEAD)
    return SEVERAL.search(text, 0, lead) is not None or any(
        LINK.search(text, start, start + BEFORE_BODY) for start in starts[1:]
    )
