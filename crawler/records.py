"""What the archive holds and hands on: one page as it was received, with what its source knew about it."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import unquote


@dataclass(frozen=True, slots=True)
class Listed:
    """What the list row said of an article: hints for the reader, never a substitute for the page."""

    title: str | None = None
    date: str | None = None
    """ISO date of the row."""
    family: str | None = None
    """CMS family that recognised the page."""


@dataclass(frozen=True, slots=True)
class ArchivedPage:
    """One archived page: bytes, headers, time and final URL exactly as received.

    `url` is the final URL (after redirects), `requested` what the list linked to. For an imported file `url` is a
    `file:` URI made of its name, `status` is None.
    """

    url: str
    requested: str
    fetched: datetime
    status: int | None
    headers: tuple[tuple[str, str], ...]
    body: bytes
    source_id: str | None
    listed: Listed
    location: str
    """`file.warc.gz:offset` of the WARC record."""
    sha256: str
    parts: tuple[str, ...] = ()
    """URLs of the following pages of a multi-page article, in order."""
    part_locations: tuple[str, ...] = ()
    """Where the archive holds them."""
    first: str | None = None
    """The URL under which the archive had the page first, where its site has gone to https or `www.` since."""

    @property
    def address(self) -> str:
        """The one address of all versions of the page."""
        return self.first or self.url

    @property
    def file(self) -> str | None:
        """The imported file, by the name of its folder and its place in it; None of a page with a web address."""
        scheme, _, name = self.url.partition(":")
        return unquote(name.partition("?")[0]) if scheme == "file" else None
