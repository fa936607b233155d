"""Notices as JSON Lines at the end of a file."""

import json
import os
from pathlib import Path

from search.watch.notice import Notice
from settings import Settings


def accepts(target: str) -> bool:
    """Any path."""
    return bool(target)


def send(notice: Notice, settings: Settings) -> None:
    """Appends one line a hit, and waits until they are on disk. A relative path is one in the data directory."""
    path = settings.data_dir / Path(notice.watch.target)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in notice.rows())
        file.flush()
        os.fsync(file.fileno())
