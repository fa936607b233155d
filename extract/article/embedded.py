"""Bodies that stand in a script or a form field and are put on the page by the browser.

`window._CONFIG = {… DETAIL: {"content": "<p>…"}}` (gkmlpt of Guangdong), `articleInfo: {content: '&lt;p&gt;…'}`,
JSON-LD `articleBody`, percent-encoded state, `<textarea class="article-content">`.
"""

import re
from collections.abc import Iterator
from html import unescape
from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]
from urllib.parse import unquote

from lxml import html

from extract.article.errors import ArticleError
from extract.article.markup import lines, parse

BODY_FIELD = re.compile(
    r"\\?[\"']?\b(?:content|contentHtml|articleBody|article_content|contents|htmlContent|detailContent)\\?[\"']?\s{0,4}:\s{0,4}(?P<quote>[\"'])"
)
"""{content: '&lt;p&gt;, "content": "<p>, "articleBody":"云川警方: up to the quote that opens a body."""
SINGLE = re.compile(r"(?:[^'\\]|\\.)*", re.S)
r"""'|It\'s 5人|', url: '…': a string in single quotes to its end, over what a backslash escapes."""
CHINESE = re.compile("[\u4e00-\u9fff]")
"""警方抓获5人 has five: how much Chinese a string holds."""
MIN_CHINESE = 20
TRIES = 50


def scripts(tree: html.HtmlElement) -> list[str]:
    """The sources of the page's scripts, percent-encoded ones decoded."""
    sources = (node.text or "" for node in tree.iter("script"))
    return [unquote(source) if source.lstrip().startswith("%7B") else source for source in sources]


def embedded_body(tree: html.HtmlElement) -> html.HtmlElement | None:
    """The longest body that a script or a form field of the page holds, as a tree; None where there is none."""
    texts = sorted(_texts(tree), key=lambda text: len(CHINESE.findall(text)), reverse=True)
    if not texts or len(CHINESE.findall(texts[0])) < MIN_CHINESE:
        return None
    try:
        body = parse(f"<div>{_markup(texts[0])}</div>")
    except ArticleError:
        return None
    return body if lines(body) else None


def _texts(tree: html.HtmlElement) -> Iterator[str]:
    for node in tree.iter("textarea"):
        yield "".join(node.itertext())
    for source in scripts(tree):
        yield from _strings(source)


def _strings(source: str) -> Iterator[str]:
    position = 0
    for _ in range(TRIES):
        found = BODY_FIELD.search(source, position)
        if not found:
            return
        try:
            text, position = _string(source, found.end(), found["quote"])
        except JSONDecodeError:
            return
        yield text


def _string(source: str, start: int, quote: str) -> tuple[str, int]:
    if quote == '"':
        return scanstring(source, start, False)  # type: ignore[no-any-return]
    found = SINGLE.match(source, start)
    return (found[0].replace("\\'", "'").replace("\\/", "/"), found.end() + 1) if found else ("", start)


def _markup(text: str) -> str:
    """Markup that was escaped once more (&lt;p&gt;) is unescaped; plain text gets its line breaks."""
    if "&lt;" in text and "<" not in text:
        text = unescape(text)
    return text if "<" in text else text.replace("\n", "<br>")
