"""The versions of the embedded index on disk, which one is live.

index/CURRENT              the name of the live version, replaced in one step
index/v000002/releases/    a tantivy index
index/v000002/figures/     another
index.lock                 held by the one writer (`search.lock`)
"""

import os
import re
import shutil
from pathlib import Path

from search.embedded.trouble import damaged
from search.errors import IndexMissingError

_VERSION = re.compile(r"v\d{6}")
"""v000002."""
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
            IndexDamagedError: it is not there, or not whole.
        """
        if not self.exists:
            message = (
                f"nothing has been indexed in {self.root.parent} yet: run `tongbao run`, or `make run` for samples"
            )
            raise IndexMissingError(message)
        live = self._named()
        if live is None:
            raise damaged(self.root, "CURRENT names no version that is there")
        for folder in FOLDERS:
            if not (live / folder / "meta.json").is_file():
                raise damaged(self.root, f"there is no {live.name}/{folder}/meta.json")
        return live

    @property
    def exists(self) -> bool:
        """Whether something has been indexed, in whatever state it is."""
        return (self.root / "CURRENT").exists()

    def _named(self) -> Path | None:
        """The version that CURRENT names; None where it names none that is there."""
        if not self.exists:
            return None
        name = (self.root / "CURRENT").read_text("ascii", "replace").strip()
        return self.root / name if _VERSION.fullmatch(name) and (self.root / name).is_dir() else None

    def _versions(self) -> list[Path]:
        return sorted(path for path in self.root.glob("v[0-9]*") if _VERSION.fullmatch(path.name))

    def state(self) -> str:
        """Changes with every commit and every swap; a few file stats."""
        live = self.live()
        stats = [os.stat(live / folder / "meta.json") for folder in FOLDERS]
        return ":".join([live.name, *(f"{s.st_mtime_ns:x}.{s.st_ino:x}" for s in stats)])

    def new_version(self) -> Path:
        """An empty folder for the next version; leftovers of interrupted rebuilds go."""
        versions, live = self._versions(), self._named()
        for leftover in versions:
            if live is None or leftover.name > live.name:
                shutil.rmtree(leftover)
        number = max((int(version.name[1:]) for version in versions), default=0) + 1
        return self.root / f"v{number:06}"

    def publish(self, version: Path) -> None:
        """Makes a version the live one in one step; the one before it stays for readers that still use it."""
        before = self._named() or version
        draft = self.root / "CURRENT.part"
        draft.write_text(version.name, "ascii")
        draft.replace(self.root / "CURRENT")
        for old in self._versions():
            if old.name < before.name:
                shutil.rmtree(old)
