"""The Ministry's system: rows in a component, older list pages as fragments without a head, counted down."""

from collections.abc import Sequence

from samples.model import SampleRelease, Site
from samples.page import Page, Pages, document, info_line, metas, paragraphs, related, rows_of

SECTION = "/n2253534/n2253535/index.html"
FOLDER = SECTION.rsplit("/", 1)[0]
COMPONENT = 4904351
PER_PAGE = 4


def article_path(release: SampleRelease) -> str:
    """/n2253534/n2253535/c1001/content.html."""
    return f"{FOLDER}/c{release.serial}/content.html"


def build(site: Site) -> Pages:
    """The first list page, the fragments after it, and the articles."""
    lists = rows_of(site.releases, PER_PAGE)
    pages: dict[str, Page] = {SECTION: _first(site, lists[0], len(lists))}
    for number, rows in enumerate(lists[1:], 1):
        fragment = Page(_rows(rows).encode())
        pages[f"{FOLDER}/index_{COMPONENT}_{len(lists) - number}.html"] = fragment
    return pages | {article_path(release): _article(site, release) for release in site.releases}


def _rows(rows: Sequence[SampleRelease]) -> str:
    return (
        "<dl>"
        + "".join(
            f'<dd><a href="{article_path(r)}" target="_blank">{r.title}</a><span>( {r.published} )</span></dd>\n'
            for r in rows
        )
        + "</dl>"
    )


def _first(site: Site, rows: Sequence[SampleRelease], total: int) -> Page:
    body = (
        f'<div id="comp_{COMPONENT}">{_rows(rows)}</div><div id="pag_{COMPONENT}"></div>'
        f"<script>var maxPageNum = {total}; var compId = {COMPONENT};</script>"
    )
    return document(site, site.column, metas(site), body)


def _article(site: Site, release: SampleRelease) -> Page:
    body = f'<h1>{release.title}</h1>{info_line(release)}<div id="ztdx">{paragraphs(release)}</div>{related(release)}'
    return document(site, f"{release.title}_{site.name}", metas(site, release), body)
