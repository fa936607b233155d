"""The body of a page of unknown make: the element whose sentences outweigh its links and labels the most.

Every block (paragraph, table cell, …) gets a value: its characters if it reads like sentences, less if it is a
label, minus its link text if it is mostly links. The element with the largest sum wins, the innermost of equals.
Parts that are lists of links, rows of teasers, or that their class or id calls comments, footers and the like,
do not count and are left out of the text.
"""

import re
from dataclasses import dataclass, field, replace

from lxml import etree, html

from extract.article.block import Block
from extract.article.markup import BLOCKS, CELLS, DROPPED, is_dropped, is_longer, tag_of
from extract.article.names import ASIDE, is_aside, is_text

PUNCTUATION = re.compile("[。，；！？、,;!?”」…]")
"""警方近日破案，抓获5人。 has two marks, the label 警务动态 has none."""
MOST = 0.8
"""An inner element named as a text that holds so much of the best one's text is the body."""
MIN_SCORE = 40
"""A body worth less is looked for again with the named parts counted."""
NONE: frozenset[str] = frozenset()
START = 40
LIST_COST = 20.0
"""What a list of links or teasers costs the element around it, which leaves it out."""
MAX_LINK = 200
"""An anchor around blocks with more characters is no link to another article."""
LINK_TITLE = 6
"""A link with so many characters that opens a block is the title of another article."""
PARAGRAPHS = frozenset(("p", "div", "section"))


@dataclass(slots=True)
class Scored:
    """The best element, other good ones, and the parts that are no article."""

    node: html.HtmlElement | None = None
    score: float = 0.0
    aside: list[html.HtmlElement] = field(default_factory=list)
    ranked: list[tuple[float, html.HtmlElement]] = field(default_factory=list)
    between: list[html.HtmlElement] = field(default_factory=list)
    """Those of the asides that are one paragraph of a link with prose before and behind it."""

    @property
    def left_out(self) -> set[html.HtmlElement]:
        """What is no text. A link that an editor set between two paragraphs is: 典型案例：…."""
        return set(self.aside) - set(self.between)


def find_body(tree: html.HtmlElement, asides: frozenset[str] = ASIDE) -> Scored:
    """The best element of a page or of a container; `node` is None where nothing reads like text.

    What is hidden and what class or id call by one of `asides` is left out, unless nothing else is there.
    """
    found = _Walk(tree, asides).run()
    return found if found.score >= MIN_SCORE or not asides else _Walk(tree, NONE).run()


def tightened(found: Scored) -> Scored:
    """The innermost element inside the best that is named as a text and holds most of it.

    What lies between the two is mostly notices and bylines.
    """
    if found.node is None:
        return found
    inside = set(found.node.iterdescendants())
    named = [(score, node) for score, node in found.ranked if node in inside and is_text(node)]
    good = [(score, node) for score, node in named if score >= MOST * found.score]
    score, node = min(good, key=lambda pair: pair[0], default=(found.score, found.node))
    return replace(found, node=node, score=score)


def widened(found: Scored) -> Scored:
    """The element around the best one, where that is a lone paragraph and the rest are its address and signature.

    各位市民： · 特此通告。 · 云川市公安局 · 2025年4月10日 cost less than a list of links or a footer.
    """
    if found.node is None or found.node.tag != "p":
        return found
    outer = found.node.getparent()
    score = next((score for score, node in found.ranked if node is outer), 0.0)
    return found if score < MOST * found.score else replace(found, node=outer, score=score)


class _Walk:
    """One pass over a tree, without recursion: markup may nest thousands deep."""

    def __init__(self, tree: html.HtmlElement, asides: frozenset[str]) -> None:
        self.tree = tree
        self.asides = asides
        self.found = Scored()
        self.stack = [Block(tree)]
        self.links = 0
        self.waiting: list[html.HtmlElement] | None = None
        """Paragraphs of one link behind the last prose; None as long as there was none."""

    def run(self) -> Scored:
        walker = etree.iterwalk(self.tree, events=("start", "end"))
        skipping: html.HtmlElement | None = None
        for event, node in walker:
            tag = tag_of(node)
            if event == "start":
                if self._leaves_out(node, tag):
                    walker.skip_subtree()
                    skipping = node
                else:
                    self._open(node, tag)
                continue
            if node is skipping:
                skipping = None
            else:
                self._end(node, tag)
            if node is not self.tree:
                self._add(node.tail)
        return self._finish()

    def _leaves_out(self, node: html.HtmlElement, tag: str) -> bool:
        if node is self.tree:
            return False
        if not self.asides:
            return tag in DROPPED
        aside = tag in BLOCKS and is_aside(node, self.asides)
        if aside:
            self.found.aside.append(node)
        return aside or is_dropped(node, tag)

    def _open(self, node: html.HtmlElement, tag: str) -> None:
        if node is not self.tree and (tag in BLOCKS or tag in CELLS):
            self.stack.append(Block(node))
        self.links += tag == "a" and _is_link(node)
        self._add(node.text)

    def _end(self, node: html.HtmlElement, tag: str) -> None:
        self.links -= tag == "a" and _is_link(node)
        if node is self.stack[-1].node and node is not self.tree:
            self._close()

    def _add(self, text: str | None) -> None:
        size = len(text.strip()) if text else 0
        if not size or text is None:
            return
        block = self.stack[-1]
        if block.opened is None:
            block.opened = self.links > 0 and size >= LINK_TITLE
        block.start = block.start or text.strip()[:START]
        if self.links:
            block.linked += size
        else:
            block.plain += size
        block.marks += len(PUNCTUATION.findall(text))

    def _close(self) -> None:
        block, outer = self.stack.pop(), self.stack[-1]
        block.all_plain += block.plain
        block.all_linked += block.linked
        value = block.value
        block.total += value
        block.prose += max(value, 0.0)
        if value > 0 and block.marks:
            self._read_on()
        if block.is_list:
            self._set_aside(block)
        elif block.total >= MIN_SCORE:
            self.found.ranked.append((block.total, block.node))
        block.pass_on(outer)

    def _read_on(self) -> None:
        """Prose makes text of the links that wait behind earlier prose."""
        self.found.between += self.waiting or []
        self.waiting = []

    def _set_aside(self, block: Block) -> None:
        self.found.aside.append(block.node)
        if self.waiting is not None and not block.filled and block.node.tag in PARAGRAPHS:
            self.waiting.append(block.node)
        block.total = max(min(block.total, -float(block.all_linked)), -LIST_COST)
        block.prose = 0.0
        block.lists += 1

    def _finish(self) -> Scored:
        if self.found.ranked:
            self.found.score, self.found.node = max(self.found.ranked, key=lambda pair: pair[0])
        return self.found


def _is_link(node: html.HtmlElement) -> bool:
    """False for an anchor without an address, and for one that was left open and holds a whole article."""
    if node.get("href") is None:
        return False
    return not (any(tag_of(child) in BLOCKS for child in node) and is_longer(node, MAX_LINK))
