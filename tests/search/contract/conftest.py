"""The contract of `search.engine.Engine`: every test runs against each engine."""

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from search import open_engine
from search.engine import Engine
from settings import Settings
from tests.search.build import CORPUS, write

ENGINES = ("embedded", "elasticsearch")
Open = Callable[[], Engine]


def settings_of(name: str, data_dir: Path, request: pytest.FixtureRequest) -> Settings:
    url = request.getfixturevalue("elasticsearch_url") if name == "elasticsearch" else None
    return Settings(data_dir=data_dir, elasticsearch_url=url, index_prefix=f"test-{uuid4().hex[:12]}")


@pytest.fixture(scope="session", params=ENGINES)
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """An engine with the corpus, for reading."""
    opened = open_engine(settings_of(request.param, tmp_path_factory.mktemp("data"), request))
    write(opened, CORPUS)
    yield opened
    opened.close()


@pytest.fixture(params=ENGINES)
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Open]:
    """Opens the same empty index again and again, as other processes would."""
    settings = settings_of(request.param, tmp_path / "data", request)
    engines: list[Engine] = []

    def open_again() -> Engine:
        engines.append(open_engine(settings))
        return engines[-1]

    yield open_again
    for one in engines:
        one.close()
