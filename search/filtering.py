"""What the filters of a question ask: the conditions that a release, or a figure, has to meet beside its words."""

from collections.abc import Iterator
from itertools import product
from typing import get_args

from extract.release import Kind, Role
from search.columns import day, value_column
from search.errors import QueryError
from search.nodes import All, Bool, Exists, Node, Range, Term, Terms, without
from search.query import FIGURES_ONLY, Filters

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
_NONE = Filters()


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
    check_known(filters)
    has_range = filters.value_min is not None or filters.value_max is not None
    pairs = list(product(filters.kinds or (None,), filters.roles or (None,)))
    if pairs == [(None, None)] and not has_range:
        return
    if has_range:
        columns = [column for kind, role in pairs for column in value_columns(kind, role)]
        yield Bool(should=tuple(Range(c, filters.value_min, filters.value_max) for c in columns) or (_nothing(),))
    elif filters.kinds:
        yield Terms("measures", tuple(f"{kind}:{role}" if role else str(kind) for kind, role in pairs))
    else:
        yield Terms("roles", filters.roles)


def check_known(filters: Filters) -> None:
    """Raises `QueryError` for a kind or role that does not exist, rather than find nothing."""
    for name, asked, known in (("kind", filters.kinds, get_args(Kind)), ("role", filters.roles, get_args(Role))):
        for value in asked:
            if value not in known:
                raise QueryError(f"there is no {name} {value}", hint=f"there are {', '.join(known)}")


def _nothing() -> Node:
    return without(All())


def value_columns(kind: str | None, role: str | None) -> list[str]:
    """The columns that hold the values of a kind, of a role of money; of all kinds where none is named."""
    if role:
        return [value_column("amount", role)] if kind in {None, "amount"} else []
    return [value_column(kind) for kind in ((kind,) if kind else get_args(Kind))]


def release_filters(filters: Filters) -> tuple[Node, ...]:
    """The conditions that a release has to meet. Raises `QueryError` for one that only a figure can."""
    if asked := [name for name in FIGURES_ONLY if getattr(filters, name) != getattr(_NONE, name)]:
        raise QueryError(f"releases are not looked for by {', '.join(asked)}", hint="ask for figures")
    return (
        *_is_release(filters),
        *_dates(filters),
        *_terms(filters, RELEASE_TERMS),
        *_of_one_figure(filters),
    )


def figure_filters(filters: Filters) -> tuple[Node, ...]:
    """The conditions that a figure has to meet."""
    check_known(filters)
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
        conditions.append(without(Terms("sorts", filters.other_sorts)))
    conditions += [Term(name, str(flag).lower()) for name, flag in _flags(filters) if flag is not None]
    conditions += [
        Exists(name) if wanted else without(Exists(name)) for name, wanted in _filled(filters) if wanted is not None
    ]
    return tuple(conditions)


def _filled(filters: Filters) -> tuple[tuple[str, bool | None], ...]:
    return ("suspect", filters.suspect), ("city", filters.in_city), ("event_cases", filters.has_cases)


def _flags(filters: Filters) -> tuple[tuple[str, bool | None], ...]:
    return ("counted", filters.counted), ("headline", filters.headline), ("is_subtotal", filters.is_subtotal)
