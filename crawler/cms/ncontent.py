"""The Ministry's CMS: `/n2253534/n2253535/c123/content.html`; further pages are fragments that count down."""

import re
from urllib.parse import urljoin

from crawler.cms.family import Family, Follow, ListPage, Row
from crawler.cms.links import article_rows

_ARTICLE = re.compile(r"/c\d+/content\.html$")
"""`/n2253534/n2253535/c123/content.html`"""
_SIGNS = re.compile(r"id=[\"']comp_\d+|/n\d+/c\d+/content\.html")
"""`<span id="comp_7891">`, `/n2253535/c123/content.html`"""
_COMPONENT = re.compile(r"id=[\"'](?:comp|pag)_(\d+)")
"""`<span id="comp_7891">`, `<div id='pag_7891'>`: 7891 of `index_7891_30.html`"""
_TOTAL = re.compile(r"maxPageNum\s*=\s*[\"']?(\d+)")
"""`var maxPageNum = 31;`"""


class NContent(Family):
    """Page two of N is the fragment `index_<component>_<N-1>.html`, without a head; `_1` holds the oldest rows."""

    name = "ncontent"
    rank = 70

    def recognise(self, page: ListPage) -> bool:
        """By component ids or `c<id>/content.html`."""
        return bool(_SIGNS.search(page.text))

    def rows(self, page: ListPage) -> list[Row]:
        """Links to `c<id>/content.html`, of the whole page or of a fragment."""
        return article_rows(page, _ARTICLE.search)

    def next_page(self, page: ListPage) -> Follow | None:
        """Counted down from `maxPageNum` of the first page."""
        component = page.carry.get("component") or _first(_COMPONENT, page.text)
        rest = int(page.carry.get("rest") or _first(_TOTAL, page.text) or 1) - 1
        if not component or rest < 1:
            return None
        carry = {"component": component, "rest": str(rest)}
        return Follow(urljoin(page.url, f"index_{component}_{rest}.html"), carry=carry)


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    match = pattern.search(text)
    return match.group(1) if match else None


family = NContent()
