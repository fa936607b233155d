"""Pages without an answer say whether anybody looked."""

import csv
import re
from contextlib import closing
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from streamlit.testing.v1 import AppTest

from cli import tongbao
from crawler.clock import today
from search import open_engine
from settings import settings
from tests.conftest import SampleData
from tests.views.releases import documents
from tests.views.test_pages import DEFAULTS, shown
from views.pages.compare.as_csv import csv_of
from views.pages.compare.state import asked
from views.view import View


def _run(data_dir: str, sources_dir: str, path: str) -> None:
    from pathlib import Path

    from crawler.clock import today
    from search import open_engine
    from settings import Settings
    from views.page import pages
    from views.view import View

    chosen = Settings(data_dir=Path(data_dir), sources_dir=Path(sources_dir))
    engine = open_engine(chosen)
    page = next(page for page in pages() if page.path == path)
    page.render(View(chosen, engine, engine.version(), "en", "light", today().isoformat()))


def draw(sample_data: SampleData, path: str, **query: str) -> str:
    chosen = sample_data.settings
    app = AppTest.from_function(_run, args=(str(chosen.data_dir), str(chosen.sources_dir), path), default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return shown(app)


def sample_view(sample_data: SampleData) -> View:
    engine = open_engine(sample_data.settings)
    return View(sample_data.settings, engine, engine.version(), "en", "light", today().isoformat())


BLOCKED = "Hebei 河北省: no source can be read since "
BARE = "Shanghai 上海市: there is no source; what was published there, nobody knows."
NEVER = "China: no source was read in this period; what was published there, nobody knows."


@pytest.mark.parametrize(
    ("path", "query", "said"),
    [
        ("search", {"province": "河北省", "q": "诈骗"}, BLOCKED),
        ("search", {"province": "河北省"}, BLOCKED),
        ("search", {"province": "上海市"}, BARE),
        ("search", {"q": "province:上海"}, BARE),
        ("search", {"since": "2024", "until": "2024"}, NEVER),
        (
            "search",
            {"province": "甘肃省", "since": "2025-10"},
            "Gansu 甘肃省: not everything was read over the whole period",
        ),
        ("search", {"province": "甘肃省", "q": "走私象牙"}, "Gansu 甘肃省: sources read 2026-"),
        ("events", {"province": "上海市"}, BARE),
        ("events", {"province": "河北省"}, BLOCKED),
        ("events", {"since": "2024", "until": "2024"}, NEVER),
        ("compare", {"region": "130000"}, BLOCKED),
        ("compare", {"since": "2024", "until": "2024"}, NEVER),
    ],
)
def test_what_nobody_read_is_said_where_it_was_asked_for(
    sample_data: SampleData, path: str, query: dict[str, str], said: str
) -> None:
    html = draw(sample_data, path, **query)
    assert said in html
    assert "sources?" in html


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("search", {"province": "甘肃省"}),
        ("search", {"q": "诈骗"}),
        ("search", {"q": "诈骗 NOT province:上海"}),
        ("search", {"province": "上海市", "since": "2026", "until": "2025"}),
        ("events", {"province": "甘肃省"}),
    ],
)
def test_where_all_was_read_nothing_is_said(sample_data: SampleData, path: str, query: dict[str, str]) -> None:
    html = draw(sample_data, path, **query)
    assert "nobody knows" not in html
    assert "there may be more" not in html


def test_zeros_of_sources_that_nobody_has_verified_are_marked(sample_data: SampleData) -> None:
    html = draw(sample_data, "compare", measure="amount:lost")
    assert "quiet (0/1), never verified" in html or "published (1/1), never verified" in html
    assert re.search(r"have a readable source, \d+ a number · sources never verified: \d+ of \d+ regions", html)
    assert "never verified: " in draw(sample_data, "")


def test_the_days_that_were_read_stand_beside_each_province(sample_data: SampleData) -> None:
    html = draw(sample_data, "compare")
    assert f"read 2026-05-12 – {today()}" in html.partition("Anhui 安徽省<")[2].partition("</tr>")[0]
    assert "read 20" not in html.partition("Hebei 河北省<")[2].partition("</tr>")[0]


def test_the_file_of_a_comparison_says_which_days_were_read(sample_data: SampleData) -> None:
    view, question = sample_view(sample_data), asked(DEFAULTS)
    rows = {row["region"]: row for row in csv.DictReader(StringIO(csv_of(view, question)().decode("utf-8-sig")))}
    read = ("at_least", "covered_from", "covered_until", "last_read", "verified")
    assert [rows["340000"][name] for name in read] == ["", "2026-05-12", str(today()), str(today()), "0"]
    assert [rows["130000"][name] for name in read] == ["", "", "", "", "0"]
    view.engine.close()


def test_of_what_nobody_read_there_is_no_coverage_of_none_and_every_region_is_named(sample_data: SampleData) -> None:
    assert "0 of 0 regions" not in draw(sample_data, "compare", region="130000")
    html = draw(sample_data, "compare", since="2024", until="2024")
    assert "Choose another measure" not in html
    assert html.count(">unknown<") >= 34
    assert "regions have a" not in draw(sample_data, "compare", since="2026", until="2025")


def test_a_search_is_answered_where_the_ledger_is_damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TONGBAO_DATA_DIR", str(tmp_path))
    settings.cache_clear()
    with closing(open_engine(settings())) as engine, engine.writer(rebuild=True) as writer:
        writer.put(*documents())
    (tmp_path / "ledger.sqlite").write_text("no database", "utf-8")
    found = CliRunner().invoke(tongbao, ["search", "诈骗", "--province", "上海"])
    settings.cache_clear()
    assert (found.exit_code, found.stdout) == (0, "0 releases\n")
