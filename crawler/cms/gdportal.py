"""Guangdong's portal CMS: `content/post_4512345.html`; page two is `index_2.html`, the end is a 404."""

import re
from urllib.parse import urljoin, urlsplit

from crawler.cms.family import Family, Follow, ListPage, Row
from crawler.cms.links import article_rows, next_link

_ARTICLE = re.compile(r"/content/post_\d+\.html$")
"""`/jwdt/content/post_4512345.html`"""
_NUMBERED = re.compile(r"_\d+$")
"""`index_2` -> `index`"""


class GuangdongPortal(Family):
    """Pages count up from `index_2`; many pages do not say how many there are."""

    name = "gdportal"
    rank = 80

    def recognise(self, page: ListPage) -> bool:
        """By `post_<id>` links."""
        return "/post_" in page.text and bool(self.rows(page))

    def rows(self, page: ListPage) -> list[Row]:
        """Links to `content/post_<id>.html`."""
        return article_rows(page, _ARTICLE.search)

    def next_page(self, page: ListPage) -> Follow | None:
        """By a link reading 下一页; without one the next number, as long as this page has rows."""
        if link := next_link(page):
            return link
        if not self.rows(page):
            return None
        name = urlsplit(page.url).path.rsplit("/", 1)[-1].removesuffix(".html") or "index"
        return Follow(urljoin(page.url, f"{_NUMBERED.sub('', name)}_{page.number + 1}.html"))


family = GuangdongPortal()
