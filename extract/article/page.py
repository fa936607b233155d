"""From the bytes of one page to its parts, each by the first signal that holds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lxml import html

from crawler.records import Listed
from extract.article.body import choose_body
from extract.article.cut import cut, tail_source
from extract.article.dates import url_date
from extract.article.decode import decode
from extract.article.fit import bare
from extract.article.headline import labelled_source, read_header
from extract.article.images import body_images
from extract.article.markup import lines, lines_before, parse
from extract.article.meta import Meta, read_meta
from extract.article.published import Published, dateline, script_date, shown_date
from extract.article.title import find_title, page_title, strip_sites

TITLE_LINES = 4
TOP = 15
"""The title is looked for in so many of the body's first lines."""
NEAR = 25
"""So many lines above the body may name the source."""
SHORT = 30
"""A body with fewer characters and a picture is a picture."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page taken apart."""

    title: str | None
    body: str
    source: str | None
    published: Published
    url: str | None
    container: str
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
    claims = [strip_sites(claim, meta.sites) for claim in (meta.title, listed.title, page_title(tree)) if claim]
    body = choose_body(tree, source, claims)
    above = lines_before(tree, body.node)
    title = find_title(tree, meta, listed.title, "\n".join(body.lines), above)
    rows = _after_title(body.lines, title)
    header = read_header(rows)
    text = "\n".join(cut(rows[header.lines :]))
    images = body_images(body.node)
    return Page(
        title=title,
        body=text,
        source=meta.source or header.source or _source(above) or tail_source(rows),
        published=_published(source, tree, meta, url or meta.url, listed, text, rows, above),
        url=url or meta.url,
        container=body.container,
        image_only=bool(images) and len(text) < SHORT,
        images=images,
    )


def _after_title(body: list[str], title: str | None) -> list[str]:
    """The lines below the title, where the body's element holds it too, in one line or broken into several."""
    wanted = bare(title or "")
    for start in range(min(TOP, len(body)) if wanted else 0):
        joined = ""
        for end in range(start, min(start + TITLE_LINES, len(body))):
            joined += bare(body[end])
            if joined == wanted:
                return body[end + 1 :]
    return body


def _source(above: Sequence[str]) -> str | None:
    """The publisher that the nearest line above the body names with a label."""
    return next((name for line in reversed(above[-NEAR:]) if (name := labelled_source(line))), None)


def _published(
    page: str,
    tree: html.HtmlElement,
    meta: Meta,
    url: str | None,
    listed: Listed,
    text: str,
    body: Sequence[str],
    above: Sequence[str],
) -> Published:
    signals: tuple[tuple[str, Callable[[], str | None]], ...] = (
        ("meta", lambda: meta.date),
        ("url", lambda: url_date(url)),
        ("list", lambda: listed.date),
        ("visible", lambda: read_header(body).date or shown_date(above, body)),
        ("script", lambda: script_date(page)),
        ("visible", lambda: dateline(text) or shown_date(lines(tree), ())),
    )
    return next((Published(day, name) for name, read in signals if (day := read())), Published(None, None))
