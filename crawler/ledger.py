"""The ledger: what is known of each page, source, list and run, in one SQLite file (write-ahead log).

It is the crawl's memory and its frontier: rows of list pages are entered before anything else is asked for, so a crawl
that was killed goes on where it was. What it says of archived pages can be told again from the archive (`recover`).
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict
from datetime import UTC, datetime, timedelta, timezone
from itertools import product
from pathlib import Path

from crawler.cms import Row
from crawler.database import Database
from crawler.known import RETRIES, Known, Last, Tally
from crawler.records import ArchivedPage
from crawler.twins import twins
from crawler.walk import Walk

SCHEMA = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
BEIJING = timezone(timedelta(hours=8))
DAY = 86_400.0
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

_OF_A_SOURCE = ("pages", "shown", "walks", "lists", "visits")
_LAST_VISITS = """
with whole as (
    select source_id, max(started) as began from visits where outcome <> 'waiting' and started <= :now group by 1
)
select source_id, max(started), sum(outcome is null and started > coalesce(began, ''))
from visits left join whole using (source_id) where started <= :now group by 1
"""


def ledger_path(data_dir: Path) -> Path:
    """Where a data directory keeps its ledger."""
    return data_dir / "ledger.sqlite"


def now() -> datetime:
    """The present moment, UTC."""
    return datetime.now(UTC)


def _ahead() -> tuple[float, float]:
    """Between these moments lies what is planned and not yet due."""
    moment = now().timestamp()
    return moment, moment + LONGEST_WAIT


class Ledger(Database):
    """The ledger of a data directory."""

    def __init__(self, data_dir: Path) -> None:
        super().__init__(ledger_path(data_dir), SCHEMA)

    # Pages

    def known(self, url: str) -> Known | None:
        """What the ledger holds of an address, or of the same with another scheme or `www.`"""
        return next((page for address in (url, *twins(url)) for page in self._pages("url = ?", address)), None)

    def enter_rows(self, source_id: str, rows: Sequence[Row], family: str, column: str) -> list[bool]:
        """Enters what a list page links to; for each row whether it was new to this source.

        A page that was given up or had vanished is to be fetched again, after the pause that its failures ask for. One
        that is known by another scheme or `www.` is known, and now asked for by the address of its row.
        """
        values = [(row.url, source_id, row.title, row.date, family, column, now().isoformat()) for row in rows]
        moves = [(row.url, twin) for row in rows for twin in twins(row.url)]
        for table in ("pages", "shown"):
            self.connection.executemany(f"update or ignore {table} set url = ? where url = ?", moves)
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

    def hold(self, url: str, source_id: str, sha256: str, location: str, validators: tuple[str, str]) -> None:
        """A version of a page is in the archive."""
        moment = now()
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
            (moment.isoformat(), RECHECKS, moment.timestamp(), DAY, url),
        )

    def fail(self, url: str, reason: str) -> None:
        """A page could not be fetched: tried again in later runs, with growing pauses, then given up."""
        self.connection.execute(
            f"update pages set failures = failures + 1, outcome = ?, next_check = {_LATER},"
            " state = case when state = 'pending' and failures + 1 >= ? then 'failed' else state end where url = ?",
            (reason, now().timestamp(), LONGEST_PAUSE, RETRIES, url),
        )

    def vanish(self, url: str, reason: str) -> None:
        """A page is no longer on the site; what the archive holds of it is kept."""
        self.connection.execute(
            f"update pages set state = 'gone', failures = failures + 1, outcome = ?, last_fetched = ?,"
            f" next_check = {_LATER} where url = ?",
            (reason, now().isoformat(), now().timestamp(), LONGEST_PAUSE, url),
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

    # Walks through list pages

    def set_walk(self, source_id: str, walk: Walk) -> None:
        """Remembers the list page to turn next."""
        self.connection.execute(
            "insert or replace into walks values (?, ?, ?, ?)", (source_id, walk.list_url, walk.lane, walk.to_json())
        )

    def end_walk(self, source_id: str, walk: Walk) -> None:
        """The walk through a list is done."""
        where = "source_id = ? and list_url = ? and lane = ?"
        self.connection.execute(f"delete from walks where {where}", (source_id, walk.list_url, walk.lane))

    def walks(self, source_id: str) -> list[Walk]:
        """The walks that earlier runs did not finish."""
        found = self.connection.execute(
            "select walk from walks where source_id = ? order by list_url, lane", (source_id,)
        )
        return [Walk.from_json(text) for (text,) in found.fetchall()]

    def observe_list(self, source_id: str, url: str, column: str, rows: list[Row], family: str) -> None:
        """What the first page of a list showed."""
        newest = max((row.date for row in rows if row.date), default=None)
        self.connection.execute(
            "insert into lists (source_id, url, column_name, seen, listed, newest, family) values (?, ?, ?, ?, ?, ?, ?)"
            " on conflict do update set seen = excluded.seen, listed = excluded.listed, newest = excluded.newest,"
            " family = excluded.family, column_name = excluded.column_name",
            (source_id, url, column, now().isoformat(), len(rows), newest, family),
        )

    def cover(self, source_id: str, walk: Walk) -> None:
        """A walk is done: the list is known from its oldest row to today, or further back if it met known rows."""
        reach = "min(coalesce(reach, :oldest), :oldest)" if walk.joins else ":oldest"
        self.connection.execute(
            f"update lists set reach = case when :oldest is null then reach else {reach} end, covered_until = :today"
            " where source_id = :source and url = :url",
            {
                "oldest": walk.oldest, "today": now().astimezone(BEIJING).date().isoformat(),
                "source": source_id, "url": walk.list_url,
            },
        )  # fmt: skip

    # Visits

    def begin_visit(self, run: str, source_id: str) -> int:
        """Opens the record of one visit to a source; its number."""
        cursor = self.connection.execute(
            "insert into visits (run, source_id, started) values (?, ?, ?)", (run, source_id, now().isoformat())
        )
        return int(cursor.lastrowid or 0)

    def end_visit(self, visit: int, outcome: str, reason: str, error: str | None, advice: str, tally: Tally) -> None:
        """Closes it."""
        counts = asdict(tally)
        names = ", ".join(f"{name} = :{name}" for name in counts)
        self.connection.execute(
            f"update visits set finished = :finished, outcome = :outcome, reason = :reason, error = :error,"
            f" advice = :advice, {names} where id = :id",
            {
                **counts, "finished": now().isoformat(), "outcome": outcome, "reason": reason,
                "error": error, "advice": advice, "id": visit,
            },
        )  # fmt: skip

    def last_visits(self, moment: datetime) -> dict[str, Last]:
        """Source id to its last visit up to `moment`: later ones were begun while the machine's clock was wrong."""
        rows = self.connection.execute(_LAST_VISITS, {"now": moment.isoformat()})
        return {source_id: Last(datetime.fromisoformat(started), cut_off) for source_id, started, cut_off in rows}

    def rename(self, source_id: str, lists: Sequence[str], known: Collection[str]) -> list[str]:
        """A source takes over what is here of sources that read its lists and are no longer `known`; their ids."""
        places = ", ".join("?" * len(lists))
        found = self.connection.execute(f"select distinct source_id from lists where url in ({places})", lists)
        former = [name for (name,) in found.fetchall() if name not in known]
        for table, name in product(_OF_A_SOURCE, former):
            self.connection.execute(
                f"update or ignore {table} set source_id = ? where source_id = ?", (source_id, name)
            )
            self.connection.execute(f"delete from {table} where source_id = ?", (name,))
        own = "select 1 from pages where pages.url = shown.url and pages.source_id = shown.source_id"
        self.connection.execute(f"delete from shown where exists ({own})")
        return former

    # Hosts

    def keep_robots(self, host: str, status: int, text: str) -> None:
        """Keeps the robots.txt that a host showed."""
        self.connection.execute(
            "insert or replace into robots values (?, ?, ?, ?)", (host, now().isoformat(), status, text)
        )

    def wait(self, host: str, seconds: float) -> None:
        """A host asked not to be asked for a while."""
        self.connection.execute("insert or replace into waits values (?, ?)", (host, now().timestamp() + seconds))

    def waiting(self, host: str) -> float:
        """Seconds for which a host still wants to be left alone."""
        row = self.connection.execute("select until from waits where host = ?", (host,)).fetchone()
        pause = row[0] - now().timestamp() if row else 0.0
        return pause if 0 < pause <= DAY else 0.0  # no host is left alone for longer

    # The archive

    def marks(self) -> dict[str, int]:
        """How far each archive file is known here."""
        return dict(self.connection.execute("select file, offset from marks").fetchall())

    def mark(self, file: str, offset: int) -> None:
        """An archive file is known up to `offset`."""
        self.connection.execute("insert or replace into marks values (?, ?)", (file, offset))
