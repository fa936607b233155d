"""Pages that the ledger holds in the archive and that are not whole there: their file is damaged, replaced or gone."""

from collections.abc import Iterator
from pathlib import Path

from crawler.archive import read_page, read_parts
from crawler.errors import ArchiveError
from crawler.ledger.ledger import Ledger, ledger_path
from crawler.ledger.twins import twins


def lost_pages(data_dir: Path) -> tuple[str, ...]:
    """Addresses of the pages that the ledger holds and the archive does not."""
    if not ledger_path(data_dir).exists():
        return ()
    with Ledger(data_dir) as ledger:
        return tuple(url for url, _ in _lost(data_dir, ledger))


def forget_lost(data_dir: Path) -> tuple[str, ...]:
    """Has lost pages fetched, or imported, again; returns their addresses.

    The next crawl reads their files again first, so that nothing is fetched that lies in a file put back meanwhile.
    """
    if not ledger_path(data_dir).exists():
        return ()
    with Ledger(data_dir) as ledger:
        lost = list(_lost(data_dir, ledger))
        with ledger.transaction():
            for url, location in lost:
                ledger.lose(url, location.rpartition(":")[0])
    return tuple(url for url, _ in lost)


def _lost(data_dir: Path, ledger: Ledger) -> Iterator[tuple[str, str]]:
    """Address and place of each lost page."""
    held = "select url, location from pages where location is not null order by rowid"
    for url, location in ledger.connection.execute(held).fetchall():
        if not _is_whole(data_dir, url, location):
            yield url, location


def _is_whole(data_dir: Path, url: str, location: str) -> bool:
    try:
        page = read_page(data_dir, location)
        read_parts(data_dir, page)
    except ArchiveError:
        return False
    return page.requested in (url, *twins(url))
