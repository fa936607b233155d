"""Guangdong's portal: articles named content/post_<id>.html, list pages counted up from index_2.html, the end a 404."""

from samples.model import SampleRelease, Site
from samples.page import Page, Pages, document, info_line, metas, paragraphs, related, rows_of

SECTION = "/jwzx/jwyw/index.html"
FOLDER = SECTION.rsplit("/", 1)[0]
PER_PAGE = 2


def article_path(release: SampleRelease) -> str:
    """/jwzx/jwyw/content/post_31001.html."""
    return f"{FOLDER}/content/post_{release.serial}.html"


def build(site: Site) -> Pages:
    """List pages, which do not say how many there are, and articles."""
    pages: dict[str, Page] = {}
    for number, rows in enumerate(rows_of(site.releases, PER_PAGE), 1):
        name = SECTION if number == 1 else f"{FOLDER}/index_{number}.html"
        items = "\n".join(
            f'<li><a href="{article_path(r)}" title="{r.title}">{r.title}</a><span>{r.published}</span></li>'
            for r in rows
        )
        pages[name] = document(site, site.column, metas(site), f'<ul class="news_list">{items}</ul>')
    return pages | {article_path(release): _article(site, release) for release in site.releases}


def _article(site: Site, release: SampleRelease) -> Page:
    body = (
        f'<div class="article"><h3 class="title">{release.title}</h3>{info_line(release)}'
        f'<div class="article-content">{paragraphs(release)}</div>{related(release)}</div>'
    )
    return document(site, f"{release.title} - {site.name}网站", metas(site, release), body)
