"""`tongbao samples` as a user runs it."""

import os
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner

from commands.samples import command
from crawler.source import load_sources
from samples import load_sites
from samples.server import DEFAULT_PORT

ROOT = Path(__file__).parents[2]


def test_list_names_every_release() -> None:
    result = CliRunner().invoke(command, ["list"])
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == sum(len(site.releases) for site in load_sites())
    assert "gansu-01\t2026-07-10\t甘肃省公安厅\t甘肃公安上半年破获" in result.stdout


@pytest.mark.parametrize(
    ("words", "port", "advice", "has_port"),
    [(["run", "--no-app"], DEFAULT_PORT, "stop it", False), (["serve"], 18620, "or choose another --port", True)],
)
def test_a_taken_port_is_told_with_what_that_command_can_do(
    tmp_path: Path, words: list[str], port: int, advice: str, has_port: bool
) -> None:
    first = load_sites()[0].host
    environment = os.environ | {"TONGBAO_DATA_DIR": str(tmp_path)}
    with socket.socket() as taken:
        with suppress(OSError):  # somebody else has it: just as well
            taken.bind((f"127.0.0.{first}", port))
            taken.listen()
        options = ["--port", str(port), "--sources", str(tmp_path)] if has_port else []
        result = subprocess.run(
            [sys.executable, "-m", "cli", "samples", *words, *options],
            capture_output=True, text=True, cwd=ROOT, env=environment, timeout=60,
        )  # fmt: skip
    assert result.returncode == 1
    assert f"port {port} at 127.0.0.{first} is taken" in result.stderr
    assert advice in result.stderr
    assert ("--port" in result.stderr) == has_port


def test_serve_writes_sources_that_the_crawler_loads_and_ends_on_ctrl_c(tmp_path: Path) -> None:
    arguments = ["samples", "serve", "--port", "0", "--sources", str(tmp_path / "sources")]
    environment = os.environ | {"PYTHONUNBUFFERED": "1", "PYTHONPATH": f"{ROOT}{os.pathsep}{os.environ['PYTHONPATH']}"}
    with subprocess.Popen(
        [sys.executable, "-m", "cli", *arguments], stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment
    ) as process:
        assert process.stdout
        folder = Path(process.stdout.readline().strip())
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 0
    sources = load_sources(folder)
    assert {source.id for source in sources} == {site.id for site in load_sites()}
    assert all(source.enabled and source.verified is None for source in sources)
