"""Holds back pages that may be a site's notice, not the article that was asked for, until a page proves otherwise.

A site under maintenance, or one that wants a captcha solved, answers every address with the same few words and status
200. Such a page does not show the title of its list row. As long as no page of a visit does, those that do not are
neither archived nor taken for a new version of what the archive holds.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from crawler.bad_pages import BAD_PAGES
from crawler.challenge import LITTLE_TEXT, shows, visible_chinese

if TYPE_CHECKING:
    from crawler.keeper import Fetched


class Doubt:
    """What one visit has seen of pages that show their titles, and of those that do not."""

    def __init__(self) -> None:
        self._waiting: list[Fetched] = []
        self._is_settled = False
        self._met_notice = False

    @property
    def is_hopeless(self) -> bool:
        """Whether so many pages wait that the site must have changed."""
        return len(self._waiting) >= BAD_PAGES

    def admit(self, page: "Fetched", text: str) -> "Sequence[Fetched]":
        """The pages that can be kept now: this one, and those that waited for it; none if it has to wait.

        A longer page without its title is an article whose title has changed. `text`: the page, decoded.
        """
        shown = shows(text, page.known.title)
        if shown is False and not self._is_settled and visible_chinese(text) < LITTLE_TEXT:
            self._waiting.append(page)
            return ()
        if not shown:
            return (page,)
        self._is_settled = True
        return (*self._leave(), page)

    def reassure(self) -> None:
        """The site knows which of its pages changed (304): it answers as it should."""
        self._is_settled = True

    def settle(self) -> "tuple[Sequence[Fetched], Sequence[Fetched]]":
        """The pages that still wait: those to keep, and those to try again.

        They are a notice where they are many, one stands in place of a known article, or one was met before.
        """
        waiting = self._leave()
        told = len(waiting) >= BAD_PAGES or any(page.known.sha256 for page in waiting)
        self._met_notice = not self._is_settled and (told or self._met_notice)
        return ((), waiting) if self._met_notice else (waiting, ())

    def _leave(self) -> "Sequence[Fetched]":
        waiting, self._waiting = self._waiting, []
        return waiting
