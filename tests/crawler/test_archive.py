import gzip
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import randbytes

import pytest
from warcio.archiveiterator import ArchiveIterator

from crawler.archive import ArchiveWriter, Capture, pages_since, read_page, read_pages, read_parts
from crawler.archive.warc import http_block, member, record_id
from crawler.errors import ArchiveError
from crawler.records import Listed

NOON = datetime(2026, 9, 1, 12, 0, 0, 250_000, tzinfo=UTC)
HEADERS = (("Content-Type", "text/html; charset=gbk"), ("Set-Cookie", "a=1"), ("Set-Cookie", "b=2"))


def capture(url: str, body: bytes = b"<p>page</p>", kind: str = "article") -> Capture:
    return Capture(kind, url, url, NOON, 200, HEADERS, body, "gansu-gat", Listed("标题", "2026-09-01", "trs"))


def archive_file(data_dir: Path) -> Path:
    (path,) = (data_dir / "archive").iterdir()
    return path


def records(path: Path) -> Iterator[object]:
    with path.open("rb") as file:
        yield from ArchiveIterator(file, check_digests="raise")


def test_gives_back_what_was_received(tmp_path: Path) -> None:
    body = "抓获529人\r\n\r\n<p>".encode("gbk") * 9000
    with ArchiveWriter(tmp_path) as writer:
        location = writer.append(capture("https://a.example.cn/t1.html?x=1", body))

    (page,) = read_pages(tmp_path)
    assert page.body == body
    assert page.headers == HEADERS
    assert (page.status, page.fetched, page.source_id) == (200, NOON, "gansu-gat")
    assert page.listed == Listed("标题", "2026-09-01", "trs")
    assert page.location == location
    assert read_page(tmp_path, location) == page


def test_keeps_bytes_as_they_came_over_the_wire_and_reads_them_unpacked(tmp_path: Path) -> None:
    packed = gzip.compress("案件".encode())
    headers = (("Content-Type", "text/html"), ("Content-Encoding", "gzip"))
    with ArchiveWriter(tmp_path) as writer:
        writer.append(Capture("article", "https://a.cn/1", "https://a.cn/1", NOON, 200, headers, packed))

    assert packed in gzip.decompress(archive_file(tmp_path).read_bytes())
    assert next(read_pages(tmp_path)).body.decode() == "案件"


def test_is_read_by_other_warc_tools(tmp_path: Path) -> None:
    with ArchiveWriter(tmp_path) as writer:
        writer.append(capture("https://a.cn/1"))
        writer.append(Capture("import", "file:note.txt", "file:note.txt", NOON, None, (), b"text"))

    found = [(r.rec_type, r.rec_headers.get_header("WARC-Target-URI")) for r in records(archive_file(tmp_path))]  # type: ignore[attr-defined]
    assert found == [
        ("response", "https://a.cn/1"),
        ("metadata", "https://a.cn/1"),
        ("resource", "file:note.txt"),
        ("metadata", "file:note.txt"),
    ]


@pytest.mark.parametrize("cut", [1, 40, 300, 500])
def test_a_killed_writer_loses_no_earlier_page_and_the_next_writer_goes_on(tmp_path: Path, cut: int) -> None:
    with ArchiveWriter(tmp_path) as writer:
        writer.append(capture("https://a.cn/1"))
        writer.append(capture("https://a.cn/2", b"x" * 100))
    path = archive_file(tmp_path)
    path.write_bytes(path.read_bytes()[:-cut])
    assert [page.url for page in read_pages(tmp_path)] == ["https://a.cn/1"]

    with ArchiveWriter(tmp_path) as writer:
        writer.append(capture("https://a.cn/3"))

    assert [page.url for page in read_pages(tmp_path)] == ["https://a.cn/1", "https://a.cn/3"]
    assert len(list(records(path))) == 4


@pytest.mark.parametrize("damaged", [0, 1, 2], ids=["first page", "second page", "last page"])
@pytest.mark.parametrize("within", [40, -40], ids=["its content", "its note"])
def test_a_damaged_byte_costs_one_page_and_the_file_is_left_as_it_is(
    tmp_path: Path, damaged: int, within: int, caplog: pytest.LogCaptureFixture
) -> None:
    with ArchiveWriter(tmp_path) as writer:
        urls = [f"https://a.cn/{number}" for number in range(3)]
        ends = [0, *(writer.position[1] for url in urls if writer.append(capture(url)))]
    path = archive_file(tmp_path)
    data = bytearray(path.read_bytes())
    data[(ends[damaged] if within > 0 else ends[damaged + 1]) + within] ^= 0xFF
    path.write_bytes(data)
    left = [url for number, url in enumerate(urls) if number != damaged]
    assert [page.url for page in read_pages(tmp_path)] == left
    assert f"{path}: " in caplog.text

    with ArchiveWriter(tmp_path) as writer:
        writer.append(capture("https://a.cn/3"))

    assert path.read_bytes() == data
    pages = list(read_pages(tmp_path))
    assert [page.url for page in pages] == [*left, "https://a.cn/3"]
    assert [read_page(tmp_path, page.location) for page in pages] == pages


def test_marks_say_where_to_go_on(tmp_path: Path) -> None:
    with ArchiveWriter(tmp_path) as writer:
        writer.append(capture("https://a.cn/1"))
        writer.append(capture("https://a.cn/2"))
        first, marks = next(pages_since(tmp_path, {}))
        writer.append(capture("https://a.cn/3"))

        assert first.url == "https://a.cn/1"
        assert [page.url for page, _ in pages_since(tmp_path, marks)] == ["https://a.cn/2", "https://a.cn/3"]


def test_two_writers_take_two_files_and_a_full_file_is_left(tmp_path: Path) -> None:
    with ArchiveWriter(tmp_path, max_bytes=500) as one, ArchiveWriter(tmp_path, max_bytes=500) as two:
        for number in range(3):
            one.append(capture(f"https://a.cn/{number}"))
            two.append(capture(f"https://b.cn/{number}"))

    assert len({page.url for page in read_pages(tmp_path)}) == 6
    assert len(list((tmp_path / "archive").iterdir())) == 6


def test_the_archives_of_several_machines_lie_in_one_folder(tmp_path: Path) -> None:
    here, there, cloned = tmp_path / "here", tmp_path / "there", tmp_path / "cloned"
    with ArchiveWriter(here) as writer:
        writer.append(capture("https://a.cn/1"))
    shutil.copytree(here, cloned)
    for folder, url in ((there, "https://b.cn/1"), (cloned, "https://c.cn/1")):
        with ArchiveWriter(folder) as writer:
            writer.append(capture(url))
        shutil.copytree(folder / "archive", here / "archive", dirs_exist_ok=True)
    copied = {path: path.read_bytes() for path in (here / "archive").iterdir()}
    with ArchiveWriter(here) as writer:
        writer.append(capture("https://a.cn/2"))

    assert {page.url for page in read_pages(here)} == {
        "https://a.cn/1", "https://a.cn/2", "https://b.cn/1", "https://c.cn/1",
    }  # fmt: skip
    assert len([path for path, data in copied.items() if path.read_bytes() == data]) == 2


@pytest.mark.parametrize("pages", [1, 5], ids=["shorter", "longer"])
def test_a_file_that_was_replaced_is_read_anew(tmp_path: Path, pages: int) -> None:
    for folder, site, number, size in ((tmp_path / "old", "a", 3, 600), (tmp_path / "new", "b", pages, 450)):
        with ArchiveWriter(folder) as writer:
            for place in range(number):
                writer.append(capture(f"https://{site}.cn/{place}", randbytes(size)))
    *_, (_, marks) = pages_since(tmp_path / "old", {})
    archive_file(tmp_path / "new").replace(archive_file(tmp_path / "old"))

    read = [page.url for page, _ in pages_since(tmp_path / "old", marks)]
    assert read == [f"https://b.cn/{place}" for place in range(pages)]


def test_marks_hold_where_what_follows_them_is_damaged(tmp_path: Path) -> None:
    with ArchiveWriter(tmp_path) as writer:
        writer.append(capture("https://a.cn/1"))
        marks = dict([writer.position])
        writer.append(capture("https://a.cn/2"))
    path, [end] = archive_file(tmp_path), marks.values()
    path.write_bytes(path.read_bytes()[:end] + b"\0" * 500)
    assert list(pages_since(tmp_path, marks)) == []


@pytest.mark.parametrize("note", [b"software: another", b"[]", b'{"kind": "article"}'])
def test_what_other_tools_wrote_is_passed_by_and_named_once(
    note: bytes, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with ArchiveWriter(tmp_path) as writer:
        writer.append(capture("https://a.cn/1"))
    other = tmp_path / "archive" / "other.warc.gz"
    named = [("WARC-Record-ID", record_id())]
    for page in ("https://b.cn/1", "https://b.cn/2"):
        block = http_block(200, HEADERS, b"page")
        pair = member("response", page, NOON, "application/http; msgtype=response", block, named)
        pair += member("metadata", page, NOON, "application/warc-fields", note, named)
        other.write_bytes((other.read_bytes() if other.exists() else b"") + pair)
    before = other.read_bytes()

    assert [page.url for page in read_pages(tmp_path)] == ["https://a.cn/1"]
    assert caplog.text.count("other.warc.gz: ") == 1
    assert other.read_bytes() == before


def test_lists_are_no_articles_and_parts_come_with_their_article(tmp_path: Path) -> None:
    with ArchiveWriter(tmp_path) as writer:
        writer.append(capture("https://a.cn/list", kind="list"))
        place = writer.append(capture("https://a.cn/1_1", b"second", kind="part"))
        first = Capture(
            "article", "https://a.cn/1", "https://a.cn/1", NOON, 200, (), b"first", parts=(("https://a.cn/1_1", place),)
        )
        writer.append(first)

    (page,) = read_pages(tmp_path)
    assert (page.url, page.parts) == ("https://a.cn/1", ("https://a.cn/1_1",))
    assert [part.body for part in read_parts(tmp_path, page)] == [b"second"]


@pytest.mark.parametrize("location", ["{name}:7", "pages-00009.warc.gz:0", "nonsense", "../x:0"])
def test_a_wrong_location_is_an_error_that_names_it(tmp_path: Path, location: str) -> None:
    with ArchiveWriter(tmp_path) as writer:
        writer.append(capture("https://a.cn/1"))

    location = location.format(name=archive_file(tmp_path).name)
    with pytest.raises(ArchiveError, match=location.split(":")[0]):
        read_page(tmp_path, location)
