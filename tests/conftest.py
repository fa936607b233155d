"""Fixtures for all rooms, the refusal of the network, and the last line that says what was left out."""

import os
import sys
from pathlib import Path

import pytest

from tests import support

GUARD = Path(__file__).parent / "network"


def pytest_configure() -> None:
    """Refuses the network in this process and in every Python process that a test starts."""
    sys.path.insert(0, str(GUARD))
    import tests.network.sitecustomize  # noqa: F401

    os.environ["PYTHONPATH"] = os.pathsep.join(p for p in (str(GUARD), os.environ.get("PYTHONPATH")) if p)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Remembers how many tests were skipped, for the last line."""
    support.skipped = len(terminalreporter.stats.get("skipped", []))


def pytest_unconfigure() -> None:
    """Prints the last line of the run."""
    sys.stdout.write(support.summary_line(support.skipped) + "\n")
