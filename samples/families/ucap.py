"""UCAP (开普云): hexadecimal article names without a day, UCAP tags, numbers split by inner tags."""

import hashlib
import re

from samples.model import SampleRelease, Site
from samples.page import Page, Pages, document, metas, paragraphs, related, rows_of

SECTION = "/gat/c103388/index.shtml"
FOLDER = SECTION.rsplit("/", 1)[0]
PER_PAGE = 5
SPLIT_NUMBER = re.compile(r"(?<!\d)(\d{2,})(?=[起名人万])")
"""A number that an editor has marked: 412起 -> <font>412</font>起."""


def article_path(release: SampleRelease) -> str:
    """/gat/c103388/202607/<32 hexadecimal digits>.shtml."""
    name = hashlib.md5(release.id.encode(), usedforsecurity=False).hexdigest()
    return f"{FOLDER}/{release.published[:7].replace('-', '')}/{name}.shtml"


def build(site: Site) -> Pages:
    """List pages counted up from index_2.shtml, and articles."""
    lists = rows_of(site.releases, PER_PAGE)
    pages: dict[str, Page] = {}
    for number, rows in enumerate(lists, 1):
        name = SECTION if number == 1 else f"{FOLDER}/index_{number}.shtml"
        items = "\n".join(
            f'<li><a href="{article_path(r)}">{r.title}</a><span>[{r.published}]</span></li>' for r in rows
        )
        pager = (
            f"<script>createPageHTML('page_div',{len(lists)},{number},'index','shtml',{len(site.releases)});</script>"
        )
        body = f'<div class="list"><ul class="ucap-list">{items}</ul></div>{pager}'
        pages[name] = document(site, f"{site.column}-{site.name}", metas(site), body)
    return pages | {article_path(release): _article(site, release) for release in site.releases}


def _article(site: Site, release: SampleRelease) -> Page:
    text = SPLIT_NUMBER.sub(r'<font face="宋体">\1</font>', paragraphs(release))
    body = (
        f"<h1><UCAPTITLE>{release.title}</UCAPTITLE></h1>"
        f'<div class="pages-date">发布时间：<PUBLISHTIME>{release.published} 17:18</PUBLISHTIME>　'
        f"来源：{release.source}</div>"
        f'<div class="pages_content" id="UCAP-CONTENT"><UCAPCONTENT>{text}</UCAPCONTENT></div>{related(release)}'
        "<div>【我要纠错】</div>"
    )
    return document(site, f"{release.title}-{site.name}", metas(site, release), body)
