"""TRS WCM (拓尔思): dated article names, list pages counted up from index_1.html, which is page two."""

from collections.abc import Sequence

from samples.model import SampleRelease, Site
from samples.page import Page, Pages, document, info_line, lines, metas, paragraphs, related, rows_of

SECTION = "/xxfb/jwbd/index.html"
FOLDER = SECTION.rsplit("/", 1)[0]
PER_PAGE = 4


def article_path(release: SampleRelease) -> str:
    """/xxfb/jwbd/202607/t20260721_123.html."""
    day = release.published.replace("-", "")
    return f"{FOLDER}/{day[:6]}/t{day}_{release.serial}.html"


def build(site: Site) -> Pages:
    """List pages, articles, and the second page of articles in two parts."""
    pages: dict[str, Page] = {}
    lists = rows_of(site.releases, PER_PAGE)
    for number, rows in enumerate(lists):
        name = SECTION if number == 0 else f"{FOLDER}/index_{number}.html"
        pages[name] = _list(site, rows, number, len(lists))
    for release in site.releases:
        pages |= _article(site, release)
    return pages


def _list(site: Site, rows: Sequence[SampleRelease], number: int, total: int) -> Page:
    items = "\n".join(
        f'<li class="comItem"><a href=".{article_path(r).removeprefix(FOLDER)}" title="{r.title}">{_short(r.title)}</a>'
        f"<span>{r.published}</span></li>"
        for r in rows
    )
    script = f'<script>createPageHTML({total}, {number}, "index", "html");</script>'
    body = f'<div class="position">当前位置：首页 &gt; {site.column}</div><ul class="list">\n{items}\n</ul>{script}'
    return document(site, f"{site.column}_{site.name}", metas(site), body)


def _short(title: str) -> str:
    return title if len(title) <= 24 else title[:22] + "..."


def _article(site: Site, release: SampleRelease) -> dict[str, Page]:
    path = article_path(release)
    if release.trait != "pages":
        return {path: _page(site, release, paragraphs(release), "")}
    half = (len(release.paragraphs) + 1) // 2
    stem = path.rsplit("/", 1)[1].removesuffix(".html")
    pager = '<script>createPageHTML(2, {}, "' + stem + '", "html");</script>'
    first, second = release.paragraphs[:half], release.paragraphs[half:]
    return {
        path: _page(site, release, lines(first), pager.format(0)),
        path.replace(".html", "_1.html"): _page(site, release, lines(second), pager.format(1)),
    }


def _page(site: Site, release: SampleRelease, text: str, pager: str) -> Page:
    container = site.options.get("container", "TRS_Editor")
    style = "<style>.TRS_Editor P{line-height:2;font-size:16px}</style>"
    body = (
        f"<h1>{release.title}</h1>{info_line(release)}"
        f'<div id="mainText"><div class="view {container}">{style}{text}</div></div>{pager}{related(release)}'
        '<div class="share">分享到：</div><div class="qr">扫一扫在手机打开当前页</div>'
    )
    return document(site, f"{release.title}_{site.column}_{site.name}", metas(site, release), body)
