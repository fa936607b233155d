"""The one spider: walks the lists of its sources and hands each article, as received, to the keeper."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrapy import Request, Spider
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.clock import now
from crawler.cms import Follow
from crawler.errors import ArchiveError, FetchError
from crawler.ledger.known import ELSEWHERE, Known, Tally
from crawler.ledger.ledger import Ledger
from crawler.ledger.walk import Walk, limits
from crawler.page.challenge import diagnose
from crawler.source import Source
from crawler.visits.answers import failed_request, following_parts, headers_of, text_of
from crawler.visits.articles import Articles
from crawler.visits.gathering import Gathering
from crawler.visits.keeper import Keeper
from crawler.visits.listing import Lists
from crawler.visits.lock import SourceLock
from crawler.visits.visit import Visit, why_wait

if TYPE_CHECKING:
    from crawler.visits.shared import SharedRun

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
        self.since, self.pages, self.most_articles, self.tell = since, pages, articles, tell
        self.shared, self.lists, self.articles = shared, Lists(ledger, keeper), Articles(keeper)
        self.opened: set[str] = set()
        self.visits: list[Visit] = []

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
        for source_id in by_id.keys() - self.opened:
            self.pass_by(source_id, is_read=self.shared.was_read(source_id))

    def pass_by(self, source_id: str, *, is_read: bool) -> None:
        """Enters that there was nothing to do here, so that the schedule waits as after a visit; `is_read`: another
        process could read the source."""
        number = self.ledger.begin_visit(self.run, source_id)
        what = "read it" if is_read else "been at it, and could not read it"
        reason = f"another process of this shared run has {what}"
        self.ledger.end_visit(number, "waiting", reason, ELSEWHERE if is_read else None, "", Tally())

    def open(self, source: Source) -> Iterator[Request]:
        """The first requests of a visit: each list's first page, and where earlier runs were cut off."""
        self.opened.add(source.id)
        number, lock = self.ledger.begin_visit(self.run, source.id), SourceLock(self.data_dir, source.id)
        reason = why_wait(source, self.ledger, now()) or (None if lock.take() else "another crawl is at it")
        if reason:
            self.ledger.end_visit(number, "waiting", reason, None, "", Tally())
            self.finish(source, is_read=False)
            return
        visit = Visit(source, number, self.ledger, lock, self.most_articles, self.shared)
        self.visits.append(visit)
        lists = [page.url for page in source.lists]
        for walk in self.ledger.walks(source.id):
            if walk.list_url in lists:
                visit.add(walk)
            else:
                self.ledger.end_walk(source.id, walk)
        allowed = limits(source.politeness.pages, self.since, self.pages)
        for page in source.lists:
            visit.add(Walk(page.url, page.column, self.run, Follow(page.url), allowed, family=source.family))
        yield from self.go_on(visit)

    def go_on(self, visit: Visit) -> Iterator[Request]:
        """The next requests of a visit; at its end, its record."""
        for item in visit.work():
            yield self.ask_list(visit, item) if isinstance(item, Walk) else self.ask_page(visit, item)
        if visit.is_over and not visit.closed:
            self.articles.settle(visit)
            visit.close()
            self.keeper.keep(visit.record)
            self.keeper.keep(lambda _: self.finish(visit.source, is_read=visit.verdict() is None))
        self.tell(visit)

    def closed(self, reason: str) -> None:
        """A crawl that is told to stop keeps what it has fetched."""
        with suppress(ArchiveError):  # the crawl ends because of it, and has said so
            for visit in self.visits:
                if not visit.closed:
                    self.articles.settle(visit)

    def finish(self, source: Source, *, is_read: bool) -> None:
        """Tells the others of a shared run that this source is done."""
        if self.shared:
            self.shared.finish(source.id, is_read=is_read)

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
            self.lists.read(response, visit, walk)
        except FetchError as error:
            self.lists.failed(visit, walk, error)
        yield from self.go_on(visit)

    def list_unanswered(self, failure: Failure) -> Iterator[Request]:
        """No answer at all."""
        request, error = failed_request(failure)
        visit, walk = request.cb_kwargs["visit"], request.cb_kwargs["walk"]
        visit.answered()
        self.lists.failed(visit, walk, error)
        yield from self.go_on(visit)

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
            meta={"hosts": visit.source.article_hosts, "cookiejar": visit.source.id},
            dont_filter=True,
        )

    def parse_page(self, response: Response, visit: Visit, known: Known) -> Iterator[Request]:
        """Keeps an article; one of several pages waits for the others."""
        if response.status == 304 and known.sha256:
            visit.tally.unchanged += 1
            visit.doubt.reassure()
            self.keeper.keep(lambda ledger: ledger.checked(known.url))
        elif error := self.articles.fault(response, visit, known):
            self.articles.failed(visit, known, error)
        elif following := following_parts(response):
            yield self.ask_part(Gathering(visit, known, response, tuple(following)))
            return
        else:
            self.articles.keep(visit, known, response)
        visit.answered()
        yield from self.go_on(visit)

    def ask_part(self, whole: Gathering) -> Request:
        """The request for the next of the following pages."""
        return Request(
            whole.following[0],
            callback=self.parse_part,
            errback=self.part_unanswered,
            cb_kwargs={"whole": whole},
            meta={"hosts": whole.visit.source.allowed_hosts, "cookiejar": whole.visit.source.id},
            dont_filter=True,
        )

    def parse_part(self, response: Response, whole: Gathering) -> Iterator[Request]:
        """Goes on to the next page."""
        if error := diagnose(response.status, headers_of(response), response.body, text_of(response)):
            yield from self.part_failed(whole, error)
            return
        whole = whole.with_part(response)
        if whole.following:
            yield self.ask_part(whole)
        else:
            yield from self.gathered(whole)

    def part_unanswered(self, failure: Failure) -> Iterator[Request]:
        """No answer at all."""
        request, error = failed_request(failure)
        yield from self.part_failed(request.cb_kwargs["whole"], error)

    def part_failed(self, whole: Gathering, error: FetchError) -> Iterator[Request]:
        """Tries the whole article again in a later run; the last try keeps what there is."""
        if whole.known.is_last_try:
            yield from self.gathered(whole)
            return
        whole.visit.answered()
        whole.visit.page_failed(error)
        self.keeper.keep(lambda ledger: ledger.fail(whole.known.url, f"a following page: {error}"))
        yield from self.go_on(whole.visit)

    def gathered(self, whole: Gathering) -> Iterator[Request]:
        """The article is as whole as it gets."""
        self.articles.keep(whole.visit, whole.known, whole.first, whole.parts)
        whole.visit.answered()
        yield from self.go_on(whole.visit)

    def page_unanswered(self, failure: Failure) -> Iterator[Request]:
        """No answer at all."""
        request, error = failed_request(failure)
        visit, known = request.cb_kwargs["visit"], request.cb_kwargs["known"]
        visit.answered()
        self.articles.unanswered(visit, known, error)
        yield from self.go_on(visit)
