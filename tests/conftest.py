"""Fixtures for all rooms, the refusal of the network, and the last line that says what was left out."""

import os
import signal
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

import samples
from refresh.run import PassSummary, run_once
from samples.sources import write_sources
from settings import Settings
from tests import support

GUARD = Path(__file__).parent / "network"
SHARED = ("tests/search/", "tests/browser/")
"""Folders whose tests share one node of Elasticsearch, one browser: too dear for each process."""
SKIPS: list[str] = []
"""Why tests of this run were skipped."""


def pytest_configure() -> None:
    """Refuses the network in this process and in every Python process that a test starts.

    What runs in the background of a shell ignores Ctrl-C and hands that on: here it is heard again.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.path.insert(0, str(GUARD))
    import tests.network.sitecustomize  # noqa: F401

    os.environ["PYTHONPATH"] = os.pathsep.join(p for p in (str(GUARD), os.environ.get("PYTHONPATH")) if p)


class ByFile(LoadScopeScheduling):  # type: ignore[misc]
    """Keeps what shares a node of Elasticsearch or a browser in one process, else the tests of a file."""

    def _split_scope(self, nodeid: str) -> str:
        path = nodeid.partition("::")[0]
        return next((folder for folder in SHARED if path.startswith(folder)), path)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByFile:
    """How tests are shared among processes (`pytest -n 2`)."""
    return ByFile(config, log)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Remembers why tests were skipped, for the last line."""
    skipped = terminalreporter.stats.get("skipped", [])
    SKIPS.extend(str(report.longrepr[2]) for report in skipped if isinstance(report.longrepr, tuple))


def pytest_unconfigure(config: pytest.Config) -> None:
    """Prints the last line of the run; of several processes only the first does."""
    if not hasattr(config, "workerinput"):
        sys.stdout.write(support.summary_line(SKIPS) + "\n")


@dataclass(frozen=True)
class SampleData:
    """The sample sites, crawled and indexed once for the whole test session. Tests read it, none writes to it."""

    settings: Settings
    summary: PassSummary
    urls: Mapping[str, str]
    """Release id of the samples -> URL."""


@pytest.fixture(scope="session")
def sample_data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SampleData]:
    """A data directory after the sample crawl."""
    folder = tmp_path_factory.mktemp("samples")
    with samples.serve(port=0) as served:
        write_sources(folder / "sources", served)
        settings = Settings(data_dir=folder / "data", sources_dir=folder / "sources", allow_private=True)
        summary = run_once(settings, report=lambda line: None)
        yield SampleData(settings, summary, served.urls())
