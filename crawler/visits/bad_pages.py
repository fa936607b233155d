"""Pages of one visit that were answered and are no articles, each sort counted."""

from dataclasses import dataclass

from crawler.errors import FetchError, LayoutChangedError, MovedError, TooShortError, WrongEncodingError
from crawler.ledger.known import Tally

BAD_PAGES = 3
"""So many pages with one fault, and none without it, are the site's answer to every address."""

MOST_MISSING = 50
"""Missing pages, and none that is there, after which a site is not asked for more of them."""


@dataclass(slots=True)
class BadPages:
    """How many there were of each sort."""

    short: int = 0
    """With next to no Chinese text."""
    garbled: int = 0
    """That no encoding explains."""
    missing: int = 0
    """Not there when they were first asked for."""

    def is_all_missing(self, tally: Tally) -> bool:
        """Whether it is no use to ask for further pages."""
        return self.missing >= MOST_MISSING and not tally.fetched + tally.unchanged

    def verdict(self, tally: Tally) -> FetchError | None:
        """What they say of the source, beside what the visit brought."""
        absent = self.missing + tally.gone
        if absent >= BAD_PAGES and not tally.fetched + tally.unchanged:
            return MovedError(f"none of {absent} listed pages is there")
        if tally.fetched == self.garbled >= BAD_PAGES:
            return WrongEncodingError(f"none of {self.garbled} pages is text in any encoding")
        if tally.fetched == self.short >= BAD_PAGES:
            error = LayoutChangedError if tally.listed else TooShortError
            return error(f"none of {self.short} pages read as an article")
        return None
