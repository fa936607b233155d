"""Guangdong's catalogue platform (gkmlpt): the list is JSON, the article a JSON string inside a script."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime

from samples.model import SampleRelease, Site
from samples.page import Page, Pages, document, metas, paragraphs

SECTION = "/gkmlpt/index"
API = "/gkmlpt/api/all/0"
SITE_NUMBER = "200001"
PER_PAGE = 5


def article_path(release: SampleRelease) -> str:
    """/gkmlpt/content/4/9/post_9001.html."""
    return f"/gkmlpt/content/4/{release.serial // 1000}/post_{release.serial}.html"


def build(site: Site) -> Pages:
    """The index, the list interface (404 after the last page) and the articles."""

    def listing(fields: Mapping[str, str]) -> Page:
        number = int(fields.get("page", 1))
        rows = site.releases[(number - 1) * PER_PAGE : number * PER_PAGE]
        if not rows:
            return Page(b"{}", "application/json", 404)
        count = {"post_count": len(site.releases)}
        answer = {"classify": count, "articles": [_row(release) for release in rows]}
        return Page(json.dumps(answer, ensure_ascii=False).encode(), "application/json; charset=utf-8")

    tree = [{"id": 0, "name": site.column}]
    config = json.dumps({"TREE": tree, "SITE": site.name}, ensure_ascii=False)
    script = f"<script>window._CONFIG = {{SID: '{SITE_NUMBER}', ...{config}}};</script>"
    index = document(site, site.name, metas(site) + script, '<div id="app" class="gkmlpt"></div>')
    articles = {article_path(release): _article(site, release) for release in site.releases}
    return {SECTION: index, **articles, API: listing}


def _row(release: SampleRelease) -> dict[str, object]:
    moment = datetime.fromisoformat(f"{release.published}T01:30:00").replace(tzinfo=UTC)
    return {
        "id": release.serial,
        "title": release.title,
        "url": article_path(release),
        "created_at": moment.strftime("%Y-%m-%d %H:%M:%S"),
        "display_publish_time": int(moment.timestamp()),
    }


def _article(site: Site, release: SampleRelease) -> Page:
    detail = {"title": release.title, "content": paragraphs(release), "publisher": release.source}
    text = json.dumps({"DETAIL": detail}, ensure_ascii=False).replace("</", "<\\/")
    body = f'<div id="app" class="gkmlpt"></div><script>window._CONFIG = {text};</script>'
    return document(site, f"{release.title} - {site.name}网站", metas(site, release), body)
