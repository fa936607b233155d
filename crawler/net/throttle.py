"""Slows down with the server: the pause between requests follows its latency, never below what the source says."""

from typing import Self

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.http import Response

LONGEST = 60.0


class Throttle:
    """AutoThrottle with a floor for each host (Scrapy's own has one floor for all)."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._floors = {host: slot["delay"] for host, slot in crawler.settings.getdict("DOWNLOAD_SLOTS").items()}
        self._default = crawler.settings.getfloat("DOWNLOAD_DELAY")

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Listens to each answer."""
        throttle = cls(crawler)
        crawler.signals.connect(throttle.adjust, signal=signals.response_downloaded)
        return throttle

    def adjust(self, response: Response, request: Request, spider: Spider) -> None:
        """Moves the host's pause half way to the latency of this answer; errors never make it shorter."""
        host, latency = request.meta.get("download_slot"), request.meta.get("download_latency")
        slot = self._crawler.engine.downloader.slots.get(host) if self._crawler.engine and host else None
        floor = self._floors.get(host or "", self._default)
        if slot is None or latency is None or not floor:
            return
        wanted = max(latency, (slot.delay + latency) / 2)
        if response.status == 200 or wanted > slot.delay:
            slot.delay = min(max(floor, wanted), LONGEST)
