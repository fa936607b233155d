"""Anhui's shared platform: long decimal article numbers, list pages by a query field."""

from samples.model import SampleRelease, Site
from samples.page import Page, Pages, document, info_line, metas, paragraphs, related, rows_of

SECTION = "/ahgaj/c00060/pc/list.html"
FOLDER = "/ahgaj/c00060/pc/content"
PER_PAGE = 6


def article_path(release: SampleRelease) -> str:
    """/ahgaj/c00060/pc/content/content_1976830486581011001.html."""
    return f"{FOLDER}/content_19768304865810{release.serial:05d}.html"


def build(site: Site) -> Pages:
    """List pages `list.html`, `list_2.html` …, and articles."""
    lists = rows_of(site.releases, PER_PAGE)
    pages: dict[str, Page] = {}
    for number, rows in enumerate(lists, 1):
        name = SECTION if number == 1 else SECTION.replace(".html", f"_{number}.html")
        items = "".join(f'<li><a href="{article_path(r)}">{r.title}</a><i>{r.published}</i></li>\n' for r in rows)
        next_name = SECTION.rsplit("/", 1)[1].replace(".html", f"_{number + 1}.html")
        pager = f'<a class="next" href="{next_name}">下一页</a>' if number < len(lists) else ""
        pages[name] = document(site, site.column, metas(site), f'<ul class="doc_list">{items}</ul>{pager}')
    return pages | {article_path(release): _article(site, release) for release in site.releases}


def _article(site: Site, release: SampleRelease) -> Page:
    body = (
        f'<h1 class="newstitle">{release.title}</h1>{info_line(release)}'
        f'<div class="j-fontContent newscontnet" id="zoom">{paragraphs(release)}</div>{related(release)}'
    )
    return document(site, f"{release.title}_{site.name}", metas(site, release), body)
