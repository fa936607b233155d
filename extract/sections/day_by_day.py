"""Cases that one police tell day by day: 11月15日，打掉一个“引流”团伙。⏎11月16日，打掉一个“跑分”团伙."""

import re

from extract.scope.cues import BY_THIS_DAY, ONE_CASE
from extract.text.clauses import Span

ONE_GANG = re.compile(
    r"(?:破获?|侦破|打掉|捣毁?|摧毁|端掉)(?![^，。；]{0,8}[多数几两二三四五六七八九十\d]+[起宗个])[^，。；\d]{0,24}(?:案(?![件例])|团伙|集团)"
)
"""云川警方|打掉跨境诈骗团伙: a title about one case, whose days its paragraphs may tell."""
DATED = re.compile(
    r"\n[ \t\u3000]*(?:20\d\d年)?(?:\d{1,2}月)?\d{1,2}日[^\n。；]{0,40}?(?:打掉|破获|侦破|摧毁|捣毁|端掉)了?"
    r"(?P<what>[一两三四1-4][个起处]?(?!批)[^，。；\n]{2,24}?(?:团伙|集团|窝点|案))[^\n]*"
)
"""⏎11月15日，专班|打掉一个“引流”团伙。⏎11月16日，|打掉一个“跑分”团伙: cases that one police tell day by day."""
SUMMED_UP = re.compile(
    rf"\n[ \t\u3000]*{BY_THIS_DAY}[，,]?"
    r"(?![^\n。；]{0,8}全[省市县区州])[^\n。；]{0,24}?[共计已](?=[抓打破捣])"
)
"""⏎截至目前，警方已|抓获63名: how the story of one case closes."""
LEAST = 2


def day_by_day(text: str) -> list[Span]:
    """Paragraphs that open with a day and tell of one gang or case each; none where the text is about one case."""
    dated = list(DATED.finditer(text, max(0, text.find("\n\n"))))
    if len({match["what"] for match in dated}) < max(LEAST, len(dated)):
        return []
    title, before = text[: text.find("\n")], text[: dated[0].start()]
    if ONE_CASE.search(before) or ONE_GANG.search(title) or SUMMED_UP.search(text, dated[-1].end()):
        return []
    return [Span(match.start() + 1, match.end()) for match in dated]
