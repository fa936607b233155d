"""The one spider: walks the lists of its sources and hands each article, as received, to the keeper."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from scrapy import Request, Spider
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.answers import capture, failed_request, following_parts, headers_of, is_short, text_of
from crawler.challenge import diagnose
from crawler.cms import FAMILIES, Family, Follow, ListPage, Row, recognise
from crawler.cms.wechat import WECHAT_HOST
from crawler.errors import EmptyListError, FetchError, LayoutChangedError, MovedError
from crawler.keeper import Fetched, Keeper, Part
from crawler.ledger import Known, Ledger, Tally, now
from crawler.lock import SourceLock
from crawler.records import Listed
from crawler.source import Source
from crawler.visit import Visit, why_wait
from crawler.walk import Walk, limits

if TYPE_CHECKING:
    from crawler.shared import SharedRun

LIST_PRIORITY = 10
SHARED_TICK = 0.5
"""Seconds between two looks at what a shared run has for this process; far shorter than a lease."""


Tell = Callable[[Visit], None]


class Bulletins(Spider):
    """Lists are always read again, articles only when they are new or due for a check."""

    name = "bulletins"

    def __init__(
        self,
        sources: Sequence[Source],
        data_dir: Path,
        ledger: Ledger,
        keeper: Keeper,
        run: str,
        since: str | None = None,
        pages: int | None = None,
        articles: int | None = None,
        tell: Tell = lambda visit: None,
        shared: "SharedRun | None" = None,
    ) -> None:
        super().__init__()
        self.sources, self.data_dir, self.ledger, self.keeper, self.run = sources, data_dir, ledger, keeper, run
        self.since, self.pages, self.articles, self.tell = since, pages, articles, tell
        self.shared = shared

    async def start(self) -> AsyncIterator[Any]:
        """Opens every source; those of a shared run as they come to this process."""
        if self.shared is None:
            for source in self.sources:
                for request in self.open(source):
                    yield request
            return
        by_id = {source.id: source for source in self.sources}
        while self.shared.unfinished(tuple(by_id)):
            self.shared.offer(by_id)
            if (source_id := self.shared.take(by_id)) is not None:
                for request in self.open(by_id[source_id]):
                    yield request
            await asyncio.sleep(SHARED_TICK)

    def open(self, source: Source) -> Iterator[Request]:
        """The first requests of a visit: each list's first page, and where earlier runs were cut off."""
        number, lock = self.ledger.begin_visit(self.run, source.id), SourceLock(self.data_dir, source.id)
        reason = why_wait(source, self.ledger, now()) or (None if lock.take() else "another crawl is at it")
        if reason:
            self.ledger.end_visit(number, "waiting", reason, None, "", Tally())
            self.finish(source)
            return
        visit = Visit(source, number, self.ledger, lock, self.articles, self.shared)
        for walk in self.ledger.walks(source.id):
            visit.add(walk)
        allowed = limits(source.politeness.pages, self.since, self.pages)
        for page in source.lists:
            visit.add(Walk(page.url, page.column, self.run, Follow(page.url), allowed, family=source.family))
        yield from self.go_on(visit)

    def go_on(self, visit: Visit) -> Iterator[Request]:
        """The next requests of a visit; at its end, its record."""
        for item in visit.work():
            yield self.ask_list(visit, item) if isinstance(item, Walk) else self.ask_page(visit, item)
        if visit.is_over and not visit.closed:
            visit.close()
            self.keeper.keep(lambda ledger: end(ledger, visit))
            self.keeper.keep(lambda _: self.finish(visit.source))
        self.tell(visit)

    def finish(self, source: Source) -> None:
        """Tells the others of a shared run that this source is done."""
        if self.shared:
            self.shared.finish(source.id)

    # Lists

    def ask_list(self, visit: Visit, walk: Walk) -> Request:
        """The request for the list page where a walk stands."""
        follow, source = walk.follow, visit.source
        return Request(
            follow.url,
            method=follow.method,
            body=follow.body,
            headers=dict(follow.headers),
            callback=self.parse_list,
            errback=self.list_unanswered,
            cb_kwargs={"visit": visit, "walk": walk},
            meta={"hosts": source.allowed_hosts, "cookiejar": source.id},
            priority=LIST_PRIORITY,
            dont_filter=True,
        )

    def parse_list(self, response: Response, visit: Visit, walk: Walk) -> Iterator[Request]:
        """Enters the rows and the next page into the ledger, at once or not at all."""
        visit.answered()
        try:
            self.read_list(response, visit, walk)
        except FetchError as error:
            self.list_failed(visit, walk, error)
        yield from self.go_on(visit)

    def read_list(self, response: Response, visit: Visit, walk: Walk) -> None:
        """The rows and what follows.

        Raises:
            FetchError: it is not the list that we know.
        """
        text = text_of(response)
        if error := diagnose(response.status, headers_of(response), response.body, text):
            raise error
        page = ListPage(response.url, text, walk.number, walk.follow.carry)
        family = FAMILIES[walk.family] if walk.family in FAMILIES else recognise(page)
        rows = family.rows(page)
        following = family.next_page(page)
        self.check_list(page, family, rows, following, walk)
        visit.went_well()
        visit.tally.listed += len(rows)
        wanted = [row for row in walk.wanted(rows) if urlsplit(row.url).hostname in article_hosts(visit.source)]
        with self.ledger.transaction():
            new = self.ledger.enter_rows(visit.source.id, wanted, family.name, walk.column)
            if walk.number == 1:
                self.ledger.observe_list(visit.source.id, walk.list_url, walk.column, rows, family.name)
            self.turn(visit, walk.read(rows, family.name), following, rows, new)
        if any(new):
            self.keeper.keep(capture(response, "list", walk.follow.url, visit.source.id, Listed(family=family.name)))

    def turn(self, visit: Visit, walk: Walk, following: Follow | None, rows: list[Row], new: list[bool]) -> None:
        """Goes on to the next list page, or ends the walk."""
        if following and walk.goes_on(rows, new):
            onward = walk.turn(following)
            self.ledger.set_walk(visit.source.id, onward)
            visit.add(onward)
        else:
            self.ledger.end_walk(visit.source.id, walk)
            self.ledger.cover(visit.source.id, walk, without_gap=following is None or not all(new))

    def check_list(self, page: ListPage, family: Family, rows: list[Row], following: Follow | None, walk: Walk) -> None:
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

    def list_unanswered(self, failure: Failure) -> Iterator[Request]:
        """No answer at all."""
        request, error = failed_request(failure)
        visit, walk = request.cb_kwargs["visit"], request.cb_kwargs["walk"]
        visit.answered()
        self.list_failed(visit, walk, error)
        yield from self.go_on(visit)

    def list_failed(self, visit: Visit, walk: Walk, error: FetchError) -> None:
        """A later page that is missing ends the walk; anything else is the source's failure, the walk stays open."""
        if walk.number > 1 and walk.seen and isinstance(error, MovedError | EmptyListError):
            self.ledger.end_walk(visit.source.id, walk)
            self.ledger.cover(visit.source.id, walk, without_gap=True)
        else:
            visit.list_failed(error)

    # Articles

    def ask_page(self, visit: Visit, known: Known) -> Request:
        """The request for an article, conditional if the archive has a version."""
        conditions = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
        return Request(
            known.url,
            callback=self.parse_page,
            errback=self.page_unanswered,
            headers={name: value for name, value in conditions.items() if value},
            cb_kwargs={"visit": visit, "known": known},
            meta={"hosts": article_hosts(visit.source), "cookiejar": visit.source.id},
            dont_filter=True,
        )

    def parse_page(self, response: Response, visit: Visit, known: Known) -> Iterator[Request]:
        """Keeps an article; one of several pages waits for the others."""
        if response.status == 304:
            visit.tally.unchanged += 1
            self.keeper.keep(lambda ledger: ledger.checked(known.url))
        elif error := diagnose(response.status, headers_of(response), response.body, text_of(response), known.title):
            self.page_failed(visit, known, error)
        elif following := following_parts(response):
            yield self.ask_part(visit, known, response, following, [])
            return
        else:
            self.keep_page(visit, known, response, [])
        visit.answered()
        yield from self.go_on(visit)

    def keep_page(self, visit: Visit, known: Known, response: Response, parts: list[Part]) -> None:
        """Hands an article with its following pages to the keeper."""
        visit.went_well()
        visit.tally.fetched += 1
        visit.short_pages += is_short(response)
        listed = Listed(known.title, known.listed_date, known.family)
        main = capture(response, "article", known.url, visit.source.id, listed)
        self.keeper.keep(Fetched(main, response.body, known, visit.tally, tuple(parts)))

    def ask_part(self, visit: Visit, known: Known, first: Response, following: list[str], parts: list[Part]) -> Request:
        """The request for the next of the following pages."""
        return Request(
            following[0],
            callback=self.parse_part,
            errback=self.part_unanswered,
            cb_kwargs={"visit": visit, "known": known, "first": first, "following": following, "parts": parts},
            meta={"hosts": visit.source.allowed_hosts, "cookiejar": visit.source.id},
            dont_filter=True,
        )

    def parse_part(
        self,
        response: Response,
        visit: Visit,
        known: Known,
        first: Response,
        following: list[str],
        parts: list[Part],
    ) -> Iterator[Request]:
        """Goes on to the next page."""
        if error := diagnose(response.status, headers_of(response), response.body, text_of(response)):
            yield from self.part_failed(visit, known, first, parts, error)
            return
        parts = [*parts, Part(capture(response, "part", following[0], visit.source.id, Listed()), response.body)]
        seen = {known.url, first.url, *(part.capture.url for part in parts)}
        rest = following[1:] or [url for url in following_parts(response) if url not in seen]
        if rest:
            yield self.ask_part(visit, known, first, rest, parts)
        else:
            yield from self.part_done(visit, known, first, parts)

    def part_unanswered(self, failure: Failure) -> Iterator[Request]:
        """No answer at all."""
        request, error = failed_request(failure)
        fields = request.cb_kwargs
        yield from self.part_failed(fields["visit"], fields["known"], fields["first"], fields["parts"], error)

    def part_failed(
        self, visit: Visit, known: Known, first: Response, parts: list[Part], error: FetchError
    ) -> Iterator[Request]:
        """Tries the whole article again in a later run; the last try keeps what there is."""
        if known.is_last_try:
            yield from self.part_done(visit, known, first, parts)
            return
        visit.answered()
        visit.page_failed(error)
        self.keeper.keep(lambda ledger: ledger.fail(known.url, f"a following page: {error}"))
        yield from self.go_on(visit)

    def part_done(self, visit: Visit, known: Known, first: Response, parts: list[Part]) -> Iterator[Request]:
        """The article is as whole as it gets."""
        self.keep_page(visit, known, first, parts)
        visit.answered()
        yield from self.go_on(visit)

    def page_unanswered(self, failure: Failure) -> Iterator[Request]:
        """No answer at all."""
        request, error = failed_request(failure)
        visit, known = request.cb_kwargs["visit"], request.cb_kwargs["known"]
        visit.answered()
        self.page_failed(visit, known, error)
        yield from self.go_on(visit)

    def page_failed(self, visit: Visit, known: Known, error: FetchError) -> None:
        """Notes that an archived article is gone, or that one is to be tried again."""
        if isinstance(error, MovedError) and known.sha256:
            visit.tally.gone += 1
            self.keeper.keep(lambda ledger: ledger.vanish(known.url, str(error)))
        else:
            visit.page_failed(error)
            self.keeper.keep(lambda ledger: ledger.fail(known.url, str(error)))


def end(ledger: Ledger, visit: Visit) -> None:
    """Closes the record of a visit, after everything that it fetched is kept."""
    error = visit.verdict()
    if error:
        ledger.end_visit(visit.number, error.state, str(error), type(error).__name__, error.advice, visit.tally)
    else:
        ledger.end_visit(visit.number, "ok", "", None, "", visit.tally)


def article_hosts(source: Source) -> frozenset[str]:
    """The hosts that a source's articles may lie on."""
    return source.allowed_hosts | {WECHAT_HOST}
