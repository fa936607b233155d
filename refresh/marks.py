"""How far an index has come in the archive: one offset per WARC file, kept per engine.

The marks are a saving, never the truth: where they are lost, everything is read again and written to the same ids.
"""

import json
import logging
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from pathlib import Path

from refresh.kept import write

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Marks:
    """`offsets` maps a WARC file's name to the offset of the first record that is not indexed yet."""

    made_by: str
    """Version of Tongbao that read the releases; another one calls for a rebuild."""
    offsets: dict[str, int]
    progress: dict[str, int] = field(default_factory=dict)
    """How far a pass from `offsets` had come when it was interrupted; empty where it ended well."""

    @property
    def current(self) -> bool:
        """Whether this version of Tongbao made them."""
        return self.made_by == version("tongbao")


def _file(data_dir: Path, engine: str) -> Path:
    return data_dir / f"indexed-{engine}.json"


def load(data_dir: Path, engine: str) -> Marks:
    """The marks of an engine; empty ones where there are none, or none that can be read."""
    file = _file(data_dir, engine)
    try:
        return Marks(**json.loads(file.read_text("utf-8")))
    except FileNotFoundError:
        return Marks(version("tongbao"), {})
    except (ValueError, TypeError):
        log.warning("%s cannot be read: the whole archive is read again", file)
        return Marks(version("tongbao"), {})


def save(data_dir: Path, engine: str, offsets: dict[str, int], progress: dict[str, int] | None = None) -> None:
    """Writes the marks: a stop leaves the old ones or the new ones."""
    write(_file(data_dir, engine), asdict(Marks(version("tongbao"), offsets, progress or {})))
