"""Saved searches and what has been told of them, in `watches.db` of the data directory."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, NamedTuple

from crawler.ledger.database import advice
from search.errors import WatchError
from search.language import parse
from search.query import Filters

_SCHEMA = """
CREATE TABLE IF NOT EXISTS watches (
    name TEXT PRIMARY KEY, query TEXT NOT NULL, filters TEXT NOT NULL, target TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS told (
    name TEXT NOT NULL REFERENCES watches ON DELETE CASCADE, release TEXT NOT NULL, sent INTEGER NOT NULL,
    PRIMARY KEY (name, release)) WITHOUT ROWID;
"""


DOUBTFUL, TOLD, PASSED_OVER = 0, 1, 2
"""What became of a hit: its notice may or may not have arrived; arrived; was not wanted (`--from-now`)."""


class Counts(NamedTuple):
    """The hits of a saved search by what became of them."""

    told: int
    doubtful: int
    passed_over: int


@dataclass(frozen=True, slots=True)
class Watch:
    """One saved search and where its notices go: a file, an http(s) URL, or a mail address."""

    name: str
    query: str
    filters: Filters
    target: str


def _filters(text: str) -> Filters:
    stored = json.loads(text)
    known = {f.name: stored[f.name] for f in fields(Filters) if f.name in stored}
    values: dict[str, Any] = {name: tuple(v) if isinstance(v, list) else v for name, v in known.items()}
    return Filters(**values)


class Store:
    """The saved searches of a data directory. Every method is one transaction."""

    def __init__(self, data_dir: Path) -> None:
        self._path = data_dir / "watches.db"

    @property
    def exists(self) -> bool:
        """Whether a search was ever saved here; asking for them makes the file."""
        return self._path.exists()

    @contextmanager
    def _database(self) -> Iterator[sqlite3.Connection]:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with closing(sqlite3.connect(self._path, timeout=30)) as database:
                database.execute("PRAGMA foreign_keys = ON")
                database.executescript(_SCHEMA)
                with database:
                    yield database
        except sqlite3.DatabaseError as error:
            hint = advice(error, "and save the searches again")
            if hint is None:
                raise
            raise WatchError(f"{self._path}: the saved searches cannot be read: {error}; {hint}") from error

    def add(self, watch: Watch) -> None:
        """Keeps a search.

        Raises:
            QueryError: its query is wrong.
            WatchError: there is one of that name.
        """
        parse(watch.query)
        row = (watch.name, watch.query, json.dumps(asdict(watch.filters), ensure_ascii=False), watch.target)
        try:
            with self._database() as database:
                database.execute("INSERT INTO watches VALUES (?, ?, ?, ?)", row)
        except sqlite3.IntegrityError as error:
            hint = f"choose another name, or `tongbao watch remove {watch.name}` first"
            raise WatchError(f"there is a saved search {watch.name} already: {hint}") from error

    def remove(self, name: str) -> None:
        """Forgets a search. Raises `WatchError` where there is none of that name."""
        with self._database() as database:
            if not database.execute("DELETE FROM watches WHERE name = ?", [name]).rowcount:
                raise WatchError(f"there is no saved search {name}: `tongbao watch list` shows them")

    def watches(self) -> list[Watch]:
        """All of them, by name."""
        with self._database() as database:
            rows = database.execute("SELECT name, query, filters, target FROM watches ORDER BY name").fetchall()
        return [Watch(name, query, _filters(filters), target) for name, query, filters, target in rows]

    def counts(self, name: str) -> Counts:
        """How many hits a search has had, by what became of them."""
        with self._database() as database:
            query = "SELECT sent, count(*) FROM told WHERE name = ? GROUP BY sent"
            found = dict(database.execute(query, [name]).fetchall())
        return Counts(found.get(TOLD, 0), found.get(DOUBTFUL, 0), found.get(PASSED_OVER, 0))

    def known(self, name: str) -> set[str]:
        """The ids of the hits that were told, or may have been."""
        with self._database() as database:
            return {row[0] for row in database.execute("SELECT release FROM told WHERE name = ?", [name])}

    def begin(self, name: str, releases: Iterable[str]) -> None:
        """Marks hits as being told."""
        with self._database() as database:
            database.executemany(
                "INSERT INTO told VALUES (?, ?, ?)", ((name, release, DOUBTFUL) for release in releases)
            )

    def finish(self, name: str, releases: Iterable[str], became: int = TOLD) -> None:
        """Marks hits as told, or as passed over: they are not told again."""
        with self._database() as database:
            rows = ((name, release, became) for release in releases)
            database.executemany("INSERT OR REPLACE INTO told VALUES (?, ?, ?)", rows)

    def take_back(self, name: str, releases: Iterable[str]) -> None:
        """Forgets that hits were being told: their notice was not sent."""
        with self._database() as database:
            rows = ((name, release) for release in releases)
            database.executemany("DELETE FROM told WHERE name = ? AND release = ? AND sent = 0", rows)
