"""VSB (博达): list pages whose numbers count down, so that page two of three is jwdt/2.htm."""

from collections.abc import Sequence

from samples.model import SampleRelease, Site
from samples.page import Page, Pages, document, info_line, metas, paragraphs, related, rows_of

SECTION = "/jwdt.htm"
PER_PAGE = 3


def article_path(release: SampleRelease) -> str:
    """/info/1181/34951.htm."""
    return f"/info/1181/{release.serial}.htm"


def build(site: Site) -> Pages:
    """List pages and articles."""
    lists = rows_of(site.releases, PER_PAGE)
    pages: dict[str, Page] = {}
    for number, rows in enumerate(lists):
        name = SECTION if number == 0 else f"/jwdt/{len(lists) - number}.htm"
        pages[name] = _list(site, rows, number, len(lists))
    return pages | {article_path(release): _article(site, release) for release in site.releases}


def _list(site: Site, rows: Sequence[SampleRelease], number: int, total: int) -> Page:
    items = "\n".join(
        f'<li id="line_u7_{i}"><span>{r.published}</span><a href="{"" if number == 0 else "../"}'
        f'{article_path(r).lstrip("/")}" title="{r.title}">{r.title}</a></li>'
        for i, r in enumerate(rows)
    )
    next_page = "" if number + 1 == total else _next_link(number, total)
    pager = f"<div>共 {len(site.releases)} 条 {number + 1}/{total} {next_page}</div>"
    return document(site, f"{site.column}-{site.name}", metas(site), f'<ul class="vsb-list">{items}</ul>{pager}')


def _next_link(number: int, total: int) -> str:
    target = total - number - 1
    href = f"jwdt/{target}.htm" if number == 0 else f"{target}.htm"
    return f'<a href="{href}" class="Next">下页</a>'


def _article(site: Site, release: SampleRelease) -> Page:
    body = (
        f'<form name="_newscontent_fromname"><h1>{release.title}</h1>{info_line(release)}'
        f'<div id="vsb_content_2"><div class="v_news_content">{paragraphs(release)}</div></div>'
        f"<p>上一篇：没有了</p><p>下一篇：没有了</p>{related(release)}</form>"
    )
    return document(site, f"{release.title}-{site.name}", metas(site, release), body)
