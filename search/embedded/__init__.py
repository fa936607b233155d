"""The embedded engine: tantivy in this process, files in the data directory, nothing to install or start."""

from search.embedded.engine import EmbeddedEngine

__all__ = ["EmbeddedEngine"]
