"""Where sentences, clauses and paragraphs begin and end: what a number and the verb that governs it must share."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

WINDOW = 300
"""Characters: no sentence or clause of a release is longer, and work a number must not grow with the text."""
SENTENCE_END = re.compile(r"[。！？!?]+[”’」』）)]*|\n+")
"""他说：“抓到了！”|警方: a mark with the quotes that it closes; ⏎ ends one too."""
CLAUSE_END = re.compile(r"[，；：;:（）()【】。！？!?\n,](?!(?<=\d,)\d{3})")
"""警方侦破，抓获5人（女2人）; not the comma inside 1,100, which ends nothing."""
TITLE_BLANK = re.compile(r"(?<=[^\x00-\x7f])[ \u3000]+(?=[^\x00-\x7f])")
"""蘭州警方破獲「7·01」案 抓獲5人: titles have blanks for commas."""
PARAGRAPH_END = re.compile(r"\n+")
"""抓获5人。⏎⏎|经查: one line break or several."""


class Span(NamedTuple):
    """A stretch of text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The cuts of one text. Each list holds the offsets at which a unit begins, from 0."""

    length: int
    sentences: list[int]
    clauses: list[int]
    paragraphs: list[int]

    def sentence(self, at: int) -> Span:
        """The sentence that holds a character, of an endless one no more than `WINDOW` characters on each side."""
        return self._unit(self.sentences, at)

    def clause(self, at: int) -> Span:
        """The clause that holds a character: from one comma, colon or bracket to the next."""
        return self._unit(self.clauses, at)

    def paragraph(self, at: int) -> Span:
        """The line that holds a character."""
        return self._unit(self.paragraphs, at)

    def _unit(self, starts: list[int], at: int) -> Span:
        index = bisect_right(starts, at)
        start, end = starts[index - 1], starts[index] if index < len(starts) else self.length
        if end - start <= WINDOW:
            return Span(start, end)
        return Span(max(start, at - WINDOW), min(end, at + WINDOW))

    def sentence_number(self, at: int) -> int:
        """Which sentence of the text holds a character, from one."""
        return bisect_right(self.sentences, at)


def lay_out(text: str) -> Layout:
    """Cuts a text; linear in its length. In the title, the first line, a blank between words ends a clause."""
    title_end = max(text.find("\n"), 0)
    blanks = [match.end() for match in TITLE_BLANK.finditer(text, 0, title_end)]
    clauses = sorted({*_starts(CLAUSE_END, text), *blanks})
    return Layout(len(text), _starts(SENTENCE_END, text), clauses, _starts(PARAGRAPH_END, text))


def _starts(end: re.Pattern[str], text: str) -> list[int]:
    starts = [0, *[match.end() for match in end.finditer(text)]]
    return starts[:-1] if len(starts) > 1 and starts[-1] == len(text) else starts
