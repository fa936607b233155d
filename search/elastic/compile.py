"""Conditions as Elasticsearch queries."""

from collections.abc import Iterable

from extract.release import Json
from search.elastic.schema import paths
from search.engine import What
from search.nodes import All, Bool, Exists, Node, Prefix, Range, Score, Side, Term, Terms


class Compiler:
    """Translates conditions on the columns of one index."""

    def __init__(self, what: What) -> None:
        self.paths = paths(what)

    def query(self, node: Node) -> Json:
        """The query that matches what `node` matches, with the same scores as on the embedded engine."""
        match node:
            case All():
                return {"match_all": {"boost": 0.0}}
            case Term(field, value):
                return {"term": {self.paths[field]: value}}
            case Terms(field, values):
                return {"terms": {self.paths[field]: list(values)}}
            case Side(field, tokens):
                return {"match_phrase": {self.paths[field]: " ".join(tokens)}}
            case Prefix(field, value):
                return {"prefix": {self.paths[field]: value}}
            case Range(field, low, high):
                bounds = {"gte": low, "lte": high}
                return {"range": {self.paths[field]: {k: v for k, v in bounds.items() if v is not None}}}
            case Exists(field):
                return {"exists": {"field": self.paths[field]}}
            case Score(part, score):
                return {"constant_score": {"filter": self.query(part), "boost": score}}
            case Bool():
                return self._bool(node)

    def _bool(self, node: Bool) -> Json:
        clauses: Json = {
            "must": self._all(node.must),
            "filter": self._all(node.filters),
            "should": self._all(node.should),
            "must_not": self._all(node.exclude),
        }
        return {"bool": {name: parts for name, parts in clauses.items() if parts}}

    def _all(self, nodes: Iterable[Node]) -> list[Json]:
        return [self.query(node) for node in nodes]
