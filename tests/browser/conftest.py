"""One browser, one app on the sample data, one on a copy that a test may write to."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from search import open_engine
from settings import Settings
from tests.browser.reader import Reader
from tests.browser.server import app
from tests.conftest import SampleData
from tests.support import require
from tests.views.releases import documents

CHROMIUM = shutil.which("chromium")
WIDTH = 1280

Open = Callable[..., Reader]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; nothing is downloaded."""
    require(CHROMIUM, "Chromium", "make system")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def sample_app(browser: Browser, sample_data: SampleData) -> Iterator[str]:
    """Address of the app on the sample data."""
    with app(sample_data.settings) as address:
        yield address


@pytest.fixture(scope="session")
def writable(browser: Browser, sample_data: SampleData, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A copy of the sample data with the hostile release in it, and a reviewer's name."""
    folder = tmp_path_factory.mktemp("writable") / "data"
    shutil.copytree(sample_data.settings.data_dir, folder)
    settings = Settings(data_dir=folder, sources_dir=sample_data.settings.sources_dir, reviewer="li")
    engine = open_engine(settings)
    releases, figures = documents()
    with engine.writer() as writer:
        writer.put(releases, figures)
    engine.close()
    return settings


@pytest.fixture(scope="session")
def writable_app(writable: Settings) -> Iterator[str]:
    """Address of the app on the writable copy."""
    with app(writable) as address:
        yield address


@pytest.fixture
def new_reader(browser: Browser) -> Iterator[Open]:
    """Opens a tab on an app; every one of them must stay on this machine and raise no fault in the browser."""
    readers: list[Reader] = []

    def opened(address: str, width: int = WIDTH, scheme: str = "light", locale: str = "en-US") -> Reader:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if scheme == "dark" else "light",
            locale=locale,
        )
        readers.append(Reader(context.new_page(), address))
        return readers[-1]

    yield opened
    for reader in readers:
        reader.page.context.close()
    assert [reader.outside for reader in readers if reader.outside] == []
    assert [reader.faults for reader in readers if reader.faults] == []


@pytest.fixture
def reader(new_reader: Open, sample_app: str) -> Reader:
    """A reader of the sample data."""
    return new_reader(sample_app)


@pytest.fixture
def downloads(tmp_path: Path) -> Path:
    """Where a test keeps what it downloads."""
    return tmp_path
