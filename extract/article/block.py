"""One block of a page (a paragraph, a table cell): what stands in it, and what that is worth as text."""

import re
from dataclasses import dataclass

from lxml import html

MIN_TEASERS = 3
FURNITURE = re.compile(
    r"版[权權](?:所有|[声聲]明)|Copyright|©|ICP[备證证]|公网安备|[主承]办(?:单位)?[：:]|地址[：:]"
    r"|^.{0,6}(?:特别|免[責责])[声聲]明|^凡本[网站]|^(?:信息|文章)?[来來]源[：:]|^(?:[发發][布佈])?(?:[时時][间間]|日期)[：:]",
    re.I,
)
"""版权所有：云川公安, 地址：人民路, Copyright ©, 特别声明, 发布时间：2026: how a footer or byline begins."""
SHORT_SENTENCE = 8
LONG_LABEL = 30
LABEL_COST = 4.0
FURNITURE_COST = 5
LONG_LINK, PROSE_MARKS = 60, 3
"""A link of so many characters with so many punctuation marks is prose."""


@dataclass(slots=True)
class Block:
    """One open block: its own inline text, and sums over everything in it."""

    node: html.HtmlElement
    plain: int = 0
    linked: int = 0
    marks: int = 0
    start: str = ""
    """Its first words."""
    opened: bool | None = None
    """True where its first text is the title of a link; None as long as it has no text."""
    all_plain: int = 0
    all_linked: int = 0
    total: float = 0.0
    prose: float = 0.0
    lists: int = 0
    filled: int = 0
    teasers: int = 0

    @property
    def value(self) -> float:
        """What its own text is worth: its characters if it reads like sentences, less for a label, less than nothing
        for links and furniture."""
        size = self.plain + self.linked
        if size == 0:
            return 0.0
        if (self.linked * 2 > size and not self._is_prose_link) or FURNITURE.search(self.start):
            return -float(size) - FURNITURE_COST
        if self.marks and size >= SHORT_SENTENCE:
            return float(size)
        return self.plain / 2 if self.plain >= LONG_LABEL else -LABEL_COST

    @property
    def is_list(self) -> bool:
        """Whether it is a list of links, rows that each open with the title of a link, or such lists with a heading."""
        if self.lists and not self.prose:
            return True
        if self.teasers >= MIN_TEASERS and self.teasers * 2 > self.filled:
            return True
        return self.all_linked > self.all_plain and not self._is_prose_link and self.total <= 0

    @property
    def _is_prose_link(self) -> bool:
        """Whether it is a paragraph of prose that happens to be one link."""
        return self.linked >= LONG_LINK and self.marks >= PROSE_MARKS

    def pass_on(self, outer: "Block") -> None:
        """Adds a closed block to the one around it."""
        outer.total += self.total
        outer.prose += self.prose
        outer.lists += self.lists
        outer.all_plain += self.all_plain
        outer.all_linked += self.all_linked
        if self.opened is not None:
            outer.filled += 1
            outer.teasers += self.opened
            if outer.opened is None:
                outer.opened = self.opened
