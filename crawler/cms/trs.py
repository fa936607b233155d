"""TRS WCM (拓尔思): `202607/t20260721_123.html`; `index_1.html` is page two; the total stands in a script call."""

import re
from urllib.parse import urljoin

from crawler.cms.family import Family, Follow, ListPage, Row
from crawler.cms.links import article_rows, next_link

_ARTICLE = re.compile(r"/t(?:\d{8}_\d+|\d{5,})\.s?html?$")
"""`/202607/t20260721_123.html`, `/gayw/t10521285.shtml`"""
_DATED = re.compile(r"/t\d{8}_\d+\.s?html?")
"""`/202607/t20260721_123.html`; not `/gayw/t10521285.shtml`, which alone does not tell the system"""
_PAGER = re.compile(r"createPage(?:HTML)?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*[\"']([\w-]+)[\"']\s*,\s*[\"'](\w+)[\"']")
"""`createPageHTML(25, 0, "index", "html")`: 25 pages, this is number 0, files `index.html`, `index_1.html`, …"""


class Trs(Family):
    """Rows are links relative to the list page; pages count up from `index_1`."""

    name = "trs"
    rank = 50

    def recognise(self, page: ListPage) -> bool:
        """By the dated file names of articles."""
        return bool(_DATED.search(page.text)) or (bool(_PAGER.search(page.text)) and bool(self.rows(page)))

    def rows(self, page: ListPage) -> list[Row]:
        """Links to `t<date>_<id>`."""
        return article_rows(page, _ARTICLE.search)

    def next_page(self, page: ListPage) -> Follow | None:
        """By the script call; without one, by a link reading 下一页."""
        pager = _PAGER.search(page.text)
        if pager is None:
            return next_link(page)
        total, _, prefix, ending = pager.groups()
        return Follow(urljoin(page.url, f"{prefix}_{page.number}.{ending}")) if page.number < int(total) else None


family = Trs()
