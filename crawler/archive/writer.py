"""Appends pages to WARC files: safe against kill -9, one writer a file, a new file when one is large enough.

Files that were begun in another data directory are never added to: a fresher copy of them may come.
"""

import fcntl
import json
import logging
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Self

from crawler.archive.names import file_name, token
from crawler.archive.reader import folder_of, sound_end
from crawler.archive.warc import digest, http_block, member, record_id
from crawler.records import Listed

logger = logging.getLogger(__name__)

UNLISTED = Listed()
MAX_BYTES = 64 * 1024 * 1024
"""A file that has grown past this is left, so that a copy or a backup has whole files to take."""


@dataclass(frozen=True, slots=True)
class Capture:
    """One page on its way into the archive: `body` as it came over the wire, `status` None for an imported file."""

    kind: str
    """`article`, `part` (a following page of an article), `list`, or `import`."""
    url: str
    requested: str
    fetched: datetime
    status: int | None
    headers: tuple[tuple[str, str], ...]
    body: bytes
    source_id: str | None = None
    listed: Listed = UNLISTED
    parts: tuple[tuple[str, str], ...] = ()
    """Address and archive location of each following page."""
    first: str | None = None
    """The address of the page's first version, where that is another one."""


class ArchiveWriter:
    """Holds the lock of one file and appends to it; other writers take other files."""

    def __init__(self, data_dir: Path, max_bytes: int = MAX_BYTES) -> None:
        self._folder = folder_of(data_dir)
        self._folder.mkdir(parents=True, exist_ok=True)
        self._token = token(data_dir)
        self._max_bytes = max_bytes
        self._file = self._next_file()

    def append(self, capture: Capture) -> str:
        """Writes the page with one system call and returns its location, `file:offset`."""
        if self._file.tell() >= self._max_bytes:
            self._file.close()
            self._file = self._next_file()
        offset = self._file.tell()
        self._file.write(_records(capture))
        self._file.flush()
        return f"{Path(self._file.name).name}:{offset}"

    @property
    def position(self) -> tuple[str, int]:
        """The file that is written to and the offset after its last page."""
        return Path(self._file.name).name, self._file.tell()

    def close(self) -> None:
        """Makes what was written durable and frees the file for other writers."""
        os.fsync(self._file.fileno())
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _next_file(self) -> BinaryIO:
        """The first file begun here that is neither full, damaged nor held; mended if its last writer was killed."""
        for path in self._candidates():
            file = path.open("ab", buffering=1024 * 1024)
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                file.close()
                continue
            if not _mend(path):
                file.close()
                continue
            file.seek(0, os.SEEK_END)
            return file
        raise AssertionError("candidates never end")

    def _candidates(self) -> Iterator[Path]:
        own = sorted(self._folder.glob(f"*-{self._token}.warc.gz"))
        yield from (path for path in own if path.stat().st_size < self._max_bytes)
        number = len(own) + 1
        while True:
            path = self._folder / file_name(number, self._token)
            if not path.exists():
                yield path
            number += 1


def is_being_written(path: Path) -> bool:
    """Whether a writer holds this file."""
    with path.open("ab") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def _mend(path: Path) -> bool:
    """Cuts off a page that was written only in part; False for a damaged file, which is left as it is."""
    end, size = sound_end(path), path.stat().st_size
    if end is None:
        logger.warning("%s: damaged, so nothing is added to it; its whole pages stay readable", path)
        return False
    if end < size:
        logger.warning("%s: cut %d bytes of a page that was written only in part", path, size - end)
        os.truncate(path, end)
    return True


def _records(capture: Capture) -> bytes:
    identity = record_id()
    if capture.status is None:
        content_type = dict(capture.headers).get("Content-Type", "application/octet-stream")
        kind, block = "resource", capture.body
    else:
        kind, content_type = "response", "application/http; msgtype=response"
        block = http_block(capture.status, capture.headers, capture.body)
    headers = (("WARC-Record-ID", identity), ("WARC-Block-Digest", digest(block)))
    about = (("WARC-Record-ID", record_id()), ("WARC-Concurrent-To", identity))
    note = json.dumps(_note(capture), ensure_ascii=False, sort_keys=True).encode("utf-8")
    return member(kind, capture.url, capture.fetched, content_type, block, headers) + member(
        "metadata", capture.url, capture.fetched, "application/json", note, about
    )


def _note(capture: Capture) -> dict[str, object]:
    listed = capture.listed
    return {
        "kind": capture.kind,
        "requested": capture.requested,
        "fetched": capture.fetched.isoformat(),
        "source": capture.source_id,
        "listed": {"title": listed.title, "date": listed.date, "family": listed.family},
        "parts": [list(part) for part in capture.parts],
        **({"first": capture.first} if capture.first else {}),
    }
