"""Meta tags of the head: the ones that the State Council requires of government sites first, the web's own second.

Source: 国务院办公厅《政府网站发展指引》, 国办发〔2017〕47号, attachment on page design: SiteName, ColumnName,
ArticleTitle, PubDate, ContentSource. In practice case varies, ContentSource may be 本站 or markup, and
ArticleTitle may hold <br/>.
"""

import re
from dataclasses import dataclass

from lxml import html

from extract.article.dates import meta_date

TITLE = ("articletitle", "og:title", "twitter:title")
DATE = (
    "pubdate",
    "publishdate",
    "article:published_time",
    "bytedance:published_time",
    "weibo:article:create_at",
    "weibo: article:create_at",
    "og:release_date",
    "og:published_time",
    "datepublished",
    "publish_time",
    "publishtime",
    "firstpublishedtime",
    "dc.date",
    "dc.date.issued",
    "_pubtime",
    "apub:time",
    "og:time",
)
SOURCE = ("contentsource", "source")
SITE = ("sitename", "columnname", "og:site_name", "application-name")
NOTHING = frozenset(("", "本站", "无", "null", "undefined", "none", "暂无", "本网", "来源", "admin"))
ARTICLE_URL = re.compile(r"https?://[^/\s]+/[^\s]{6,500}$")
"""https://gaj.example.cn/2026/art_1.html; not https://gaj.example.cn/, a front page."""
SAID_SOURCE = re.compile(r"^(?:来源|來源|稿源)\s*[：:]\s*")
"""来源：|云川网警."""
TAGS = re.compile(r"<[^<>]{0,200}>|&nbsp;")
"""警方通报<br/>抓获5人, 警方&nbsp;通报: markup inside an ArticleTitle."""


@dataclass(frozen=True, slots=True)
class Meta:
    """What the head states; None or empty where it states nothing usable."""

    title: str | None
    date: str | None
    source: str | None
    sites: tuple[str, ...]
    """Names of the site and the column, which titles carry as suffixes."""
    url: str | None
    """The page's own address (canonical link or og:url), where it is more than the site's front page."""
    standard: bool
    """True where the required tags of government sites stand."""


def read_meta(tree: html.HtmlElement) -> Meta:
    """The meta tags of a page."""
    tags: dict[str, str] = {}
    for node in tree.iter("meta"):
        name = (node.get("name") or node.get("property") or node.get("itemprop") or "").strip().lower()
        content = TAGS.sub("", node.get("content") or "").strip()
        if name and content.lower() not in NOTHING:
            tags.setdefault(name, content)
    dates = (meta_date(tags[name]) for name in DATE if name in tags)
    return Meta(
        title=_first(tags, TITLE),
        date=next((day for day in dates if day), None),
        source=_source(tags),
        sites=tuple(tags[name] for name in SITE if name in tags),
        url=_address(tree, tags),
        standard="articletitle" in tags or "siteidcode" in tags,
    )


def _address(tree: html.HtmlElement, tags: dict[str, str]) -> str | None:
    links = [node.get("href") or "" for node in tree.iter("link") if (node.get("rel") or "").lower() == "canonical"]
    return next((link.strip() for link in (*links, tags.get("og:url", "")) if ARTICLE_URL.match(link.strip())), None)


def _first(tags: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((tags[name] for name in names if name in tags), None)


def _source(tags: dict[str, str]) -> str | None:
    source = _first(tags, SOURCE)
    if source is None or len(source) > 40 or source.startswith("http"):
        return None
    return SAID_SOURCE.sub("", source)
