"""Any other site: its feed or sitemap where there is one, otherwise the list of links that looks like articles."""

import re
from collections import defaultdict
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from lxml import etree

from crawler.addresses import netloc_of
from crawler.cms.family import Family, Follow, ListPage, Row
from crawler.cms.links import absolute, article_rows, iso_date, next_link, url_date

_FEED = re.compile(r"^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)?<(rss|feed|urlset|rdf:RDF)\b", re.DOTALL)
"""`<?xml version="1.0"?><rss version="2.0">`, `<urlset>`; not `<html><rss>`"""
_NUMBER, _HEX = re.compile(r"\d+"), re.compile(r"[0-9a-f]{16,}")
"""`/2026/a1b2c3d4e5f60718/12.html` -> `/0/f/0.html`: a number, and 16 or more hexadecimal digits"""
_DATES = ("pubDate", "published", "updated", "lastmod")
_LONG_TITLE = 8
_ENOUGH_ROWS = 3


class Generic(Family):
    """Links are grouped by the shape of their address; the group with the most long or dated titles is the list."""

    name = "generic"
    rank = 99

    def recognise(self, page: ListPage) -> bool:
        """Always: it is the last to be asked."""
        return True

    def rows(self, page: ListPage) -> list[Row]:
        """The entries of a feed or sitemap, or the likeliest group of links."""
        if _FEED.match(page.text):
            return _feed_rows(page)
        return _likeliest(article_rows(page, lambda url: netloc_of(url) == netloc_of(page.url)))

    def next_page(self, page: ListPage) -> Follow | None:
        """A link reading 下一页."""
        return None if _FEED.match(page.text) else next_link(page)


def _feed_rows(page: ListPage) -> list[Row]:
    """RSS, Atom and sitemap entries alike: the first address, title and date in each."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    root = etree.fromstring(page.text.strip().encode(), parser=parser)
    rows = []
    for entry in root.iter("{*}item", "{*}entry", "{*}url"):
        texts = {etree.QName(child).localname: (child.text or "").strip() for child in entry.iterchildren("*")}
        link = entry.find("{*}link")
        href = texts.get("loc") or texts.get("link") or (link.get("href") if link is not None else "")
        if url := absolute(page.url, href or ""):
            stated = next((texts[name] for name in _DATES if texts.get(name)), "")
            rows.append(Row(url, texts.get("title", ""), iso_date(stated) or _mail_date(stated) or url_date(url)))
    return rows


def _mail_date(text: str) -> str | None:
    """`Tue, 21 Jul 2026 09:00:00 +0800` -> `2026-07-21`"""
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except ValueError:
        return None


def _likeliest(rows: list[Row]) -> list[Row]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[_shape(row.url)].append(row)
    best = max(groups.values(), key=_score, default=[])
    return best if len(best) >= _ENOUGH_ROWS or any(row.date for row in best) else []


def _shape(url: str) -> str:
    """The address with every number and hash replaced: articles of one column look alike."""
    parts = urlsplit(url)
    return _NUMBER.sub("0", _HEX.sub("f", f"{parts.path}?{parts.query}"))


def _score(rows: list[Row]) -> int:
    return sum((len(row.title) >= _LONG_TITLE) + 2 * (row.date is not None) for row in rows)


family = Generic()
