"""The app as a reader meets it: a process of its own on a free port."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from settings import Settings

TOP = Path(__file__).parent.parent.parent
PATIENCE = 90.0
"""Seconds until the server must answer."""


def environment(settings: Settings) -> dict[str, str]:
    """The environment of a `tongbao` process with these settings."""
    chosen = {"DATA_DIR": settings.data_dir, "SOURCES_DIR": settings.sources_dir, "REVIEWER": settings.reviewer or ""}
    return {**os.environ, **{f"TONGBAO_{name}": str(value) for name, value in chosen.items()}}


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def app(settings: Settings) -> Iterator[str]:
    """Runs `tongbao app` and gives its address."""
    port = free_port()
    command = [sys.executable, str(TOP / "cli.py"), "app", "--port", str(port)]
    process = subprocess.Popen(command, env=environment(settings), stdout=subprocess.PIPE, text=True)
    address = f"http://127.0.0.1:{port}"
    try:
        wait(address, process)
        yield address
    finally:
        process.terminate()
        process.communicate(timeout=30)


def wait(address: str, process: subprocess.Popen[str]) -> None:
    """Until the app at an address answers."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        assert process.poll() is None, "the app ended"
        try:
            with urlopen(f"{address}/_stcore/health"):
                return
        except URLError:
            time.sleep(0.1)
    raise AssertionError(f"{address} does not answer")
