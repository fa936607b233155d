"""Reads list pages: their rows into the ledger, and how the walk goes on."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta

from scrapy.http import Response

from crawler.addresses import host_of
from crawler.clock import today
from crawler.cms import FAMILIES, Family, Follow, ListPage, Row, recognise
from crawler.errors import EmptyListError, FetchError, LayoutChangedError, MovedError, WrongEncodingError
from crawler.ledger.ledger import Ledger
from crawler.ledger.walk import Walk
from crawler.page.challenge import diagnose
from crawler.page.decode import is_garbled
from crawler.records import Listed
from crawler.visits.answers import capture, headers_of, leads_away, text_of
from crawler.visits.keeper import Keeper
from crawler.visits.visit import Visit

EARLIEST = "2000-01-01"
"""An interface that has no date says 1970-01-01."""
LEAST_ORDERED = 5
"""Dated rows of a page that tell how it is ordered."""


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
        family, rows, following = _parsed(page, walk)
        _check(page, family, rows, following, walk)
        own, foreign = _by_host(rows, visit.source.article_hosts)
        self._check_rows(page, rows, visit, walk)
        wanted = walk.wanted(own)
        visit.went_well()
        visit.listed(rows)
        with self._ledger.transaction():
            new = self._ledger.enter_rows(visit.source.id, wanted, family.name, walk.column)
            self._ledger.pass_over(visit.source.id, walk.wanted(foreign))
            if rows and not walk.seen:
                self._ledger.observe_list(visit.source.id, walk, page.url, rows, family.name)
            self._turn(visit, walk.read(rows, new, family.name), following, rows, new)
        if any(new):
            self._keeper.keep(capture(response, "list", walk.follow.url, visit.source.id, Listed(family=family.name)))

    def _check_rows(self, page: ListPage, rows: Sequence[Row], visit: Visit, walk: Walk) -> None:
        """A list that leads elsewhere than before, or has lost its dates, may be none or another one.

        It is not where it shows a row that it has shown, nor where somebody asks for a back-fill.

        Raises:
            MovedError, LayoutChangedError: so it seems.
        """
        ledger, source_id = self._ledger, visit.source.id
        if not rows or walk.seen or walk.limits.backfill:
            return
        leads = ledger.leads_elsewhere(source_id, walk.list_url, page.url)
        is_undated = ledger.had_dates(source_id, walk.list_url) and not any(row.date for row in rows)
        if not (leads or is_undated) or ledger.knows_a_row(source_id, walk, rows):
            return
        way_out = f"if its {len(rows)} rows are releases, run `tongbao crawl {source_id} --pages 1`: {page.url}"
        if leads:
            raise MovedError(f"the list leads to another page than before, of which no row is known; {way_out}")
        raise LayoutChangedError(f"the list shows no row that is known, and none with a date, as it did; {way_out}")

    def failed(self, visit: Visit, walk: Walk, error: FetchError) -> None:
        """A later page that is missing ends the walk; one that fails is tried in a few more visits, then left.

        A first page that fails is the source's failure.
        """
        is_later = walk.number > 1 and walk.seen > 0
        if is_later and (walk.is_last_try or isinstance(error, MovedError | EmptyListError)):
            self._end(visit, walk)
        elif is_later:
            self._ledger.set_walk(visit.source.id, walk.failed())
            visit.walk_failed(error.at(f"page {walk.number} of {walk.list_url}"))
        else:
            visit.list_failed(error.at(walk.list_url) if len(visit.source.lists) > 1 else error)

    def _end(self, visit: Visit, walk: Walk) -> None:
        self._ledger.end_walk(visit.source.id, walk)
        self._ledger.cover(visit.source.id, walk)

    def _turn(
        self, visit: Visit, walk: Walk, following: Follow | None, rows: Sequence[Row], new: Sequence[bool]
    ) -> None:
        """Goes on to the next list page, or ends the walk."""
        if following and walk.goes_on(rows, new):
            onward = walk.turn(following)
            self._ledger.set_walk(visit.source.id, onward)
            visit.add(onward)
        else:
            self._end(visit, walk)


def _page(response: Response, walk: Walk) -> ListPage:
    if leads_away(walk.follow.url, response.url):
        raise MovedError(f"the list leads to the site's home page or an error: {response.url}")
    text = text_of(response)
    if error := diagnose(response.status, headers_of(response), response.body, text):
        raise error
    if is_garbled(text):
        raise WrongEncodingError(f"the list page is no text in any encoding: {response.url}")
    return ListPage(response.url, text, walk.number, walk.follow.carry, walk.list_url)


def _parsed(page: ListPage, walk: Walk) -> tuple[Family, list[Row], Follow | None]:
    """Family, rows and next page; a row of a future day, or of one before there were such lists, has no date.

    Raises:
        LayoutChangedError: an interface answers in a shape that its family does not know, or the list is upside down.
    """
    family = FAMILIES[walk.family] if walk.family in FAMILIES else recognise(page)
    try:
        rows, following = family.rows(page), family.next_page(page)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        what = f"{type(error).__name__}: {error}"
        raise LayoutChangedError(f"no answer that family {family.name} knows ({what}): {page.url}") from error
    if following and walk.number == 1 and _oldest_first(rows):
        raise LayoutChangedError(f"the list is ordered oldest first; name its last page as the list: {page.url}")
    tomorrow = (today() + timedelta(1)).isoformat()
    return (
        family,
        [row if EARLIEST <= (row.date or "") <= tomorrow else replace(row, date=None) for row in rows],
        following,
    )


def _oldest_first(rows: Sequence[Row]) -> bool:
    dates = [row.date for row in rows if row.date]
    return len(dates) >= LEAST_ORDERED and dates == sorted(dates) and dates[0] < dates[-1]


def _by_host(rows: Sequence[Row], hosts: Collection[str]) -> tuple[list[Row], list[Row]]:
    """The rows that lead to the source's own hosts, and those between them that do not: others stand beside the list.

    Raises:
        MovedError: none does.
    """
    at = [index for index, row in enumerate(rows) if host_of(row.url) in hosts]
    if rows and not at:
        host = host_of(rows[0].url)
        raise MovedError(f"all {len(rows)} rows lead to {host}, a host that the source does not name under `hosts`")
    within = rows[at[0] : at[-1]] if at else []
    return [rows[index] for index in at], [row for row in within if host_of(row.url) not in hosts]


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
