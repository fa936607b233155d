"""From files to releases: `.html` is a saved page, everything else a text file of title, empty line and body."""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from errors import TongbaoError
from extract.article.article import Article, read_html, read_text
from extract.article.decode import decode
from extract.errors import ExtractError, TooLarge, UnreadableFile
from extract.release import Release

PAGES = frozenset((".html", ".htm", ".xhtml", ".shtml"))
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
    from extract.pipeline import read

    file = Path(path)
    article = _article(file, _bytes(file), url)
    if published and not article.published:
        article = replace(article, published=published)
    if not article.text.strip():
        raise UnreadableFile(f"{file}: no text in it")
    return read(article, path=str(path))


def read_files(
    paths: Iterable[str | Path], *, url: str | None = None, published: str | None = None
) -> Iterator[Release | ExtractError]:
    """Many files in order, on all cores; a file that cannot be read gives its error in its place."""
    files = [str(path) for path in paths]
    jobs = [(file, url, published) for file in files]
    if len(files) < SEVERAL or (os.cpu_count() or 1) == 1:
        yield from map(_attempt, jobs)
        return
    with ProcessPoolExecutor(mp_context=get_context("forkserver")) as pool:
        yield from pool.map(_attempt, jobs, chunksize=max(1, min(32, len(jobs) // 16)))


def _attempt(job: tuple[str, str | None, str | None]) -> Release | ExtractError:
    file, url, published = job
    try:
        return read_file(file, url=url, published=published)
    except ExtractError as error:
        return error
    except TongbaoError as error:
        return ExtractError(f"{file}: {error}")


def _bytes(file: Path) -> bytes:
    try:
        size = file.stat().st_size
        largest = LARGEST_PAGE if file.suffix.lower() in PAGES else LARGEST_TEXT
        if size > largest:
            raise TooLarge(f"{file}: {size} bytes; a release has at most {largest}")
        data = file.read_bytes()
    except OSError as error:
        raise UnreadableFile(f"{file}: {error.strerror or error}") from error
    if not data.strip():
        raise UnreadableFile(f"{file}: the file is empty")
    return data


def _article(file: Path, data: bytes, url: str | None) -> Article:
    if file.suffix.lower() in PAGES:
        return read_html(data, url=url)
    return read_text(decode(data), url=url)
