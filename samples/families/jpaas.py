"""Hanweb's later generation (jpaas): a script element names the unit that answers with the rows, as HTML in JSON."""

import json
from collections.abc import Mapping

from samples.model import SampleRelease, Site
from samples.page import Page, Pages, document, info_line, metas, paragraphs, related

SECTION = "/col/col1228980111/index.html"
UNIT = "/api-gateway/jpaas-publish-server/front/page/build/unit"

QUERY = "{'parseType':'bulidstatic','webId':'3096','pageType':'column','tagId':'信息列表','pageId':'9'}"


def article_path(release: SampleRelease) -> str:
    """/art/2026/7/19/art_1228980111_32001.html."""
    year, month, day = (int(part) for part in release.published.split("-"))
    return f"/art/{year}/{month}/{day}/art_1228980111_{release.serial}.html"


def build(site: Site) -> Pages:
    """The column page without rows, the unit that answers with them, and the articles."""

    def unit(fields: Mapping[str, str]) -> Page:
        wanted = json.loads(fields.get("paramJson", "{}"))
        number, size = int(wanted.get("pageNo", 1)), int(wanted.get("pageSize", 20))
        html = _fragment(site.releases[(number - 1) * size : number * size], size, len(site.releases))
        answer = {"success": True, "data": {"html": html}}
        return Page(json.dumps(answer, ensure_ascii=False).encode(), "application/json; charset=utf-8")

    query = (
        "{'parseType':'bulidstatic','webId':'3096','tplSetId':'a1','pageType':'column','tagId':'信息列表','pageId':'9'}"
    )
    column = document(site, site.column, metas(site), f'<script url="{UNIT}" queryData="{query}"></script>')
    return {SECTION: column, UNIT: unit, **{article_path(r): _article(site, r) for r in site.releases}}


def _fragment(rows: tuple[SampleRelease, ...], size: int, total: int) -> str:
    items = "".join(
        f'<li class="clearfix"><a href="{article_path(r)}" title="{r.title}">{r.title}</a><b>{r.published}</b></li>'
        for r in rows
    )
    return f'<ul>{items}</ul><div class="pagination" rows="{size}" count="{total}"></div>'


def _article(site: Site, release: SampleRelease) -> Page:
    body = (
        f'<div class="main-txt"><h1 class="con-title">{release.title}</h1>{info_line(release)}'
        f'<div id="zoom" class="main-txt-con">{paragraphs(release)}</div>{related(release)}</div>'
    )
    return document(site, f"{release.title}_{site.name}", metas(site, release), body)
