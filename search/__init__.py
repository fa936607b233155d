"""One question, two engines: what is indexed, how it is asked, and the engines that answer."""

from search.embedded import EmbeddedEngine
from search.engine import Engine
from settings import Settings


def open_engine(settings: Settings) -> Engine:
    """The embedded engine in the data directory. Nothing is opened before the first question."""
    return EmbeddedEngine(settings.data_dir)
