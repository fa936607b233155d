"""Notices as JSON, posted to a URL."""

import json
from urllib.request import Request, urlopen

from search.watch.notice import Notice
from settings import Settings

TIMEOUT = 30


def accepts(target: str) -> bool:
    """A URL of http or https."""
    return target.startswith(("http://", "https://"))


def send(notice: Notice, settings: Settings) -> None:
    """Posts `{watch, query, hits}`; any answer but 2xx is an error."""
    body = {"watch": notice.watch.name, "query": notice.watch.query, "hits": notice.rows()}
    data = json.dumps(body, ensure_ascii=False).encode()
    headers = {"Content-Type": "application/json; charset=utf-8", "User-Agent": f"Tongbao (+{settings.contact})"}
    with urlopen(Request(notice.watch.target, data, headers), timeout=TIMEOUT):
        return
