"""Where families of site software and large portals put the text of an article: one row each, tried in this order.

A new family is a new row. The names are the ones that the software writes itself; words that any designer may
choose (content, main, view) are left to `generic`.
"""

from dataclasses import dataclass
from typing import Literal

from lxml import etree, html


@dataclass(frozen=True, slots=True)
class Container:
    """The element that holds the text: by `id`, by `class` or by its own tag."""

    family: str
    by: Literal["id", "class", "tag"]
    name: str


CONTAINERS = (
    Container("wechat", "id", "js_content"),
    Container("ucap", "id", "UCAP-CONTENT"),
    Container("ucap", "tag", "ucapcontent"),
    Container("trs", "class", "trs_editor_view"),
    Container("trs", "class", "TRS_UEDITOR"),
    Container("trs", "class", "TRS_Editor"),
    Container("trs", "id", "mainText"),
    Container("hanweb", "class", "wzzw-article"),
    Container("hanweb", "id", "zoom"),
    Container("hanweb", "id", "Zoom"),
    Container("hanweb", "id", "zoomcon"),
    Container("vsb", "id", "vsb_content"),
    Container("vsb", "id", "vsb_content_2"),
    Container("vsb", "id", "vsb_content_4"),
    Container("vsb", "class", "v_news_content"),
    Container("mps", "id", "ztdx"),
    Container("shanghai", "id", "ivs_content"),
    Container("gov.cn", "class", "pages_content"),
    Container("hanweb", "class", "main-txt"),
    Container("hanweb", "class", "main_txt"),
    Container("founder", "tag", "founder-content"),
    Container("founder", "id", "ozoom"),
    Container("163", "class", "post_body"),
    Container("163", "id", "endText"),
    Container("sina", "id", "artibody"),
    Container("sohu", "id", "mp-editor"),
    Container("people", "class", "rm_txt_con"),
    Container("people", "id", "rwb_zw"),
    Container("xinhua", "id", "p-detail"),
    Container("chinanews", "class", "left_zw"),
    Container("qq", "class", "content-article"),
    Container("qq", "id", "Cnt-Main-Article-QQ"),
)
MAX_NODES = 10
"""So many elements of one name are compared."""
CLASS = "//*[contains(concat(' ', normalize-space(@class), ' '), ' {} ')]"


def find_container(tree: html.HtmlElement, source: str) -> tuple[str, html.HtmlElement] | None:
    """The family and the element of the first row that the page has; `source` is its markup.

    Where there are several (TRS nests its editor, or shows a second one beside the text) the one with most text, the
    innermost of equals.
    """
    for row in CONTAINERS:
        nodes = _select(tree, row) if row.name in source or row.by == "tag" else []
        if nodes:
            return row.family, max(reversed(nodes[:MAX_NODES]), key=_size) if len(nodes) > 1 else nodes[0]
    return None


def _size(node: html.HtmlElement) -> int:
    return sum(len(text.strip()) for text in node.itertext())


def _select(tree: html.HtmlElement, row: Container) -> list[html.HtmlElement]:
    if row.by == "class":
        return etree.XPath(CLASS.format(row.name))(tree)  # type: ignore[return-value]
    if row.by == "id":
        return etree.XPath("//*[@id=$name]")(tree, name=row.name)  # type: ignore[return-value]
    return list(tree.iter(row.name))
