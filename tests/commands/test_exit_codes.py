"""How commands end: 0 fine, 1 the work failed, 2 what was asked for makes no sense."""

import subprocess
import sys
from pathlib import Path

import pytest


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
