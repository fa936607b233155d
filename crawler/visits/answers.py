"""What the spider reads off an answer."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.archive import Capture
from crawler.clock import now
from crawler.errors import FetchError
from crawler.net.failures import failure_of
from crawler.page.decode import decode
from crawler.page.looks import visible_chinese
from crawler.records import Listed
from crawler.visits.parts import parts_of

_AWAY = re.compile(r"/?|/(?:index|default|home)\.[a-z]{3,5}|.*/(?:404|error)(?:\.[a-z]{3,5})?", re.IGNORECASE)
"""`/`, `/index.html`, `/default.aspx`, `/err/404.html`; not `/xwzx/index.html`, a column's page."""
SHORT_TEXT = 40
"""Chinese characters; a page with fewer is no article."""
LONG_PAGE = 200
"""Bytes beyond ASCII; a page with as many need not be looked at more closely."""


def failed_request(failure: Failure) -> tuple[Request, FetchError]:
    """The request that brought no answer, and why."""
    request: Request = failure.request  # type: ignore[attr-defined]
    host = urlsplit(request.url).hostname or ""
    return request, failure_of(failure.value or RuntimeError("no reason given"), host)


def text_of(response: Response) -> str:
    """The decoded page."""
    return decode(response.body, headers_of(response).get("content-type"))


def leads_away(asked: str, answered: str) -> bool:
    """Whether an address was redirected to a site's home page or that for errors: /art/1.html to / or /404.html."""
    return _AWAY.fullmatch(urlsplit(answered).path) is not None and _AWAY.fullmatch(urlsplit(asked).path) is None


def headers_of(response: Response) -> Mapping[str, str]:
    """Header names in lower case to the first value."""
    return {
        name.decode("latin-1").lower(): b"; ".join(values).decode("latin-1")
        for name, values in response.headers.items()
    }


def capture(response: Response, kind: str, requested: str, source_id: str, listed: Listed) -> Capture:
    """The answer as it came over the wire."""
    headers, body = response.meta["wire"]
    return Capture(kind, response.url, requested, now(), response.status, headers, body, source_id, listed)


def following_parts(response: Response) -> list[str]:
    """The pages after this one of the same article; decoded only where there is a sign of them."""
    signs = (b"createPageHTML", "下一页".encode(), "下一页".encode("gbk"), "下页".encode(), "下页".encode("gbk"))
    return parts_of(response.url, text_of(response)) if any(sign in response.body for sign in signs) else []


def is_short(response: Response) -> bool:
    """Whether a page has next to no Chinese text."""
    ascii_only = bytes(range(128))
    if len(response.body.translate(None, ascii_only)) > LONG_PAGE:
        return False
    return visible_chinese(text_of(response)) < SHORT_TEXT
