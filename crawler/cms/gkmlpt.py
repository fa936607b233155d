"""Guangdong's disclosure platform (信息公开目录平台): the page only holds a site number, the rows come as JSON."""

import json
import re
from datetime import datetime
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from crawler.clock import BEIJING
from crawler.cms.family import Family, Follow, ListPage, Row
from crawler.cms.links import absolute, iso_date

_SID = re.compile(r"[\"']?SID[\"']?\s*:\s*[\"'](\d+)[\"']")
"""`window._CONFIG = {SID: '200001', TREE: […]}`"""
_CATEGORY = re.compile(r"/gkmlpt/(?:index#|api/all/)(\d+)")
"""`/gkmlpt/index#1234` -> category 1234; without one everything, category 0."""
_ESCAPED = re.compile(r"%u([0-9a-fA-F]{4})")
"""`%u8B66` -> 警"""

MILLISECONDS = 10**11
"""A later moment than any in seconds is one in milliseconds."""


class Gkmlpt(Family):
    """`/gkmlpt/api/all/<category>?page=N&sid=<SID>`; some sites send everything at once and 404 for page two."""

    name = "gkmlpt"
    rank = 10

    def recognise(self, page: ListPage) -> bool:
        """By the platform's path and configuration."""
        return "gkmlpt" in page.text + page.url and ("_CONFIG" in page.text or bool(_answer(page)))

    def rows(self, page: ListPage) -> list[Row]:
        """The articles of an answer; the page itself has none."""
        found = (_row(page.url, article) for article in _articles(page))
        return [row for row in found if row]

    def next_page(self, page: ListPage) -> Follow | None:
        """The first answer after the page itself, then on until `post_count` rows have been seen."""
        if site := _SID.search(page.text):
            category = _CATEGORY.search(page.listed_at or page.url)
            return self._ask(page.url, category.group(1) if category else "0", site.group(1), 1, 0)
        answer = _answer(page)
        seen = int(page.carry.get("seen", 0)) + len(_articles(page))
        total = (answer.get("classify") or {}).get("post_count", 0)
        if not _articles(page) or seen >= int(total or 0):
            return None
        return self._ask(page.url, page.carry["category"], page.carry["sid"], int(page.carry["page"]) + 1, seen)

    @staticmethod
    def _ask(base: str, category: str, sid: str, page: int, seen: int) -> Follow:
        url = urljoin(base, f"/gkmlpt/api/all/{category}?page={page}&sid={sid}")
        return Follow(url, carry={"category": category, "sid": sid, "page": str(page), "seen": str(seen)})


def _answer(page: ListPage) -> dict[str, Any]:
    if not page.text.lstrip().startswith("{"):
        return {}
    try:
        data = json.loads(page.text)
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}


def _articles(page: ListPage) -> list[dict[str, Any]]:
    """The articles of an answer; a site in trouble answers with null."""
    return _answer(page).get("articles") or []


def _row(base: str, article: dict[str, Any]) -> Row | None:
    url = absolute(base, str(article.get("url") or article.get("post_url") or ""))
    title = unquote(_ESCAPED.sub(lambda match: chr(int(match.group(1), 16)), str(article.get("title") or ""))).strip()
    if url is None or not title or not urlsplit(url).path:
        return None
    day = article.get("display_publish_time") or article.get("created_at") or article.get("date") or ""
    return Row(url, title, _day(day))


def _day(value: object) -> str | None:
    if isinstance(value, int):
        value = value // 1000 if value > MILLISECONDS else value
        return datetime.fromtimestamp(value, BEIJING).date().isoformat()
    return iso_date(str(value))


family = Gkmlpt()
