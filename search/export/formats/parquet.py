"""Parquet: typed columns in row groups, each column with its meaning."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Any, BinaryIO

import pyarrow
import pyarrow.parquet

from extract.release import Json
from search.export.columns import Column, Table, Value

ROWS_IN_GROUP = 5_000
_TYPES = {
    "text": pyarrow.string(),
    "integer": pyarrow.int64(),
    "number": pyarrow.float64(),
    "boolean": pyarrow.bool_(),
    "date": pyarrow.date32(),
}


def _typed(column: Column, value: Value) -> Any:  # noqa: ANN401
    if value is None or value == "":
        return None
    if column.type == "date":
        return date.fromisoformat(str(value))
    if column.type == "number":
        return float(value)
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _groups(rows: Iterable[Json]) -> Iterator[list[Json]]:
    stream = iter(rows)
    while group := list(islice(stream, ROWS_IN_GROUP)):
        yield group


def write(rows: Iterable[Json], table: Table, file: BinaryIO) -> None:
    """Writes one row group after another; a file without rows still has its columns."""
    fields = [pyarrow.field(c.name, _TYPES[c.type], metadata={"meaning": c.meaning}) for c in table.columns]
    schema = pyarrow.schema(fields)
    with pyarrow.parquet.ParquetWriter(file, schema, compression="zstd") as writer:
        for group in _groups(rows):
            arrays = [
                pyarrow.array([_typed(column, column.read(row)) for row in group], field.type)
                for column, field in zip(table.columns, schema, strict=True)
            ]
            writer.write_table(pyarrow.Table.from_arrays(arrays, schema=schema))
