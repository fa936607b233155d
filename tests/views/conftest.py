"""What the tests of the pages draw: a few releases in an embedded engine of their own."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from search import open_engine
from search.engine import Engine
from settings import Settings
from tests.views.releases import documents
from views.view import View


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings of a data directory with the test releases in its index."""
    chosen = Settings(data_dir=tmp_path_factory.mktemp("data"), sources_dir=Path(__file__).parent / "sources")
    engine = open_engine(chosen)
    with engine.writer(rebuild=True) as writer:
        writer.put(*documents())
    engine.close()
    return chosen


@pytest.fixture(autouse=True)
def _own_main() -> Iterator[None]:
    """Streamlit's AppTest leaves its script as `__main__`, which a later test's worker processes would run again."""
    main = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = main


@pytest.fixture
def engine(data: Settings) -> Iterator[Engine]:
    """The engine with the test releases."""
    opened = open_engine(data)
    yield opened
    opened.close()


@pytest.fixture
def view(data: Settings, engine: Engine) -> Callable[[str], View]:
    """A reader's view in a language."""
    return lambda language: View(data, engine, engine.version(), language, "light", "2026-11-22")
