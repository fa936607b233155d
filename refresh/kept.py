"""What one pass leaves for the next: JSON in a file of the data directory."""

import json
from collections.abc import Mapping
from pathlib import Path


def write(file: Path, kept: Mapping[str, object]) -> None:
    """In one step: a stop leaves the old file or the new one."""
    draft = file.with_suffix(".part")
    draft.write_text(json.dumps(kept), "utf-8")
    draft.replace(file)
