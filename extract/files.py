"""From files to releases: `.html` is a saved page, everything else a text file of title, empty line and body."""

import os
import sys
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from errors import TongbaoError
from extract.article.article import read_html, read_text
from extract.article.decode import decode
from extract.errors import ExtractError, TooLarge, UnreadableFile
from extract.release import Release

PAGES = frozenset((".html", ".htm", ".xhtml", ".shtml"))
STANDARD_INPUT = "-"
LARGEST_PAGE = 16 * 1024 * 1024
"""Bytes; a larger page, even one with its pictures inside, is no release."""
LARGEST_TEXT = 4 * 1024 * 1024
"""Bytes: four a character at most, of about a million characters."""
SEVERAL = 8
"""From this many files on they are shared among all cores; below, starting workers costs more than it saves."""


def read_file(path: str | Path, *, url: str | None = None, published: str | None = None) -> Release:
    """One file as a release; `url` and `published` supply what the file lacks.

    Raises:
        UnreadableFile: the file is missing, empty or no text.
        TooLarge: it is longer than any release.
        TongbaoError: the page cannot be read as an article.
    """
    return _read(str(path), _bytes(Path(path)), url, published)


def _read(name: str, data: bytes, url: str | None, published: str | None) -> Release:
    from extract.pipeline import read

    if not data.strip():
        raise UnreadableFile(f"{name}: the file is empty")
    if len(data) > LARGEST_PAGE:
        raise TooLarge(f"{name}: more than {LARGEST_PAGE} bytes; no release is so long")
    article = read_html(data, url=url) if _is_page(name, data) else read_text(decode(data), url=url)
    if published and not article.published:
        article = replace(article, published=published)
    if not article.text.strip():
        raise UnreadableFile(f"{name}: no text in it")
    return read(article, path=name)


def read_files(
    paths: Iterable[str | Path], *, url: str | None = None, published: str | None = None
) -> Iterator[Release | ExtractError]:
    """Many files in order, on all cores; a file that cannot be read gives its error in its place."""
    files = [str(path) for path in paths]
    jobs = [(file, url, published, _standard_input(file)) for file in files]
    if len(files) < SEVERAL or (os.cpu_count() or 1) == 1:
        yield from map(_attempt, jobs)
        return
    with ProcessPoolExecutor(mp_context=get_context("forkserver")) as pool:
        yield from pool.map(_attempt, jobs, chunksize=max(1, min(32, len(jobs) // 16)))


def _standard_input(file: str) -> bytes | None:
    """What stands on standard input, where the file is `-`: read here, since workers have another one."""
    return sys.stdin.buffer.read(LARGEST_PAGE + 1) if file == STANDARD_INPUT else None


def _attempt(job: tuple[str, str | None, str | None, bytes | None]) -> Release | ExtractError:
    file, url, published, data = job
    try:
        return read_file(file, url=url, published=published) if data is None else _read(file, data, url, published)
    except ExtractError as error:
        return error
    except TongbaoError as error:
        return ExtractError(f"{file}: {error}")


def _bytes(file: Path) -> bytes:
    try:
        size = file.stat().st_size
        largest = LARGEST_PAGE if _is_page(file.name) else LARGEST_TEXT
        if size > largest:
            raise TooLarge(f"{file}: {size} bytes; a release has at most {largest}")
        return file.read_bytes()
    except IsADirectoryError as error:
        raise UnreadableFile(f"{file}: is a folder; name the files in it") from error
    except OSError as error:
        raise UnreadableFile(f"{file}: {error.strerror or error}") from error


def _is_page(name: str, data: bytes = b"") -> bool:
    """By its ending; what comes on standard input is a page where it begins with a tag."""
    begins = data.removeprefix(BOM_UTF8).lstrip()[:1] if name == STANDARD_INPUT else b""
    return Path(name).suffix.lower() in PAGES or begins == b"<"
