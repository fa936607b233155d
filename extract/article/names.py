"""What the names tell that designers give to parts of a page, in their class and id."""

import re

from lxml import html

WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
"""js_articleBody has js, article, Body; zw-con2 has zw, con."""
OTHERS = frozenset(
    [
        *("comment", "comments", "pinglun", "cmt", "reply", "replies", "gentie", "liuyan", "guess", "rank", "ranking"),
        *("recommend", "recommends", "recommended", "recommendation", "tuijian", "related", "relate", "relevant"),
        *("xiangguan", "paihang", "footer", "foot", "copyright", "friendlink", "sidebar", "breadcrumb", "crumbs"),
    ]
)
"""What readers say, other articles, footers: never the article."""
ASIDE = OTHERS | frozenset(
    [
        *("share", "shares", "bdshare", "jiathis", "bshare", "hot", "disclaimer", "shengming", "bianji", "crumb"),
        *("aside", "nav", "navi", "navigation", "menu", "location", "login", "toolbar", "tools", "advert", "ads"),
        *("tags", "keyword", "keywords", "search", "qrcode", "erweima", "ewm", "logo", "links", "reward"),
        *("prevnext", "pager", "paging"),
    ]
)
"""What is most often no article, but a designer may call a whole article a share area."""
TEXT = frozenset(
    [
        *("article", "articles", "artical", "content", "contents", "con", "cont", "text", "txt", "body", "main"),
        *("zw", "zhengwen", "neirong", "detail", "details", "endtext", "artibody", "zoom", "editor"),
    ]
)
ASIDE_TAGS = frozenset(("nav", "footer", "aside"))


def is_aside(node: html.HtmlElement, names: frozenset[str] = ASIDE) -> bool:
    """True where tag, class or id names a part as comments, recommendations, a footer …"""
    return node.tag in ASIDE_TAGS or not names.isdisjoint(_words(node))


def is_text(node: html.HtmlElement) -> bool:
    """True where tag, class or id names a part as the text of an article."""
    return node.tag == "article" or not TEXT.isdisjoint(_words(node))


def _words(node: html.HtmlElement) -> list[str]:
    """The words of class and id, without capitals: js_articleBody gives js, article, body."""
    names = f"{node.get('class') or ''} {node.get('id') or ''}"
    return [word.lower() for word in WORDS.findall(names)] if len(names) > 1 else []
