"""Names of archive files: no two data directories begin files of one name, so that they can lie in one folder."""

import hashlib
import uuid
from pathlib import Path


def token(data_dir: Path) -> str:
    """Stands in the names of the files that are begun in this data directory and in no other.

    It is made once and kept. A copy of the directory, on another machine perhaps, has another one, because the place
    of the file on its disk counts too.
    """
    kept = data_dir / "archive-id"
    try:
        with kept.open("x", encoding="ascii") as file:
            file.write(uuid.uuid4().hex)
    except FileExistsError:
        pass
    here = f"{kept.read_text('ascii')} {kept.stat().st_ino}"
    return hashlib.sha256(here.encode("ascii")).hexdigest()[:8]


def file_name(number: int, begun_by: str) -> str:
    """The name of a directory's file: `pages-00001-3f9c2a71.warc.gz`."""
    return f"pages-{number:05d}-{begun_by}.warc.gz"
