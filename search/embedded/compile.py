"""Conditions as tantivy queries."""

import re
from collections.abc import Callable
from typing import Any

import tantivy
from tantivy import FieldType, Occur

from search.columns import Column
from search.nodes import All, Bool, Exists, Node, Prefix, Range, Score, Side, Term, Terms

_INDEX_OPTION = {"text": "position", "pairs": "freq"}
_FIELD_TYPE: dict[str, tuple[Any, Callable[[float], float]]] = {
    "integer": (FieldType.Integer, int),
    "number": (FieldType.Float, float),
}


class Compiler:
    """Translates conditions on the columns of one index."""

    def __init__(self, schema: tantivy.Schema, columns: tuple[Column, ...]) -> None:
        self.schema = schema
        self.types = {column.name: column.type for column in columns}

    def query(self, node: Node) -> tantivy.Query:
        """The tantivy query that matches what `node` matches, with the same scores as on Elasticsearch."""
        match node:
            case All():
                return tantivy.Query.const_score_query(tantivy.Query.all_query(), 0.0)
            case Term(field, value):
                option = _INDEX_OPTION.get(self.types[field], "basic")
                return tantivy.Query.term_query(self.schema, field, value, option)
            case Terms(field, values):
                return tantivy.Query.term_set_query(self.schema, field, list(values))
            case Side(field, tokens):
                return tantivy.Query.phrase_query(self.schema, field, list(tokens))
            case Prefix(field, value):
                return tantivy.Query.regex_query(self.schema, field, re.escape(value) + ".*")
            case Range(field, low, high):
                return self._range(field, low, high)
            case Exists(field):
                return tantivy.Query.exists_query(field)
            case Score(part, score):
                return tantivy.Query.const_score_query(self.query(part), score)
            case Bool():
                return self._bool(node)

    def _range(self, field: str, low: float | None, high: float | None) -> tantivy.Query:
        type_, number = _FIELD_TYPE[self.types[field]]
        low, high = (None if bound is None else number(bound) for bound in (low, high))
        return tantivy.Query.range_query(self.schema, field, type_, low, high)

    def _bool(self, node: Bool) -> tantivy.Query:
        clauses = [(Occur.Must, self.query(part)) for part in node.must]
        clauses += [(Occur.Must, tantivy.Query.const_score_query(self.query(part), 0.0)) for part in node.filters]
        clauses += [(Occur.Should, self.query(part)) for part in node.should]
        clauses += [(Occur.MustNot, self.query(part)) for part in node.exclude]
        return tantivy.Query.boolean_query(clauses)
