"""Old TLS for hosts whose source allows it, and only after a modern handshake has failed there."""

from typing import Self
from urllib.parse import urlsplit

from OpenSSL import SSL
from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from scrapy.http import Response
from twisted.internet.interfaces import IOpenSSLClientConnectionCreator
from twisted.protocols.tls import TLSMemoryBIOProtocol
from twisted.web.iweb import IPolicyForHTTPS
from zope.interface import implementer  # type: ignore[import-untyped]

from crawler.addresses import is_number
from crawler.errors import TlsError
from crawler.net.failures import failure_of

META = "legacy_tls"
CIPHERS = b"ALL:@SECLEVEL=0"
"""Key lengths and hashes that OpenSSL 3 no longer accepts by itself."""
LEGACY_SERVER_CONNECT = 0x4
"""OpenSSL's SSL_OP_LEGACY_SERVER_CONNECT: servers that cannot renegotiate safely."""


@implementer(IOpenSSLClientConnectionCreator)
class OldConnection:
    """Opens connections that speak TLS 1.0 and later; like Scrapy, without checking certificates."""

    def __init__(self, host: bytes) -> None:
        self._host = host

    def clientConnectionForTLS(self, protocol: TLSMemoryBIOProtocol) -> SSL.Connection:  # noqa: N802 - Twisted's name
        """A connection to the host."""
        context = SSL.Context(SSL.TLS_CLIENT_METHOD)
        context.set_cipher_list(CIPHERS)
        context.set_min_proto_version(SSL.TLS1_VERSION)
        context.set_options(LEGACY_SERVER_CONNECT)
        connection = SSL.Connection(context, None)
        if not is_number(self._host.decode("ascii", "replace")):
            connection.set_tlsext_host_name(self._host)
        return connection


@implementer(IPolicyForHTTPS)
class OldTls:
    """Old TLS for every host."""

    def creatorForNetloc(self, hostname: bytes, port: int) -> OldConnection:  # noqa: N802 - Twisted's name
        """What opens connections to a host."""
        return OldConnection(hostname)


class HttpsHandler(HTTP11DownloadHandler):
    """Scrapy's, with a second one beside it that speaks old TLS."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._old = HTTP11DownloadHandler(crawler)
        # Scrapy's own settings for TLS hold for a whole crawl, and lose the security level on the way to OpenSSL.
        self._old._contextFactory = OldTls()  # type: ignore[assignment]

    async def download_request(self, request: Request) -> Response:
        """By the handler that the request asks for."""
        if request.meta.get(META):
            return await self._old.download_request(request)
        return await super().download_request(request)

    async def close(self) -> None:
        """Ends both."""
        await self._old.close()
        await super().close()


class LegacyTls:
    """Asks again with old TLS where a handshake failed and the host's source allows it."""

    def __init__(self, hosts: list[str]) -> None:
        self._allowed = frozenset(hosts)
        self._old: set[str] = set()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Reads the hosts that allow it."""
        return cls(crawler.settings.getlist("LEGACY_TLS_HOSTS"))

    def process_request(self, request: Request) -> None:
        """Does not try modern TLS again on a host that has refused it."""
        if urlsplit(request.url).hostname in self._old:
            request.meta[META] = True

    def process_exception(self, request: Request, exception: Exception) -> Request | None:
        """The same request with old TLS, once."""
        host = urlsplit(request.url).hostname or ""
        if host not in self._allowed or request.meta.get(META) or not isinstance(failure_of(exception, host), TlsError):
            return None
        self._old.add(host)
        return request.replace(meta={**request.meta, META: True}, dont_filter=True)
