"""`tongbao app`: serves the Streamlit app."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from settings import Settings

APP = Path(__file__).parent.parent / "app.py"
TRIES = 20
"""Ports looked at from the wanted one on."""


@click.command()
@click.option("--port", default=8501, show_default=True, help="Port to listen on; the next free one if it is taken.")
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
    port = next((p for p in range(port, port + TRIES) if is_free(address, p)), port)
    host = "localhost" if address in ("127.0.0.1", "0.0.0.0") else address
    click.echo(f"Tongbao is at http://{host}:{port}  (Ctrl-C stops it)")
    server = subprocess.Popen(arguments(address, port), stdout=subprocess.DEVNULL, env=environment(settings))
    try:
        sys.exit(server.wait())
    except KeyboardInterrupt:
        server.terminate()
        server.wait()


def stop_on_signals() -> None:
    """SIGTERM ends this process as Ctrl-C does, so that what it started is stopped too; also under a shell's `&`."""
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, signal.default_int_handler)


def arguments(address: str, port: int) -> list[str]:
    """The command line of the server."""
    options = ["--server.address", address, "--server.port", str(port), "--server.headless", "true"]
    return [sys.executable, "-m", "streamlit", "run", str(APP), *options]


def environment(settings: "Settings") -> dict[str, str]:
    """This process's environment with the settings that a caller may have changed."""
    names = ("data_dir", "sources_dir", "index_prefix")
    return {**os.environ, **{f"TONGBAO_{name.upper()}": str(getattr(settings, name)) for name in names}}


def is_free(address: str, port: int) -> bool:
    """Whether a server could listen there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError:
            return False
    return True
