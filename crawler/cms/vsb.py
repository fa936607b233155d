"""VSB, Boda (博达): `/info/1181/34951.htm`; pages count down, page two of forty is `<list>/39.htm`."""

import re
from urllib.parse import urljoin, urlsplit

from crawler.cms.family import Family, Follow, ListPage, Row
from crawler.cms.links import article_rows, next_link

_ARTICLE = re.compile(r"/info/\d+/\d+\.htm$")
"""`/info/1181/34951.htm`"""
_SIGNS = re.compile(r"id=[\"']line_u?\d|/info/\d+/\d+\.htm|vsb_content")
"""`<li id="line_u8_0">`, `href="../info/1181/34951.htm"`, `<div id="vsb_content">`"""
_TOTAL = re.compile(r"共\s*\d+\s*条[^\d]{0,40}?(\d+)\s*/\s*(\d+)")
"""`共 386 条 1/26`"""


class Vsb(Family):
    """Pages count down, so an old page's address never changes its content."""

    name = "vsb"
    rank = 60

    def recognise(self, page: ListPage) -> bool:
        """By numbered rows or `/info/` links."""
        return bool(_SIGNS.search(page.text))

    def rows(self, page: ListPage) -> list[Row]:
        """Links to `/info/<column>/<id>.htm`."""
        return article_rows(page, _ARTICLE.search)

    def next_page(self, page: ListPage) -> Follow | None:
        """By a link reading 下页; without one, counted down from the total."""
        if link := next_link(page):
            return link
        total = _TOTAL.search(page.text)
        first = page.carry.get("first", page.url)
        if total is None or page.number >= int(total.group(2)):
            return None
        folder = urlsplit(first).path.rsplit("/", 1)[-1].removesuffix(".htm")
        rest = int(total.group(2)) - page.number
        return Follow(urljoin(first, f"{folder}/{rest}.htm"), carry={"first": first})


family = Vsb()
