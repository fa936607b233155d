"""From archived pages to releases: a pure step, spread over the cores when there is much to do.

The same bytes give the same release, whoever asks and in whatever order, so an index can be made again at any time.
"""

import logging
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from multiprocessing import get_context
from pathlib import Path

from crawler.archive import read_parts
from crawler.records import ArchivedPage
from errors import TongbaoError
from extract import read
from extract.article.article import Article, read_html, read_text
from extract.article.decode import decode
from extract.release import Release
from search.documents import Origin

log = logging.getLogger(__name__)
INLINE = 200
"""Up to this many pages one process is faster than starting others."""
CHUNK = 50


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An archived page that could not be read as a document, and why."""

    location: str
    url: str
    reason: str


Derived = tuple[Release, Origin] | Unreadable


def location_of(derived: Derived) -> str:
    """Where the page lies in the archive: `file:offset`."""
    return derived.location if isinstance(derived, Unreadable) else str(derived[1].record)


def derive(page: ArchivedPage, data_dir: Path) -> Derived:
    """One page's release with its origin; `Unreadable` where its bytes are no document."""
    try:
        release = read(_article(page, data_dir), path=page.file or page.location)
    except TongbaoError as error:
        return Unreadable(page.location, page.file or page.url, str(error))
    except Exception as error:  # the outer boundary of one page: no page may end a pass
        log.exception("%s (%s) could not be read", page.location, page.url)
        return Unreadable(page.location, page.file or page.url, f"{type(error).__name__}: {error}")
    fetched = page.fetched.isoformat(timespec="seconds")
    return release, Origin(page.source_id, fetched, page.location, page.sha256)


def derive_all(pages: Iterable[ArchivedPage], data_dir: Path) -> Iterator[Derived]:
    """The releases of many pages, in order, on all cores once there are more than a few."""
    stream = iter(pages)
    first = list(islice(stream, INLINE))
    work = partial(derive, data_dir=data_dir)
    rest = next(stream, None)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if rest is None or cores == 1:
        yield from map(work, chain(first, [] if rest is None else [rest], stream))
        return
    with ProcessPoolExecutor(cores, mp_context=get_context("forkserver")) as pool:
        yield from _windowed(pool, data_dir, chain(first, [rest], stream), cores)


def _windowed(pool: Executor, data_dir: Path, pages: Iterator[ArchivedPage], cores: int) -> Iterator[Derived]:
    """Results in order with a few chunks under way, so that memory stays flat however long the archive is."""
    waiting: deque[Future[list[Derived]]] = deque()
    while chunk := list(islice(pages, CHUNK)):
        waiting.append(pool.submit(_derive_chunk, chunk, data_dir))
        if len(waiting) > cores * 2:
            yield from waiting.popleft().result()
    for future in waiting:
        yield from future.result()


def _derive_chunk(chunk: list[ArchivedPage], data_dir: Path) -> list[Derived]:
    return [derive(page, data_dir) for page in chunk]


def _article(page: ArchivedPage, data_dir: Path) -> Article:
    content_type = next((value for name, value in page.headers if name.lower() == "content-type"), None)
    if page.status is None and content_type == "text/plain":
        listed = page.listed
        return read_text(decode(page.body), url=_public(page.address), published=listed.date, title=listed.title)
    parts = [part.body for part in read_parts(data_dir, page)]
    return read_html(page.body, url=_public(page.address), content_type=content_type, listed=page.listed, parts=parts)


def _public(url: str) -> str | None:
    """The URL to quote; None for an imported file's own name, and for anything that a reader could not open."""
    return url if url.startswith(("http://", "https://")) else None
