"""What the web puts into the middle of words: pinyin in brackets, Markdown bold, blanks around numbers, broken lines.

The pipeline reads the text without it; offsets lead back to the text as it stands.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.article.article import Article

TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
BREAK = r"[ \u3000]*\n+[ \u3000]*"
"""A line broken inside a sentence, with the blanks at its end and the next one's indentation."""
NOISE = re.compile(
    rf"(?<=[㐀-鿿])[(（] ?(?=[a-zü]*[{TONED}]|[a-zü]{{2,6}} ?[)）](?=[㐀-鿿]))[a-zü{TONED}]{{1,7}} ?[)）]"
    r"|\*{2,3}"
    r"|[\u200b-\u200f\u2060\ufeff\u00ad]"  # zero-width characters, soft hyphen
    r"|(?<=[㐀-鿿，。、：；（）“”])(?<![万亿千百十])[ \u00a0](?=\d)|(?<=\d)[ \u00a0](?=[㐀-鿿])"  # 抓获 22 名
    r"|(?<=[获缴品因毒胺麻达约共值额]\d\.) (?=\d+(?:[万亿元克吨]|千克|公斤))"  # 缴获毒品1. 5克
    r"|(?<=[，。；：、,])[ \u00a0\u3000]+(?=[㐀-鿿“「])"  # 抓获5人， 查获
    r"|(?<=破获|破獲|抓获|抓獲|侦破|偵破|打掉|捣毁|搗毀|查获|查獲|抓捕|控制|[获獲破掉毁毀]了)"
    rf"{BREAK}(?=(?:共 ?)?[一两三四五六七八九十\d])"
    rf"|(?<=嫌疑人){BREAK}(?=[㐀-鿿]某)|(?<=某){BREAK}(?=等)|(?<=罪){BREAK}(?=[^，。\n]{{1,20}}罪)"
    rf"|(?<=[，、]){BREAK}(?=\S)|(?<=半年|以来|季度|月份){BREAK}(?=[㐀-鿿])"
    rf"|(?<=[㐀-鿿]){BREAK}(?=(?:均?已|全部)?被(?![害骗騙盗盜])|已于|已於|的)"  # 5名嫌疑人⏎已被刑拘
)
"""機(jī)關(guān), **12**名, 抓获 22 名, 5名嫌疑人⏎已被刑事拘留; not 3万 5千元."""

SET_OFF = re.compile(r"[㐀-鿿] \d[\d,.]*[万亿]?余? [㐀-鿿]")
"""抓获 22 名: a title that sets off its numbers by blanks."""
LEAD = re.compile("[(（*\u200b-\u200f\u2060\ufeff\u00ad \u00a0\u3000\n](?<![^㐀-鿿，、]\n)")
"""The ( of 機(jī), the * of **12**: what noise begins with; a search for it is several times as fast."""


@dataclass(frozen=True, slots=True)
class Clean:
    """An article without noise and the way back to the offsets of the original."""

    article: Article
    cuts: list[int]
    """Offsets in the clean text at which something was removed, ascending."""
    removed: list[int]
    """How many characters are gone up to and with each cut."""

    def start(self, offset: int) -> int:
        """Where a span that starts here starts in the original."""
        index = bisect_right(self.cuts, offset)
        return offset + (self.removed[index - 1] if index else 0)

    def end(self, offset: int) -> int:
        """Where a span that ends here ends in the original."""
        return self.start(offset - 1) + 1 if offset else 0


def _noise(text: str) -> Iterator[re.Match[str]]:
    end = 0
    for lead in LEAD.finditer(text):
        if lead.start() >= end and (match := NOISE.match(text, lead.start())):
            end = match.end()
            yield match


def _spans(article: Article) -> Iterator[tuple[int, int]]:
    """What is taken out. In a title blanks stand for commas (涉案2亿 132人落网), and its end stays a line's.

    Unless it sets off every number (抓获 22 名), as some sites do.
    """
    title = article.title or ""
    commas = SET_OFF.search(title) is None
    for match in _noise(article.text):
        ends_title = match.start() <= len(title) < match.end()
        if not match[0].isspace() or match.start() > len(title) or not (commas or ends_title):
            yield match.span()


def _without(text: str, spans: list[tuple[int, int]], offset: int) -> str:
    """A stretch of the text that begins at an offset, without what is taken out."""
    kept, at = [], 0
    for start, end in spans:
        if offset <= start and end <= offset + len(text):
            kept.append(text[at : start - offset])
            at = end - offset
    return "".join([*kept, text[at:]])


def clean(article: Article) -> Clean:
    """The article without noise; itself where there is none."""
    spans = list(_spans(article))
    if not spans:
        return Clean(article, [], [])
    cuts, removed, total = [], [], 0
    for start, end in spans:
        cuts.append(start - total)
        total += end - start
        removed.append(total)
    title, body = article.title, article.body
    title = _without(title, spans, 0) if title else title
    body = _without(body, spans, len(article.text) - len(body))
    return Clean(replace(article, title=title, body=body), cuts, removed)
