"""What tantivy says of its files as errors that say what to do: it raises `ValueError` for all, and panics besides."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from search.errors import IndexDamagedError, IndexOutdatedError, IndexRefusedError, SearchError

_OTHER_COLUMNS = re.compile("schema does not match|incompatible", re.IGNORECASE)
"""Schema error: 'An index exists but the schema does not match.'."""
_REFUSED = re.compile(r"Lockfile|No space left|os error \d|code: \d|io::Error")
"""Failed to acquire Lockfile: IoError(Os { code: 30, kind: ReadOnlyFilesystem, … }); No space left on device."""
_DAMAGE = re.compile("corrupt|Failed to open file|IO error", re.IGNORECASE)
"""Data corrupted: 'Data corruption: …'; Failed to open file for read; An IO error occurred: 'Reach end of buffer'."""
_PANIC = "PanicException"
"""The class is in no module that could be imported, and is no `Exception`."""


@contextmanager
def explained(place: Path) -> Iterator[None]:
    """Tells trouble with the files below a folder.

    Raises:
        IndexOutdatedError: they were made with other columns.
        IndexDamagedError: they are not what was written.
        IndexRefusedError: the system does not let them be read or written.
    """
    try:
        yield
    except ValueError as error:
        told = _told(str(error), place)
        if told is None:
            raise
        raise told from error
    except BaseException as error:
        if type(error).__name__ != _PANIC:
            raise
        raise damaged(place, str(error)) from error


def damaged(place: Path, problem: str) -> IndexDamagedError:
    """The error for files that cannot be mended, only made again from the archive."""
    return IndexDamagedError(f"the index in {place} is damaged ({problem}): run `tongbao index --rebuild`")


def _told(problem: str, place: Path) -> SearchError | None:
    if _OTHER_COLUMNS.search(problem):
        message = f"the index in {place} was made by another version of Tongbao: run `tongbao index --rebuild`"
        return IndexOutdatedError(message)
    if _REFUSED.search(problem):
        hint = "check your rights to it and the free space of its disk, then run this again"
        return IndexRefusedError(f"the index in {place} cannot be used: {problem}; {hint}")
    if _DAMAGE.search(problem):
        return damaged(place, problem)
    return None
