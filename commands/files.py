"""Files that a command is asked to write, as a type of option."""

from pathlib import Path
from typing import Any

import click


class NewFile(click.ParamType[Path]):
    """A file to be written, whose folder is there; never a device, and of a link what it leads to."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:  # noqa: ANN401
        """Fails before any work is done where the file is a folder, or has none to lie in."""
        path = Path(value)
        if path.exists() and not path.is_file():
            what = "a folder" if path.is_dir() else "no file that could be written anew"
            self.fail(f"{path} is {what}; name a file, or leave it out", param, ctx)
        if path.is_symlink():
            path = path.resolve()
        if not path.parent.is_dir():
            self.fail(f"{path}: there is no folder {path.parent}; make it first", param, ctx)
        return path
