"""What a sample site answers, and the HTML that all families share."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from samples.model import SampleRelease, Site

FICTION = "示例数据，纯属虚构"
"""Printed in the footer of every page."""


@dataclass(frozen=True, slots=True)
class Page:
    """One HTTP answer."""

    body: bytes
    content_type: str = "text/html; charset=utf-8"
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()


Handler = Callable[[Mapping[str, str]], Page]
"""Answers by the fields of the query string and the form."""
Pages = Mapping[str, Page | Handler]
"""Path, with its query string where the page is told apart by it -> answer."""


def metas(site: Site, release: SampleRelease | None = None) -> str:
    """The meta tags that the State Council requires of government sites."""
    host = {"SiteName": site.name, "SiteDomain": f"{site.id}.example", "SiteIDCode": f"{site.code}0000"}
    article = {} if release is None else _article_metas(release)
    named = host | {"ColumnName": site.column, "ColumnType": "工作动态"} | article
    return "".join(f'<meta name="{name}" content="{escape(value)}">\n' for name, value in named.items())


def _article_metas(release: SampleRelease) -> dict[str, str]:
    date = {"PubDate": f"{release.published} 09:30"} if release.states_date else {}
    return {"ArticleTitle": release.title, **date, "ContentSource": release.source}


def document(site: Site, title: str, head: str, body: str) -> Page:
    """A whole page in the site's encoding; an encoding other than UTF-8 is stated in the markup only."""
    text = (
        f'<!DOCTYPE html>\n<html lang="zh">\n<head>\n<meta charset="{site.encoding}">\n'
        f"<title>{escape(title)}</title>\n{head}</head>\n<body>\n"
        f'<div class="header"><a href="/">{site.name}</a> <a href="#">无障碍浏览</a> <a href="#">长者模式</a></div>\n'
        f"{body}\n"
        f'<div class="footer"><p>主办单位：{site.name}　网站标识码：{site.code}0000</p><p>{FICTION}</p></div>\n'
        "</body>\n</html>\n"
    )
    kind = "text/html; charset=utf-8" if site.encoding == "utf-8" else "text/html"
    return Page(text.encode("gb18030" if site.encoding == "gb2312" else site.encoding), kind)


def paragraphs(release: SampleRelease) -> str:
    """The body as indented `<p>` elements, or the one image of a bulletin that is published as an image."""
    if release.trait == "image":
        return f'<p style="text-align:center"><img src="/images/{release.serial}.png" alt=""></p>'
    return lines(release.paragraphs)


def lines(texts: Sequence[str]) -> str:
    """Indented `<p>` elements."""
    return "\n".join(f"<p>　　{escape(text)}</p>" for text in texts)


def related(release: SampleRelease) -> str:
    """The links below an article to other articles, with their teasers."""
    if not release.related:
        return ""
    rows = "".join(f'<li><a href="#">{escape(title)}</a></li>' for title in release.related)
    return f'<div class="related"><h3>相关链接</h3><ul>{rows}</ul></div>'


def info_line(release: SampleRelease) -> str:
    """The line below the title: date, source, counters, font size."""
    date = f"发布时间：{release.published} 09:30　" if release.states_date else ""
    return f'<div class="info">{date}来源：{release.source}　浏览次数：<span>128</span>　字号：[ 大 中 小 ]</div>'


def rows_of(releases: Sequence[SampleRelease], size: int) -> list[Sequence[SampleRelease]]:
    """The pages of a list; an empty list has one empty page."""
    return [releases[start : start + size] for start in range(0, len(releases), size)] or [()]
