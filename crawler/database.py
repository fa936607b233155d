"""What an operator can do where SQLite refuses a file, by its result code (https://www.sqlite.org/rescode.html)."""

import sqlite3

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
