"""The right to write an index: one process at a time, on either engine."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from search.errors import WriterBusyError


@contextmanager
def writing(data_dir: Path) -> Iterator[None]:
    """Holds the right to write what is derived from a data directory; it ends with the process at the latest.

    Raises:
        WriterBusyError: another process holds it.
    """
    data_dir.mkdir(parents=True, exist_ok=True)
    with open(data_dir / "index.lock", "a", encoding="ascii") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            message = f"another process is writing the index of {data_dir}: wait for it to end, then try again"
            raise WriterBusyError(message) from None
        yield
