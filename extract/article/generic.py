"""The body of a page of unknown make: the element whose paragraphs outweigh its links and labels the most.

Every block (paragraph, table cell, …) gets a value: its characters if it reads like sentences, minus its link
text if it is a list of links. The element with the largest sum wins, the innermost of equals. Parts that their
class or id calls comments, recommendations, footers and the like do not count.
"""

import re
from dataclasses import dataclass, field

from lxml import etree, html

from extract.article.markup import BLOCKS, is_dropped

PUNCTUATION = re.compile("[。，；：！？、,;!?”」…]")
WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
ASIDE = frozenset(
    [
        "comment",
        "comments",
        "pinglun",
        "cmt",
        "reply",
        "recommend",
        "recommends",
        "recommended",
        "tuijian",
        "related",
        "relate",
        "relevant",
        "xiangguan",
        "share",
        "shares",
        "bdshare",
        "footer",
        "foot",
        "copyright",
        "sidebar",
        "aside",
        "nav",
        "navi",
        "navigation",
        "menu",
        "breadcrumb",
        "crumb",
        "crumbs",
        "position",
        "hot",
        "rank",
        "ranking",
        "paihang",
        "login",
        "toolbar",
        "statement",
        "hidden",
        "disclaimer",
        "advert",
        "ads",
        "guess",
        "like",
        "tags",
        "keyword",
        "keywords",
        "editor",
        "bianji",
        "qrcode",
        "erweima",
        "ewm",
        "search",
        "header",
        "top",
        "logo",
        "friendlink",
        "links",
        "follow",
        "reward",
    ]
)
BLOCK_TAGS = BLOCKS | {"td", "th"}


@dataclass(slots=True)
class _Block:
    node: html.HtmlElement
    plain: int = 0
    linked: int = 0
    marks: int = 0
    total: float = 0.0


@dataclass(slots=True)
class Scored:
    """The best element and the parts inside the page that are not article."""

    node: html.HtmlElement | None = None
    score: float = 0.0
    aside: list[html.HtmlElement] = field(default_factory=list)


def find_body(tree: html.HtmlElement) -> Scored:
    """The best element of a page; `node` is None where nothing reads like text."""
    found = _score(tree, prune=True)
    return found if found.score >= 40 else _score(tree, prune=False)


def is_aside(node: html.HtmlElement) -> bool:
    """True where class or id names a part as comments, recommendations, a footer …"""
    if node.tag in ("nav", "footer", "aside"):
        return True
    names = f"{node.get('class') or ''} {node.get('id') or ''}"
    return any(word.lower() in ASIDE for word in WORDS.findall(names))


def _score(tree: html.HtmlElement, *, prune: bool) -> Scored:
    best = Scored()
    stack: list[_Block] = [_Block(tree)]
    links = 0
    walker = etree.iterwalk(tree, events=("start", "end"))
    for event, node in walker:
        tag = node.tag if isinstance(node.tag, str) else "script"
        if event == "start":
            if node is not tree and (is_dropped(node, tag, set()) or (prune and tag in BLOCKS and is_aside(node))):
                if tag in BLOCKS:
                    best.aside.append(node)
                walker.skip_subtree()
                node.set("data-skipped", "1")
                continue
            if tag in BLOCK_TAGS and node is not tree:
                stack.append(_Block(node))
            links += tag == "a"
            _add(stack[-1], node.text, links)
            continue
        if node.get("data-skipped"):
            del node.attrib["data-skipped"]
        else:
            links -= tag == "a"
            if tag in BLOCK_TAGS and node is not tree:
                _close(stack, best)
        if node is not tree:
            _add(stack[-1], node.tail, links)
    return best


def _add(block: _Block, text: str | None, links: int) -> None:
    if not text:
        return
    size = len(text) if not text.isspace() else 0
    if size and (text[0].isspace() or text[-1].isspace()):
        size = len(text.strip())
    if links:
        block.linked += size
    else:
        block.plain += size
        block.marks += len(PUNCTUATION.findall(text))


def _close(stack: list[_Block], best: Scored) -> None:
    block = stack.pop()
    block.total += _value(block)
    if block.total > best.score:
        best.node, best.score = block.node, block.total
    stack[-1].total += block.total


def _value(block: _Block) -> float:
    size = block.plain + block.linked
    if size == 0:
        return 0.0
    if block.linked * 2 > size:
        return -float(block.linked) - 5
    if block.marks and block.plain >= 15:
        return float(block.plain)
    return block.plain / 2 if block.plain >= 30 else -5.0
