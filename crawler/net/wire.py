"""Keeps an answer as it came over the wire, before Scrapy unpacks its body: that is what the archive stores."""

from scrapy import Request
from scrapy.http import Response

from crawler.archive.packed import gunzip
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
        if "hosts" in request.meta and (packed in _UNASKED or "," in packed):
            raise ServerFailedError(f"the answer is packed as {packed}, which was not asked for: {response.url}")
        if "hosts" in request.meta and packed == "gzip" and gunzip(response.body) is None:
            raise ServerFailedError(f"the answer is damaged or ends in its middle: {response.url}")
        return response


def _pairs(response: Response) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name.decode("latin-1"), value.decode("latin-1"))
        for name, values in response.headers.items()
        for value in values
    )
