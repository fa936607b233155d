"""A tree from markup, and lines of text from a part of it."""

import re
from collections.abc import Iterable

from lxml import etree, html

from extract.article.errors import ArticleError

MAX_CHARACTERS = 10_000_000
"""Longer pages are refused: articles have some hundred thousand, and a tree takes ten times the memory."""

CLOSING = re.compile(r"</(?:html|body)\s*>", re.I)
"""A stray </html> or </body > before the article, which makes the parser stop there."""
XML_HEAD = re.compile(r"^\s*<\?xml[^>]{0,200}\?>", re.I)
"""<?xml version="1.0" encoding="gb2312"?>, whose encoding is no longer the text's."""

BLOCKS = frozenset(
    [
        *("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"),
        *("li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul"),
        *("ucapcontent", "ucaptitle", "publishtime", "founder-content", "founder-title"),
    ]
)
CELLS = frozenset(("td", "th"))
DROPPED = frozenset(
    [
        *("script", "style", "noscript", "iframe", "object", "embed", "select", "button", "textarea", "template"),
        *("svg", "head", "title", "canvas", "audio", "video", "map"),
        *("mpprofile", "mp-common-profile", "mp-miniprogram", "mpvoice", "mp-common-mpaudio", "qqmusic", "mpvideo"),
    ]
)
HIDDEN = re.compile(r"display\s*:\s*none", re.I)
"""<p style="display: none">, display:none."""

INVISIBLE = re.compile("[\u200b-\u200f\ufeff\u2060\u00ad\u2028\u2029]")
r"""抓获\u200b5人, \ufeff云川: characters without width, soft hyphens, line separators."""
# A line break in the source is a blank between words of Latin letters and nothing between Chinese characters.
SOFT = "\x1f"
SOURCE_BLANKS = re.compile(r"[ \t\r\n]+")
"""抓获⏎    5人 in the source: a SOFT with a line break in it, else one blank."""
BETWEEN_WORDS = re.compile(rf"(?<=[A-Za-z0-9,.;:])[ \t]*{SOFT}[ \t{SOFT}]*(?=[A-Za-z0-9])")
"""on⏎April 10 with a SOFT for ⏎ gets a blank; not 抓获⏎5人, where nothing stands between."""
BLANKS = re.compile(r"[ \t]{2,}")
"""抓获   5人 becomes 抓获 5人."""


def parse(text: str) -> html.HtmlElement:
    """The tree of a page or of a fragment without a head.

    Raises:
        ArticleError: there is no markup at all, or too much.
    """
    if len(text) > MAX_CHARACTERS:
        raise ArticleError(f"the page has {len(text)} characters, more than {MAX_CHARACTERS}: it is no article")
    parser = html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True)
    source = XML_HEAD.sub("", CLOSING.sub("", text), count=1)
    try:
        return html.document_fromstring(source, parser=parser)
    except etree.ParserError as error:
        raise ArticleError("the page is empty") from error


def lines(element: html.HtmlElement, skipped: Iterable[html.HtmlElement] = ()) -> list[str]:
    """The visible text of an element, one line for each block or line break, without empty lines.

    Inline tags are joined without a blank, so that a number split by them is whole again; table cells of one row
    are joined by a blank. `skipped` are descendants to leave out.
    """
    parts: list[str] = []
    _walk(element, set(skipped), parts)
    return _rows(parts)


def lines_before(tree: html.HtmlElement, end: html.HtmlElement) -> list[str]:
    """The visible text that stands before an element."""
    parts: list[str] = []
    _walk(tree, set(), parts, end)
    return _rows(parts)


def tag_of(node: html.HtmlElement) -> str:
    """The tag's name; an entity or a stray instruction counts as a script."""
    return node.tag if isinstance(node.tag, str) else "script"


def is_longer(node: html.HtmlElement, size: int) -> bool:
    """True where an element has more characters of text than `size`; reads no further than that."""
    for text in node.itertext():
        size -= len(text.strip())
        if size < 0:
            return True
    return False


def is_dropped(node: html.HtmlElement, tag: str) -> bool:
    """True for scripts, form controls and hidden parts."""
    if tag in DROPPED:
        return True
    style = node.get("style")
    return style is not None and HIDDEN.search(style) is not None


def _walk(
    root: html.HtmlElement, skipped: set[html.HtmlElement], parts: list[str], stop: html.HtmlElement | None = None
) -> None:
    walker = etree.iterwalk(root, events=("start", "end"))
    leaving: html.HtmlElement | None = None
    for event, node in walker:
        if node is stop:
            return
        tag = tag_of(node)
        if event == "start":
            if node is not root and (node in skipped or is_dropped(node, tag)):
                walker.skip_subtree()
                leaving = node
            else:
                parts += (_before(tag), _source(node.text, tag))
            continue
        if node is not leaving:
            parts.append("\n" if tag in BLOCKS else " " if tag in CELLS else "")
        if node is not root:
            parts.append(_source(node.tail, ""))


def _rows(parts: list[str]) -> list[str]:
    return [line for line in map(_tidy, "".join(parts).split("\n")) if line]


def _before(tag: str) -> str:
    return "\n" if tag in BLOCKS or tag == "br" else ""


def _source(text: str | None, tag: str) -> str:
    if not text:
        return ""
    return text if tag == "pre" else SOURCE_BLANKS.sub(_soft, text)


def _soft(blanks: re.Match[str]) -> str:
    return SOFT if "\n" in blanks[0] or "\r" in blanks[0] else " "


def _tidy(line: str) -> str:
    line = BETWEEN_WORDS.sub(" ", INVISIBLE.sub("", line).replace("\xa0", " ")).replace(SOFT, "")
    return BLANKS.sub(" ", line).strip()
