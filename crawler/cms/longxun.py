"""Anhui's shared platform (集约化, 龙讯): `/tlsgaj/c00060/pc/content/content_1976830486581665792.html`."""

import re

from crawler.cms.family import Family, Follow, ListPage, Row
from crawler.cms.links import article_rows, next_link

_ARTICLE = re.compile(r"/(?:pc/)?content/content_\d{6,}\.html$|/xwzx/[\w/]+/\d{5,}\.html$")
"""`/pc/content/content_1234567.html`, `/xwzx/jwdt/123456.html`"""
_SIGNS = re.compile(r"/pc/content/content_\d{6,}\.html|/site/label/8888")
"""`href="/pc/content/content_1234567.html"`, `/site/label/8888?_=0.1`"""


class Longxun(Family):
    """Pages are links reading 下一页."""

    name = "longxun"
    rank = 35

    def recognise(self, page: ListPage) -> bool:
        """By the addresses of articles or of its label service."""
        return bool(_SIGNS.search(page.text))

    def rows(self, page: ListPage) -> list[Row]:
        """Links to `content_<id>`."""
        return article_rows(page, _ARTICLE.search)

    def next_page(self, page: ListPage) -> Follow | None:
        """A real link; where the page is turned by script only page one is read."""
        return next_link(page)


family = Longxun()
