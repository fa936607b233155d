"""Keeps an answer as it came over the wire, before Scrapy unpacks its body: that is what the archive stores."""

import zlib

from scrapy import Request
from scrapy.http import Response

from crawler.archive.warc import GZIP_WINDOW
from crawler.errors import ServerFailedError

_UNASKED = frozenset({"zstd", "x-gzip"})
"""Packings that Scrapy knows and tools that read WARC do not; they are sent by servers that were not asked for them."""


class KeepWire:
    """Sits between the downloader and Scrapy's decompression."""

    def process_response(self, request: Request, response: Response) -> Response:
        """Leaves headers and body under `request.meta["wire"]`.

        Raises:
            ServerFailedError: a page's body is not whole, or packed as nobody asked for (a robots.txt is read anyhow).
        """
        request.meta["wire"] = (_pairs(response), response.body)
        packed = (response.headers.get("Content-Encoding") or b"").decode("latin-1").strip().lower()
        if "hosts" in request.meta and packed in _UNASKED:
            raise ServerFailedError(f"the answer is packed as {packed}, which was not asked for: {response.url}")
        if "hosts" in request.meta and packed == "gzip" and is_cut(response.body):
            raise ServerFailedError(f"the answer ends in its middle: {response.url}")
        return response


def is_cut(packed: bytes) -> bool:
    """Whether gzip data end before they are complete, as where a cache kept half a page."""
    unpacker = zlib.decompressobj(GZIP_WINDOW)
    try:
        unpacker.decompress(packed)
    except zlib.error:
        return False
    return bool(packed) and not unpacker.eof


def _pairs(response: Response) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name.decode("latin-1"), value.decode("latin-1"))
        for name, values in response.headers.items()
        for value in values
    )
