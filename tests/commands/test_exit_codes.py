"""How commands end: 0 fine, 1 the work failed, 2 what was asked for makes no sense."""

import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from cli import tongbao
from crawler.cms import Row
from crawler.errors import LedgerError
from crawler.ledger.ledger import Ledger


def ended(*words: str) -> tuple[int, str]:
    command = [sys.executable, "-c", "from cli import main; main()", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stderr


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["extract", "no-such-file.txt"], 1, "no-such-file.txt"),
        (["watch", "add", "mine", "(赌博"], 2, "the query is wrong"),
        (["stats", "--measure", "weather", "--by", "province"], 2, "weather"),
        (["stats", "--measure", "arrests", "--by", "weather"], 2, "weather"),
        (["stats", "--measure", "amount:seized:XYZ"], 2, "XYZ"),
        (["stats", "--measure", "arrests", "--from", "2026-05-01", "--to", "2026-01-01"], 2, "ends before it begins"),
        (["search", "赌博", "--from", "2026-05-01", "--to", "2026-01-01"], 2, "ends before it begins"),
        (["search", "赌博", "--at-least", "10", "--at-most", "5"], 2, "--at-least"),
        (["crawl", "no-such-source"], 2, "no-such-source"),
        (["search", "赌博"], 1, "nothing has been indexed"),
        (["extract"], 2, "Usage"),
        (["export", "figures", "--output", "x.doc"], 2, "use .jsonl, .csv, .xlsx, .parquet"),
        (["export", "figures", "--output", "nowhere/x.csv"], 2, "there is no folder nowhere"),
        (["export", "figures", "--bom"], 2, "--bom is for csv"),
        (["app", "--port", "70000"], 2, "70000"),
        (["app", "--address", "300.1.1.1"], 2, "300.1.1.1 is no address of this machine"),
        (["samples", "serve", "--port", "70000"], 2, "70000"),
        (["sources", "probe", "127.0.0.1:8000/list"], 2, "must be an http or https address"),
        (["sources", "probe", "http://a.example/", "--id", "My_Id"], 2, "My_Id: an id is lower-case"),
        (["sources", "probe", "http://a.example/", "--province", "亚特兰蒂斯"], 2, "no place is called 亚特兰蒂斯"),
        (["no-such-command"], 2, "no-such-command"),
    ],
)
def test_exit_code(words: list[str], code: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TONGBAO_DATA_DIR", str(tmp_path))
    found = ended(*words)
    assert found[0] == code, found[1]
    assert said in found[1]


def test_a_folder_without_sources_is_an_error_and_no_country_without_crime(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TONGBAO_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("TONGBAO_SOURCES_DIR", str(tmp_path / "nowhere"))
    for words in (["sources", "list"], ["sources", "health"], ["run"], ["stats", "--measure", "arrests"]):
        code, said = ended(*words)
        assert code == 1, words
        assert "no source files" in said


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("data_dir = data", "tongbao.toml in"),
        ('data_dri = "data"', "data_dri: there is no such setting; did you mean data_dir?"),
        ("delay = -1", "TONGBAO_DELAY: Input should be greater than or equal to 0"),
        ('data_dir = "tongbao.toml/data"', "TONGBAO_DATA_DIR: tongbao.toml is a file"),
        ('data_dir = "/proc/nowhere"', "/proc/nowhere: No such file or directory"),
    ],
)
def test_wrong_settings_are_named(toml: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]), prepend=":")
    monkeypatch.delenv("TONGBAO_DATA_DIR", raising=False)
    (tmp_path / "tongbao.toml").write_text(toml, "utf-8")
    code, told = ended("watch", "list")
    assert code == 1
    assert said in told
    assert told.count("\n") == 1


def test_a_misspelt_variable_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TONGBAO_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("TONGBAO_REVEIWER", "li")
    code, said = ended("watch", "list")
    assert code == 0
    assert said.startswith("TONGBAO_REVEIWER is no setting of Tongbao and does nothing; did you mean TONGBAO_REVIEWER?")


def test_a_redis_that_does_not_answer_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TONGBAO_DATA_DIR", str(tmp_path))
    for address, problem in (("redis://127.0.0.1:1", "does not answer"), ("127.0.0.1", "is no address of a Redis")):
        monkeypatch.setenv("TONGBAO_REDIS_URL", address)
        code, said = ended("crawl", "gansu")
        assert code == 1
        assert problem in said
        assert said.count("\n") == 1


def test_where_the_sample_data_are_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TONGBAO_DATA_DIR", str(tmp_path))
    (tmp_path / "samples" / "index").mkdir(parents=True)
    (tmp_path / "samples" / "index" / "CURRENT").write_text("1", "ascii")
    code, said = ended("search", "赌博")
    assert code == 1
    assert f"TONGBAO_DATA_DIR={tmp_path}/samples" in said


@pytest.mark.parametrize("words", [["index"], ["index", "--rebuild"], ["index", "--check"]])
def test_nothing_is_no_index(words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TONGBAO_DATA_DIR", str(tmp_path))
    code, said = ended(*words)
    assert code == 1
    assert str(tmp_path) in said
    assert ("nothing has been indexed" if "--check" in words else "nothing was crawled or imported") in said
    assert not (tmp_path / "index").exists()


def test_ctrl_c_ends_a_command_without_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: click.Context) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(click.Command, "invoke", lambda _, ctx: interrupted(ctx))
    done = CliRunner().invoke(tongbao, ["samples"])
    assert (done.exit_code, done.output) == (130, "")


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        ("ledger.sqlite", ["sources", "health"], "the ledger cannot be used: file is not a database"),
        ("ledger.sqlite", ["crawl", "gansu"], "the ledger cannot be used: file is not a database"),
        ("watches.db", ["watch", "list"], "the saved searches cannot be read: file is not a database"),
        ("corrections.jsonl", ["index"], "corrections.jsonl:1: no JSON"),
        ("corrections.jsonl", ["review", "export"], "corrections.jsonl:1: no JSON"),
    ],
)
def test_a_damaged_file_is_named(
    name: str, words: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TONGBAO_DATA_DIR", str(tmp_path))
    (tmp_path / name).write_text("no database, no JSON", "utf-8")
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "pages-00001.warc.gz").touch()
    code, told = ended(*words)
    assert code == 1
    assert said in told
    assert str(tmp_path / name) in told
    assert told.count("\n") == 1


@pytest.mark.parametrize("words", [["sources", "health"], ["crawl", "gansu"], ["run", "gansu"]])
def test_a_ledger_damaged_behind_its_first_pages_is_named(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TONGBAO_DATA_DIR", str(tmp_path))
    with Ledger(tmp_path) as ledger:
        ledger.enter_rows(
            "gansu-gat", [Row(f"http://a.example/{n}", "标题", "2026-01-01") for n in range(2000)], "", ""
        )
        ledger.begin_visit("run", "gansu-gat")
    file = tmp_path / "ledger.sqlite"
    data = file.read_bytes()
    file.write_bytes(data[:8192] + b"\xff" * (len(data) - 8192))
    code, told = ended(*words)
    assert code == 1
    assert f"{file}: the ledger cannot be used: database disk image is malformed; it is damaged: move it away" in told


@pytest.mark.parametrize(
    ("name", "words"), [("ledger.sqlite", ["sources", "health"]), ("watches.db", ["watch", "list"])]
)
def test_a_database_that_the_system_refuses_is_not_to_be_moved_away(
    name: str, words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TONGBAO_DATA_DIR", str(tmp_path))
    (tmp_path / name).mkdir()
    code, told = ended(*words)
    assert code == 1
    assert "check your rights to it" in told
    assert "move it away" not in told


def test_a_full_disk_is_told_by_the_ledger(tmp_path: Path) -> None:
    def fill(ledger: Ledger) -> None:
        ledger.connection.execute("pragma max_page_count = 30")
        rows = [Row(f"http://a.example/{n}", "标题" * 500, "2026-01-01") for n in range(200)]
        with ledger.transaction():
            ledger.enter_rows("gansu-gat", rows, "", "")

    with pytest.raises(LedgerError, match="free some space"), Ledger(tmp_path) as ledger:
        fill(ledger)
