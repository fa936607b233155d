import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from commands.extract import command

TEXT = "兰州警方破获电诈案585起\n\n2020-08-28 兰州公安\n\n今年1至7月，全市破获电诈现案585起，抓获犯罪嫌疑人529名。\n"


@pytest.fixture
def bulletin(tmp_path: Path) -> Path:
    file = tmp_path / "bulletin.txt"
    file.write_text(TEXT, "utf-8")
    return file


def test_prints_one_object_a_file_whose_quotes_are_slices_of_its_text(bulletin: Path) -> None:
    result = CliRunner().invoke(command, [str(bulletin)])
    release = json.loads(result.stdout)
    assert result.exit_code == 0
    assert [(f["kind"], f["value"]) for f in release["figures"]] == [("cases_solved", 585), ("arrests", 529)]
    assert all(release["text"][f["start"] : f["end"]] == f["quote"] for f in release["figures"])


def test_a_bad_file_is_named_and_stops_no_other(bulletin: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    result = CliRunner().invoke(command, [str(empty), str(bulletin), str(tmp_path / "none.txt"), "--no-text"])
    assert result.exit_code == 1
    assert "empty.txt" in result.stderr
    assert "none.txt" in result.stderr
    (line,) = result.stdout.splitlines()
    assert "text" not in json.loads(line)


def test_explain_names_rules_and_reasons(tmp_path: Path) -> None:
    file = tmp_path / "b.txt"
    file.write_text("警方通报\n\n警方出动警力100人，抓获犯罪嫌疑人12名。", "utf-8")
    release = json.loads(CliRunner().invoke(command, ["--explain", str(file)]).stdout)
    assert [f["rule"] for f in release["figures"]] == ["arrests:抓获"]
    assert "出动" in release["rejected"][0]["reason"] or "警力" in release["rejected"][0]["reason"]


def test_help_has_an_example() -> None:
    assert "Example:" in CliRunner().invoke(command, ["--help"]).stdout


def test_a_date_that_is_none_is_wrong_usage(bulletin: Path) -> None:
    assert CliRunner().invoke(command, [str(bulletin), "--published", "28.8.2020"]).exit_code == 2


def test_a_dash_is_standard_input(bulletin: Path) -> None:
    result = CliRunner().invoke(command, ["-", str(bulletin)], input=TEXT)
    piped, named = map(json.loads, result.stdout.splitlines())
    assert (piped.pop("path"), named.pop("path")) == ("-", str(bulletin))
    assert piped == named
    page = CliRunner().invoke(command, ["-"], input=f"<html><body><h1>{TEXT.splitlines()[0]}</h1></body></html>")
    assert json.loads(page.stdout)["title"] == TEXT.splitlines()[0]
    assert "-: the file is empty" in CliRunner().invoke(command, ["-"], input="").stderr
