"""`make run` as a user sees it: progress, a summary, an address that answers, and nothing left after Ctrl-C."""

import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

TOP = Path(__file__).parent.parent.parent
ADDRESS = re.compile(r"http://localhost:\d+")
PATIENCE = 120
"""Seconds until a hanging run is a failure."""


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tour")


@pytest.fixture
def tour(data_dir: Path) -> Iterator[subprocess.Popen[str]]:
    env = {**os.environ, "TONGBAO_DATA_DIR": str(data_dir)}
    command = [sys.executable, "-m", "cli", "samples", "run", "--port", "18501"]
    output = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    process = subprocess.Popen(command, env=env, cwd=TOP, start_new_session=True, **output)  # type: ignore[call-overload]
    yield process
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.stdout.close()
    process.wait()


def until_served(process: subprocess.Popen[str]) -> list[str]:
    """What it prints up to the address."""
    lines = []
    assert process.stdout
    for line in process.stdout:
        lines.append(line)
        if ADDRESS.search(line):
            break
    return lines


def group_is_alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def answers(address: str) -> bool:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health") as response:
                return bool(response.status == 200)
        except OSError:
            time.sleep(0.2)
    return False


@pytest.mark.parametrize("name", [signal.SIGINT, signal.SIGTERM])
def test_the_tour_serves_the_app_and_stops_whole(tour: subprocess.Popen[str], name: signal.Signals) -> None:
    printed = until_served(tour)
    address = ADDRESS.search(printed[-1])
    assert address, "".join(printed)
    assert any("sources," in line and "pages fetched" in line for line in printed)
    assert any("releases" in line and "figures" in line for line in printed)
    assert answers(address[0])
    os.kill(tour.pid, name)
    tour.wait(PATIENCE)
    deadline = time.monotonic() + PATIENCE
    while group_is_alive(tour.pid) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not group_is_alive(tour.pid)


@pytest.mark.parametrize(
    ("words", "command"),
    [
        (("PORT=8600",), "tongbao samples run --port 8600"),
        (("PORT=8600", "SOURCES=gansu"), "tongbao app --port 8600"),
        ((), "tongbao samples run"),
    ],
)
def test_make_run_takes_a_port(words: tuple[str, ...], command: str) -> None:
    env = {name: value for name, value in os.environ.items() if name not in ("PORT", "SOURCES", "MAKEFLAGS")}
    make = ["make", "--no-print-directory", "-n", "run", *words]
    done = subprocess.run(make, cwd=TOP, env=env, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1].strip().endswith(command)
