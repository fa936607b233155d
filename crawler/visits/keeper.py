"""Puts fetched pages into archive and ledger on a thread of its own, so that compression never holds up the crawl.

Order is what makes it safe: a page is whole in the archive before the ledger says so. Whoever starts after a kill
tells the ledger what the archive has beyond it (`recover`), so nothing that was archived is fetched again.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from queue import Empty, Queue
from threading import Thread

from crawler.archive import ArchiveWriter, Capture, read_page, read_parts
from crawler.archive.reader import FILES, PAGE_KINDS, folder_of, read_entries
from crawler.archive.writer import is_being_written
from crawler.errors import ArchiveError
from crawler.ledger.known import Known, Tally
from crawler.ledger.ledger import Ledger
from crawler.ledger.twins import twins
from crawler.page.fingerprint import article_hash, fingerprint
from crawler.records import ArchivedPage

logger = logging.getLogger(__name__)

BATCH = 100
WAITING = 1000
"""Pages that may wait for the disk before the crawl does."""


@dataclass(frozen=True, slots=True)
class Part:
    """A following page of an article; `body` unpacked."""

    capture: Capture
    body: bytes


@dataclass(frozen=True, slots=True)
class Fetched:
    """An article to keep: `body` unpacked, for comparison; `known` what the ledger held before."""

    capture: Capture
    body: bytes
    known: Known
    tally: Tally
    parts: tuple[Part, ...] = ()

    @property
    def sha256(self) -> str:
        """Of the article with all its pages."""
        return article_hash(self.body, *(part.body for part in self.parts))


Archived = Callable[[str, list[str]], None]
"""Told a source's id and the addresses of articles that are now archived."""
Job = Fetched | Capture | Callable[[Ledger], None]


class Keeper:
    """One thread, one archive file, one ledger connection."""

    def __init__(self, data_dir: Path, archived: Archived = lambda source_id, urls: None) -> None:
        self._data_dir = data_dir
        self._archived = archived
        self._jobs: Queue[Job | None] = Queue(WAITING)
        self._error: BaseException | None = None
        self._thread = Thread(target=self._work, name="keeper", daemon=True)
        self._thread.start()

    def keep(self, job: Job) -> None:
        """An article, a bare capture (a list page), or something to do with the ledger after all that came before.

        Raises:
            ArchiveError: an earlier page could not be written (a full disk); the crawl must end.
        """
        if self._error:
            raise ArchiveError(f"{self._data_dir}: a page could not be kept: {self._error}") from self._error
        self._jobs.put(job)

    def close(self) -> None:
        """Writes what waits and ends the thread."""
        self._jobs.put(None)
        self._thread.join()

    def _work(self) -> None:
        try:
            with ArchiveWriter(self._data_dir) as writer, Ledger(self._data_dir) as ledger:
                for batch in self._batches():
                    self._keep_batch(batch, writer, ledger)
        except Exception as error:  # the thread's outer boundary: `keep` raises it in the crawl
            logger.exception("keeping pages failed")
            self._error = error
            self._drain()

    def _keep_batch(self, batch: list[Job], writer: ArchiveWriter, ledger: Ledger) -> None:
        actions = [action for job in batch for action in self._archive(writer, job)]
        articles = [job for job in batch if isinstance(job, Fetched)]
        for source_id in dict.fromkeys(job.known.source_id for job in articles):
            self._archived(source_id, [job.known.url for job in articles if job.known.source_id == source_id])
        with ledger.transaction():
            for action in actions:
                action(ledger)
            ledger.mark(*writer.position)

    def _batches(self) -> Iterator[list[Job]]:
        while (job := self._jobs.get()) is not None:
            batch = [job]
            while len(batch) < BATCH:
                try:
                    job = self._jobs.get_nowait()
                except Empty:
                    break
                if job is None:
                    yield batch
                    return
                batch.append(job)
            yield batch

    def _drain(self) -> None:
        while self._jobs.get() is not None:
            pass

    def _archive(self, writer: ArchiveWriter, job: Job) -> list[Callable[[Ledger], None]]:
        """Writes the job's pages; what is left to do in the ledger."""
        if isinstance(job, Fetched):
            return [self._page(writer, job)]
        if isinstance(job, Capture):
            writer.append(job)
            return []
        return [job]

    def _page(self, writer: ArchiveWriter, job: Fetched) -> Callable[[Ledger], None]:
        sha256, url, known = job.sha256, job.known.url, job.known
        if self.has(job):
            job.tally.unchanged += 1
            return lambda ledger: ledger.checked(url)
        if known.sha256:
            job.tally.changed += 1
        else:
            job.tally.new += 1
        places = tuple((part.capture.url, writer.append(part.capture)) for part in job.parts)
        location = writer.append(replace(job.capture, parts=places, first=self._first(job)))
        kept = validators(job.capture.headers, bool(places))
        return lambda ledger: ledger.hold(url, known.source_id, sha256, location, kept)

    def _first(self, job: Fetched) -> str | None:
        """The address of the version that the archive has, where the site has gone to https or `www.` since."""
        try:
            old = read_page(self._data_dir, job.known.location) if job.known.location else None
        except ArchiveError:
            return None
        return old.address if old and old.address in twins(job.capture.url) else None

    def has(self, job: Fetched) -> bool:
        """Whether the newest version in the archive is this one, or reads the same."""
        return bool(job.known.sha256) and (job.known.sha256 == job.sha256 or self._reads_the_same(job))

    def _reads_the_same(self, job: Fetched) -> bool:
        """Whether the page differs from the archived version only in what a reader of the text does not see."""
        try:
            first = read_page(self._data_dir, job.known.location or "")
            old = (first, *read_parts(self._data_dir, first))
        except ArchiveError:
            return False
        new = [(job.body, job.capture.headers), *((part.body, part.capture.headers) for part in job.parts)]
        return [fingerprint(page.body, dict(page.headers)) for page in old] == [
            fingerprint(body, dict(headers)) for body, headers in new
        ]


def recover(data_dir: Path, ledger: Ledger) -> int:
    """Tells the ledger what the archive holds beyond it; the number of pages."""
    marks, found = ledger.marks(), 0
    for path in sorted(folder_of(data_dir).glob(FILES)):
        if is_being_written(path):
            continue
        with ledger.transaction():
            for entry in read_entries(path, marks.get(path.name, 0)):
                page = entry.page
                if entry.kind in PAGE_KINDS and _take_over(data_dir, ledger, page):
                    found += 1
                ledger.mark(path.name, entry.end)
    return found


def validators(headers: Sequence[tuple[str, str]], has_parts: bool) -> tuple[str, str]:
    """ETag and date of an article, empty if it has none or has several pages: the first says nothing of the others."""
    named = {name.lower(): value for name, value in headers}
    return ("", "") if has_parts else (named.get("etag", ""), named.get("last-modified", ""))


def _take_over(data_dir: Path, ledger: Ledger, page: ArchivedPage) -> bool:
    """Tells the ledger of an archived page, unless it knows it."""
    sha256 = article_hash(page.body, *(part.body for part in read_parts(data_dir, page)))
    known = ledger.known(page.requested)
    if known and known.sha256 == sha256:
        return False
    kept = validators(page.headers, bool(page.parts))
    source_id = page.source_id or "import"
    if known is None:
        ledger.recall(page, source_id)
    ledger.hold(page.requested, source_id, sha256, page.location, kept)
    return True
