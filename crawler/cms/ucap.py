"""UCAP (开普云): addresses of 32 hexadecimal digits ending in `.shtml`, custom tags, lists as pages or as JSON."""

import json
import re
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from crawler.cms.family import Family, Follow, ListPage, Row
from crawler.cms.links import absolute, article_rows, iso_date, next_link, url_date

_ARTICLE = re.compile(
    r"/(?:[0-9a-f]{32}|c\d+_\d{5,}|content_\d{5,})\.s?html$"  # /202607/<32 hex>.shtml, c00_31666174.shtml
    r"|/c/\d{4}-\d\d-\d\d/\d+\.shtml$"
)
"""`/202607/<32 hex>.shtml`, `/c00_31666174.shtml`, `/content_12345.html`, `/c/2026-07-21/123.shtml`"""
_SIGNS = re.compile(r"UCAP|/[0-9a-f]{32}\.shtml|/c00_\d{5,}\.shtml|/c\d{5,}/", re.IGNORECASE)
"""`<UCAPCONTENT>`, `/c00_31666174.shtml`, `/c100012/list.shtml`"""
_SEARCH = re.compile(r"/common/search/[0-9a-f]{16,40}")
"""`/common/search/7f3a…` (a channel) answers with JSON."""
_PAGER = re.compile(r"createPageHTML\([\"'][\w-]+[\"']\s*,\s*(\d+)\s*,\s*(\d+)\s*,\s*[\"'](\w+)[\"']\s*,\s*[\"'](\w+)")
"""`createPageHTML('page_div',12, 1,'list','shtml',230)`: 12 pages, this is page 1; `list.shtml`, `list_2.shtml`"""
_TAG = re.compile(r"<[^<>]{0,200}>")
"""`<em>警方</em>通报`, the title of a result, is 警方通报"""
_PAGE_SIZE = 15


class Ucap(Family):
    """Rows from markup or from `/common/search/<channel>?page=N`."""

    name = "ucap"
    rank = 40

    def recognise(self, page: ListPage) -> bool:
        """By the custom tags or the hexadecimal addresses."""
        return bool(_SIGNS.search(page.text)) and bool(self.rows(page) or _SEARCH.search(page.text))

    def rows(self, page: ListPage) -> list[Row]:
        """The results of a JSON answer, or the links of a page."""
        if page.text.lstrip().startswith("{"):
            found = (_row(page.url, result) for result in _answer(page).get("results") or [])
            return [row for row in found if row]
        return article_rows(page, _ARTICLE.search)

    def next_page(self, page: ListPage) -> Follow | None:
        """By JSON total, by the script call, by a link reading 下一页, or the channel's first JSON page."""
        if page.text.lstrip().startswith("{"):
            return _next_answer(page)
        if pager := _PAGER.search(page.text):
            total, _, prefix, ending = pager.groups()
            url = urljoin(page.url, f"{prefix}_{page.number + 1}.{ending}")
            return Follow(url) if page.number < int(total) else None
        if link := next_link(page):
            return link
        channel = _SEARCH.search(page.text)
        return Follow(urljoin(page.url, _query(channel.group(0), 1))) if channel and not self.rows(page) else None


def _query(path: str, number: int) -> str:
    fields = {"page": number, "_pageSize": _PAGE_SIZE, "_isAgg": "true", "_isJson": "true", "_template": "index"}
    return f"{path}?{urlencode(fields)}"


def _answer(page: ListPage) -> dict[str, Any]:
    try:
        data = json.loads(page.text)
    except ValueError:
        return {}
    inner = data.get("data") if isinstance(data, dict) else None
    return inner if isinstance(inner, dict) else {}


def _next_answer(page: ListPage) -> Follow | None:
    answer = _answer(page)
    parts = urlsplit(page.url)
    fields = dict(parse_qsl(parts.query))
    number = int(answer.get("page") or fields.get("page") or 1)
    size = int(fields.get("_pageSize") or answer.get("rows") or _PAGE_SIZE)
    if not answer.get("results") or number * size >= int(answer.get("total") or 0):
        return None
    return Follow(parts._replace(query=urlencode({**fields, "page": str(number + 1)})).geturl())


def _row(base: str, result: dict[str, Any]) -> Row | None:
    url = absolute(base, str(result.get("url") or ""))
    title = _TAG.sub("", str(result.get("title") or "")).strip()
    if url is None or not title:
        return None
    return Row(url, title, iso_date(str(result.get("publishedTimeStr") or "")) or url_date(url))


family = Ucap()
