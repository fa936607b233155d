"""`tongbao samples` as a user runs it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from commands.samples import command
from crawler.source import load_sources
from samples import load_sites

ROOT = Path(__file__).parents[2]


def test_list_names_every_release() -> None:
    result = CliRunner().invoke(command, ["list"])
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == sum(len(site.releases) for site in load_sites())
    assert "gansu-01\t2026-07-10\t甘肃省公安厅\t甘肃公安上半年破获" in result.stdout


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
