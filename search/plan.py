"""What a query means, for both engines: the tree of conditions that a release, or a figure, has to meet.

Relevance has three tiers. A word in the title is worth more than any number of words in the text; the words of a
query side by side come next; the rest is BM25 over the pairs of characters that the words are made of.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.release import Json
from search import language
from search.errors import QueryError
from search.filtering import check_known, figure_filters, release_filters, value_columns
from search.language import Phrase
from search.nodes import All, Bool, Node, Prefix, Score, Side, Term, Terms, without
from search.normalise import SEPARATOR, is_han, needle, tokens
from search.query import Filters, Query

IN_TITLE = 100.0
SIDE_BY_SIDE = 50.0
MAX_PAIRS = 16
"""The first pairs of a long phrase find it; all its tokens are compared anyway."""


def _side(field: str, found: Sequence[str]) -> Node:
    return Term(field, found[0]) if len(found) == 1 else Side(field, tuple(found))


def _in_text(found: Sequence[str]) -> Node:
    pairs = [Term("pairs", a + b) for a, b in pairwise(found) if is_han(a) and is_han(b)]
    if not pairs:
        return _side("text", found)
    exact = () if len(found) == 2 else (Side("text", tuple(found)),)
    return Bool(must=tuple(dict.fromkeys(pairs))[:MAX_PAIRS], filters=exact)


def _phrase(phrase: Phrase) -> Node:
    if phrase.field == "code":
        return Score(Term("code_keys", "".join(phrase.tokens)), 1.0)
    if phrase.field == "province":
        return Score(Prefix("province_keys", "".join(phrase.tokens)), 1.0)
    if phrase.field != "text":
        return Score(_side(phrase.field, phrase.tokens), IN_TITLE if phrase.field == "title" else 1.0)
    return Bool(must=(_in_text(phrase.tokens),), should=(Score(_side("title", phrase.tokens), IN_TITLE),))


def _adjacent(parts: Sequence[language.Node]) -> Iterator[Node]:
    """The plain words of a conjunction side by side, with a mark or a blank between them or without one."""
    words = [part.tokens for part in parts if isinstance(part, Phrase) and part.field == "text"]
    if len(words) > 1:
        for glue in ((), (SEPARATOR,)):
            joined = [token for word in words for token in (*word, *glue)]
            side = joined[: len(joined) - len(glue)]
            yield Score(Side("text", tuple(side)), SIDE_BY_SIDE)
            yield Score(Side("title", tuple(side)), SIDE_BY_SIDE)


def _conjunction(node: language.And) -> Node:
    wanted = tuple(condition(part) for part in node.parts if not isinstance(part, language.Not))
    unwanted = tuple(condition(part.part) for part in node.parts if isinstance(part, language.Not))
    return Bool(must=wanted or (All(),), should=tuple(_adjacent(node.parts)), exclude=unwanted)


def condition(node: language.Node) -> Node:
    """The condition that one node of a query's tree makes."""
    if isinstance(node, Phrase):
        return _phrase(node)
    if isinstance(node, language.And):
        return _conjunction(node)
    if isinstance(node, language.Or):
        return Bool(should=tuple(map(condition, node.parts)))
    return without(condition(node.part))


def releases(query: Query) -> Bool:
    """What a release has to meet. Raises `QueryError`."""
    tree = language.parse(query.text)
    filters = release_filters(query.filters)
    return Bool(must=(condition(tree),) if tree else (), filters=filters or (All(),))


def figures(query: Query, among: Sequence[str] | None = None) -> Bool:
    """What a figure has to meet; `among` are the releases that the query's text finds, None where it has none."""
    filters = figure_filters(query.filters)
    if among is not None:
        filters = (*filters, Terms("release", tuple(among)))
    return Bool(filters=filters or (All(),))


def text_only(query: Query) -> Query:
    """The part of a question about figures that only their releases can answer: the text, and cheap filters."""
    kept = Filters(query.filters.date_from, query.filters.date_to, releases_only=query.filters.releases_only)
    return Query(query.text, kept)


def order(query: Query) -> str | None:
    """The column that a page is ordered by; None for relevance. Where all hits score alike, the newest come first."""
    if query.sort == "value":
        return _value_order(query)
    tree = language.parse(query.text)
    return None if query.sort == "relevance" and tree and not _is_level(tree) else "by_date"


def _is_level(node: language.Node) -> bool:
    """Whether all that it finds scores alike: only words of the text, and alternatives, make one hit better."""
    if isinstance(node, Phrase):
        return node.field != "text"
    return isinstance(node, language.Not) or (isinstance(node, language.And) and all(map(_is_level, node.parts)))


def _value_order(query: Query) -> str:
    """The column that `sort="value"` orders by: the largest value of the kind (and role) that is asked, else money.

    Raises:
        QueryError: several kinds or roles are asked, whose values cannot be put in one order.
    """
    check_known(query.filters)
    kinds = query.filters.kinds or ("amount",)
    roles = query.filters.roles or (None,)
    if len(kinds) > 1 or len(roles) > 1 or not (columns := value_columns(kinds[0], roles[0])):
        raise QueryError("sorting by value needs one kind of figure, and at most one role of money")
    return columns[0]


def like(document: Json) -> Bool:
    """Releases like this one: the same case code or event, the same words in title and lead."""
    lead = tokens(needle(document["text"][:300]))
    pairs = dict.fromkeys(a + b for a, b in pairwise(lead) if is_han(a) and is_han(b))
    shared = {
        "codes": ([c["code"] for c in document["case_codes"]], 60.0),
        "events": (document["events"] or [], 60.0),
        "operations": (document["operations"], 15.0),
        "regions": ([c for c in document["regions"] if not c.endswith("0000")], 8.0),
        "crime_types": (document["crime_types"], 5.0),
    }
    signs = [Score(Term(name, value), score) for name, (values, score) in shared.items() for value in set(values)]
    words = [Term("pairs", pair) for pair in list(pairs)[:80]]
    itself = Term("id", document["id"])
    return Bool(must=(Bool(should=(*signs, *words)),), filters=(Term("is_release", "true"),), exclude=(itself,))
