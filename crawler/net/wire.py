"""Keeps an answer as it came over the wire, before Scrapy unpacks its body: that is what the archive stores."""

from scrapy import Request
from scrapy.http import Response


class KeepWire:
    """Sits between the downloader and Scrapy's decompression."""

    def process_response(self, request: Request, response: Response) -> Response:
        """Leaves headers and body under `request.meta["wire"]`."""
        request.meta["wire"] = (_pairs(response), response.body)
        return response


def _pairs(response: Response) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name.decode("latin-1"), value.decode("latin-1"))
        for name, values in response.headers.items()
        for value in values
    )
