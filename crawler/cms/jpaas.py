"""Hanweb's later generation, jpaas: a script element names the unit that answers with an HTML fragment in JSON."""

import ast
import json
import re
from typing import Any
from urllib.parse import urlencode, urljoin

from crawler.cms.family import Family, Follow, ListPage, Row, parse
from crawler.cms.links import article_rows, rows_in

_ARTICLE = re.compile(r"/art/\d{4}/(?:\d{1,2}/\d{1,2}/)?art_\w+\.html$")
"""`/art/2026/art_<32 hex>.html`, `/art/2026/9/4/art_6372_118.html`"""
_UNIT = "jpaas-publish-server"
_PAGE_SIZE = 20
_COUNT = re.compile(r"\bcount=[\"'](\d+)")
"""`<div class="pagination" rows="20" count="386">`"""


class Jpaas(Family):
    """Pages are asked for with `paramJson={"pageNo":2,"pageSize":20}`; the answer is `{"data": {"html": …}}`."""

    name = "jpaas"
    rank = 20

    def recognise(self, page: ListPage) -> bool:
        """By the name of the publishing server."""
        return _UNIT in page.text

    def rows(self, page: ListPage) -> list[Row]:
        """The links of the fragment, or of the column page if it has them already."""
        fragment = _fragment(page.text)
        if fragment:
            return rows_in(parse(fragment), page.carry.get("column", page.url), _ARTICLE.search)
        return article_rows(page, _ARTICLE.search)

    def next_page(self, page: ListPage) -> Follow | None:
        """The unit's next page; page one too, where the column page came without rows."""
        unit = page.carry.get("unit") or _unit_address(page)
        rows = self.rows(page)
        if not unit or (page.carry and not rows):
            return None
        number = int(page.carry.get("page", "1" if rows else "0"))
        count = _COUNT.search(_fragment(page.text) or page.text)
        if count and number * _PAGE_SIZE >= int(count.group(1)):
            return None
        column = page.carry.get("column", page.url)
        wanted = json.dumps({"pageNo": number + 1, "pageSize": _PAGE_SIZE}, separators=(",", ":"))
        return Follow(
            f"{unit}&{urlencode({'paramJson': wanted})}",
            headers={"Referer": column, "X-Requested-With": "XMLHttpRequest"},
            carry={"unit": unit, "column": column, "page": str(number + 1)},
        )


def _fragment(text: str) -> str:
    if not text.lstrip().startswith("{"):
        return ""
    try:
        data: Any = json.loads(text)
    except ValueError:
        return ""
    inner = data.get("data") if isinstance(data, dict) else None
    return str(inner.get("html", "")) if isinstance(inner, dict) else ""


def _unit_address(page: ListPage) -> str | None:
    """The unit's address with the query that the script element carries in its attribute `queryData`."""
    for script in page.root.iter("script"):
        address, query = script.get("url") or "", script.get("querydata")
        if _UNIT in address and query:
            try:
                fields = ast.literal_eval(query)
            except (ValueError, SyntaxError):
                return None
            return urljoin(page.url, f"{address}?{urlencode(fields)}") if isinstance(fields, dict) else None
    return None


family = Jpaas()
