"""What a page shows: the title of its list row or not, and whether it is another page than one that came before."""

import re
from dataclasses import dataclass
from html import unescape
from typing import Literal
from unicodedata import normalize

from crawler.page.visible import visible_text

_CHINESE = re.compile("[\u4e00-\u9fff]")
"""警方通报 2026 has four."""
_FILE = re.compile(
    r"\s[\w-]{1,30}\s*=\s*[\"']?\s*([^\"'\s<>?#]{1,300}\.(?:jpe?g|png|gif|bmp|webp|pdf|docx?|mp4))(?=[\"'\s>])",
    re.IGNORECASE,
)
"""`<img src="./W020260721.jpg">`, `<a href="a.pdf">`, `data-original="1.jpg"`: pictures and attachments; not what
varies by itself, `src="/captcha?t=1"` or `src="/logo.png?v=3"`."""
_NUMBER = re.compile(r"[^0-9A-Za-z]?[0-9]+(?:[-/.][0-9]+)*[^0-9A-Za-z]?")
"""`2026年第12周(3)` has 2026年, 第12周 and (3); `警情2026-07-21` has 情2026-07-21."""

_ASIDE = re.compile(r"【[^】]{0,30}】|[（(][^）)]{0,30}[）)]$")
"""`【城关分局】…`, `…（图）`, `…（11月1日-11月7日）`: what a row says more than its page."""

_TITLE = 4
"""Chinese characters. A shorter title (通报) may stand anywhere."""
_PIECE = 8
"""Chinese characters of a title that few other pages show in a row."""
_ESCAPED = "\\u"
"""`{"title": "\\u8b66\\u65b9"}`: Chinese that an interface does not print as such."""

Shown = Literal["whole", "part", "none"] | None
"""How much of a title; None: it says too little to tell."""


def chinese(text: str) -> str:
    """The Chinese characters of a text alone."""
    return "".join(_CHINESE.findall(text))


def core(title: str) -> str:
    """The Chinese characters of a title without what rows add to it, where that leaves enough to tell."""
    rest = chinese(_ASIDE.sub("", title.strip()))
    return rest if len(rest) >= _PIECE else chinese(title)


def visible_chinese(text: str) -> int:
    """The number of Chinese characters that a reader sees."""
    return len(chinese(visible_text(text)))


def shown(text: str, title: str | None) -> Shown:
    """How much a page shows of the title of its list row.

    A row may leave out the end (`警方通报一起案…`), say more in brackets (`【城关分局】…`) and print other marks than
    the page: whole. Part is `_PIECE` characters in a row: it may be the agency's name, which notices show too.
    """
    wanted, least = chinese(title or ""), core(title or "")
    if len(wanted) < _TITLE or _ESCAPED in text:
        return None
    words = chinese(unescape(text) if "&#" in text else text)
    if least in words:
        return "whole"
    pieces = (wanted[at : at + _PIECE] for at in range(len(wanted) - _PIECE + 1))
    return "part" if any(piece in words for piece in pieces) else "none"


@dataclass(frozen=True, slots=True)
class Look:
    """One page as it looks to a reader."""

    text: str
    """As decoded."""
    title: str
    """Of its list row, without white space."""
    shows: Shown
    words: str
    """What a reader sees of it, likewise."""
    reads: str
    """Its Chinese characters, pictures and attachments: in a notice that counts visitors they are the same for all."""

    def is_unlike(self, other: "Look") -> bool:
        """Whether these are two pages, not one page at two addresses."""
        if self.shows is None or (self.shows == "whole" and self.title == other.title):  # titles tell no more
            return self.text != other.text
        if self.reads != other.reads:
            return True
        mine, others = set(_NUMBER.findall(self.title)), set(_NUMBER.findall(other.title))
        own, foreign = mine - others, others - mine
        if self._shows_more(own, other) and other._shows_more(foreign, self):
            return True
        is_mixed = any(number in self.words for number in foreign) or any(number in other.words for number in own)
        return not is_mixed and self._is_told_by_text(other)

    def _shows_more(self, numbers: set[str], other: "Look") -> bool:
        """Whether it shows one of these numbers more often: 第12周 above its text, not only among the latest ones."""
        return any(self.words.count(number) > other.words.count(number) for number in numbers)

    def _is_told_by_text(self, other: "Look") -> bool:
        """Titles that differ in numbers alone, which the other's page does not show, tell no more than equal ones."""
        is_one_title = self.shows == other.shows == "whole" and core(self.title) == core(other.title)
        return is_one_title and self.text != other.text


def look(text: str, title: str | None, shows: Shown) -> Look:
    """How a decoded page looks that was asked for as `title`, and shows so much of that."""
    words = _compact(visible_text(text))
    reads = "\n".join([chinese(words), *_FILE.findall(text)])
    return Look(text, _compact(title or ""), shows, words, reads)


def _compact(text: str) -> str:
    """Without white space, full width as half width."""
    return "".join(normalize("NFKC", text).split())
