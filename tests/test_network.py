"""The suite cannot leave the machine."""

import socket
import subprocess
import sys

import pytest


def test_a_test_cannot_leave_the_machine() -> None:
    with pytest.raises(OSError, match="do not leave this machine"):
        socket.create_connection(("192.0.2.1", 80), timeout=1)


def test_a_name_outside_is_unknown() -> None:
    with pytest.raises(socket.gaierror):
        socket.getaddrinfo("gaj.example.gov.cn", 80)


def test_a_process_that_a_test_starts_cannot_leave_either() -> None:
    code = "import socket; socket.create_connection(('192.0.2.1', 80), timeout=1)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "do not leave this machine" in done.stderr


def test_loopback_works() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as client:
        assert client.getpeername() == server.getsockname()
