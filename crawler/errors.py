"""Every way in which a source can fail, as a tree. The class is the diagnosis, `advice` what an operator can do.

    CrawlError
    ├── SourceFileError                   a source file is wrong: file, line, field
    ├── UnknownSourceError                no source or unit of that name
    ├── LedgerError                       the ledger's file is none, or cannot be used
    ├── ArchiveError                      an archive file or location cannot be read
    ├── ImportFileError                   a file to import is not what it should be
    ├── SharedQueueError                  the Redis that processes share does not answer
    ├── WorkerError                       the crawl process ended without a report
    └── FetchError                        a source could not be read; its `state` is what health shows
        ├── BlockedError                  a challenge, a ban or robots.txt: never bypassed
        ├── MovedError                    the list is gone, or answers from another host or as another column
        ├── UnreachableError              nothing usable came back
        │   ├── DnsError                  the name does not resolve
        │   ├── TlsError                  the handshake fails
        │   ├── TimeOutError              no answer in time
        │   └── ServerFailedError         connection refused or broken, HTTP 5xx, a page too large
        ├── PrivateAddressError           the name leads to a private or loopback address
        ├── EmptyListError                a list page that has no rows
        └── ChangedError                  the site answers, but not in the shape we know
            ├── LayoutChangedError        links, but no row is recognised or known, or no linked page is an article
            ├── TooShortError             pages without text
            └── WrongEncodingError        text that no encoding explains

The health states are `crawler.health.judgement.State`.
"""

from typing import ClassVar, Self

from errors import TongbaoError


class CrawlError(TongbaoError):
    """A source could not be read, or something that the crawl needs is wrong."""


class SourceFileError(CrawlError):
    """A source file is wrong; the message names file, line and field."""


class UnknownSourceError(CrawlError):
    """No source or unit of that name."""

    exit_code = 2


class LedgerError(CrawlError):
    """The ledger's file is no ledger, or cannot be used."""


class ArchiveError(CrawlError):
    """An archive file or a location in it cannot be read."""


class ImportFileError(CrawlError):
    """A file to import is not what it should be."""


class SharedQueueError(CrawlError):
    """The Redis that crawl processes share does not answer."""


class WorkerError(CrawlError):
    """The crawl process ended without a report."""


class FetchError(CrawlError):
    """A source could not be read. `state` is the health state it leads to, `advice` what to do."""

    state: ClassVar[str] = "failing"
    advice: ClassVar[str] = "Wait for the next run; if it stays, open the address in a browser."

    def at(self, where: str) -> Self:
        """The same diagnosis, its message saying where."""
        told = type(self).__new__(type(self), f"{where}: {self}")
        vars(told).update(vars(self))
        return told


class BlockedError(FetchError):
    """A challenge page, a ban or robots.txt. `kind` names the protection: jiasule, ruishu, wzws, captcha, robots …"""

    state = "blocked"
    advice = "Do not try harder. Crawl from a network that the site accepts, or ask the agency for access."

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


class MovedError(FetchError):
    """The list page is gone, or answers from another host or as another column."""

    state = "moved"
    advice = "Find the new list page and run `tongbao sources probe URL`; put its address into the source file."


class UnreachableError(FetchError):
    """Nothing usable came back."""


class DnsError(UnreachableError):
    """The name does not resolve."""

    advice = "Check the network's name service; if other sites resolve, the site has a new name."


class TlsError(UnreachableError):
    """The TLS handshake fails."""

    advice = "If the site only knows old TLS, set `legacy_tls: true` in its source file, or use its http address."


class TimeOutError(UnreachableError):
    """No answer in time."""

    advice = "Raise the source's `politeness.delay`: many sites answer slowly when asked often."


class ServerFailedError(UnreachableError):
    """The connection was refused or broke, the server answered 5xx, or a page was too large."""


class PrivateAddressError(FetchError):
    """The name leads to a private or loopback address."""

    advice = "If this is a site of your own, set TONGBAO_ALLOW_PRIVATE=1; otherwise its name service is wrong."


class EmptyListError(FetchError):
    """A list page that has no rows."""

    state = "empty"
    advice = "Open the list page: if it shows releases, run `tongbao sources probe URL`; if not, the column is unused."


class ChangedError(FetchError):
    """The site answers, but not in the shape we know."""

    state = "changed"
    advice = "Run `tongbao sources probe URL` and correct the family or the list address."


class LayoutChangedError(ChangedError):
    """Links, but no row is recognised or known, or no linked page is an article."""


class TooShortError(ChangedError):
    """Pages without text."""


class WrongEncodingError(ChangedError):
    """Text that no encoding explains."""
