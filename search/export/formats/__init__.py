"""The formats of an export, one module each: `write(rows, table, file)`."""

from collections.abc import Callable, Iterable
from typing import BinaryIO

from extract.release import Json
from search.export.columns import Table
from search.export.formats import delimited, lines, parquet, workbook

Write = Callable[[Iterable[Json], Table, BinaryIO], None]
FORMATS: dict[str, Write] = {
    "jsonl": lines.write,
    "csv": delimited.write,
    "xlsx": workbook.write,
    "parquet": parquet.write,
}
