"""What the web puts into the middle of words: pinyin in brackets, Markdown bold, blanks around numbers, broken lines.

The pipeline reads the text without it; offsets lead back to the text as it stands.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.article.article import Article

TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
# 機(jī)關(guān), **12**名
NOISE = re.compile(
    rf"(?<=[㐀-鿿])[(（] ?(?=[a-zü]*[{TONED}]|[a-zü]{{2,6}} ?[)）](?=[㐀-鿿]))[a-zü{TONED}]{{1,7}} ?[)）]"
    r"|\*{2,3}"
    r"|[\u200b-\u200f\u2060\ufeff\u00ad]"  # zero-width characters, soft hyphen
    r"|(?<=[㐀-鿿，。、：；（）“”])[ \u00a0](?=\d)|(?<=\d)[ \u00a0](?=[㐀-鿿])"  # 抓获 22 名
    r"|(?<=[，、])\n+(?=\S)|(?<=[㐀-鿿])\n+(?=(?:均?已|全部)?被(?![害骗盗])|已于|的)"  # 5名嫌疑人⏎已被刑事拘留，⏎案件…
)

LEAD = re.compile("[(（*\u200b-\u200f\u2060\ufeff\u00ad \u00a0\n]")
"""What noise begins with: a search for these alone is several times as fast."""


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


def clean(article: Article) -> Clean:
    """The article without noise; itself where there is none."""
    cuts: list[int] = []
    removed: list[int] = []
    total = 0
    title_end = len(article.title or "")
    for match in _noise(article.text):
        if match.start() == title_end and title_end:  # the line between title and body stays
            continue
        cuts.append(match.start() - total)
        total += match.end() - match.start()
        removed.append(total)
    if not cuts:
        return Clean(article, [], [])
    title = NOISE.sub("", article.title) if article.title else article.title
    return Clean(replace(article, title=title, body=NOISE.sub("", article.body)), cuts, removed)
