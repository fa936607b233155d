"""What becomes of an answer to a request for an article: kept, held back, or noted as a failure."""

from functools import partial

from scrapy.http import Response

from crawler.errors import FetchError, LayoutChangedError, MovedError, UnreachableError
from crawler.ledger.known import Known
from crawler.ledger.ledger import Ledger
from crawler.page.challenge import diagnose
from crawler.page.decode import is_garbled
from crawler.records import Listed
from crawler.visits.answers import capture, headers_of, is_short, leads_away, text_of
from crawler.visits.keeper import Fetched, Keeper, Part
from crawler.visits.visit import Visit

SHOWS_TITLE = "shows the title of its list row and is unlike the others"
UNTITLED = "not an article: other addresses show the same page"


class Articles:
    """Hands articles to the keeper, and failures to ledger and visit."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper

    def fault(self, response: Response, visit: Visit, known: Known) -> FetchError | None:
        """What is wrong with an article; bytes that no encoding explains are kept, and counted."""
        if leads_away(known.url, response.url) or response.url in [page.url for page in visit.source.lists]:
            return MovedError(f"the page leads to {response.url}, which is no article")
        text = text_of(response)
        error = diagnose(response.status, headers_of(response), response.body, text, known.title)
        visit.bad.garbled += error is None and is_garbled(text)
        return error

    def keep(self, visit: Visit, known: Known, response: Response, parts: tuple[Part, ...] = ()) -> None:
        """Hands an article with its following pages to the keeper."""
        visit.went_well()
        visit.tally.fetched += 1
        visit.bad.short += is_short(response)
        listed = Listed(known.title, known.listed_date, known.family)
        main = capture(response, "article", known.url, visit.source.id, listed)
        page = Fetched(main, response.body, known, visit.tally, parts)
        text = text_of(response)
        for admitted in [page] if is_garbled(text) else visit.doubt.admit(page, text):
            self._keeper.keep(admitted)
        if visit.doubt.is_ripe:
            self.settle(visit)

    def settle(self, visit: Visit) -> None:
        """What becomes of pages that were held back: kept, or tried again."""
        kept, refused, is_changed = visit.doubt.settle(self._keeper.has)
        for page in kept:
            self._keeper.keep(page)
        if is_changed:
            visit.changed(LayoutChangedError(f"no page of {len(refused)} {SHOWS_TITLE}"))
        for page in refused:
            visit.tally.failed += 1
            self._keeper.keep(partial(Ledger.fail, url=page.known.url, reason=UNTITLED))

    def unanswered(self, visit: Visit, known: Known, error: FetchError) -> None:
        """Notes that an archived article may be at another address by now; one that is answered with 500 is there."""
        if isinstance(error, UnreachableError) and known.sha256 and (present := visit.leave_behind(known)):
            self._keeper.keep(lambda ledger: ledger.move(known.source_id, present))
        else:
            self.failed(visit, known, error)

    def failed(self, visit: Visit, known: Known, error: FetchError) -> None:
        """Notes that an archived article is gone, or that one is to be tried again."""
        if isinstance(error, MovedError) and known.sha256:
            visit.tally.gone += 1
            self._keeper.keep(lambda ledger: ledger.vanish(known.url, str(error)))
        else:
            visit.page_failed(error, first_try=known.failures == 0)
            self._keeper.keep(lambda ledger: ledger.fail(known.url, str(error)))
