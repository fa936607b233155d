"""From what Scrapy raises to the tree of `crawler.errors`."""

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadTimeoutError,
    IgnoreRequest,
)

from crawler.errors import (
    BlockedError,
    DnsError,
    FetchError,
    MovedError,
    PrivateAddressError,
    ServerFailedError,
    TimeOutError,
    TlsError,
)
from crawler.net.guard import OffHost, PrivateHost, refused

LOOP = "max redirections reached"
"""What Scrapy says of an address that is redirected again and again."""
TOO_LARGE = "DOWNLOAD_MAXSIZE"
"""What it says of a page whose packed bytes are few."""
TLS_SIGNS = ("ssl", "tls", "certificate", "handshake")


def failure_of(error: BaseException, host: str) -> FetchError:
    """The diagnosis of a request to `host` that brought no answer."""
    text = " ".join(str(error).split()).rstrip(".") or type(error).__name__
    match error:
        case FetchError():
            return error
        case OffHost():
            return MovedError(f"the address {text}, a host that the source does not name")
        case PrivateHost():
            return PrivateAddressError(text)
        case IgnoreRequest():
            return _ignored(text, host)
        case CannotResolveHostError():
            return _unresolved(host)
        case DownloadTimeoutError():
            return TimeOutError(f"no answer in time: {text}")
        case DownloadConnectionRefusedError():
            return ServerFailedError(f"the connection was refused: {host}")
        case DownloadCancelledError():
            return ServerFailedError(f"the page is too large: {text}")
    if any(sign in repr(error).lower() for sign in TLS_SIGNS):
        return TlsError(f"the TLS handshake fails: {text}")
    return ServerFailedError(f"the connection broke: {text}")


def _unresolved(host: str) -> FetchError:
    if host in refused:
        return PrivateAddressError(f"{host} resolves to {refused[host]}, which is not a public address")
    return DnsError(f"the name does not resolve: {host}")


def _ignored(text: str, host: str) -> FetchError:
    """Why Scrapy let an answer go: an address that leads in a circle, a page that unpacks too large, or robots.txt."""
    if LOOP in text:
        return MovedError(f"the address leads in a circle: {host}")
    if TOO_LARGE in text:
        return ServerFailedError(f"the page is too large when unpacked: {host}")
    return BlockedError("robots", f"robots.txt forbids it: {text}")
