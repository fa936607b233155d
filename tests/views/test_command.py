"""`tongbao app`: says where it serves, and ends when it is told to."""

import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from settings import Settings
from tests.browser.server import TOP, environment, free_port, wait


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_the_app_prints_its_address_and_leaves_no_process(data: Settings, how: signal.Signals) -> None:
    port = free_port()
    command = [sys.executable, str(TOP / "cli.py"), "app", "--port", str(port)]
    output = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    process = subprocess.Popen(command, env=environment(data), start_new_session=True, **output)  # type: ignore[call-overload]
    address = f"http://127.0.0.1:{port}"
    wait(address, process)
    os.kill(process.pid, how)
    out, _ = process.communicate(timeout=30)
    [last] = out.splitlines()
    assert re.search(rf"http://\S+:{port}\b", last)
    assert not _members(process.pid)


def test_of_a_port_that_is_taken_is_said_so_and_where_the_app_is(data: Settings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = other.getsockname()[1]
        command = [sys.executable, str(TOP / "cli.py"), "app", "--port", str(taken)]
        output = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        process = subprocess.Popen(command, env=environment(data), start_new_session=True, **output)  # type: ignore[call-overload]
        said = process.stderr.readline()
        address = re.search(r"http://localhost:(\d+)", process.stdout.readline())
        process.terminate()
        process.communicate(timeout=30)
    assert not _members(process.pid)
    assert address
    assert address[1] != str(taken)
    assert said == f"Port {taken} is taken by another program: the app is served at port {address[1]}.\n"


def test_a_signal_to_stop_waits_until_what_is_being_started_is_known() -> None:
    started = """
import os, signal
from commands.app import signals_held, stop_on_signals
stop_on_signals()
try:
    with signals_held():
        os.kill(os.getpid(), signal.SIGTERM)
        print("started", flush=True)
except KeyboardInterrupt:
    print("stopped")
os.kill(os.getpid(), signal.SIGTERM)
"""
    output = subprocess.run([sys.executable, "-c", started], cwd=TOP, capture_output=True, text=True, timeout=30)
    assert output.stdout.splitlines() == ["started", "stopped"]
    assert "KeyboardInterrupt" in output.stderr


def _members(group: int) -> list[str]:
    """The processes of a group that are still there."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[2]) == group and fields[0] != "Z":
            found.append(stat.parent.name)
    return found
