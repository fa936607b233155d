"""From the bytes of one page to its parts, each by the first signal that holds."""

from dataclasses import dataclass

from crawler.records import Listed
from extract.article.body import EMBEDDED, choose_body
from extract.article.cut import cut
from extract.article.decode import decode
from extract.article.fit import bare
from extract.article.header import read_header
from extract.article.images import body_images
from extract.article.links import without_link_tail
from extract.article.markup import lines_before, parse
from extract.article.meta import read_meta
from extract.article.parsed import Parsed
from extract.article.published import Published, find_published
from extract.article.source import find_source
from extract.article.title import find_title, page_title, strip_sites

TITLE_LINES = 4
BADGE = 4
"""So many characters may stand behind a title: 原创, 转载."""
TOP = 15
"""The title is looked for in so many of the body's first lines."""
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
    above = [] if body.container == EMBEDDED else lines_before(tree, body.node)
    title = find_title(tree, meta, listed.title, body.lines, above)
    rows = _after_title(body.lines, title)
    text = "\n".join(without_link_tail(cut(rows[read_header(rows).lines :]), body.node))
    images = body_images(body.node)
    parsed = Parsed(tree, meta, listed, url or meta.url, above, rows)
    return Page(
        title=title,
        body=text,
        source=find_source(parsed),
        published=find_published(parsed, text),
        url=parsed.url,
        container=body.container,
        image_only=bool(images) and len(text) < SHORT,
        images=images,
    )


def _after_title(body: list[str], title: str | None) -> list[str]:
    """The lines below the title, where the body's element holds it too, in one line or broken into several.

    Behind prose it is a repetition and no title.
    """
    wanted = bare(title or "")
    for start in range(min(TOP, len(body)) if wanted else 0):
        if "。" in body[start] and bare(body[start]) != wanted:
            break
        joined = ""
        for end in range(start, min(start + TITLE_LINES, len(body))):
            joined += bare(body[end])
            if joined.startswith(wanted) and len(joined) <= len(wanted) + BADGE:
                return body[end + 1 :]
    return body
