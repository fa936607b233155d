"""The title as a reader sees it: the heading that the page's <title> repeats, or <title> without site and column."""

import re
from collections.abc import Iterable

from lxml import etree, html

from extract.article.markup import lines
from extract.article.meta import Meta

SPACE = re.compile(r"[\s\u3000\xa0\u200b]+")
SEPARATORS = re.compile(r"\s*[_|｜丨]+\s*|\s+[-–—]+\s+|\s*[-–—]{1,2}\s*(?=[^-–—]{2,20}$)|\s*>>?\s*|\s*_+\s*")
SITE_WORD = re.compile(
    r"网$|网站|频道|新闻|资讯|门户|公安[局厅部]|人民政府|政府网|澎湃|腾讯|新浪|搜狐|凤凰|日报|晚报|在线|手机|中心$|委员会$|[局厅部]$"
)
HEADINGS = etree.XPath(
    "//h1 | //h2 | //ucaptitle | //*[self::div or self::p or self::span or self::h3 or self::td]"
    "[contains(@class, 'title') or contains(@id, 'title') or contains(@class, 'Title') or contains(@class, 'tit')"
    " or contains(@id, 'Title') or contains(@class, 'biaoti')]"
)
MAX_TITLE = 150


def find_title(tree: html.HtmlElement, meta: Meta, listed: str | None) -> str | None:
    """The title, in one line, or None where the page has none."""
    shown = page_title(tree)
    headings = _headings(tree)
    for claim in (meta.title, listed, shown):
        match = _repeated(claim, headings)
        if match:
            return match
    if meta.title and (meta.standard or not shown):
        return meta.title
    if shown:
        return strip_sites(meta.title if meta.title and meta.title in shown else shown, meta.sites)
    return meta.title or listed or next(iter(headings), None)


def page_title(tree: html.HtmlElement) -> str | None:
    """What <title> says."""
    node = next(tree.iter("title"), None)
    text = SPACE.sub(" ", "".join(node.itertext())).strip() if node is not None else ""
    return text or None


def strip_sites(title: str, sites: Iterable[str]) -> str:
    """A page title without the site and the column that stand behind it."""
    known = [_bare(site) for site in sites]
    while True:
        cuts = [found for found in SEPARATORS.finditer(title) if found.start() > 0]
        if not cuts:
            return title
        tail = _bare(title[cuts[-1].end() :])
        head = title[: cuts[-1].start()]
        if not (
            any(tail in site or site in tail for site in known if site)
            or SITE_WORD.search(tail)
            or not tail
            or len(tail) <= 6
        ):
            return title
        if len(head) < 4:
            return title
        title = head


def _headings(tree: html.HtmlElement) -> list[str]:
    texts = (" ".join(lines(node)) for node in HEADINGS(tree))  # type: ignore[union-attr]
    return list(dict.fromkeys(text for text in texts if 4 <= len(text) <= MAX_TITLE))


def _repeated(claim: str | None, headings: list[str]) -> str | None:
    """The longest heading that the claim begins with."""
    if not claim:
        return None
    bare = _bare(claim)
    fits = [text for text in headings if len(_bare(text)) >= 4 and bare.startswith(_bare(text))]
    return max(fits, key=len, default=None)


def _bare(text: str) -> str:
    return SPACE.sub("", text)
