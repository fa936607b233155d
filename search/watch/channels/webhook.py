"""Notices as JSON, posted to a URL."""

import json
from http.client import HTTPException
from urllib.error import URLError
from urllib.request import Request, urlopen

from search.errors import InDoubtError
from search.watch.notice import Notice
from settings import Settings

TIMEOUT = 30


def accepts(target: str) -> bool:
    """A URL of http or https."""
    return target.startswith(("http://", "https://"))


def send(notice: Notice, settings: Settings) -> None:
    """Posts `{watch, query, hits}`; any answer but 2xx is an error.

    Raises:
        URLError: it was not sent, or refused.
        InDoubtError: it was sent and not answered.
    """
    body = {"watch": notice.watch.name, "query": notice.watch.query, "hits": notice.rows()}
    data = json.dumps(body, ensure_ascii=False).encode()
    headers = {"Content-Type": "application/json; charset=utf-8", "User-Agent": f"Tongbao (+{settings.contact})"}
    try:
        with urlopen(Request(notice.watch.target, data, headers), timeout=TIMEOUT):
            return
    except URLError:
        raise
    except (OSError, HTTPException) as error:
        raise InDoubtError(f"{notice.watch.target} did not answer, and may have the notice: {error}") from error
