"""Waits as long as a host asks with `Retry-After`: a short while within the run, longer ones until a later run."""

import asyncio
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response

from crawler.clock import DAY, now

SHORT = 60.0
"""Seconds. A longer pause is kept in the ledger and ends the visit."""
LONGEST = DAY
"""A site that asks for more is asked again the next day."""
DEFAULT = 3600.0
"""Seconds for which a host that says 429 without a time is left alone."""


class Patience:
    """For answers 429 and 503."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Patience":
        """Keeps the crawler, whose spider has the ledger."""
        return cls(crawler)

    async def process_response(self, request: Request, response: Response) -> Request | Response:
        """Asks again once after a short pause; notes a long one."""
        stated = response.headers.get("Retry-After")
        if response.status not in (429, 503) or (response.status == 503 and stated is None):
            return response
        pause = min(LONGEST, seconds(stated.decode("latin-1"))) if stated else DEFAULT
        if pause > SHORT or request.meta.get("asked_again"):
            self._crawler.spider.ledger.wait(urlsplit(request.url).netloc, pause)  # type: ignore[union-attr]
            return response
        await asyncio.sleep(pause)
        return request.replace(meta={**request.meta, "asked_again": True}, dont_filter=True)


def seconds(retry_after: str) -> float:
    """`Retry-After` as seconds from now: a number, or a date; nonsense counts as an hour."""
    if retry_after.strip().isdigit():
        return float(retry_after)
    try:
        return max(0.0, (parsedate_to_datetime(retry_after) - now()).total_seconds())
    except (ValueError, TypeError):
        return DEFAULT
