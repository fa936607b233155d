"""Holds back pages that may be a site's notice, not the article that was asked for, until a page proves otherwise.

A site under maintenance, or one that wants a captcha solved, answers every address with the same few words and status
200. Such a page does not show the title of its list row. As long as no page of a visit does, those that do not are
neither archived nor taken for a new version of what the archive holds.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from crawler.challenge import shows, visible_chinese

if TYPE_CHECKING:
    from crawler.keeper import Fetched

LITTLE_TEXT = 300
"""Chinese characters. A notice has fewer; a longer page without its title is an article whose title has changed."""
BAD_PAGES = 3
"""So many pages held back, and none that shows its title, are the site's answer to every address."""


class Doubt:
    """What one visit has seen of pages that show their titles, and of those that do not."""

    def __init__(self) -> None:
        self._waiting: list[Fetched] = []
        self._is_settled = False
        self._is_hopeless = False

    @property
    def is_hopeless(self) -> bool:
        """Whether so many pages wait that the site must have changed."""
        return len(self._waiting) >= BAD_PAGES

    def admit(self, page: "Fetched", text: str) -> "Sequence[Fetched]":
        """The pages that can be kept now: this one, and those that waited for it; none if it has to wait.

        `text`: the page, decoded.
        """
        shown = shows(text, page.known.title)
        if shown is False and not self._is_settled and visible_chinese(text) < LITTLE_TEXT:
            self._waiting.append(page)
            return ()
        if not shown:
            return (page,)
        self._is_settled = True
        return (*self.leave(), page)

    def reassure(self) -> None:
        """The site knows which of its pages changed (304): it answers as it should."""
        self._is_settled = True

    def leave(self) -> "Sequence[Fetched]":
        """The pages that still wait; they are no longer held back."""
        waiting, self._waiting = self._waiting, []
        return waiting

    def is_notice(self, waiting: "Sequence[Fetched]") -> bool:
        """Whether the pages that waited are a notice: many, one in place of a known article, or more of the same."""
        told = len(waiting) >= BAD_PAGES or any(page.known.sha256 for page in waiting)
        self._is_hopeless = not self._is_settled and (told or self._is_hopeless)
        return bool(waiting) and self._is_hopeless
