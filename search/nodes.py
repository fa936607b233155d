"""A question in terms that both engines have: a small tree of conditions on named fields.

What a query means is decided once, in `search.plan`, which builds this tree; an engine only translates it.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class All:
    """Every document."""


@dataclass(frozen=True, slots=True)
class Term:
    """One token or keyword, scored with BM25 where the field is text."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Terms:
    """Any of some keywords."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """Two or more tokens side by side in a text field."""

    field: str
    tokens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prefix:
    """A keyword that begins so."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Range:
    """A number between two, both included; of a field with many values any one."""

    field: str
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Exists:
    """The field has a value."""

    field: str


@dataclass(frozen=True, slots=True)
class Score:
    """Adds a fixed score where `node` matches."""

    node: "Node"
    score: float


@dataclass(frozen=True, slots=True)
class Bool:
    """All of `must` (scored) and `filters` (not scored), none of `exclude`; `should` adds to the score.

    Without `must` and `filters` at least one of `should` has to match.
    """

    must: tuple["Node", ...] = ()
    filters: tuple["Node", ...] = ()
    should: tuple["Node", ...] = ()
    exclude: tuple["Node", ...] = ()


Node = All | Term | Terms | Side | Prefix | Range | Exists | Score | Bool


def without(node: Node) -> Bool:
    """All that does not meet a condition."""
    return Bool(filters=(All(),), exclude=(node,))
