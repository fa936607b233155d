"""Refuses every connection that leaves this machine. On the path of test processes and of those they start."""

import socket
from ipaddress import ip_address
from typing import Any

LOCAL_NAMES = {"localhost", "", None, socket.gethostname()}
_connect, _connect_ex, _getaddrinfo = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo


class NetworkRefused(OSError):  # noqa: N818
    """A test tried to leave the machine."""


def _is_local(host: Any) -> bool:  # noqa: ANN401
    if host in LOCAL_NAMES:
        return True
    try:
        return ip_address(str(host)).is_loopback
    except ValueError:
        return False


def _check(address: Any) -> None:  # noqa: ANN401
    if isinstance(address, tuple) and not _is_local(address[0]):
        raise NetworkRefused(f"tests do not leave this machine: {address[0]}")


def connect(self: socket.socket, address: Any) -> None:  # noqa: ANN401
    """`socket.connect` for loopback and local sockets only."""
    _check(address)
    _connect(self, address)


def connect_ex(self: socket.socket, address: Any) -> int:  # noqa: ANN401
    """`socket.connect_ex` for loopback and local sockets only."""
    _check(address)
    return _connect_ex(self, address)


def getaddrinfo(host: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
    """Looks up local names only; any other is unknown here, as it is on a machine without a network."""
    name = host.decode() if isinstance(host, bytes) else host
    if not _is_local(name):
        raise socket.gaierror(socket.EAI_NONAME, f"tests do not leave this machine: {name}")
    return _getaddrinfo(host, *args, **kwargs)


socket.socket.connect = connect  # type: ignore[method-assign, assignment]
socket.socket.connect_ex = connect_ex  # type: ignore[method-assign, assignment]
socket.getaddrinfo = getaddrinfo
