"""A site of no known make: a plain list and articles without required tags, as on many old or foreign sites.

`options.words` may replace the interface's words, for sites that print Traditional characters.
"""

from samples.model import SampleRelease, Site
from samples.page import Page, Pages, document, paragraphs, related, rows_of

SECTION = "/news/index.html"
PER_PAGE = 6


def article_path(release: SampleRelease) -> str:
    """/news/20260721/9001.html."""
    return f"/news/{release.published.replace('-', '')}/{release.serial}.html"


def build(site: Site) -> Pages:
    """List pages `index.html`, `index_2.html` …, and articles."""
    lists = rows_of(site.releases, PER_PAGE)
    pages: dict[str, Page] = {}
    for number, rows in enumerate(lists, 1):
        name = SECTION if number == 1 else SECTION.replace(".html", f"_{number}.html")
        items = "".join(
            f'<li><span class="date">{r.published}</span> <a href="{article_path(r)}">{r.title}</a></li>\n'
            for r in rows
        )
        pager = f'<a rel="next" href="index_{number + 1}.html">下一页</a>' if number < len(lists) else ""
        pages[name] = document(site, f"{site.column} - {site.name}", "", f'<ul class="news_ul">{items}</ul>{pager}')
    return pages | {article_path(release): _article(site, release) for release in site.releases}


def _article(site: Site, release: SampleRelease) -> Page:
    words = {"date": "发布日期", "source": "来源"} | dict(site.options.get("words", {}))
    date = f"{words['date']}：{release.published}　" if release.states_date else ""
    body = (
        f'<div class="main"><h2 class="title">{release.title}</h2>'
        f'<p class="meta">{date}{words["source"]}：{release.source}</p>'
        f'<div class="content">{paragraphs(release)}</div>{related(release)}</div>'
    )
    return document(site, f"{release.title} - {site.name}", "", body)
