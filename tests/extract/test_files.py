from pathlib import Path
from random import Random

import pytest

from extract.errors import ExtractError, TooLarge, UnreadableFile
from extract.files import LARGEST_PAGE, LARGEST_TEXT, read_file, read_files
from extract.release import Release

TEXT = "警方通报\n\n2024-08-20\n\n警方抓获犯罪嫌疑人12名。\n"


def _file(folder: Path, name: str, data: bytes) -> Path:
    file = folder / name
    file.write_bytes(data)
    return file


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_reads_a_text_file_in_its_encoding(tmp_path: Path, encoding: str) -> None:
    release = read_file(_file(tmp_path, "a.txt", TEXT.encode(encoding)))
    assert [figure.value for figure in release.figures] == [12]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n",
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
        b"%PDF-1.7\n" + bytes(200),
        Random(1).randbytes(5_000),
        Random(2).randbytes(200_000),
    ],
    ids=["empty", "blank", "png", "pdf", "random", "more random"],
)
def test_what_is_no_text_is_a_typed_error_that_names_the_file(tmp_path: Path, data: bytes) -> None:
    (result,) = read_files([_file(tmp_path, "odd.txt", data)])
    assert isinstance(result, ExtractError)
    assert "odd.txt" in str(result)


@pytest.mark.parametrize(
    "data",
    [TEXT.encode()[:-5] + b"\xff\xfe\xfd", TEXT.encode() + b"\x00\x00", TEXT.replace("12", "1\x002").encode()],
    ids=["broken", "nul", "nul inside"],
)
def test_broken_bytes_never_crash(tmp_path: Path, data: bytes) -> None:
    (result,) = read_files([_file(tmp_path, "a.txt", data)])
    assert isinstance(result, Release | ExtractError)


@pytest.mark.parametrize(("name", "size"), [("a.txt", LARGEST_TEXT), ("a.html", LARGEST_PAGE)])
def test_a_file_larger_than_any_release_is_refused_unread(tmp_path: Path, name: str, size: int) -> None:
    file = tmp_path / name
    with file.open("wb") as sparse:
        sparse.truncate(size + 1)
    with pytest.raises(TooLarge, match=name):
        read_file(file)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"none\.txt"):
        read_file(tmp_path / "none.txt")


def test_a_folder_says_that_its_files_are_wanted(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="is a folder; name the files in it"):
        read_file(tmp_path)


def test_what_the_caller_supplies_fills_what_the_file_lacks(tmp_path: Path) -> None:
    file = _file(tmp_path, "a.txt", "警方通报\n\n警方抓获犯罪嫌疑人12名。\n".encode())
    release = read_file(file, url="https://example.org/1", published="2024-08-21")
    assert (release.url, release.published, release.path) == ("https://example.org/1", "2024-08-21", str(file))


def test_many_files_keep_their_order_on_all_cores(tmp_path: Path) -> None:
    files = [_file(tmp_path, f"{n:02}.txt", TEXT.replace("12", str(n + 2)).encode()) for n in range(12)]
    files.insert(5, tmp_path / "none.txt")
    results = list(read_files(files))
    assert [isinstance(result, Release) for result in results] == [n != 5 for n in range(13)]
    values = [result.figures[0].value for result in results if isinstance(result, Release)]
    assert values == [float(n + 2) for n in range(12)]
