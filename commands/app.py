"""`tongbao app`: serves the Streamlit app."""

import subprocess
import sys
from pathlib import Path

import click

APP = Path(__file__).parent.parent / "app.py"


def arguments(address: str, port: int) -> list[str]:
    """The command line of the server."""
    options = ["--server.address", address, "--server.port", str(port), "--server.headless", "true"]
    return [sys.executable, "-m", "streamlit", "run", str(APP), *options]


@click.command()
@click.option("--port", default=8501, show_default=True, help="Port to listen on.")
@click.option("--address", default="127.0.0.1", show_default=True, help="Address to listen on; 0.0.0.0 for every one.")
def command(port: int, address: str) -> None:
    """Serves the app until Ctrl-C; its address is printed.

    Example: tongbao app --port 8600
    """
    host = "localhost" if address in ("127.0.0.1", "0.0.0.0") else address
    click.echo(f"Tongbao is at http://{host}:{port}  (Ctrl-C stops it)")
    server = subprocess.Popen(arguments(address, port), stdout=subprocess.DEVNULL)
    try:
        sys.exit(server.wait())
    except KeyboardInterrupt:
        server.terminate()
        server.wait()
