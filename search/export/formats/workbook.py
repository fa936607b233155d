"""Excel: one sheet of rows and one with the data dictionary. Text is written as text, never as formula or link."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import BinaryIO

import xlsxwriter

from extract.release import Json
from search.errors import ExportError
from search.export.columns import Table, Value
from search.export.dictionary import HEADER
from search.export.dictionary import rows as dictionary

MAX_ROWS = 1_048_576
MAX_TEXT = 32_767
_CREATED = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""A fixed date, so that the same rows give the same bytes."""
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
r"""\x0b, \ud800: what XML cannot hold; \t and \n it can."""


def cell(value: Value) -> Value:
    """A value as a cell can hold it: long text is cut, with … at its end."""
    if not isinstance(value, str):
        return value
    text = _UNSEEN.sub("\ufffd", value)
    return text if len(text) <= MAX_TEXT else text[: MAX_TEXT - 1] + "…"


def write(rows: Iterable[Json], table: Table, file: BinaryIO) -> None:
    """Writes a workbook; finished rows go to disk at once.

    Raises:
        ExportError: there are more rows than a sheet holds.
    """
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, options) as book:
        book.set_properties({"title": f"Tongbao {table.name}", "created": _CREATED})
        sheet = book.add_worksheet(table.name)
        bold = book.add_format({"bold": True})
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, [column.name for column in table.columns], bold)
        for number, row in enumerate(rows, 1):
            if number == MAX_ROWS:
                raise ExportError(f"more than {MAX_ROWS - 1} rows do not fit into a sheet: export csv or parquet")
            _write_row(sheet, number, [cell(column.read(row)) for column in table.columns])
        meanings = book.add_worksheet("dictionary")
        meanings.write_row(0, 0, HEADER, bold)
        for number, entry in enumerate(dictionary(table), 1):
            meanings.write_row(number, 0, entry)


def _write_row(sheet: xlsxwriter.workbook.Worksheet, number: int, values: list[Value]) -> None:
    for place, value in enumerate(values):
        if isinstance(value, bool):
            sheet.write_boolean(number, place, value)
        elif isinstance(value, str):
            sheet.write_string(number, place, value)
        elif value is not None:
            sheet.write_number(number, place, value)
