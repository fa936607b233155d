"""Where sentences, clauses and paragraphs begin and end: what a number and the verb that governs it must share."""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

WINDOW = 300
"""Characters: no sentence or clause of a release is longer, and work a number must not grow with the text."""
SENTENCE_END = re.compile(r"[。！？\n](?:(?<!\n)[。！？]*[”’」』）)]*|(?<=\n)\n*)")
"""他说：“抓到了！”|警方: a mark with the quotes that it closes; ⏎ ends one too."""
CLAUSE_END = re.compile(
    r"[，；：:（）()【】。！？\n](?<!边[）)])(?!边[）)])"
    r"(?!(?<=(?:疑人|人员|人数|案件|件数|窝点|团伙)：)[ \t]?\d[\d,.]*+[余多]?万?余?[名人起宗件个处](?![^，。；]))"
)
"""警方侦破，抓获5人（女2人）: narrow commas are left only inside 1,100; not 国（边）境, which is one word, nor
抓获嫌疑人：230名, where the colon only points to the number."""
TITLE_BLANK = re.compile(
    r"(?<=[^\x00-\x7f])[ \u3000]+(?:(?=[^\x00-\x7f])"
    r"|(?=\d[\d.,]*+[余多]?[万亿]?[余多]?[^\d\s][^\s])"
    r"(?<=(?:诈骗|犯罪|行动|集资|传销|赌博|盗窃|贩毒|走私|出击|成效|战果)[ \u3000]))"
)
"""蘭州警方破獲「7·01」案 抓獲5人, 警方打击诈骗 20余万元发还事主: titles have blanks for commas; not
破获诈骗 300起⏎, where the number is all that follows."""
PARAGRAPH_END = re.compile(r"\n\n*")
"""抓获5人。⏎⏎|经查: one line break or several."""


class Span(NamedTuple):
    """A stretch of text."""

    start: int
    end: int


Lookup = Callable[[int], Span]
"""The unit that holds a character."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The cuts of one text; of an endless unit a lookup gives no more than `WINDOW` characters on each side."""

    length: int
    sentence: Lookup
    clause: Lookup
    """From one comma, colon or bracket to the next."""
    paragraph: Lookup
    """A line."""
    sentence_starts: list[int]

    def sentence_number(self, at: int) -> int:
        """Which sentence of the text holds a character, from one."""
        return bisect_right(self.sentence_starts, at)


def lay_out(text: str) -> Layout:
    """Cuts a text with full-width marks; linear in its length.

    In the title, the first line, a blank between words ends a clause.
    """
    title_end = max(text.find("\n"), 0)
    clauses = _starts(CLAUSE_END, text)
    if blanks := [match.end() for match in TITLE_BLANK.finditer(text, 0, title_end)]:
        clauses = sorted({*clauses, *blanks})
    sentences = _starts(SENTENCE_END, text)
    paragraphs = _starts(PARAGRAPH_END, text)
    sentence, clause, paragraph = (_lookup(starts, len(text)) for starts in (sentences, clauses, paragraphs))
    return Layout(len(text), sentence, clause, paragraph, sentences)


def _lookup(starts: list[int], length: int) -> Lookup:
    ends = [*starts[1:], length]
    units: list[Span | None] = [None] * len(starts)

    def unit(at: int) -> Span:
        number = bisect_right(starts, at) - 1
        return units[number] or cut(number, at)

    def cut(number: int, at: int) -> Span:
        start, end = starts[number], ends[number]
        if end - start > WINDOW:
            return Span(max(start, at - WINDOW), min(end, at + WINDOW))
        units[number] = short = Span(start, end)
        return short

    return unit


def _starts(end: re.Pattern[str], text: str) -> list[int]:
    starts = [0, *[match.end() for match in end.finditer(text)]]
    return starts[:-1] if len(starts) > 1 and starts[-1] == len(text) else starts
