"""One visit to one source: what is still to be asked for, what came of it, and how it ended."""

from collections import deque
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from crawler.addresses import netloc_of
from crawler.clock import BEIJING, now
from crawler.cms import Row
from crawler.errors import FetchError, MovedError
from crawler.ledger.known import Known, Tally
from crawler.ledger.ledger import Ledger
from crawler.ledger.twins import beside, origin
from crawler.ledger.walk import Walk
from crawler.source import Source
from crawler.visits.bad_pages import BadPages
from crawler.visits.doubt import Doubt
from crawler.visits.lock import SourceLock

if TYPE_CHECKING:
    from crawler.visits.shared import SharedRun

WINDOW = 2
"""Article requests under way for each connection; the rest waits in the ledger, so a refusal stops at once."""
PATIENCE = 5
"""A visit ends after this many failures in a row."""
MOST_CHECKS = 50
"""Held pages that one visit asks for again."""


class Visit:
    """Hands out work so that memory stays flat, and remembers failures. Knows nothing of Scrapy."""

    def __init__(
        self,
        source: Source,
        number: int,
        ledger: Ledger,
        lock: SourceLock,
        articles: int | None = None,
        shared: "SharedRun | None" = None,
    ) -> None:
        self.source = source
        self.number = number
        self.tally = Tally()
        self.error: FetchError | None = None
        self.closed = False
        self.bad = BadPages()
        self.doubt = Doubt()
        self._ledger = ledger
        self._lock = lock
        self._shared = shared
        self._walks: deque[Walk] = deque()
        self._origins: set[tuple[str, str]] = set()
        self._rechecks: deque[Known] = deque(ledger.due(source.id, MOST_CHECKS))
        self._window = WINDOW * source.politeness.connections
        self._articles_left = articles
        self._last_row = 0
        self._in_flight = 0
        self._stopped = False
        self._failures = 0
        if shared:
            self._take_back(shared)

    @property
    def is_over(self) -> bool:
        """Whether nothing is under way, asked after `work` has handed out what there was."""
        return self._in_flight == 0

    def close(self) -> None:
        """Lets others crawl this source."""
        self.closed = True
        self._lock.release()

    def add(self, walk: Walk) -> None:
        """A list page to ask for."""
        self._walks.append(walk)

    def listed(self, rows: Sequence[Row]) -> None:
        """A list shows these rows: pages are where they are."""
        self.tally.listed += len(rows)
        self._origins.update(origin(row.url) for row in rows)

    def work(self) -> Iterator[Walk | Known]:
        """The next list pages and articles to ask for: lists first, then as many articles as the window allows."""
        if not self._stopped and not is_night_off(self.source, now()):
            while self._walks:
                self._in_flight += 1
                yield self._walks.popleft()
            for known in self._articles():
                self._in_flight += 1
                yield known

    def _articles(self) -> list[Known]:
        free = self._window - self._in_flight
        if self._articles_left is not None:
            free = min(free, self._articles_left)
        if free <= 0 or (free < self._window // 2 and self._in_flight):
            return []
        found = self._pending(free)
        while self._rechecks and len(found) < free:
            found.append(self._rechecks.popleft())
        if self._articles_left is not None:
            self._articles_left -= len(found)
        return found

    def _pending(self, most: int) -> list[Known]:
        """The next articles to fetch, without those that another process has archived."""
        while found := self._ledger.pending(self.source.id, self._last_row, most):
            self._last_row = found[-1].rowid
            if self._shared is None:
                return found
            elsewhere = self._shared.archived_elsewhere(self.source.id, [known.url for known in found])
            for url in elsewhere:
                self._ledger.leave(url)
            if rest := [known for known in found if known.url not in elsewhere]:
                return rest
        return []

    def _take_back(self, shared: "SharedRun") -> None:
        """What only a machine had that is lost is to be fetched again."""
        left = self._ledger.elsewhere(self.source.id)
        self._ledger.come_back(set(left) - shared.archived_elsewhere(self.source.id, left))

    def answered(self) -> None:
        """A request has come to its end, well or not."""
        self._in_flight -= 1

    def went_well(self) -> None:
        """Ends a row of failures."""
        self._failures = 0

    def list_failed(self, error: FetchError) -> None:
        """A list could not be read: the visit's outcome, the first one counts."""
        self.error = self.error or error
        if error.state == "blocked":
            self._stopped = True

    def walk_failed(self, error: FetchError) -> None:
        """A later page of a list could not be read: the articles are asked for all the same."""
        self.error = self.error or error

    def changed(self, error: FetchError) -> None:
        """The site gives no articles any more: the visit ends."""
        self.error = self.error or error
        self._stopped = True

    def page_failed(self, error: FetchError, *, first_try: bool = False) -> None:
        """An article could not be read; a block or several failures in a row end the visit.

        A page that is not there is no failure of the site: lists link to many. So many, and no other, end it too.
        """
        self.tally.failed += 1
        if isinstance(error, MovedError):
            self.bad.missing += first_try
            self._stopped = self._stopped or self.bad.is_all_missing(self.tally)
            return
        self._failures += 1
        if error.state == "blocked" or self._failures >= PATIENCE:
            self.error = self.error or error
            self._stopped = True

    def leave_behind(self, known: Known) -> list[str]:
        """A known page is not reached at a host or scheme that no row has any more, nor are others there likely to be.

        Returns:
            where they may be by now, for later visits; none: rows still lead there, or no list has been read.
        """
        if beside(known.url, self._origins) is None:
            return []
        left = [known, *(check for check in self._rechecks if beside(check.url, self._origins))]
        self._rechecks = deque(check for check in self._rechecks if check not in left)
        self.tally.failed += 1
        return [twin for page in left if (twin := beside(page.url, self._origins))]

    def verdict(self) -> FetchError | None:
        """What the visit as a whole says of the source."""
        return self.error or self.bad.verdict(self.tally)

    def record(self, ledger: Ledger) -> None:
        """Closes the visit's record, after everything that it fetched is kept."""
        error = self.verdict()
        if error:
            ledger.end_visit(self.number, error.state, str(error), type(error).__name__, error.advice, self.tally)
        else:
            ledger.end_visit(self.number, "ok", "", None, "", self.tally)


def why_wait(source: Source, ledger: Ledger, moment: datetime) -> str | None:
    """Why the source may not be asked now, if so."""
    if is_night_off(source, moment):
        night = source.politeness.night
        return f"crawled only between {night.start:%H:%M} and {night.end:%H:%M}" if night else None
    pause = max(ledger.waiting(netloc_of(page.url)) for page in source.lists)
    return f"the site asked to be left alone for {pause:.0f} more seconds" if pause else None


def is_night_off(source: Source, moment: datetime) -> bool:
    """Whether the source may not be asked at this time of day."""
    night = source.politeness.night
    return night is not None and not night.holds(moment.astimezone(BEIJING).time())
