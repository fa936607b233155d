"""Reads list pages: their rows into the ledger, and how the walk goes on."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from scrapy.http import Response

from crawler.answers import capture, headers_of, text_of
from crawler.challenge import diagnose
from crawler.cms import FAMILIES, Family, Follow, ListPage, Row, recognise
from crawler.decode import is_garbled
from crawler.errors import EmptyListError, FetchError, LayoutChangedError, MovedError, WrongEncodingError
from crawler.keeper import Keeper
from crawler.ledger import Ledger
from crawler.records import Listed
from crawler.visit import Visit
from crawler.walk import Walk


class Lists:
    """Rows and the next page are entered together or not at all, so that a killed crawl goes on where it was."""

    def __init__(self, ledger: Ledger, keeper: Keeper) -> None:
        self._ledger, self._keeper = ledger, keeper

    def read(self, response: Response, visit: Visit, walk: Walk) -> None:
        """Enters the rows of a list page, and the page after it.

        Raises:
            FetchError: it is not the list that we know.
        """
        page = _page(response, walk)
        family = FAMILIES[walk.family] if walk.family in FAMILIES else recognise(page)
        rows = family.rows(page)
        following = family.next_page(page)
        _check(page, family, rows, following, walk)
        visit.went_well()
        visit.tally.listed += len(rows)
        wanted = [row for row in walk.wanted(rows) if urlsplit(row.url).hostname in visit.source.article_hosts]
        with self._ledger.transaction():
            new = self._ledger.enter_rows(visit.source.id, wanted, family.name, walk.column)
            if not walk.seen:
                self._ledger.observe_list(visit.source.id, walk.list_url, walk.column, rows, family.name)
            self._turn(visit, walk.read(rows, family.name), following, rows, new)
        if any(new):
            self._keeper.keep(capture(response, "list", walk.follow.url, visit.source.id, Listed(family=family.name)))

    def failed(self, visit: Visit, walk: Walk, error: FetchError) -> None:
        """A later page that is missing ends the walk; anything else is the source's failure, the walk stays open."""
        if walk.number > 1 and walk.seen and isinstance(error, MovedError | EmptyListError):
            self._ledger.end_walk(visit.source.id, walk)
            self._ledger.cover(visit.source.id, walk, without_gap=True)
        else:
            visit.list_failed(error)

    def _turn(
        self, visit: Visit, walk: Walk, following: Follow | None, rows: Sequence[Row], new: Sequence[bool]
    ) -> None:
        """Goes on to the next list page, or ends the walk."""
        if following and walk.goes_on(rows, new):
            onward = walk.turn(following)
            self._ledger.set_walk(visit.source.id, onward)
            visit.add(onward)
        else:
            self._ledger.end_walk(visit.source.id, walk)
            self._ledger.cover(visit.source.id, walk, without_gap=following is None or not all(new))


def _page(response: Response, walk: Walk) -> ListPage:
    text = text_of(response)
    if error := diagnose(response.status, headers_of(response), response.body, text):
        raise error
    if is_garbled(text):
        raise WrongEncodingError(f"the list page is no text in any encoding: {response.url}")
    return ListPage(response.url, text, walk.number, walk.follow.carry)


def _check(page: ListPage, family: Family, rows: Sequence[Row], following: Follow | None, walk: Walk) -> None:
    """A page without rows is a shell around an interface, the end of a walk, or a fault.

    Raises:
        LayoutChangedError: another family reads rows where the source's own does not.
        EmptyListError: nobody does.
    """
    if rows or walk.seen or (walk.number == 1 and following):
        return
    other = recognise(page)
    if other is not family and (found := other.rows(page)):
        raise LayoutChangedError(f"no row of family {family.name}, but {len(found)} of {other.name}: {page.url}")
    raise EmptyListError(f"the list page has no rows: {page.url}")
