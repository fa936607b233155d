"""The frame: what a reader sees before there is data, and when something fails."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from search.embedded import EmbeddedEngine, schema
from search.errors import (
    EngineTooOldError,
    EngineUnavailableError,
    IndexDamagedError,
    IndexOutdatedError,
    IndexRefusedError,
    SearchError,
    WriterBusyError,
)
from settings import settings
from tests.browser.server import TOP
from tests.search.build import CORPUS, write
from views import failures
from views.i18n import catalogue
from views.page import pages


def _app(data_dir: Path, monkeypatch: pytest.MonkeyPatch, language: str = "en", **variables: str) -> AppTest:
    monkeypatch.setenv("TONGBAO_DATA_DIR", str(data_dir))
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    settings.cache_clear()
    app = AppTest.from_file(str(TOP / "app.py"), default_timeout=60)
    app.query_params["lang"] = language
    app.run()
    settings.cache_clear()
    return app


def _shown(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


def test_a_first_visit_says_the_one_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = _app(tmp_path, monkeypatch)
    assert not app.exception
    assert "make run" in _shown(app)


def test_a_first_visit_names_the_samples_that_are_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    current = tmp_path / "samples" / "index" / "CURRENT"
    current.parent.mkdir(parents=True)
    current.write_text("v000001")
    assert f"TONGBAO_DATA_DIR={tmp_path / 'samples'} tongbao app" in _shown(_app(tmp_path, monkeypatch))


def test_an_engine_that_is_down_is_said_without_a_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = _app(tmp_path, monkeypatch, TONGBAO_ELASTICSEARCH_URL="http://127.0.0.1:9")
    assert not app.exception
    assert "127.0.0.1:9" in _shown(app)
    assert "Traceback" not in _shown(app)


def _gone(version: Path) -> None:
    shutil.rmtree(version)


def _refused(version: Path) -> None:
    """A lock that cannot be opened stands for missing rights, which root always has."""
    for lock in version.rglob(".tantivy-meta.lock"):
        lock.unlink()
        lock.mkdir()


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (_gone, ("Files of the index are damaged or gone.", "<code>tongbao index --rebuild</code>")),
        (_refused, ("The system does not let the index be read.", "check your rights")),
    ],
)
def test_an_index_that_cannot_be_read_is_said_with_what_to_do(
    harm: Callable[[Path], None], said: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(EmbeddedEngine(tmp_path), CORPUS)
    harm(tmp_path / "index" / "v000001")
    app = _app(tmp_path, monkeypatch)
    assert not app.exception
    assert all(text in _shown(app) for text in said)


WORDS = (
    (IndexOutdatedError, "the index in /d/v1/releases was made by another version of Tongbao: run `tongbao index`"),
    (IndexOutdatedError, "the index tongbao-releases-1 was made by another version of Tongbao: run `tongbao index`"),
    (IndexDamagedError, "the index in /d is damaged (no meta.json): run `tongbao index --rebuild`"),
    (IndexRefusedError, "the index in /d cannot be used: os error 5; check your rights to it and its disk"),
    (WriterBusyError, "another process is writing the index of /d: wait for it to end, then try again"),
    (
        EngineUnavailableError,
        "Elasticsearch at http://e:9200 does not answer (refused): start it, or unset A_NAME for the embedded engine",
    ),
    (EngineUnavailableError, "what answers at http://e:9200 is not Elasticsearch"),
    (EngineTooOldError, "Elasticsearch at http://e:9200 is 8.1.0: version 9 or newer is needed"),
)


@pytest.mark.parametrize(("kind", "words"), WORDS)
def test_an_error_speaks_the_readers_language(
    kind: type[SearchError], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("streamlit.html", said.append)
    failures.failure(kind(words), catalogue("zh").gettext)
    told = re.sub(r"<[^>]*>", " ", said[0])
    assert not {"the", "is", "was", "run", "answer", "what"} & set(re.findall(r"\w+", told, re.ASCII)), told


def test_an_index_of_another_version_is_said_in_chinese(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as other_version:
        other_version.setattr(schema, "SOURCE", "source_1")
        write(EmbeddedEngine(tmp_path), CORPUS)
    said = _shown(_app(tmp_path, monkeypatch, "zh"))
    assert "由另一版本的 Tongbao 建立" in said
    assert "made by another version" not in said


def _content(path: str) -> None:
    from views import shell
    from views.page import pages

    shell.content(next(page for page in pages() if page.path == path), "en")


def test_the_sources_are_shown_while_the_engine_is_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TONGBAO_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("TONGBAO_ELASTICSEARCH_URL", "http://127.0.0.1:9")
    settings.cache_clear()
    app = AppTest.from_function(_content, args=("sources",), default_timeout=60).run()
    settings.cache_clear()
    assert "Coverage by province" in _shown(app)


def test_pages_that_were_collected_and_not_indexed_are_not_called_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "pages-00001.warc.gz").touch()
    shown = _shown(_app(tmp_path, monkeypatch))
    assert "tongbao index" in shown
    assert "make run" not in shown


@pytest.mark.parametrize("path", [page.path for page in pages() if page.listed])
def test_every_page_stands_without_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    monkeypatch.setenv("TONGBAO_DATA_DIR", str(tmp_path))
    settings.cache_clear()
    app = AppTest.from_function(_content, args=(path,), default_timeout=60).run()
    settings.cache_clear()
    assert not app.exception
    assert "Something went wrong" not in _shown(app)
    assert ("make run" in _shown(app)) == (path not in ("sources", "method"))
