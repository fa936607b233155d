"""What a query means, for both engines: the tree of conditions that a release, or a figure, has to meet.

Relevance has three tiers. A word in the title is worth more than any number of words in the text; the words of a
query side by side come next; the rest is BM25 over the pairs of characters that the words are made of.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from typing import get_args

from extract.release import Json, Kind, Role
from search import language
from search.columns import day, value_column
from search.errors import QueryError
from search.language import Phrase
from search.nodes import All, Bool, Exists, Node, Prefix, Range, Score, Side, Term, Terms
from search.normalise import SEPARATOR, is_han, needle, tokens
from search.query import Filters, Query

IN_TITLE = 100.0
SIDE_BY_SIDE = 50.0
MAX_PAIRS = 16
"""The first pairs of a long phrase find it; all its tokens are compared anyway."""

RELEASE_TERMS = {
    "provinces": "release_provinces",
    "regions": "regions",
    "issuer_levels": "issuer_level",
    "case_codes": "codes",
    "operations": "operations",
    "crime_types": "crime_types",
    "sources": "sources",
    "scripts": "script",
    "events": "events",
}
"""Filter -> the column of a release that it asks."""
FIGURE_TERMS = RELEASE_TERMS | {
    "case_codes": "case_code",
    "events": "event",
    "kinds": "kind",
    "roles": "role",
    "scopes": "scope",
    "sorts": "sorts",
    "stretches": "stretch",
    "units": "unit",
}
"""The same for figures: place, case code and event are the figure's own, all else its release's."""


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
    return Bool(filters=(All(),), exclude=(condition(node.part),))


def _terms(filters: Filters, columns: dict[str, str]) -> Iterator[Node]:
    for name, column in columns.items():
        values = tuple(getattr(filters, name))
        if values:
            yield Term(column, values[0]) if len(values) == 1 else Terms(column, values)


def _dates(filters: Filters) -> Iterator[Node]:
    if filters.date_from or filters.date_to:
        yield Range("day", day(filters.date_from) or 1, day(filters.date_to) or None)


def _is_release(filters: Filters) -> Iterator[Node]:
    if filters.releases_only:
        yield Term("is_release", "true")


def _of_one_figure(filters: Filters) -> Iterator[Node]:
    """Kinds, roles and value range, all met by one and the same figure of a release."""
    _check(filters)
    has_range = filters.value_min is not None or filters.value_max is not None
    pairs = list(product(filters.kinds or (None,), filters.roles or (None,)))
    if pairs == [(None, None)] and not has_range:
        return
    if has_range:
        columns = [column for kind, role in pairs for column in _value_columns(kind, role)]
        yield Bool(should=tuple(Range(c, filters.value_min, filters.value_max) for c in columns) or (_nothing(),))
    elif filters.kinds:
        yield Terms("measures", tuple(f"{kind}:{role}" if role else str(kind) for kind, role in pairs))
    else:
        yield Terms("roles", filters.roles)


def _check(filters: Filters) -> None:
    """Raises `QueryError` for a kind or role that does not exist, rather than find nothing."""
    for name, asked, known in (("kind", filters.kinds, get_args(Kind)), ("role", filters.roles, get_args(Role))):
        for value in asked:
            if value not in known:
                raise QueryError(f"there is no {name} {value}", hint=f"there are {', '.join(known)}")


def _nothing() -> Node:
    return Bool(filters=(All(),), exclude=(All(),))


def _value_columns(kind: str | None, role: str | None) -> list[str]:
    if role:
        return [value_column("amount", role)] if kind in {None, "amount"} else []
    return [value_column(kind) for kind in ((kind,) if kind else get_args(Kind))]


def release_filters(filters: Filters) -> tuple[Node, ...]:
    """The conditions that a release has to meet."""
    return (
        *_is_release(filters),
        *_dates(filters),
        *_terms(filters, RELEASE_TERMS),
        *_of_one_figure(filters),
    )


def figure_filters(filters: Filters) -> tuple[Node, ...]:
    """The conditions that a figure has to meet."""
    _check(filters)
    conditions = [*_is_release(filters), *_dates(filters), *_terms(filters, FIGURE_TERMS)]
    if filters.value_min is not None or filters.value_max is not None:
        conditions.append(Range("value", filters.value_min, filters.value_max))
    if filters.covers:
        conditions.append(Range("first_day", 1, day(filters.covers[0])))
        conditions.append(Range("last_day", day(filters.covers[1]), None))
    if any(filters.filed):
        first, last = filters.filed
        conditions.append(Range("filed_day", day(first) if first else None, day(last) if last else None))
    if filters.lens:
        conditions.append(Term("lens", filters.lens))
    if filters.other_sorts:
        conditions.append(Bool(filters=(All(),), exclude=(Terms("sorts", filters.other_sorts),)))
    conditions += [Term(name, str(flag).lower()) for name, flag in _flags(filters) if flag is not None]
    for column, wanted in (("suspect", filters.doubtful), ("city", filters.in_city)):
        if wanted is not None:
            conditions.append(Exists(column) if wanted else Bool(filters=(All(),), exclude=(Exists(column),)))
    return tuple(conditions)


def _flags(filters: Filters) -> tuple[tuple[str, bool | None], ...]:
    return ("counted", filters.counted), ("headline", filters.headline), ("is_subtotal", filters.is_subtotal)


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
    _check(query.filters)
    kinds = query.filters.kinds or ("amount",)
    roles = query.filters.roles or (None,)
    if len(kinds) > 1 or len(roles) > 1 or not (columns := _value_columns(kinds[0], roles[0])):
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
