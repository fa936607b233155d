"""Refuses filters that name what is nowhere: they would find nothing, which looks like an answer."""

from dataclasses import replace

import click

from crawler.source import load_sources
from search.engine import Engine
from search.errors import IndexMissingError
from search.query import Filters, Query
from settings import settings

EVERYTHING = Filters(releases_only=False)


def check_sources(engine: Engine, filters: Filters) -> None:
    """Whether each source is one of the source files, or one that a document of the index names.

    Raises:
        click.UsageError: one is neither; the message names those that there are.
    """
    ids = [source.id for source in load_sources(settings().sources_dir)] if filters.sources else []
    for name in filters.sources:
        if name not in ids and not _finds(engine, name):
            known = ", ".join(ids)
            raise click.UsageError(
                f"--source {name}: no document is of it, and no source has that id; there are {known}"
            )


def _finds(engine: Engine, name: str) -> bool:
    try:
        return engine.search(Query(filters=replace(EVERYTHING, sources=(name,)), limit=0)).total > 0
    except IndexMissingError:
        return False
