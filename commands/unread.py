"""What a command says of the places that were asked for where not all of their releases was read."""

from contextlib import suppress

import click

from compare.cells.coverage import Coverage, is_known
from compare.cells.observed import load_coverage
from crawler.clock import today
from crawler.errors import CrawlError
from search.places import provinces
from search.query import Query
from settings import settings
from views.unread import sentence


def say_unread(asked: Query, total: int) -> None:
    """Says on stderr what the sources of each province were of which not all was read; of each, and where only days
    were asked for of the country, where nothing was found."""
    named = provinces(asked)
    days = asked.filters.date_from, asked.filters.date_to
    with suppress(CrawlError):
        if named or (any(days) and not total):
            known = load_coverage(settings().data_dir, settings().sources_dir, today())
            for name in named or ("",):
                _say(known, name, days, total)


def _say(known: Coverage, province: str, days: tuple[str | None, str | None], total: int) -> None:
    coverage = known.of_province(province, *days)
    said = sentence(str, province or "China", coverage)
    if said and (not total or not is_known(coverage)):
        click.echo(f"tongbao: {said}", err=True)
