"""One crawl at a time of each source: a lock that dies with its process."""

import fcntl
from pathlib import Path
from typing import IO


class SourceLock:
    """Held from a visit's begin to its end."""

    def __init__(self, data_dir: Path, source_id: str) -> None:
        folder = data_dir / "locks"
        folder.mkdir(parents=True, exist_ok=True)
        self._file: IO[bytes] = (folder / f"{source_id}.lock").open("ab")

    def take(self) -> bool:
        """Whether the lock is ours now."""
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._file.close()
            return False
        return True

    def release(self) -> None:
        """Gives it back."""
        self._file.close()
