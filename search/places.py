"""Which provinces a question asks for, by its filters and in its words (province:甘肃)."""

from collections.abc import Iterator

from extract.gazetteer import NATIONAL, gazetteer
from search.language import Node, Not, Phrase, parse
from search.normalise import needle, tokens
from search.query import Query


def provinces(query: Query) -> tuple[str, ...]:
    """Their names, each once; 全国 for the whole country.

    Raises:
        QueryError: the query cannot be read.
    """
    tree = parse(query.text)
    begins = ["".join(phrase.tokens) for phrase in _phrases(tree) if phrase.field == "province"] if tree else []
    names = (*gazetteer().provinces.values(), NATIONAL)
    typed = (name for begin in begins for name in names if "".join(tokens(needle(name))).startswith(begin))
    return tuple(dict.fromkeys((*query.filters.provinces, *typed)))


def _phrases(node: Node) -> Iterator[Phrase]:
    """What a text has to have, not what it must not."""
    if isinstance(node, Phrase):
        yield node
    elif not isinstance(node, Not):
        for part in node.parts:
            yield from _phrases(part)
