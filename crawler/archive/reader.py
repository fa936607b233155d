"""Reads the archive back, page by page, in the order of files and of their records."""

import hashlib
import io
import json
import logging
import os
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from crawler.archive.packed import GZIP_MAGIC, GZIP_WINDOW, gunzip
from crawler.errors import ArchiveError
from crawler.records import ArchivedPage, Listed

logger = logging.getLogger(__name__)

FILES = "*.warc.gz"
PAGE_KINDS = frozenset({"article", "import"})
_CHUNK = 64 * 1024
_CONTENT = (b"WARC/1.1\r\nWARC-Type: response", b"WARC/1.1\r\nWARC-Type: resource")
_NOTE = b"WARC/1.1\r\nWARC-Type: metadata"


@dataclass(frozen=True, slots=True)
class Entry:
    """One page with where it stands in its file and what kind it is."""

    kind: str
    page: ArchivedPage
    end: int
    """The offset after it."""


class _Pair(NamedTuple):
    """The two records of a page, unpacked."""

    content: bytes
    note: bytes
    end: int
    """The offset after them."""


def folder_of(data_dir: Path) -> Path:
    """Where a data directory keeps its archive."""
    return data_dir / "archive"


def read_pages(data_dir: Path) -> Iterator[ArchivedPage]:
    """Every article and imported file; a page that was fetched again after it changed comes once for each version."""
    return (page for page, _ in pages_since(data_dir, {}))


def pages_since(data_dir: Path, marks: Mapping[str, int]) -> Iterator[tuple[ArchivedPage, dict[str, int]]]:
    """The pages after `marks`, each with the marks to hand in next time if it was the last one taken.

    Args:
        data_dir: the data directory.
        marks: file name to the offset up to which pages are known; `{}` reads all. A file that has been replaced by
            another one of its name is read anew.
    """
    reached = dict(marks)
    for path in sorted(folder_of(data_dir).glob(FILES)):
        for entry in read_entries(path, marks.get(path.name, 0)):
            reached[path.name] = entry.end
            if entry.kind in PAGE_KINDS:
                yield entry.page, dict(reached)


def read_page(data_dir: Path, location: str) -> ArchivedPage:
    """The page at `file:offset`.

    Raises:
        ArchiveError: there is no such file or no page at that offset.
    """
    name, _, offset = location.rpartition(":")
    path = folder_of(data_dir) / name
    if not offset.isdigit() or path.parent != folder_of(data_dir) or not path.is_file():
        raise ArchiveError(f"{location}: no such place in the archive {path.parent}; run `tongbao index --rebuild`")
    with path.open("rb") as file:
        pair = _pair(file, int(offset))
    if pair is None:
        raise ArchiveError(f"{path}:{offset}: no whole page begins there; run `tongbao index --rebuild`")
    return _entry(pair, location).page


def read_parts(data_dir: Path, page: ArchivedPage) -> tuple[ArchivedPage, ...]:
    """The following pages of a multi-page article, in order."""
    return tuple(read_page(data_dir, location) for location in page.part_locations)


def read_entries(path: Path, offset: int = 0) -> Iterator[Entry]:
    """The pages of one file from `offset`; stops before a page that was written only in part.

    Passes by damage, and what other tools wrote: it says so, and leaves it as it is.
    """
    foreign: list[ArchiveError] = []
    with path.open("rb") as file:
        offset = _believed(file, offset)
        while found := _next_pair(file, offset):
            start, pair = found
            if start > offset:
                logger.warning("%s: bytes %d to %d are damaged and passed by", path, offset, start)
            offset = pair.end
            try:
                yield _entry(pair, f"{path.name}:{start}")
            except ArchiveError as error:
                foreign.append(error)
        if foreign:
            logger.warning("%s: %d pages are passed by; the first: %s", path, len(foreign), foreign[0])
        if not _is_torn(file, offset):
            logger.warning("%s: what follows byte %d is damaged", path, offset)


def sound_end(path: Path) -> int | None:
    """The offset up to which a file holds whole pages, None where it is damaged.

    A page whose writer was killed is no damage: the file merely ends before the page does.
    """
    end = 0
    with path.open("rb") as file:
        while pair := _pair(file, end):
            end = pair.end
        return end if _is_torn(file, end) and _next_pair(file, end) is None else None


def _entry(pair: _Pair, location: str) -> Entry:
    try:
        content = next(iter(ArchiveIterator(io.BytesIO(pair.content))))
        note = json.loads(next(iter(ArchiveIterator(io.BytesIO(pair.note)))).content_stream().read())
        return Entry(note["kind"], _page(content, note, location), pair.end)
    except (ArchiveLoadFailed, StopIteration, ValueError, KeyError, TypeError) as error:
        raise ArchiveError(f"{location}: not a page of this archive: {type(error).__name__}: {error}") from error


def _pair(file: BinaryIO, offset: int) -> _Pair | None:
    """The two records of a page that begins at `offset`."""
    try:
        first = _member(file, offset)
        second = _member(file, first[1]) if first and first[0].startswith(_CONTENT) else None
    except zlib.error:
        return None
    return _Pair(first[0], *second) if first and second and second[0].startswith(_NOTE) else None


def _next_pair(file: BinaryIO, offset: int) -> tuple[int, _Pair] | None:
    """The first page at or after `offset`, and where it begins."""
    if pair := _pair(file, offset):
        return offset, pair
    file.seek(offset)
    rest, place = file.read(), 0
    while (place := rest.find(GZIP_MAGIC, place + 1)) > 0:
        if pair := _pair(file, offset + place):
            return offset + place, pair
    return None


def _believed(file: BinaryIO, offset: int) -> int:
    """`offset`, where a page begins or ends there; 0 where another file has taken the name of the one it belongs to."""
    if offset == file.seek(0, os.SEEK_END) or _pair(file, offset) or offset == 0 or offset in _ends(file):
        return offset
    logger.warning("%s: is another file than the one that was read to byte %d, and is read anew", file.name, offset)
    return 0


def _ends(file: BinaryIO) -> Iterator[int]:
    """The offset after each page."""
    offset = 0
    while found := _next_pair(file, offset):
        offset = found[1].end
        yield offset


def _is_torn(file: BinaryIO, offset: int) -> bool:
    """Whether the file ends at `offset` or within the page that begins there."""
    try:
        first = _member(file, offset)
        return first is None or _member(file, first[1]) is None
    except zlib.error:
        return False


def _member(file: BinaryIO, offset: int) -> tuple[bytes, int] | None:
    """The unpacked gzip member at `offset` and the offset after it; None where the file ends before it does.

    Raises:
        zlib.error: it is damaged.
    """
    file.seek(offset)
    unpacker = zlib.decompressobj(GZIP_WINDOW)
    out = bytearray()
    while chunk := file.read(_CHUNK):
        out += unpacker.decompress(chunk)
        if unpacker.eof:
            return bytes(out), file.tell() - len(unpacker.unused_data)
    return None


def _page(record: ArcWarcRecord, note: dict[str, Any], location: str) -> ArchivedPage:
    http = record.http_headers
    body = _unpacked(record)
    listed = note["listed"]
    return ArchivedPage(
        url=record.rec_headers.get_header("WARC-Target-URI"),
        requested=note["requested"],
        fetched=datetime.fromisoformat(note["fetched"]),
        status=int(http.get_statuscode()) if http else None,
        headers=tuple(http.headers) if http else (("Content-Type", record.content_type),),
        body=body,
        source_id=note["source"],
        listed=Listed(listed["title"], listed["date"], listed["family"]),
        location=location,
        sha256=hashlib.sha256(body).hexdigest(),
        parts=tuple(url for url, _ in note["parts"]),
        part_locations=tuple(place for _, place in note["parts"]),
        first=note.get("first"),
    )


def _unpacked(record: ArcWarcRecord) -> bytes:
    """The page's body; warcio by itself reads the first of several gzip members."""
    packed = record.http_headers.get_header("content-encoding", "") if record.http_headers else ""
    if packed.strip().lower() != "gzip":
        plain: bytes = record.content_stream().read()
        return plain
    raw: bytes = record.raw_stream.read()
    body = gunzip(raw)
    return raw if body is None else body
