"""One question, two engines: what is indexed, how it is asked, and the engines that answer."""

from search.engine import Engine
from settings import Settings


def open_engine(settings: Settings) -> Engine:
    """Elasticsearch where its URL is set, else the embedded engine in the data directory.

    Nothing is connected to or opened before the first question; only the engine that is asked for is imported, because
    Elasticsearch's client takes longer to import than everything else.
    """
    if settings.elasticsearch_url:
        from search.elastic import ElasticEngine

        return ElasticEngine(settings)
    from search.embedded import EmbeddedEngine

    return EmbeddedEngine(settings.data_dir)
