"""The crawl process: reads its job from stdin, crawls, reports visits on stdout. Started by `crawler.run`.

A process of its own because Scrapy's reactor can run only once in one. It stops when its stdin closes, so it never
outlives whoever started it.
"""

import json
import logging
import os
import signal
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from pydantic import BaseModel
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.downloadermiddlewares import cookies
from scrapy.settings import Settings as ScrapySettings
from tldextract import TLDExtract

import crawler.settings
from crawler.archive.names import token
from crawler.ledger.ledger import Ledger
from crawler.settings import for_run
from crawler.source import Source, blank_files, choose, load_sources
from crawler.spiders.bulletins import Bulletins
from crawler.visits.keeper import Keeper, recover
from crawler.visits.visit import Visit
from errors import TongbaoError
from settings import Settings

if TYPE_CHECKING:
    from crawler.visits.shared import SharedRun

# Scrapy's cookie middleware would fetch the list of public suffixes from the web; the one that comes with it will do.
cookies._split_domain = TLDExtract(include_psl_private_domains=True, suffix_list_urls=())

logger = logging.getLogger(__name__)
INTERVAL = 5.0
"""Seconds between two reports on visits that are not over."""


class Job(BaseModel):
    """What to crawl. `settings` are those of the caller."""

    settings: dict[str, object]
    ids: tuple[str, ...]
    run: str
    since: str | None = None
    pages: int | None = None
    articles: int | None = None


class Reporter:
    """Prints one JSON object a line: a visit's counts when it ends, and now and then those of one under way."""

    def __init__(self) -> None:
        self._next = time.monotonic() + INTERVAL

    def __call__(self, visit: Visit) -> None:
        """Reports, unless it has just done so."""
        moment = time.monotonic()
        if visit.closed or moment >= self._next:
            self._next = moment + INTERVAL
            report = {"source": visit.source.id, "outcome": _outcome(visit), **asdict(visit.tally)}
            print(json.dumps(report), flush=True)  # noqa: T201 - the process's output


class OurErrorsOnce(logging.Filter):
    """Says each error that is meant for people once and without its traceback, however many requests met it."""

    def __init__(self) -> None:
        super().__init__()
        self._said: set[str] = set()

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether to say it."""
        error = record.exc_info[1] if record.exc_info else None
        if not isinstance(error, TongbaoError):
            return True
        known = str(error) in self._said
        self._said.add(str(error))
        record.msg, record.args, record.exc_info = str(error), (), None
        return not known


def _outcome(visit: Visit) -> str | None:
    """`ok`, or the state of what went wrong; None while the visit is under way."""
    if not visit.closed:
        return None
    error = visit.verdict()
    return error.state if error else "ok"


def crawl(job: Job) -> None:
    """Crawls until every visit is over or a signal comes."""
    settings = Settings.model_validate(job.settings)
    logging.getLogger("crawler.source").setLevel(logging.ERROR)  # the caller has warned of files
    known = load_sources(settings.sources_dir)
    sources = choose(known, job.ids)
    with Ledger(settings.data_dir) as ledger:
        recover(settings.data_dir, ledger)
        if not blank_files(settings.sources_dir):  # else a source may only seem to be gone
            _rename(ledger, known)
        shared = _join(settings.redis_url, settings.data_dir) if settings.redis_url else None
        keeper = Keeper(settings.data_dir, *([shared.archived] if shared else []))
        scrapy_settings = ScrapySettings()
        scrapy_settings.setmodule(crawler.settings)
        scrapy_settings.setdict(for_run(settings, sources))
        process = AsyncCrawlerProcess(scrapy_settings)
        once = OurErrorsOnce()
        for name in ("scrapy.core.engine", "scrapy.core.scraper", "crawler.visits.keeper"):
            logging.getLogger(name).addFilter(once)
        # A robots.txt that cannot be fetched shows in its visit's outcome; Scrapy's traceback would only frighten.
        logging.getLogger("scrapy.downloadermiddlewares.robotstxt").setLevel(logging.CRITICAL)
        process.crawl(
            Bulletins,
            sources=sources,
            data_dir=settings.data_dir,
            ledger=ledger,
            keeper=keeper,
            run=job.run,
            since=job.since,
            pages=job.pages,
            articles=job.articles,
            tell=Reporter(),
            shared=shared,
        )
        process.start()
        keeper.close()


def _rename(ledger: Ledger, sources: Sequence[Source]) -> None:
    """What was read under an id that no source file has any more belongs to the source that has its list."""
    ids = {source.id for source in sources}
    with ledger.transaction():
        for source in sources:
            for name in ledger.rename(source.id, [page.url for page in source.lists], ids):
                logger.warning(
                    "%s is the source that was %s: what is known of that is now known of it", source.id, name
                )


def _join(redis_url: str, data_dir: Path) -> "SharedRun":
    from crawler.visits.shared import join  # the client of Redis is only loaded where there is one

    return join(redis_url, token(data_dir))


def stop_with_parent() -> None:
    """Waits until stdin closes, then stops the crawl as SIGTERM would."""
    sys.stdin.read()
    os.kill(os.getpid(), signal.SIGTERM)


def main() -> None:
    """The process."""
    job = Job.model_validate_json(sys.stdin.readline())
    Thread(target=stop_with_parent, daemon=True).start()
    try:
        crawl(job)
    except TongbaoError as error:
        print(json.dumps({"error": str(error)}), flush=True)  # noqa: T201 - the process's output
        sys.exit(1)


if __name__ == "__main__":
    main()
