"""The versions of the embedded index on disk, which one is live.

index/CURRENT              the name of the live version, replaced in one step
index/v000002/releases/    a tantivy index
index/v000002/figures/     another
index/lock                 held by the one writer
"""

import os
import shutil
from pathlib import Path

from search.errors import IndexMissingError

FOLDERS = ("releases", "figures")


def samples_beside(data_dir: Path) -> Path | None:
    """The data directory of the bundled samples in this one (`make run` fills it), where they have been indexed."""
    samples = data_dir / "samples"
    return samples if (samples / "index" / "CURRENT").exists() else None


class Store:
    """The folder of one embedded index."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def live(self) -> Path:
        """The folder of the live version.

        Raises:
            IndexMissingError: nothing has been indexed yet.
        """
        try:
            return self.root / (self.root / "CURRENT").read_text("ascii").strip()
        except FileNotFoundError:
            message = (
                f"nothing has been indexed in {self.root.parent} yet: run `tongbao run`, or `make run` for samples"
            )
            raise IndexMissingError(message) from None

    def state(self) -> str:
        """Changes with every commit and every swap; a few file stats."""
        live = self.live()
        stats = [os.stat(live / folder / "meta.json") for folder in FOLDERS]
        return ":".join([live.name, *(f"{s.st_mtime_ns:x}.{s.st_ino:x}" for s in stats)])

    def new_version(self) -> Path:
        """An empty folder for the next version; leftovers of interrupted rebuilds go."""
        versions = sorted(self.root.glob("v[0-9]*"))
        live = self.live().name if (self.root / "CURRENT").exists() else ""
        for leftover in versions:
            if leftover.name > live:
                shutil.rmtree(leftover)
        number = int(live[1:]) + 1 if live else 1
        return self.root / f"v{number:06}"

    def publish(self, version: Path) -> None:
        """Makes a version the live one in one step; the one before it stays for readers that still use it."""
        before = self.live() if (self.root / "CURRENT").exists() else version
        draft = self.root / "CURRENT.part"
        draft.write_text(version.name, "ascii")
        draft.replace(self.root / "CURRENT")
        for old in self.root.glob("v[0-9]*"):
            if old.name < before.name:
                shutil.rmtree(old)
