"""Lets requests go only to the hosts of their source and only to public addresses, after name resolution too."""

from collections.abc import Collection
from typing import Self
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.resolver import CachingThreadedResolver
from twisted.internet.base import ReactorBase
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError

from crawler.addresses import is_number, is_public


class OffHost(IgnoreRequest):
    """A redirect leads to a host that the source does not name."""

    def __init__(self, url: str) -> None:
        super().__init__(f"leads to {url}")
        self.url = url


class PrivateHost(IgnoreRequest):
    """A host is a private, loopback or reserved address."""


refused: dict[str, str] = {}
"""Names that resolved to an address that is not public, and the address (Twisted tells callers only of a failure)."""


class Guard:
    """Checks each request, redirected ones too. `request.meta["hosts"]` are the hosts it may go to.

    What carries none is a robots.txt: it may go to the host that it was asked of, and to those of every source.
    """

    def __init__(self, allow_private: bool, known: Collection[str] = ()) -> None:
        self._allow_private = allow_private
        self._known = frozenset(known)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Reads `TONGBAO_ALLOW_PRIVATE` and the hosts of the run."""
        hosts = crawler.settings.getdict("DOWNLOAD_SLOTS")
        return cls(crawler.settings.getbool("TONGBAO_ALLOW_PRIVATE"), hosts)

    def process_request(self, request: Request) -> None:
        """Drops what leads elsewhere.

        Raises:
            OffHost: the host is not one of the source's.
            PrivateHost: the host is a literal address that is not public.
        """
        host = urlsplit(request.url).hostname or ""
        hosts = request.meta.get("hosts", self._known)
        if host not in hosts and ("hosts" in request.meta or "redirect_urls" in request.meta):
            raise OffHost(request.url)
        if not self._allow_private and is_number(host) and not is_public(host):
            raise PrivateHost(f"{host} is not a public address")


class PublicResolver(CachingThreadedResolver):
    """Refuses names that resolve to private addresses: what is connected to is what was checked."""

    def __init__(self, reactor: ReactorBase, cache_size: int, timeout: float) -> None:
        super().__init__(reactor, cache_size, timeout)
        self._allow_private = False

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> Self:
        """Reads `TONGBAO_ALLOW_PRIVATE`."""
        resolver = super().from_crawler(crawler, reactor)
        resolver._allow_private = crawler.settings.getbool("TONGBAO_ALLOW_PRIVATE")
        return resolver

    def getHostByName(self, name: str, timeout: object = ()) -> Deferred[str]:  # noqa: N802 - Twisted's name
        """The address of `name`.

        Raises (through the Deferred):
            DNSLookupError: it is not public; `refused` then has it.
        """
        return super().getHostByName(name).addCallback(self._checked, name)

    def _checked(self, address: str, name: str) -> str:
        if self._allow_private or is_public(address):
            return address
        refused[name] = address
        raise DNSLookupError(f"{name} resolves to {address}, which is not a public address")
