"""Which part of a page is the article: a container, what `generic` finds, an embedded body, or trafilatura's."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lxml import html

from extract.article.containers import find_container
from extract.article.embedded import embedded_body
from extract.article.fit import LEAD, bare, fit
from extract.article.generic import Scored, find_body, tightened, widened
from extract.article.markup import lines
from extract.article.names import OTHERS
from extract.article.second_opinion import second_opinion

EMBEDDED = "embedded"
WEAK = 400
"""A generic body with fewer characters gives way to an embedded one of twice its size."""
CONVINCING = 60
"""A known container with so many characters, or one that fits the title, is not doubted."""
FITS = 0.15
"""A body that shares less with the title is compared with its rivals."""
FITS_WELL = 0.35
"""What a rival must share with it; half is usual for an article and its title."""
OUTWEIGHS = 4
"""So many times the text without a fit wins too."""
RIVAL = 0.2
"""A rival must be worth this share of the best."""
MAX_RIVALS = 20
MIN_TITLE = 8
MUCH = 0.4
"""A column that holds the title and so much of the text is the article."""


@dataclass(frozen=True, slots=True)
class Body:
    """The element that holds the article, what to leave out of it, and its lines."""

    container: str
    node: html.HtmlElement
    lines: list[str]


def choose_body(tree: html.HtmlElement, source: str, claims: Sequence[str]) -> Body:
    """The article's part of the page; `claims` are what the page gives as its title."""
    known = _known(tree, source)
    if known and (_size(known.lines) >= CONVINCING or _fits(known.lines, claims) >= FITS):
        return known
    found = widened(tightened(_column(_fitting(tree, find_body(tree), claims), claims)))
    text = [] if found.node is None else lines(found.node, found.left_out)
    if known and _fits(text, claims) < FITS_WELL:
        return known
    inner = embedded_body(tree) if _size(text) < WEAK else None
    if inner is not None and _size(lines(inner)) > 2 * _size(text):
        return Body(EMBEDDED, inner, lines(inner))
    if claims and _fits(text, claims) < FITS:
        other = second_opinion(tree)
        if _fits(other, claims) >= FITS_WELL:
            return Body("trafilatura", tree, other)
    return Body("generic", tree if found.node is None else found.node, text)


def _known(tree: html.HtmlElement, source: str) -> Body | None:
    """The container of a known family, unless it has neither text nor picture."""
    known = find_container(tree, source)
    if known is None:
        return None
    family, node = known
    text = _trimmed(node)
    return Body(family, node, text) if text or next(node.iter("img"), None) is not None else None


def _trimmed(node: html.HtmlElement) -> list[str]:
    """The lines of a container without the asides in it; with them, where their names would take most of the text."""
    whole = lines(node)
    trimmed = lines(node, find_body(node).left_out)
    return trimmed if 2 * _size(trimmed) >= _size(whole) else lines(node, find_body(node, OTHERS).aside) or whole


def _fitting(tree: html.HtmlElement, found: Scored, claims: Sequence[str]) -> Scored:
    """What was found, or a rival that fits the title where the best does not.

    Rivals: the best element when parts that are named as comments, shares, … count too (designers call whole
    articles a share area), and elements with less text beside the best.
    """
    if not claims or _fit(found, claims) >= FITS:
        return found
    whole = find_body(tree, OTHERS)
    rivals = [whole, *_apart(found)]
    best = max(rivals, key=lambda rival: _fit(rival, claims))
    if _fit(best, claims) >= FITS_WELL:
        return best
    return whole if whole.score > OUTWEIGHS * found.score else found


def _column(found: Scored, claims: Sequence[str]) -> Scored:
    """The innermost element inside the best that holds the title and much of the text: its column of the page."""
    titles = [word for claim in claims if len(word := bare(claim)) >= MIN_TITLE]
    inside = set() if found.node is None else set(found.node.iterdescendants())
    good = [(score, node) for score, node in found.ranked if node in inside and score >= MUCH * found.score]
    for score, node in sorted(good, key=lambda pair: pair[0])[:MAX_RIVALS]:
        start = bare("".join(node.itertext())[:LEAD])
        if any(title in start for title in titles):
            return replace(found, node=node, score=score)
    return found


def _apart(found: Scored) -> list[Scored]:
    inside = set() if found.node is None else set(found.node.iter())
    good = [(score, node) for score, node in found.ranked if score >= RIVAL * found.score and node not in inside]
    good.sort(key=lambda pair: -pair[0])
    return [Scored(node, score, found.aside) for score, node in good[:MAX_RIVALS] if found.node not in set(node.iter())]


def _size(text: Sequence[str]) -> int:
    return sum(map(len, text))


def _fit(found: Scored, claims: Sequence[str]) -> float:
    return 0.0 if found.node is None else _fits(lines(found.node, found.aside), claims)


def _fits(text: Sequence[str], claims: Sequence[str]) -> float:
    """How much of a title the text says beside the title itself."""
    words = [bare(line) for line in text]
    shares = (fit(claim, "\n".join(word for word in words if word not in bare(claim))[:LEAD]) for claim in claims)
    return max(shares, default=0.0)
