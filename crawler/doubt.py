"""Holds back pages that may be a site's notice, not the article that was asked for, until others prove otherwise.

A site under maintenance, one that wants a captcha solved, or one whose articles have moved answers every address with
the same words and status 200. Such a page does not show the title of its list row, and it reads like the one before;
a home page may show some titles, but is the same for all. Such pages are neither archived nor taken for a new version
of what the archive holds.
"""

from collections.abc import Callable, Sequence
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from crawler.bad_pages import BAD_PAGES
from crawler.challenge import chinese, shows
from crawler.visible import visible_text

if TYPE_CHECKING:
    from crawler.keeper import Fetched

MOST_WAITING = 10
"""Pages that do not show their titles and read differently."""


class Verdict(NamedTuple):
    """What becomes of the pages that waited."""

    kept: "Sequence[Fetched]"
    refused: "Sequence[Fetched]"
    """To be tried again."""
    is_changed: bool
    """No page of the visit is an article: the site is not what it was."""


class Doubt:
    """What one visit has seen of pages that show their titles, and of those that do not."""

    def __init__(self) -> None:
        self._titled: list[Fetched] = []
        """Pages that show their titles, or whose titles say too little, as long as they are all one page."""
        self._untitled: dict[str, list[Fetched]] = {}
        """By what they read."""
        self._notices: set[str] = set()
        """What notices read; of a page that shows titles, its hash."""
        self._is_proven = False
        """The site has answered addresses with pages of their own."""

    @property
    def is_ripe(self) -> bool:
        """Whether so many pages are alike, or wait, that they are to be settled now."""
        is_notice = any(len(pages) >= BAD_PAGES for pages in (self._titled, *self._untitled.values()))
        return is_notice or len(self._untitled) > MOST_WAITING

    def admit(self, page: "Fetched", text: str) -> "Sequence[Fetched]":
        """The pages that can be kept now: this one, or those that waited for it. `text`: the page, decoded."""
        if shows(text, page.known.title) is not False:
            return self._admit_titled(page)
        reads = chinese(visible_text(text))
        self._is_proven = self._is_proven or len({*self._untitled, reads}) >= BAD_PAGES
        self._untitled.setdefault(reads, []).append(page)
        return ()

    def reassure(self) -> None:
        """The site knows which of its pages changed (304): it answers as it should."""
        self._is_proven = True

    def settle(self, is_archived: "Callable[[Fetched], bool]") -> Verdict:
        """What becomes of the pages that still wait.

        Those that read alike are a notice. One that no other resembles is an article, unless nothing else is and
        either a notice was met or it stands in place of a known article, and is not what the archive has of that.
        """
        titled, untitled, self._titled, self._untitled = self._titled, self._untitled, [], {}
        if len(titled) >= BAD_PAGES or any(page.sha256 in self._notices for page in titled):
            self._notices.add(titled[0].sha256)
            return Verdict((), [*titled, *chain(*untitled.values())], True)
        self._is_proven = self._is_proven or bool(titled)
        self._notices |= {reads for reads, pages in untitled.items() if len(pages) > 1}
        alike = [page for reads, pages in untitled.items() for page in pages if reads in self._notices]
        lone = [page for reads, pages in untitled.items() for page in pages if reads not in self._notices]
        is_sound = self._is_proven or not (
            self._notices or any(page.known.sha256 and not is_archived(page) for page in lone)
        )
        if is_sound:
            return Verdict([*titled, *lone], alike, False)
        return Verdict((), [*alike, *lone], True)

    def _admit_titled(self, page: "Fetched") -> "Sequence[Fetched]":
        self._titled.append(page)
        self._is_proven = self._is_proven or page.sha256 != self._titled[0].sha256
        if not self._is_proven:
            return ()
        titled, self._titled = self._titled, []
        return titled
