"""What facets count, for both engines. A facet is not narrowed by its own filter: a count is what its value finds."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, get_args

from extract.release import Kind, Role
from search.columns import FACETS
from search.errors import QueryError
from search.nodes import Bool
from search.plan import releases
from search.query import Filters, Query

Counts = tuple[tuple[str, int], ...]
VALUES = 50
"""Of each facet at most."""
_VALUES = {"kinds": get_args(Kind), "roles": get_args(Role)}
"""The facets whose filters speak of one and the same figure, also with the value range, and all values of each."""


def _check(names: Sequence[str]) -> None:
    for name in names:
        if name not in FACETS:
            raise QueryError(f"there is no facet {name}", hint=f"there are {', '.join(FACETS)}")


def _with(query: Query, name: str, asked: tuple[str, ...]) -> Query:
    changed: dict[str, Any] = {name: asked}
    return replace(query, filters=replace(query.filters, **changed))


def _is_of_one_figure(filters: Filters, name: str) -> bool:
    """Whether a release may have the value in one figure while another one meets the rest."""
    others = any(getattr(filters, other) for other in _VALUES.keys() - {name})
    return name in _VALUES and (others or filters.value_min is not None or filters.value_max is not None)


def together(query: Query, names: Sequence[str]) -> Iterator[tuple[Bool, list[str]]]:
    """Facets by the condition under which their column is counted; those of `apart` are left out.

    Raises:
        QueryError: there is no facet of a name.
    """
    _check(names)
    plain: list[str] = []
    for name in names:
        narrowed = FACETS[name].filter
        if _is_of_one_figure(query.filters, name):
            continue
        if narrowed and getattr(query.filters, narrowed):
            yield releases(_with(query, narrowed, ())), [name]
        else:
            plain.append(name)
    if plain:
        yield releases(query), plain


def apart(query: Query, names: Sequence[str]) -> dict[str, dict[str, Bool]]:
    """Facets that are counted value by value, since a column does not say which figure meets the rest: conditions."""
    return {
        name: {value: releases(_with(query, name, (value,))) for value in _VALUES[name]}
        for name in names
        if _is_of_one_figure(query.filters, name)
    }


def ranked(counts: Mapping[str, int]) -> Counts:
    """The values that there are, the most frequent first."""
    return tuple(sorted(((v, n) for v, n in counts.items() if n), key=lambda pair: (-pair[1], pair[0])))
