"""One question, two engines: what is indexed, how it is asked, and the engines that answer."""

from pathlib import Path

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


def samples_beside(data_dir: Path) -> Path | None:
    """The data directory of the bundled samples in this one (`make run` fills it), where they have been indexed."""
    from search.embedded.store import samples_beside

    return samples_beside(data_dir)
