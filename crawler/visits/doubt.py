"""Holds back pages that may be a site's notice, not the article that was asked for, until others prove otherwise.

A site under maintenance, one that wants a captcha solved, or one whose articles have moved answers every address with
the same words and status 200. Such a page does not show the title of its list row, or no more of it than the agency's
name, and it looks like the one before; a home page may show some titles, but is the same for all. Such pages are
neither archived nor taken for a new version of what the archive holds.
"""

from collections.abc import Callable, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from crawler.page.looks import Look, Shown, core, look, shown
from crawler.visits.bad_pages import BAD_PAGES

if TYPE_CHECKING:
    from crawler.visits.keeper import Fetched

MOST_WAITING = 10
"""Pages; they are as many requests that a kill would cost."""


class Verdict(NamedTuple):
    """What becomes of the pages that waited."""

    kept: "Sequence[Fetched]"
    refused: "Sequence[Fetched]"
    """To be tried again."""
    is_changed: bool
    """No page of the visit is an article: the site is not what it was."""


class _Alike:
    """Pages that look alike."""

    def __init__(self, first: Look) -> None:
        self.first = first
        self.pages: list[Fetched] = []
        self._rows: set[str] = set()
        """Of those that do not show their whole titles; of one that shows a part, the title.

        A site may have one article at two addresses: their rows have one title, of which both pages show that part.
        """
        self._titles: set[str] = set()
        """Of those that do show them, without numbers, marks and what rows add."""

    def add(self, page: "Fetched", shows: Shown) -> None:
        """One more of them."""
        self.pages.append(page)
        if shows in ("part", "none"):
            self._rows.add(page.known.url if shows == "none" else str(page.known.title))
        if shows == "whole":
            self._titles.add(core(page.known.title or ""))

    @property
    def is_notice(self) -> bool:
        """Whether several rows were answered with it that it does not belong to, or it is a list of titles."""
        return len(self._rows) > 1 or any(a not in b and b not in a for a, b in combinations(self._titles, 2))


class Doubt:
    """What one visit has seen of pages that show their titles, and of those that do not."""

    def __init__(self) -> None:
        self._titled: _Alike | None = None
        """Pages that show their titles, or whose titles say too little, as long as they are all one page."""
        self._untitled: dict[str, _Alike] = {}
        """By what they read."""
        self._notices: set[str] = set()
        """What notices read."""
        self._is_proven = False
        """The site has answered addresses with pages of their own."""

    @property
    def is_ripe(self) -> bool:
        """Whether so many pages are alike, or wait, that they are to be settled now."""
        groups = [*self._untitled.values(), *([self._titled] if self._titled else [])]
        waiting = sum(len(group.pages) for group in groups)
        return waiting > MOST_WAITING or any(len(group.pages) >= BAD_PAGES for group in groups)

    def admit(self, page: "Fetched", text: str) -> "Sequence[Fetched]":
        """The pages that can be kept now: this one, or those that waited for it. `text`: the page, decoded."""
        shows = shown(text, page.known.title)
        if self._is_proven and shows in ("whole", None):
            return (page,)
        looks = look(text, page.known.title, shows)
        if self._is_proven or shows == "none":
            self._untitled.setdefault(self._group(looks), _Alike(looks)).add(page, shows)
            self._is_proven = self._is_proven or len(self._untitled) >= BAD_PAGES
            return ()
        return self._admit_titled(page, looks, shows)

    def _group(self, looks: Look) -> str:
        """Where a page belongs: a weekly report reads like the one before, and shows the numbers of its own title."""
        alike = self._untitled.get(looks.reads)
        return f"{looks.reads}\n{looks.title}" if alike and looks.is_unlike(alike.first) else looks.reads

    def _admit_titled(self, page: "Fetched", looks: Look, shows: Shown) -> "Sequence[Fetched]":
        titled = self._titled = self._titled or _Alike(looks)
        titled.add(page, shows)
        self._is_proven = looks.is_unlike(titled.first)
        if not self._is_proven:
            return ()
        self._titled = None
        return titled.pages

    def reassure(self) -> None:
        """The site knows which of its pages changed (304): it answers as it should."""
        self._is_proven = True

    def settle(self, is_archived: "Callable[[Fetched], bool]") -> Verdict:
        """What becomes of the pages that still wait.

        Those that look alike are a notice. One that no other resembles is an article, unless nothing else is and
        either a notice was met or it stands in place of a known article, and is not what the archive has of that.
        """
        titled, untitled, self._titled, self._untitled = self._titled, self._untitled, None, {}
        self._notices |= {reads for reads, group in untitled.items() if group.is_notice}
        kept = titled.pages if titled else []
        alike = [page for reads, group in untitled.items() for page in group.pages if reads in self._notices]
        lone = [page for reads, group in untitled.items() for page in group.pages if reads not in self._notices]
        if titled and self._is_notice(titled):
            self._notices.add(titled.first.reads)
            return Verdict((), [*kept, *alike, *lone], True)
        self._is_proven = self._is_proven or bool(titled)
        is_sound = self._is_proven or not (
            self._notices or any(page.known.sha256 and not is_archived(page) for page in lone)
        )
        return Verdict([*kept, *lone], alike, False) if is_sound else Verdict((), [*alike, *lone], True)

    def _is_notice(self, titled: _Alike) -> bool:
        return titled.is_notice or len(titled.pages) >= BAD_PAGES or titled.first.reads in self._notices
