"""Messages as JSON Lines at the end of a file."""

import json
import os
from pathlib import Path

from search.errors import WatchError
from search.watch.message import Message
from settings import Settings


def accepts(target: str) -> bool:
    """Any path."""
    return bool(target)


def check(target: str, settings: Settings) -> None:
    """Refuses a path at which no file can be written. Raises `WatchError`."""
    path = _path(target, settings)
    if target.endswith(("/", os.sep)) or path.is_dir():
        raise WatchError(f"{target}: is a folder; name a file in it")
    if target.startswith("~"):
        raise WatchError(f"{target}: ~ is read by shells alone; write the whole path")
    place = next(place for place in path.absolute().parents if place.exists())
    if not place.is_dir():
        raise WatchError(f"{target}: {place} is a file; choose another folder")
    if not os.access(path if path.exists() else place, os.W_OK):
        raise WatchError(f"{target}: you may not write in {place}; choose another folder")


def _path(target: str, settings: Settings) -> Path:
    """A relative path is one in the data directory."""
    return settings.data_dir / Path(target)


def send(message: Message, settings: Settings) -> None:
    """Appends its lines, and waits until they are on disk."""
    path = _path(message.target, settings)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in message.rows)
        file.flush()
        os.fsync(file.fileno())
