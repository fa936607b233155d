"""The embedded index as files: other processes, old versions, writers that die."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from search.columns import COLUMNS
from search.embedded import EmbeddedEngine
from search.embedded import schema as schema_module
from search.errors import IndexDamagedError, IndexOutdatedError, IndexRefusedError, WriterBusyError
from search.query import Query
from tests.search.build import CORPUS, documents, release, write

TOP = Path(__file__).parents[2]
NEW = release("new", "又一起诈骗案", "正文。")

READER = """
import sys
from pathlib import Path
from search.embedded import EmbeddedEngine
from search.query import Query
engine = EmbeddedEngine(Path(sys.argv[1]))
for line in sys.stdin:
    print(engine.search(Query("诈骗")).total, engine.version(), flush=True)
"""
WRITER = """
import os, sys, time
from pathlib import Path
from search.embedded import EmbeddedEngine
from tests.search.build import documents, release
with EmbeddedEngine(Path(sys.argv[1])).writer() as writer:
    writer.put(*documents([release("half", "诈骗案", "没有写完。")]))
    print("writing", flush=True)
    time.sleep(60)
"""
FULL = """
import resource, signal, sys
from pathlib import Path
from search.embedded import EmbeddedEngine
from search.errors import SearchError
from tests.search.build import release, write
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))  # a file that grows beyond is refused, as on a full disk
try:
    write(EmbeddedEngine(Path(sys.argv[1])), [release(f"r{{n}}", "诈骗案", "没有写完。" * n) for n in range(300)])
except SearchError as error:
    print(type(error).__name__, error)
"""


def start(program: str, data_dir: Path) -> subprocess.Popen[str]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(TOP), os.environ.get("PYTHONPATH", "")])}
    command = [sys.executable, "-c", program, str(data_dir)]
    return subprocess.Popen(command, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)


def test_another_process_sees_each_commit_and_each_rebuild(tmp_path: Path) -> None:
    engine = EmbeddedEngine(tmp_path)
    write(engine, CORPUS)
    with start(READER, tmp_path) as reader:
        assert reader.stdin
        assert reader.stdout

        def ask() -> list[str]:
            reader.stdin.write("?\n")  # type: ignore[union-attr]
            reader.stdin.flush()  # type: ignore[union-attr]
            return reader.stdout.readline().split()  # type: ignore[union-attr]

        assert ask() == ["6", engine.version()]
        write(engine, [NEW])
        assert ask() == ["7", engine.version()]
        write(engine, [NEW], rebuild=True)
        assert ask() == ["1", engine.version()]
        reader.stdin.close()


def test_a_writer_that_dies_leaves_the_last_commit_and_no_lock(tmp_path: Path) -> None:
    engine = EmbeddedEngine(tmp_path)
    write(engine, CORPUS)
    with start(WRITER, tmp_path) as writer:
        assert writer.stdout
        assert writer.stdout.readline() == "writing\n"
        with pytest.raises(WriterBusyError, match="another process"):
            write(engine, [NEW])
        writer.send_signal(signal.SIGKILL)
    assert engine.count() == len(CORPUS)
    write(engine, [NEW])
    assert engine.search(Query("title:诈骗案")).total == 3


def test_an_index_with_other_columns_asks_for_a_rebuild(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as other_version:
        fewer = {what: kept[:-1] for what, kept in COLUMNS.items()}
        other_version.setattr(schema_module, "COLUMNS", {**COLUMNS, "figures": fewer["figures"]})
        engine = EmbeddedEngine(tmp_path)
        with engine.writer() as writer:
            writer.put(documents(CORPUS)[0], [])
    engine = EmbeddedEngine(tmp_path)
    with pytest.raises(IndexOutdatedError, match="--rebuild"):
        engine.search(Query("诈骗"))
    write(engine, CORPUS, rebuild=True)
    assert engine.search(Query("诈骗")).total == 6


def test_an_index_that_other_rules_filled_asks_for_a_rebuild(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as other_version:
        other_version.setattr(schema_module, "SOURCE", "source_1")
        write(EmbeddedEngine(tmp_path), CORPUS)
    engine = EmbeddedEngine(tmp_path)
    with pytest.raises(IndexOutdatedError, match="--rebuild"):
        engine.search(Query("诈骗"))


def without_its_files(index: Path) -> None:
    for file in index.rglob("meta.json"):
        file.unlink()


def without_its_folder(index: Path) -> None:
    shutil.rmtree(index / "v000001")


def junk_in_current(index: Path) -> None:
    (index / "CURRENT").write_bytes(b"\xff junk")


def nothing_in_current(index: Path) -> None:
    (index / "CURRENT").write_bytes(b"")


def a_segment_cut(index: Path) -> None:
    for file in (index / "v000001" / "releases").glob("*.term"):
        file.write_bytes(b"")


@pytest.mark.parametrize(
    "damage", [without_its_files, without_its_folder, junk_in_current, nothing_in_current, a_segment_cut]
)
def test_a_damaged_index_is_told_and_made_anew(damage: Callable[[Path], None], tmp_path: Path) -> None:
    write(EmbeddedEngine(tmp_path), CORPUS)
    damage(tmp_path / "index")
    engine = EmbeddedEngine(tmp_path)
    with pytest.raises(IndexDamagedError, match="--rebuild"):
        engine.search(Query("诈骗"))
    with pytest.raises(IndexDamagedError, match="--rebuild"):
        write(engine, [NEW])
    write(engine, CORPUS, rebuild=True)
    assert engine.search(Query("诈骗")).total == 6
    write(engine, [NEW])
    assert EmbeddedEngine(tmp_path).count() == len(CORPUS) + 1


def test_a_sound_index_that_the_system_refuses_is_not_to_be_rebuilt(tmp_path: Path) -> None:
    """Reading takes a lock, which a read-only disk refuses as this folder in its place does."""
    write(EmbeddedEngine(tmp_path), CORPUS)
    lock = tmp_path / "index" / "v000001" / "releases" / ".tantivy-meta.lock"
    lock.unlink()
    lock.mkdir()
    with pytest.raises(IndexRefusedError, match="check your rights") as refused:
        EmbeddedEngine(tmp_path).search(Query("诈骗"))
    assert "--rebuild" not in str(refused.value)


def test_a_full_disk_is_told_and_leaves_the_index_as_it_was(tmp_path: Path) -> None:
    write(EmbeddedEngine(tmp_path), CORPUS)
    program = FULL.format(limit=20_000)
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, cwd=TOP)
    assert "IndexRefusedError" in done.stdout, done.stderr
    assert EmbeddedEngine(tmp_path).count() == len(CORPUS)


@pytest.mark.parametrize("ending", ["term", "idx", "pos", "store", "fast", "fieldnorm"])
def test_whatever_bytes_are_damaged_no_trace_is_shown(ending: str, tmp_path: Path) -> None:
    """The first half of a file is overwritten: its footer still says that all is well."""
    write(EmbeddedEngine(tmp_path), CORPUS)
    for file in (tmp_path / "index").rglob(f"*.{ending}"):
        data = file.read_bytes()
        file.write_bytes(b"\xff" * (len(data) // 2) + data[len(data) // 2 :])
    asked: list[Callable[[EmbeddedEngine], object]] = [
        lambda engine: engine.search(Query("诈骗"), facets=["provinces"]),
        lambda engine: list(engine.scan(Query(""))),
        lambda engine: engine.aggregate(Query("诈骗"), ["kind"]),
        lambda engine: write(engine, [NEW]),
    ]
    told = 0
    for ask in asked:
        try:
            ask(EmbeddedEngine(tmp_path))
        except IndexDamagedError:
            told += 1
    assert told or ending == "fieldnorm"


def test_old_versions_go_when_nobody_can_need_them(tmp_path: Path) -> None:
    engine = EmbeddedEngine(tmp_path)
    for _ in range(4):
        write(engine, CORPUS, rebuild=True)
    assert len(list((tmp_path / "index").glob("v*"))) == 2
