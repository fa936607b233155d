"""Hanweb JPAGE (大汉): rows as CDATA records inside the column page, further rows from a data proxy."""

from collections.abc import Mapping, Sequence

from samples.model import SampleRelease, Site
from samples.page import Page, Pages, document, info_line, metas, paragraphs, related

SECTION = "/col/col6372/index.html"
PROXY = "/module/web/jpage/dataproxy.jsp"
PER_PAGE = 5


def article_path(release: SampleRelease) -> str:
    """/art/2026/9/4/art_6372_118.html, month and day without leading zeros."""
    year, month, day = (int(part) for part in release.published.split("-"))
    return f"/art/{year}/{month}/{day}/art_6372_{release.serial}.html"


def build(site: Site) -> Pages:
    """The column page, its data proxy and the articles."""

    def proxy(fields: Mapping[str, str]) -> Page:
        start, end = int(fields.get("startrecord", 1)), int(fields.get("endrecord", PER_PAGE))
        return Page(_records(site, site.releases[start - 1 : end]).encode(), "text/xml; charset=utf-8")

    pages: dict[str, Page] = {SECTION: _column(site)}
    pages |= {article_path(release): _article(site, release) for release in site.releases}
    return {**pages, PROXY: proxy}


def _records(site: Site, rows: Sequence[SampleRelease]) -> str:
    records = "".join(
        f'<record><![CDATA[<li><a href="{article_path(r)}" title="{r.title}" target="_blank">{r.title}</a>'
        f"<span>{r.published}</span></li>]]></record>\n"
        for r in rows
    )
    total = len(site.releases)
    last = (total + PER_PAGE - 1) // PER_PAGE
    return (
        f"<datastore><nextgroup></nextgroup><totalrecord>{total}</totalrecord><totalpage>{last}</totalpage>"
        f"<recordset>{records}</recordset></datastore>"
    )


def _column(site: Site) -> Page:
    form = "col=1&appid=1&webid=14&path=%2F&columnid=6372&sourceContentType=1&unitid=24001&permissiontype=0"
    body = (
        f'<div class="column"><h2>{site.column}</h2><div id="24001">'
        f'<script type="text/xml">{_records(site, site.releases[:PER_PAGE])}</script></div>'
        f"<script>$('#24001').jpage({{totalRecord:{len(site.releases)},proxyUrl:'{PROXY}',perPage:{PER_PAGE},"
        f"dataBefore:'{form}',webid=14,unitid=24001}});</script></div>"
    )
    return document(site, f"{site.name} {site.column}", metas(site), body)


def _article(site: Site, release: SampleRelease) -> Page:
    body = (
        f'<div class="wzzw"><div class="wzzw-title"><h1>{release.title}</h1></div>{info_line(release)}'
        f'<div class="wzzw-article" id="zoom">{paragraphs(release)}</div>{related(release)}'
        '<div class="tools">打印　关闭窗口　收藏</div></div>'
    )
    return document(site, f"{site.name} {site.column} {release.title}", metas(site, release), body)
