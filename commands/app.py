"""`tongbao app`: serves the Streamlit app."""

import errno
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from settings import Settings

APP = Path(__file__).parent.parent / "app.py"
TRIES = 20
"""Ports looked at from the wanted one on."""
MOST_PORTS = 65_536
STOPPING = (signal.SIGINT, signal.SIGTERM)
PORT = click.IntRange(1, MOST_PORTS - 1)


@click.command()
@click.option(
    "--port", type=PORT, default=8501, show_default=True, help="Port to listen on; the next free one if it is taken."
)
@click.option("--address", default="127.0.0.1", show_default=True, help="Address to listen on; 0.0.0.0 for every one.")
def command(port: int, address: str) -> None:
    """Serve the app until Ctrl-C; its address is printed.

    Example: tongbao app --port 8600
    """
    from settings import settings

    serve_app(settings(), port, address)


def serve_app(settings: "Settings", port: int, address: str = "127.0.0.1") -> None:
    """Runs the server on the data of these settings until Ctrl-C, then stops it."""
    stop_on_signals()
    wanted, port = port, free_port(address, port)
    if port != wanted:
        click.echo(f"Port {wanted} is taken by another program: the app is served at port {port}.", err=True)
    host = "localhost" if address in ("127.0.0.1", "0.0.0.0") else f"[{address}]" if ":" in address else address
    click.echo(f"Tongbao is at http://{host}:{port}  (Ctrl-C stops it)")
    sys.exit(run_until_stopped(arguments(address, port), environment(settings)))


def run_until_stopped(command: list[str], environment: dict[str, str]) -> int:
    """Runs a program and gives its exit code; Ctrl-C or SIGTERM, however early, ends the program too, and is 0."""
    server = None
    try:
        with signals_held():
            server = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment)
        return server.wait()
    except KeyboardInterrupt:
        if server:
            server.terminate()
            server.wait()
        return 0


def free_port(address: str, port: int) -> int:
    """The first port from the wanted one on at which a server could listen.

    Raises:
        click.UsageError: there is none, or the address is none of this machine.
    """
    try:
        return next(p for p in range(port, min(port + TRIES, MOST_PORTS)) if is_free(address, p))
    except OSError as error:
        problem = f"--address {address} is no address of this machine ({error.strerror}): leave it out, or use 0.0.0.0"
        raise click.UsageError(problem) from error
    except StopIteration as error:
        raise click.UsageError(f"the ports from {port} on are taken or not allowed: choose another --port") from error


def stop_on_signals() -> None:
    """SIGTERM ends this process as Ctrl-C does, so that what it started is stopped too; also under a shell's `&`."""
    for name in STOPPING:
        signal.signal(name, signal.default_int_handler)


@contextmanager
def signals_held() -> Iterator[None]:
    """A signal to stop waits until the block is over: what the block starts is known by then, and can be stopped.

    Raises:
        KeyboardInterrupt: at the end, where one came.
    """
    came: list[int] = []
    before = {name: signal.signal(name, lambda number, _: came.append(number)) for name in STOPPING}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)
    if came:
        raise KeyboardInterrupt


def arguments(address: str, port: int) -> list[str]:
    """The command line of the server."""
    options = ["--server.address", address, "--server.port", str(port), "--server.headless", "true"]
    options += ["--logger.level", "warning"]
    return [sys.executable, "-m", "streamlit", "run", str(APP), *options]


def environment(settings: "Settings") -> dict[str, str]:
    """This process's environment with the settings that a caller may have changed."""
    names = ("data_dir", "sources_dir", "index_prefix")
    return {**os.environ, **{f"TONGBAO_{name.upper()}": str(getattr(settings, name)) for name in names}}


def is_free(address: str, port: int) -> bool:
    """Whether a server could listen there.

    Raises:
        OSError: the address is none of this machine, whatever the port.
    """
    family, *_, where = socket.getaddrinfo(address, port, type=socket.SOCK_STREAM)[0]
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(where)
        except OSError as error:
            if error.errno in (errno.EADDRINUSE, errno.EACCES):
                return False
            raise
    return True
