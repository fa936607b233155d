"""The commands search, export and watch, as scripts call them."""

import csv
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli import tongbao
from search.embedded import EmbeddedEngine
from search.errors import IndexMissingError, QueryError
from settings import settings
from tests.search.build import CORPUS, write

TOP = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("TONGBAO_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.delenv("TONGBAO_ELASTICSEARCH_URL", raising=False)
    settings.cache_clear()
    yield tmp_path / "data"
    settings.cache_clear()


@pytest.fixture
def indexed(data_dir: Path) -> None:
    write(EmbeddedEngine(data_dir), CORPUS)


def call(*words: str) -> Result:
    return CliRunner().invoke(tongbao, words)


@pytest.mark.usefixtures("indexed")
def test_search_prints_an_object_a_hit_and_the_total() -> None:
    lines = [json.loads(line) for line in call("search", "電信詐騙", "--json").stdout.splitlines()]
    assert lines[-1] == {"total": 3}
    first = lines[0]
    assert list(first) == ["id", "url", "title", "published", "issuer", "score", "highlights", "path"]
    assert first["issuer"] == {"name": "甘肃省公安局", "code": "620100", "province": "甘肃省"}
    start, end = first["highlights"][0]["marks"][0]
    assert first["highlights"][0]["passage"][start:end] == "电信诈骗"


@pytest.mark.usefixtures("indexed")
def test_a_hit_prints_the_number_that_it_was_found_or_ordered_by() -> None:
    first = call("search", "--sort", "value", "--limit", "1").stdout.splitlines()
    assert first[1].startswith("    amount:")
    assert "CNY (" in first[1]
    assert "    amount:" not in call("search", "--limit", "1").stdout


@pytest.mark.usefixtures("indexed")
@pytest.mark.parametrize(
    ("options", "ids", "total"),
    [
        (["--province", "甘肃省"], ["a2", "a1"], 2),
        (["--from", "2021-01-01", "--to", "2021-03-31", "--kind", "arrests"], ["a3", "b1"], 2),
        (["--province", "甘肃", "--province", "110000"], ["a1", "a2", "b1"], 3),
        (["--place", "兰州"], ["a1", "a2"], 2),
        (["--place", "七里河区"], ["a2"], 1),
        (["--level", "county", "--kind", "arrests"], ["a2", "b1", "b4"], 3),
        (["--kind", "amount", "--role", "seized", "--at-least", "180万", "--at-most", "2,000,000"], ["a2"], 1),
        (["--code", "5.03"], ["a1", "a2"], 2),
        (["--operation", "断卡", "--crime-type", "money_laundering"], ["a4"], 1),
        (["--operation", "断卡行动"], ["a1", "a4"], 2),
        (["--operation", "“斷卡”專項行動"], ["a1", "a4"], 2),
        (["--operation", "「断卡」"], ["a1", "a4"], 2),
        (["--source", "聯合報"], ["a2"], 1),
        (["--script", "Hant"], ["a2", "b2"], 2),
        (["--all", "--to", "2020-08-28"], ["a1"], 1),
        (["--limit", "1", "--sort", "date"], ["b2"], 7),
        (["--limit", "0"], [], 7),
        (["--kind", "amount", "--sort", "value", "--limit", "2"], ["a4", "a1"], 5),
    ],
)
def test_search_options(options: list[str], ids: list[str], total: int) -> None:
    lines = [json.loads(line) for line in call("search", "", *options, "--json").stdout.splitlines()]
    assert sorted(line["id"] for line in lines[:-1]) == sorted(ids)
    assert lines[-1] == {"total": total}


@pytest.mark.usefixtures("indexed")
def test_search_for_people() -> None:
    out = call("search", "赌博").stdout
    assert "2021-01-05  湖南省公安局  长沙警方捣毁两个赌博窝点" in out
    assert out.endswith("1 release\n")


@pytest.mark.usefixtures("indexed")
def test_a_wrong_query_and_a_wrong_date() -> None:
    assert isinstance(call("search", '"诈骗').exception, QueryError)
    assert call("search", "诈骗", "--from", "yesterday").exit_code == 2


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--province", "兰州"], "--place takes cities"),
        (["--place", "亚特兰蒂斯"], "no place is called 亚特兰蒂斯"),
        (["--place", "999999"], "no place is called 999999"),
        (["--place", "鼓楼区"], "350102 (福建省)"),
        (["--at-least", "many"], "many is no number"),
        (["--kind", "thefts"], "'thefts' is not one of"),
    ],
)
def test_a_filter_that_makes_no_sense(options: list[str], words: str) -> None:
    done = call("search", "诈骗", *options)
    assert done.exit_code == 2
    assert words in done.stderr


@pytest.mark.usefixtures("indexed")
def test_sums_never_add_different_kinds_roles_or_units() -> None:
    lines = call("sums", "诈骗", "--by", "year", "--kind", "amount", "--uncounted").stdout.splitlines()
    assert [line.split("\t") for line in lines] == [
        ["year", "role", "unit", "value", "figures", "releases"],
        ["2020", "involved", "CNY", "180,000,000", "1", "1"],
        ["2020", "seized", "CNY", "18,380,000", "2", "2"],
        ["2021", "frozen", "CNY", "247,000,000", "1", "1"],
        ["2021", "seized", "CNY", "105,000", "1", "1"],
    ]


@pytest.mark.usefixtures("indexed")
def test_sums_name_the_city_of_a_municipalitys_district() -> None:
    lines = call("sums", "--by", "city", "--kind", "arrests", "--uncounted").stdout.splitlines()
    assert {line.split("\t")[0] for line in lines[1:]} >= {"北京市", "长沙市", "兰州市"}


@pytest.mark.usefixtures("indexed")
def test_sums_tell_the_releases_behind_them() -> None:
    done = call(
        "sums", "--by", "province,crime_type", "--kind", "arrests", "--place", "620000", "--uncounted", "--json"
    )
    [row] = [json.loads(line) for line in done.stdout.splitlines()]
    key = {"province": "620000", "crime_type": "telecom_fraud", "unit": "person"}
    assert row == {"key": key, "value": 566, "figures": 2, "releases": ["a1", "a2"]}
    assert call("sums", "--by", "province", "--kind", "arrests").stdout.count("\n") == 1, "nothing is counted yet"
    for how in ((), ("--uncounted",)):
        heading = call("sums", "--by", "crime_type,issuer", *how).stdout.partition("\n")[0]
        assert heading == "crime_type\tissuer\tkind\trole\tunit\tvalue\tfigures\treleases"
    wrong = call("sums", "--by", "weather")
    assert wrong.exit_code == 2
    assert "figures have no field 'weather'; there are bound, case_code, city, counted, crime_type, " in wrong.stderr


def test_without_data_it_says_what_to_run() -> None:
    error = call("search", "诈骗").exception
    assert isinstance(error, IndexMissingError)
    assert "make run" in str(error)


@pytest.mark.usefixtures("indexed")
def test_export_to_a_file_and_to_stdout(tmp_path: Path) -> None:
    file = tmp_path / "figures.csv"
    assert (
        call("export", "figures", "诈骗", "--kind", "arrests", "--format", "csv", "--output", str(file)).exit_code == 0
    )
    rows = list(csv.DictReader(file.read_text("utf-8").splitlines()))
    assert [row["id"] for row in rows] == ["b4:0", "a1:0", "a2:0", "a3:0", "b1:0"]
    assert (tmp_path / "figures.dictionary.csv").exists()
    lines = call("export", "releases").stdout.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["b4", "a1", "a2", "a3", "a4", "b1", "b2"]
    assert len(call("export", "releases", "--all").stdout.splitlines()) == 8


@pytest.mark.usefixtures("indexed")
def test_the_ending_of_the_file_says_the_format(tmp_path: Path) -> None:
    starts = {"x.csv": b"id,", "x.CSV": b"id,", "x.jsonl": b"{", "x.xlsx": b"PK", "x.parquet": b"PAR1"}
    for name, start in starts.items():
        assert call("export", "releases", "--output", str(tmp_path / name)).exit_code == 0
        assert (tmp_path / name).read_bytes().startswith(start), name
    named = call("export", "releases", "--format", "csv", "--bom", "--output", str(tmp_path / "table.txt"))
    assert named.exit_code == 0
    assert (tmp_path / "table.txt").read_bytes().startswith(b"\xef\xbb\xbfid,")


@pytest.mark.usefixtures("indexed")
def test_an_export_replaces_files_alone(tmp_path: Path) -> None:
    for name in ("pipe.csv", "folder.csv", "link.csv", "file.csv"):
        match name:
            case "pipe.csv":
                os.mkfifo(tmp_path / name)
            case "folder.csv":
                (tmp_path / name).mkdir()
            case "link.csv":
                (tmp_path / name).symlink_to(tmp_path / "target.csv")
        done = call("export", "releases", "--output", str(tmp_path / name))
        assert done.exit_code == (2 if name in ("pipe.csv", "folder.csv") else 0), done.stderr
    assert (tmp_path / "pipe.csv").is_fifo()
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "target.csv").read_bytes() == (tmp_path / "file.csv").read_bytes()


@pytest.mark.usefixtures("indexed")
@pytest.mark.parametrize("format_", ["csv", "jsonl", "xlsx", "parquet"])
def test_a_reader_who_leaves_early_is_no_mishap(format_: str) -> None:
    words = [sys.executable, "-m", "cli", "export", "figures", "--format", format_]
    with subprocess.Popen(words, cwd=TOP, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.usefixtures("indexed")
def test_events_are_exported_whole() -> None:
    lines = [json.loads(line) for line in call("export", "events").stdout.splitlines()]
    assert [(line["id"], line["releases"]) for line in lines] == []
    assert call("export", "events", "诈骗").exit_code == 2
    assert call("export", "weather").exit_code == 2


@pytest.mark.usefixtures("indexed")
def test_watch_add_list_run_remove(data_dir: Path) -> None:
    assert call("watch", "add", "fraud", "赌博", "--province", "湖南省").exit_code == 0
    assert json.loads(call("watch", "list", "--json").stdout)["query"] == "赌博"
    [hit] = [json.loads(line) for line in call("watch", "run", "--json").stdout.splitlines()]
    assert hit["sentences"][0] == "长沙警方捣毁两个赌博窝点"
    again = call("watch", "run", "--json")
    assert (again.stdout, again.stderr) == ("", "tongbao: nothing new for fraud\n")
    assert call("watch", "list").stdout == "fraud\t'赌博' --province '湖南省'\tnotices/fraud.jsonl\t1 told\n"
    assert (data_dir / "notices/fraud.jsonl").read_text("utf-8").count("\n") == 1
    assert call("watch", "add", "../x", "赌博").exit_code == 2
    assert call("watch", "add", "quiet", "盗窃", "--from-now").exit_code == 0
    assert call("watch", "run").stdout == ""
    assert call("watch", "remove", "fraud").exit_code == 0


@pytest.mark.usefixtures("indexed")
def test_a_notice_that_cannot_be_sent_is_exit_1() -> None:
    added = call("watch", "add", "fraud", "赌博", "--to", "me@example.org")
    assert "mail cannot be sent before TONGBAO_SMTP_HOST and TONGBAO_SMTP_FROM are set" in added.stderr
    call("watch", "add", "hook", "赌博", "--to", "http://127.0.0.1:1/hook?token=secret")
    done = call("watch", "run")
    assert done.exit_code == 1
    assert done.stderr.splitlines() == [
        "tongbao: saved search fraud: mail needs TONGBAO_SMTP_HOST and TONGBAO_SMTP_FROM. "
        "1 hit is told at the next run",
        "tongbao: saved search hook: http://127.0.0.1:1/…: Connection refused. 1 hit is told at the next run",
    ]
    assert "secret" not in call("watch", "list").stdout


@pytest.mark.parametrize("target", ["http://", "ftp://a.example/x", "https://me:pw@a.example/", "http://a.example:0/"])
def test_a_webhook_that_nothing_could_be_sent_to_is_refused(target: str) -> None:
    done = call("watch", "add", "fraud", "赌博", "--to", target)
    assert done.exit_code == 2
    assert "pw" not in done.stderr
    assert call("watch", "list").stdout == ""


@pytest.mark.usefixtures("indexed")
@pytest.mark.parametrize(
    ("target", "says"),
    [(".", "is a folder"), ("new/", "is a folder"), ("~/told.jsonl", "whole path"), ("file/told.jsonl", "is a file")],
)
def test_a_watch_refuses_a_path_at_which_no_file_can_be(data_dir: Path, target: str, says: str) -> None:
    (data_dir / "file").write_text("", "utf-8")
    done = call("watch", "add", "fraud", "赌博", "--to", target)
    assert (done.exit_code, says in " ".join(done.stderr.split())) == (2, True), done.stderr
    assert call("watch", "add", "fraud", "赌博", "--to", "new/folder/told.jsonl").exit_code == 0


@pytest.mark.usefixtures("indexed")
@pytest.mark.parametrize("words", [["search"], ["export", "figures"], ["sums"], ["watch", "add", "fraud", "赌博"]])
def test_a_source_that_is_nowhere_is_refused(words: list[str]) -> None:
    done = call(*words, "--source", "nowhere")
    assert done.exit_code == 2
    assert "--source nowhere" in done.stderr
    assert "gansu-gat" in done.stderr
    assert call(*words, "--source", "gansu-gat").exit_code == 0


@pytest.mark.usefixtures("indexed")
@pytest.mark.parametrize("words", [("search",), ("sums",), ("export", "figures"), ("watch", "add", "x", "诈骗")])
def test_a_role_of_what_is_no_money_is_refused(words: tuple[str, ...]) -> None:
    result = call(*words, "--kind", "arrests", "--role", "seized")
    assert result.exit_code == 2
    assert "--role is of money only, and --kind arrests asks for none" in result.output
    assert call("search", "--kind", "arrests", "--kind", "amount", "--role", "seized").exit_code == 0
