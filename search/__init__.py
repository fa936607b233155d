"""One question, two engines: what is indexed, how it is asked, and the engines that answer."""

from search.elastic import ElasticEngine
from search.embedded import EmbeddedEngine
from search.engine import Engine
from settings import Settings


def open_engine(settings: Settings) -> Engine:
    """Elasticsearch where its URL is set, else the embedded engine in the data directory.

    Nothing is connected to or opened before the first question.
    """
    return ElasticEngine(settings) if settings.elasticsearch_url else EmbeddedEngine(settings.data_dir)
