"""A SQLite file, and what an operator can do where SQLite refuses it (https://www.sqlite.org/rescode.html)."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from crawler.errors import LedgerError

_RIGHTS = "check your rights to it and to its folder"
_AGAIN = "another process holds it: try again when that has ended"
_ADVICE = {
    sqlite3.SQLITE_FULL: "free some space on its disk, then run this again",
    sqlite3.SQLITE_CANTOPEN: _RIGHTS,
    sqlite3.SQLITE_PERM: _RIGHTS,
    sqlite3.SQLITE_READONLY: _RIGHTS,
    sqlite3.SQLITE_IOERR: "check its disk, then run this again",
    sqlite3.SQLITE_BUSY: _AGAIN,
    sqlite3.SQLITE_LOCKED: _AGAIN,
}
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_PRIMARY = 0xFF
"""An extended result code keeps the primary one in its last byte."""


def advice(error: sqlite3.DatabaseError, anew: str) -> str | None:
    """What to do; None where the file is not to blame.

    Args:
        error: as SQLite raised it.
        anew: what follows when a damaged file has been moved away.
    """
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
    return f"it is damaged: move it away, {anew}" if code in _DAMAGED else _ADVICE.get(code)


class Database:
    """One connection to the ledger's file; each thread and process opens its own.

    Opening it, and leaving its `with`, raises `LedgerError` where the file is none, or cannot be used.
    """

    def __init__(self, path: Path, schema: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        try:
            self.connection = sqlite3.connect(path, timeout=60, isolation_level=None)
            self.connection.execute("pragma journal_mode = wal")
            self.connection.execute("pragma synchronous = normal")
            self.connection.executescript(schema)
        except sqlite3.DatabaseError as error:
            told = self._told(error)
            if told is None:
                raise
            raise told from error

    def _told(self, error: sqlite3.DatabaseError) -> LedgerError | None:
        hint = advice(error, "and the next crawl makes it anew from the archive")
        return LedgerError(f"{self._path}: the ledger cannot be used: {error}; {hint}") if hint else None

    def close(self) -> None:
        """Ends the connection."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        self.close()
        if isinstance(error, sqlite3.DatabaseError) and (told := self._told(error)):
            raise told from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing."""
        self.connection.execute("begin immediate")
        try:
            yield
        except BaseException:
            if self.connection.in_transaction:  # a full disk has ended it
                self.connection.execute("rollback")
            raise
        self.connection.execute("commit")
