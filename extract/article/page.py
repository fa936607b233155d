"""From the bytes of one page to its parts, each by the first signal that holds."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import html

from crawler.records import Listed
from extract.article.containers import find_container
from extract.article.cut import cut
from extract.article.dates import epoch_date, first_date, url_date
from extract.article.decode import decode
from extract.article.generic import find_body
from extract.article.headline import read_header
from extract.article.markup import lines, parse
from extract.article.meta import Meta, read_meta
from extract.article.title import find_title

# var ct = "1713009660" · window.ct = '1713009660' · create_time: "1713009660"
SCRIPT_TIME = re.compile(r"\b(?:ct|create_time|createTime|svr_time_publish)\s*[=:]\s*[\"'](?P<seconds>1\d{9})[\"']")
LABELLED = re.compile(r"(?:发布|發布|发表|刊发|上传|录入|更新)?(?:时间|時間|日期)\s*[：:]?")
NEAR_TITLE = 14
"""So many lines under the title may hold the date."""
SHORT = 30
"""A body with fewer characters and a picture is a picture."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page taken apart."""

    title: str | None
    body: str
    source: str | None
    published: str | None
    date_signal: str | None
    container: str | None
    image_only: bool
    images: tuple[str, ...]


def read_page(data: bytes, *, url: str | None, content_type: str | None, listed: Listed) -> Page:
    """Reads one page.

    Raises:
        ArticleError: the bytes are no page.
    """
    source = decode(data, content_type)
    tree = parse(source)
    meta = read_meta(tree)
    title = find_title(tree, meta, listed.title)
    family, node, skipped = _body(tree, source)
    body = _after_title(lines(node, skipped), title)
    header = read_header(body)
    text = "\n".join(cut(body[header.lines :], title))
    day, signal = _date(source, tree, meta, url, listed, header.date, title)
    images = _images(node)
    return Page(
        title=title,
        body=text,
        source=meta.source or header.source,
        published=day,
        date_signal=signal,
        container=family,
        image_only=bool(images) and len(text) < SHORT,
        images=images,
    )


def _body(tree: html.HtmlElement, source: str) -> tuple[str, html.HtmlElement, Sequence[html.HtmlElement]]:
    known = find_container(tree, source)
    if known and (lines(known[1]) or _images(known[1])):
        return known[0], known[1], ()
    found = find_body(tree)
    return "generic", tree if found.node is None else found.node, found.aside


def _after_title(body: list[str], title: str | None) -> list[str]:
    if title in body[:15]:
        return body[body.index(title) + 1 :]
    return body


def _date(
    source: str,
    tree: html.HtmlElement,
    meta: Meta,
    url: str | None,
    listed: Listed,
    header: str | None,
    title: str | None,
) -> tuple[str | None, str | None]:
    if meta.date:
        return meta.date, "meta"
    if day := url_date(url):
        return day, "url"
    if listed.date:
        return listed.date, "list"
    if header:
        return header, "visible"
    if day := _script(source):
        return day, "script"
    if day := _visible(lines(tree), title):
        return day, "visible"
    return None, None


def _script(source: str) -> str | None:
    found = SCRIPT_TIME.search(source)
    return epoch_date(int(found["seconds"])) if found else None


def _visible(page: list[str], title: str | None) -> str | None:
    start = page.index(title) if title in page else 0
    near = page[start : start + NEAR_TITLE]
    labelled = [line for line in near if LABELLED.search(line)]
    return next((day for line in (*labelled, *near) if (day := first_date(line))), None)


def _images(node: html.HtmlElement) -> tuple[str, ...]:
    found = (image.get("data-src") or image.get("src") or "" for image in node.iter("img"))
    return tuple(link for link in found if link and not link.startswith("data:"))
