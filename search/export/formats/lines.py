"""JSON Lines: the whole document, one a line, UTF-8."""

import json
from collections.abc import Iterable
from typing import BinaryIO

from extract.release import Json
from search.export.columns import Table


def write(rows: Iterable[Json], table: Table, file: BinaryIO) -> None:
    """Writes each document as it is, less what only the engine needs."""
    for row in rows:
        kept = {name: value for name, value in row.items() if name not in table.internal}
        file.write(json.dumps(kept, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n")
