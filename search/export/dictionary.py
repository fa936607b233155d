"""The data dictionary: one row a column."""

import csv
from collections.abc import Iterator
from pathlib import Path

from search.export.columns import Table

HEADER = ("column", "type", "meaning")


def rows(table: Table) -> Iterator[tuple[str, str, str]]:
    """Name, type and meaning of each column."""
    return ((column.name, column.type, column.meaning) for column in table.columns)


def write_dictionary(table: Table, path: Path, *, bom: bool = False) -> None:
    """Writes it as CSV; `bom` as in the export."""
    with path.open("w", encoding="utf-8-sig" if bom else "utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        writer.writerows(rows(table))
