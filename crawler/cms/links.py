"""Reads rows out of markup: links, their titles, the dates beside them."""

import re
from collections.abc import Callable
from datetime import date
from itertools import islice
from urllib.parse import urljoin, urlsplit

from lxml import html

from crawler.addresses import is_inner, netloc_of
from crawler.cms.family import Follow, ListPage, Row
from crawler.cms.wechat import WECHAT_ARTICLE, identity

MIN_TITLE = 4
"""Shorter link texts are 更多 or page numbers."""
ROW_LINKS = 4
"""A row has at most so many links: picture, title, column, more."""
_ROW_LEVELS = 4
"""A row's date stands at most this many elements above its link."""

_FULL_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)")
"""`2026-07-21`, `2026/7/1`, `2026.07.21`, `2026年7月21日`"""
_EDGE_DATE = re.compile(
    r"^[\[(（【]?\s*20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*[\])）】]?\s*"
    r"|\s*[\[(（【]?\s*20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: \d\d:\d\d)?\s*[\])）】]?$"
)
"""`[2026-07-21] 标题`, `标题 (2026-07-21)`"""
_URL_DATES = (
    re.compile(r"/t((?:19|20)\d\d)(\d\d)(\d\d)_"),  # /202607/t20260721_123.html
    re.compile(r"/((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})/"),  # /art/2026/9/4/art_6372_1.html
    re.compile(r"/((?:19|20)\d\d)-(\d\d)/?-?(\d\d)/"),  # /2026-01/06/ and /2025-01-06/
    re.compile(r"/((?:19|20)\d\d)(\d\d)/(\d\d)/"),  # /202607/21/
    re.compile(r"/((?:19|20)\d\d)(\d\d)(\d\d)/"),  # /20260721/
)
"""/202607/t20260721_1.html, /art/2026/9/4/art_1.html; not /202607/1.html, a month alone."""
_SESSION = re.compile(
    r";jsessionid=[^?#]*|(?<=[?&])(?:jsessionid|phpsessid|aspsessionid\w*|session_?id)=[^&#]*&?", re.IGNORECASE
)
"""`/1.html;jsessionid=3F9C?id=1` -> `/1.html?id=1`, `?PHPSESSID=ab12&id=1` -> `?id=1`: another one at every visit."""
_USUAL_PORT = re.compile(r"^(http://[^/]+):80(?=/|$)|^(https://[^/]+):443(?=/|$)")
"""`http://a.cn:80/`, `https://a.cn:443/`"""
_SPACE = re.compile(r"\s+")
r"""`警方\n  通报` -> `警方 通报`"""
_NEXT = frozenset(
    {"下一页", "下一頁", "下页", "下頁", "后一页", "后页", "下一页>", "下一页»", "next", "›", ">", "»", ">>"}
)
_SCRIPTED = ("javascript:", "#", "mailto:", "tel:", "data:")


def iso_date(text: str) -> str | None:
    """The first full date in `text` as ISO; a date without a year says nothing."""
    for match in _FULL_DATE.finditer(text):
        if found := _valid(*match.groups()):
            return found
    return None


def url_date(url: str) -> str | None:
    """The day that an address carries."""
    path = urlsplit(url).path
    for pattern in _URL_DATES:
        if (match := pattern.search(path)) and (found := _valid(*match.groups())):
            return found
    return None


def _valid(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def absolute(base: str, href: str) -> str | None:
    """The address that `href` on page `base` leads to; None for scripts, marks within the page and nonsense."""
    path, mark, query = href.strip().partition("?")
    href = path.replace("\\", "/") + mark + query  # as browsers do with what Windows servers write
    if not href or href.lower().startswith(_SCRIPTED):
        return None
    try:
        url = urljoin(base, href)
        host = urlsplit(url).hostname
    except ValueError:
        return None
    if not host or not url.startswith(("http://", "https://")):
        return None
    address = url.split("#", 1)[0]
    without = _SESSION.sub("", address)
    return identity(address if without == address else without.rstrip("?&"))


def article_rows(page: ListPage, is_article: Callable[[str], object]) -> list[Row]:
    """The rows of a page whose links `is_article` accepts (it sees the absolute address), or that lead to WeChat."""
    return rows_in(page.root, page.url, is_article)


def rows_in(root: html.HtmlElement, base: str, is_article: Callable[[str], object]) -> list[Row]:
    """The same for a fragment, whose links are relative to `base`."""
    found: dict[str, Row] = {}
    within = _stated_base(root, base)
    for anchor in root.iter("a"):
        url = absolute(within, anchor.get("href") or "")
        if url is None or url == base or not (is_article(url) or WECHAT_ARTICLE.match(url)):
            continue
        title = link_title(anchor)
        known = found.get(url)
        if len(title) >= MIN_TITLE and (known is None or len(title) > len(known.title)):
            found[url] = Row(url, title, row_date(anchor) or url_date(url))
    return list(found.values())


def _stated_base(root: html.HtmlElement, url: str) -> str:
    """What the links of a page are relative to: `<base href="/gaj/">` where it states one, else its own address.

    Templates of JSP state `http://www.a.cn:80/gaj/`: its links are those of `http://www.a.cn/gaj/`. Behind a proxy they
    state the host that the proxy asks, `http://10.1.2.3:8080/gaj/`: the site itself is meant.
    """
    stated = next((href for element in root.iter("base") if (href := element.get("href"))), "")
    base, own = urlsplit(absolute(url, stated) or url), urlsplit(url)
    if base.hostname != own.hostname and is_inner(base.hostname or ""):
        base = base._replace(scheme=own.scheme, netloc=own.netloc)
    return _USUAL_PORT.sub(r"\1\2", base.geturl())


def link_title(anchor: html.HtmlElement) -> str:
    """The title of a link: its attribute where the visible text is cut short, else the text without its date."""
    shown = _SPACE.sub(" ", anchor.text_content()).strip()
    full = _SPACE.sub(" ", anchor.get("title") or "").strip()
    if len(full) >= MIN_TITLE and (not shown or shown.endswith(("…", "..")) or len(full) > len(shown)):
        shown = full
    return _EDGE_DATE.sub("", shown)


def row_date(anchor: html.HtmlElement) -> str | None:
    """The date beside a link: in the nearest element around it that holds one, as long as that is one row."""
    node = anchor
    for _ in range(_ROW_LEVELS):
        if found := iso_date(" ".join(node.itertext())):
            return found
        parent = node.getparent()
        if parent is None or parent.tag in ("ul", "ol", "tbody", "table", "body") or _is_many_rows(parent):
            sibling = node.getnext() if node.tag in ("dt", "a") else None
            return iso_date(sibling.text_content()) if sibling is not None and sibling.tag in ("dd", "span") else None
        node = parent
    return None


def _is_many_rows(node: html.HtmlElement) -> bool:
    """Whether an element holds the links of more than one row; looks at no more than a row's worth of them."""
    links = [anchor.get("href") for anchor in islice(node.iter("a"), ROW_LINKS + 1)]
    return len(links) > ROW_LINKS or len(set(links)) > 2


def next_link(page: ListPage) -> Follow | None:
    """The page that a link reading 下一页 leads to, where it is a real link within the site."""
    within = _stated_base(page.root, page.url)
    for anchor in page.root.iter("a"):
        label = "".join(anchor.text_content().split()).lower()
        if label in _NEXT or (anchor.get("rel") or "") == "next":
            url = absolute(within, anchor.get("href") or "")
            if url and url != page.url and netloc_of(url) == netloc_of(page.url):
                return Follow(url)
    return None
