"""The list pages of the ledger: which are yet to be turned, what each list showed last, how far it is known."""

from collections.abc import Sequence

from crawler.clock import now, today
from crawler.cms import Row
from crawler.ledger.database import Database
from crawler.ledger.twins import place, twins
from crawler.ledger.walk import Walk

DOUBTED = 3
"""A page that has failed so often in a row may have vanished: some sites answer 500 where there is none."""
_LOST = f"""
    select pages.url from list_rows shown join pages on pages.url = row_url and pages.source_id = shown.source_id
    where shown.source_id = ? and shown.url = ? and row_date > ?
    and state in ('pending', 'held') and failures < {DOUBTED}
"""
"""Pages that a list showed before, newer than what it shows now, and that are still on the site.

What another process of a shared run has archived is never asked for here, so nobody knows of it.
"""


class ListPages(Database):
    """What the ledger knows of walks and lists."""

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

    def leads_elsewhere(self, source_id: str, url: str, answered: str) -> bool:
        """Whether a list's address led to another page when it was last read."""
        row = self._row("select led_to from list_signs where source_id = ? and url = ?", source_id, url)
        return row is not None and place(str(row[0])) != place(answered)

    def had_dates(self, source_id: str, url: str) -> bool:
        """Whether rows of a list bore dates when it was last read."""
        return self._newest(source_id, url) is not None

    def knows_a_row(self, source_id: str, walk: Walk, rows: Sequence[Row]) -> bool:
        """Whether a list, or its column, has shown one of these rows; one that is not known by column may be of it.

        A row that two lists of a source show is of the column that showed it first.
        """
        own = "select 1 from pages where url = ?1 and source_id = ?2 and coalesce(column_name, ?3) = ?3"
        last = "select 1 from list_rows where source_id = ?2 and url = ?4 and row_url = ?1"
        query = f"{own} union all select 1 from shown where url = ?1 and source_id = ?2 union all {last}"
        addresses = (address for row in rows for address in (row.url, *twins(row.url)))
        return any(self._row(query, address, source_id, walk.column, walk.list_url) for address in addresses)

    def observe_list(self, source_id: str, walk: Walk, answered: str, rows: Sequence[Row], family: str) -> None:
        """What the first page of a list showed, and which address answered."""
        newest = max((row.date for row in rows if row.date), default=None)
        is_back = self._is_back(source_id, walk, rows, newest)
        keep = "lists.newest" if is_back else "excluded.newest"
        self.connection.execute(
            "insert into lists (source_id, url, column_name, seen, listed, newest, family) values (?, ?, ?, ?, ?, ?, ?)"
            f" on conflict do update set seen = excluded.seen, listed = excluded.listed, newest = {keep},"
            " family = excluded.family, column_name = excluded.column_name",
            (source_id, walk.list_url, walk.column, now().isoformat(), len(rows), newest, family),
        )
        if is_back:
            self._ask_again(source_id, walk, newest)
        else:
            self._remember(source_id, walk, rows)
        since = "coalesce(list_signs.back_since, excluded.back_since)" if is_back else "null"
        self.connection.execute(
            "insert into list_signs values (?, ?, ?, ?)"
            f" on conflict do update set led_to = excluded.led_to, back_since = {since}",
            (source_id, walk.list_url, answered, now().isoformat() if is_back else None),
        )

    def _is_back(self, source_id: str, walk: Walk, rows: Sequence[Row], newest: str | None) -> bool:
        """Whether a list shows nothing as new as it did, though what it showed then has not vanished from the site.

        A back-fill, which somebody asks for, takes what there is: an agency may take a row off and leave its page.
        """
        before = self._newest(source_id, walk.list_url)
        if walk.limits.backfill or not newest or not before or newest >= before:
            return False
        lost = self.connection.execute(_LOST, (source_id, walk.list_url, newest))
        return not {url for (url,) in lost} <= {row.url for row in rows}

    def _remember(self, source_id: str, walk: Walk, rows: Sequence[Row]) -> None:
        """What a list shows, in place of what it showed before."""
        values = [(source_id, walk.list_url, row.url, row.date) for row in rows]
        self.connection.execute("delete from list_rows where source_id = ? and url = ?", (source_id, walk.list_url))
        self.connection.executemany("insert or ignore into list_rows values (?, ?, ?, ?)", values)

    def _ask_again(self, source_id: str, walk: Walk, newest: str | None) -> None:
        """Has pages asked for again, once, that a list has lost: have they been withdrawn?"""
        back = "select 1 from list_signs where source_id = ? and url = ? and back_since is not null"
        if self._row(back, source_id, walk.list_url) is None:
            update = f"update pages set next_check = 0 where url in ({_LOST}) and state = 'held'"
            self.connection.execute(update, (source_id, walk.list_url, newest))

    def cover(self, source_id: str, walk: Walk) -> None:
        """A walk is done: the list is known from its oldest row to today, or further back if it met known rows.

        One that shows nothing as new as it did says nothing of today. A reach of 1970 is none: earlier versions took it
        from rows without a date.
        """
        reach = "min(coalesce(nullif(reach, '1970-01-01'), :oldest), :oldest)" if walk.joins else ":oldest"
        signs = "select 1 from list_signs s where s.source_id = :source and s.url = :url and back_since is not null"
        self.connection.execute(
            f"update lists set reach = case when :oldest is null then reach else {reach} end, covered_until = :today"
            f" where source_id = :source and url = :url and not exists ({signs})",
            {"oldest": walk.oldest, "today": today().isoformat(), "source": source_id, "url": walk.list_url},
        )

    def _newest(self, source_id: str, url: str) -> str | None:
        """The newest day of a list when it was last as new as it ever was; None: unknown, or no row bore one."""
        row = self._row("select newest from lists where source_id = ? and url = ?", source_id, url)
        return row[0] if row else None

    def _row(self, query: str, *values: object) -> tuple[str | None, ...] | None:
        found: tuple[str | None, ...] | None = self.connection.execute(query, values).fetchone()
        return found
