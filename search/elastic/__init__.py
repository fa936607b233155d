"""The Elasticsearch engine: version 9 or newer, nothing but its core API."""

from search.elastic.engine import ElasticEngine

__all__ = ["ElasticEngine"]
