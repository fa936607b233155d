"""CSV in UTF-8. A cell that a spreadsheet would take for a formula begins with an apostrophe."""

import csv
import io
from collections.abc import Iterable
from typing import BinaryIO

from extract.release import Json
from search.export.columns import Table, Value

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First characters that a spreadsheet reads as the start of a formula, half and full width."""


def harmless(value: Value) -> str:
    """A cell's text: numbers as they are, nothing for None, and no formula."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    text = value.replace("\0", "")
    return "'" + text if text.startswith(_FORMULA) else text


def write(rows: Iterable[Json], table: Table, file: BinaryIO) -> None:
    """Writes a header and one line a row."""
    text = io.TextIOWrapper(file, encoding="utf-8", errors="surrogatepass", newline="", write_through=True)
    try:
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(column.name for column in table.columns)
        writer.writerows([harmless(column.read(row)) for column in table.columns] for row in rows)
    finally:
        text.detach()
