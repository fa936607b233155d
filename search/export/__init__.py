"""Any result as a file: streaming, in constant memory, with a data dictionary beside it.

The same index gives the same bytes: rows come by publication date and id, events by that of their
first report, the newest first, and nothing of the day is written.
"""

from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import BinaryIO

from extract.release import Json
from search.errors import ExportError
from search.export.columns import TABLES, Table
from search.export.dictionary import write_dictionary
from search.export.formats import FORMATS

__all__ = ["FORMATS", "TABLES", "WHOLE", "export", "export_file"]

WHOLE = frozenset({"xlsx", "parquet"})
"""Formats that are finished at their end. They are made beside the file, whose reader may leave or disk be full."""


def _counted(rows: Iterable[Json], counter: Iterator[int]) -> Iterator[Json]:
    for row in rows:
        next(counter)
        yield row


def export(rows: Iterable[Json], table: Table, format_: str, file: BinaryIO, *, bom: bool = False) -> int:
    """Writes rows (documents of an engine, or events) and returns how many; `bom` says in front that it is UTF-8.

    Raises:
        ExportError: the format is unknown, or cannot hold so many rows.
    """
    if format_ not in FORMATS:
        raise ExportError(f"there is no format {format_}: there are {', '.join(FORMATS)}")
    if bom:
        file.write(BOM_UTF8)
    counter = count()
    if format_ not in WHOLE:
        FORMATS[format_](_counted(rows, counter), table, file)
        return next(counter)
    with TemporaryFile() as whole:
        FORMATS[format_](_counted(rows, counter), table, whole)
        whole.seek(0)
        copyfileobj(whole, file)
    return next(counter)


def export_file(rows: Iterable[Json], table: Table, format_: str, path: Path, *, bom: bool = False) -> int:
    """Writes a file, whole or not at all, and `<name>.dictionary.csv` beside it; returns how many rows."""
    draft = path.with_name(path.name + ".part")
    try:
        with draft.open("wb") as file:
            written = export(rows, table, format_, file, bom=bom)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    write_dictionary(table, path.with_name(path.stem + ".dictionary.csv"), bom=bom)
    return written
