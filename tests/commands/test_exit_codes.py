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
