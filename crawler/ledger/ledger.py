"""The ledger: what is known of each page, source, list and run, in one SQLite file (write-ahead log).

It is the crawl's memory and its frontier: rows of list pages are entered before anything else is asked for, so a crawl
that was killed goes on where it was. What it says of archived pages can be told again from the archive (`recover`).
"""

from collections.abc import Collection, Sequence
from dataclasses import asdict
from datetime import datetime
from itertools import product
from pathlib import Path

from crawler.clock import DAY, now
from crawler.ledger.known import Last, Tally
from crawler.ledger.list_pages import ListPages
from crawler.ledger.pages import Pages

SCHEMA = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
_OF_A_SOURCE = ("pages", "shown", "walks", "lists", "list_signs", "list_rows", "visits")
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


class Ledger(Pages, ListPages):
    """The ledger of a data directory."""

    def __init__(self, data_dir: Path) -> None:
        super().__init__(ledger_path(data_dir), SCHEMA)

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
        if former:
            own = "select 1 from pages where pages.url = shown.url and pages.source_id = shown.source_id"
            self.connection.execute(f"delete from shown where source_id = ? and exists ({own})", (source_id,))
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
