"""Obeys robots.txt and keeps what it said (RFC 9309): none is a permission, a server error is a refusal."""

import logging

from scrapy import Request
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from crawler.errors import BlockedError
from crawler.net.guard import OffHost
from crawler.page.challenge import diagnose
from crawler.page.decode import decode

logger = logging.getLogger(__name__)

REFUSAL = b"User-agent: *\nDisallow: /"
SIZE = 512_000
"""Bytes that are read of it, the least that RFC 9309 asks for."""


class KeepRobots(RobotsTxtMiddleware):
    """Scrapy's, with a snapshot in the ledger."""

    def _robots_error(self, exc: Exception, netloc: str) -> None:
        """One line for a robots.txt that leads away from its source, which counts as none (RFC 9309, 2.3.1.3)."""
        if isinstance(exc, OffHost):
            logger.warning("%s has no robots.txt: its address %s", netloc, exc)
        super()._robots_error(exc, netloc)

    async def _parse_robots(self, response: Response, netloc: str, request: Request) -> None:
        shown = decode(response.body[:SIZE])
        text = shown.encode("utf-8")
        self.crawler.spider.ledger.keep_robots(netloc, response.status, shown)  # type: ignore[union-attr]
        if isinstance(diagnose(response.status, {}, response.body, shown), BlockedError):
            # The site's own pages will say which protection it is.
            raise IgnoreRequest(f"robots.txt of {netloc} cannot be read")
        if response.status >= 500:
            text = REFUSAL
        elif response.status >= 400:
            text = b""
        await super()._parse_robots(response.replace(body=text), netloc, request)
