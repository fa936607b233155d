"""The pages of the ledger: which are known, which are to be fetched or asked for again, what became of them."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from urllib.parse import urlsplit

from crawler.clock import DAY, now
from crawler.cms import Row
from crawler.ledger.database import Database
from crawler.ledger.known import RETRIES, Known
from crawler.ledger.twins import twins
from crawler.records import ArchivedPage

RECHECKS = 7
"""A held page is asked for again 1, 2, 4, … 64 days after it was fetched, then left alone."""
LONGEST_PAUSE = 10
"""The pause after a failure is an hour, doubled with each further one at most this often (six weeks)."""
LONGEST_WAIT = DAY * 2 ** (RECHECKS - 1)
"""Nothing is planned further ahead, unless the machine's clock was wrong: then it is due."""

_ENTER = (
    "insert or ignore into pages (url, source_id, state, title, listed_date, family, column_name, first_seen)"
    " values (?, ?, '{}', ?, ?, ?, ?, ?)"
)
_LATER = "? + 3600 * (1 << min(failures, ?))"
_KNOWN = (
    "rowid, url, source_id, state, title, listed_date, family, etag, last_modified, sha256, location, checks, failures"
)


def _ahead() -> tuple[float, float]:
    """Between these moments lies what is planned and not yet due."""
    moment = now().timestamp()
    return moment, moment + LONGEST_WAIT


class Pages(Database):
    """What the ledger knows of pages."""

    def known(self, url: str) -> Known | None:
        """What the ledger holds of an address, or of the same with another scheme or `www.`"""
        return next((page for address in (url, *twins(url)) for page in self._pages("url = ?", address)), None)

    def enter_rows(self, source_id: str, rows: Sequence[Row], family: str, column: str) -> list[bool]:
        """Enters what a list page links to; for each row whether it was new to this source.

        A page that was given up or had vanished is to be fetched again, after the pause that its failures ask for. One
        that is known by another scheme or `www.` is known, and now asked for by the address of its row.
        """
        self.move(source_id, [row.url for row in rows])
        values = [(row.url, source_id, row.title, row.date, family, column, now().isoformat()) for row in rows]
        reopen = "update pages set state = 'pending' where url = ? and state in ('gone', 'failed')"
        known = [(row.url,) for row in rows]
        self.connection.executemany(reopen, known)
        self.connection.executemany("delete from pages where url = ? and state = 'foreign'", known)
        share = "insert or ignore into shown select ?, url from pages where url = ? and source_id <> ?"
        run = self.connection.execute
        return [
            run(_ENTER.format("pending"), value).rowcount + run(share, (source_id, value[0], source_id)).rowcount > 0
            for value in values
        ]

    def move(self, source_id: str, urls: Sequence[str]) -> None:
        """Pages go to these addresses from their twins; those of another source stay on the hosts that it names."""
        moves = [
            (url, twin, source_id, urlsplit(url).netloc == urlsplit(twin).netloc) for url in urls for twin in twins(url)
        ]
        self.connection.executemany("update or ignore pages set url = ? where url = ? and (source_id = ? or ?)", moves)
        gone = "not exists (select 1 from pages where pages.url = shown.url)"
        self.connection.executemany(
            f"update or ignore shown set url = ? where url = ? and {gone}", [move[:2] for move in moves]
        )

    def pass_over(self, source_id: str, rows: Sequence[Row]) -> None:
        """Enters rows that lead to hosts which the source does not name: they are not fetched."""
        values = [(row.url, source_id, row.title, row.date, None, None, now().isoformat()) for row in rows]
        self.connection.executemany(_ENTER.format("foreign"), values)

    def pending(self, source_id: str, after: int, limit: int) -> list[Known]:
        """Pages never fetched, oldest entry first, entered after the row `after`, whose next try is due."""
        where = "source_id = ? and state = 'pending' and rowid > ? and coalesce(next_check, 0) not between ? and ?"
        return list(self._pages(f"{where} order by rowid limit ?", source_id, after, *_ahead(), limit))

    def due(self, source_id: str, limit: int) -> list[Known]:
        """Held pages whose next conditional request is due."""
        where = "source_id = ? and state = 'held' and next_check not between ? and ? order by next_check limit ?"
        return list(self._pages(where, source_id, *_ahead(), limit))

    def _pages(self, where: str, *values: object) -> Iterator[Known]:
        with closing(self.connection.execute(f"select {_KNOWN} from pages where {where}", values)) as cursor:
            yield from (Known(*row) for row in cursor)

    def recall(self, page: ArchivedPage, source_id: str) -> None:
        """Enters what the archive says of a page that is not known, as its list row once said it."""
        listed = page.listed
        self.connection.execute(
            "insert or ignore into pages (url, source_id, state, title, listed_date, family, first_seen)"
            " values (?, ?, 'pending', ?, ?, ?, ?)",
            (page.requested, source_id, listed.title, listed.date, listed.family, page.fetched.isoformat()),
        )

    def _present(self, url: str) -> str:
        """The address of a page by now: since it was asked for, a list may have shown it by another scheme or `www.`"""
        page = self.known(url)
        return page.url if page else url

    def hold(self, url: str, source_id: str, sha256: str, location: str, validators: tuple[str, str]) -> None:
        """A version of a page is in the archive."""
        moment, url = now(), self._present(url)
        self.connection.execute(
            "insert into pages (url, source_id, state, first_seen) values (?, ?, 'pending', ?) on conflict do nothing",
            (url, source_id, moment.isoformat()),
        )
        self.connection.execute(
            "update pages set sha256 = ?, location = ?, etag = nullif(?, ''),"
            " last_modified = nullif(?, ''), versions = versions + 1 where url = ?",
            (sha256, location, *validators, url),
        )
        self.checked(url)

    def checked(self, url: str) -> None:
        """A page was fetched or found unchanged; the pause to its next check doubles."""
        moment = now()
        self.connection.execute(
            "update pages set state = 'held', outcome = null, last_fetched = ?, checks = checks + 1, failures = 0,"
            " next_check = case when checks < ? then ? + ? * (1 << checks) end where url = ?",
            (moment.isoformat(), RECHECKS, moment.timestamp(), DAY, self._present(url)),
        )

    def fail(self, url: str, reason: str) -> None:
        """A page could not be fetched: tried again in later runs, with growing pauses, then given up."""
        self.connection.execute(
            f"update pages set failures = failures + 1, outcome = ?, next_check = {_LATER},"
            " state = case when state = 'pending' and failures + 1 >= ? then 'failed' else state end where url = ?",
            (reason, now().timestamp(), LONGEST_PAUSE, RETRIES, self._present(url)),
        )

    def vanish(self, url: str, reason: str) -> None:
        """A page is no longer on the site; what the archive holds of it is kept."""
        self.connection.execute(
            f"update pages set state = 'gone', failures = failures + 1, outcome = ?, last_fetched = ?,"
            f" next_check = {_LATER} where url = ?",
            (reason, now().isoformat(), now().timestamp(), LONGEST_PAUSE, self._present(url)),
        )

    def lose(self, url: str, file: str) -> None:
        """The archive no longer has a page that it had: it is fetched again, and its file read anew."""
        self.connection.execute(
            "update pages set state = case state when 'held' then 'pending' else state end, sha256 = null,"
            " location = null, etag = null, last_modified = null, checks = 0, failures = 0, next_check = null"
            " where url = ?",
            (url,),
        )
        self.connection.execute("delete from marks where file = ?", (file,))

    def leave(self, url: str) -> None:
        """Another process has archived this page; here there is nothing to do."""
        self.connection.execute("update pages set state = 'elsewhere' where url = ?", (url,))

    def elsewhere(self, source_id: str) -> list[str]:
        """Addresses of the pages that another process has archived."""
        found = self.connection.execute(
            "select url from pages where source_id = ? and state = 'elsewhere'", (source_id,)
        )
        return [url for (url,) in found]

    def come_back(self, urls: Iterable[str]) -> None:
        """Nobody has archived these pages any more."""
        statement = "update pages set state = 'pending' where url = ?"
        self.connection.executemany(statement, [(url,) for url in urls])
