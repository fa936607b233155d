"""The README's console blocks print what they say, on the sample data; `…` stands for whatever is left out there."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import SampleData

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"```console\n(.*?)```", re.S)
COMMAND = re.compile(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", re.M)
"""A line after `$ ` and the lines that it prints, up to the next command."""


def commands() -> Iterator[tuple[str, str]]:
    for block in BLOCK.findall((ROOT / "README.md").read_text("utf-8")):
        yield from COMMAND.findall(block)


@pytest.fixture(scope="module")
def terminal(sample_data: SampleData, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A folder and an environment as the README's tour has them."""
    folder, settings = tmp_path_factory.mktemp("terminal"), sample_data.settings
    (folder / "data").mkdir()
    env = {
        **os.environ, "TONGBAO_DATA_DIR": str(settings.data_dir), "TONGBAO_SOURCES_DIR": str(settings.sources_dir),
        "TONGBAO_ALLOW_PRIVATE": "1", "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
    }  # fmt: skip
    return folder, env


def shows(printed: str, said: str) -> bool:
    """Whether the pieces between the `…` of `said` stand in `printed` in that order; white space is the reader's."""
    pieces = [re.escape("".join(piece.split())) for piece in said.split("…")]
    return re.fullmatch(".*?".join(pieces), "".join(printed.split()), re.S) is not None


@pytest.mark.parametrize(("command", "said"), list(commands()))
def test_a_console_block_prints_what_it_says(terminal: tuple[Path, dict[str, str]], command: str, said: str) -> None:
    folder, env = terminal
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=env, capture_output=True, text=True, check=False)
    assert shows(done.stdout, said), done.stdout + done.stderr
    assert [path.name for path in folder.iterdir()] == ["data"], "what a reader makes lies where git ignores it"
