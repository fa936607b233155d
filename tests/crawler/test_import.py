import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import tongbao
from crawler.archive import read_pages
from crawler.errors import ImportFileError
from crawler.importer import ImportSummary, import_folder
from settings import settings

MHTML = b"""From: <Saved by a browser>
Snapshot-Content-Location: https://gat.example.cn/t1.html
MIME-Version: 1.0
Content-Type: multipart/related; boundary="----b"

------b
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://gat.example.cn/t1.html

<p>=E6=A1=88=E4=BB=B6</p>
------b
Content-Type: image/png
Content-Transfer-Encoding: base64

AAAA
------b--
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "saved"
    (folder / "2020").mkdir(parents=True)
    (folder / "a.html").write_bytes("<p>甘肃</p>".encode("gbk"))
    (folder / "2020" / "b 1.txt").write_text("标题\n\n正文", "utf-8")
    (folder / "c.mhtml").write_bytes(MHTML)
    (folder / "logo.png").write_bytes(b"x")
    return folder


def test_takes_pages_and_texts_as_they_are(tmp_path: Path, folder: Path) -> None:
    assert import_folder(tmp_path / "data", folder) == ImportSummary(new=3, unchanged=0, skipped=1)

    pages = {page.url.partition("?sha256=")[0]: page for page in read_pages(tmp_path / "data")}
    assert list(pages) == ["file:saved/2020/b%201.txt", "file:saved/a.html", "https://gat.example.cn/t1.html"]
    assert pages["file:saved/a.html"].body == "<p>甘肃</p>".encode("gbk")
    assert pages["https://gat.example.cn/t1.html"].body.strip() == "<p>案件</p>".encode()
    assert {page.status for page in pages.values()} == {None}
    assert dict(pages["file:saved/2020/b%201.txt"].headers) == {"Content-Type": "text/plain"}


def test_again_takes_only_what_changed(tmp_path: Path, folder: Path) -> None:
    import_folder(tmp_path / "data", folder)
    (folder / "a.html").write_text("<p>兰州</p>", "utf-8")

    assert import_folder(tmp_path / "data", folder) == ImportSummary(new=1, unchanged=2, skipped=1)


@pytest.mark.parametrize("beside", ["a.html.json", "a.json"])
def test_a_file_beside_it_says_what_the_page_does_not(tmp_path: Path, folder: Path, beside: str) -> None:
    about = {"url": "https://gat.example.cn/t9.html", "title": "通报", "published": "2020-08-28"}
    (folder / beside).write_text(json.dumps(about), "utf-8")
    import_folder(tmp_path / "data", folder)

    page = next(page for page in read_pages(tmp_path / "data") if "甘肃".encode("gbk") in page.body)
    assert (page.url, page.listed.title, page.listed.date) == (about["url"], "通报", "2020-08-28")


@pytest.mark.parametrize(("name", "content"), [("a.json", "{"), ("a.json", "[]"), ("d.mhtml", "nothing")])
def test_what_cannot_be_used_is_named_and_stops_no_other(
    tmp_path: Path, folder: Path, name: str, content: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / name).write_text(content, "utf-8")
    monkeypatch.setenv("TONGBAO_DATA_DIR", str(tmp_path / "data"))
    settings.cache_clear()
    done = CliRunner().invoke(tongbao, ["import", str(folder)])
    settings.cache_clear()

    skipped, left_out = done.stderr.splitlines()
    assert skipped.startswith(f"skipped {folder / 'logo.png'}: neither page nor text (.html, ")
    assert left_out.startswith(f"tongbao: left out: {folder / name}: ")
    assert done.stdout == f"new {3 - (name == 'a.json')}\tunchanged 0\tskipped 1\tleft out 1\n"
    assert done.exit_code == 1


def test_a_folder_that_is_none(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(ImportFileError, match="nowhere: no such folder"):
        import_folder(tmp_path / "data", tmp_path / "nowhere")
    with pytest.raises(ImportFileError, match=r"a\.html: is a file; name the folder"):
        import_folder(tmp_path / "data", folder / "a.html")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b" \n"),
        ("broken.html", bytes(range(256)) * 40),
        ("odd.txt", b"\xff\xfe\x00"),
        ("high.txt", b"\xff\xd8\xff"),
        ("low.txt", b"\x01\x02\x03"),
        ("zip.txt", b"PK\x03\x04"),
        ("gzip.txt", b"\x1f\x8b\x08"),
    ],
)
def test_what_holds_no_text_is_left_out_and_named(tmp_path: Path, name: str, data: bytes) -> None:
    folder = tmp_path / "saved"
    folder.mkdir()
    (folder / name).write_bytes(data)
    summary = import_folder(tmp_path / "data", folder)
    assert (summary.new, [str(failure).partition(":")[0] for failure in summary.failures]) == (0, [str(folder / name)])


@pytest.mark.parametrize("text", ["抓获5人", "警方通报：抓获5人\x0c\x0b", "警方通报：抓获5人。\ufffd", "一，"])
def test_a_short_text_with_a_damaged_character_is_one(tmp_path: Path, text: str) -> None:
    folder = tmp_path / "saved"
    folder.mkdir()
    (folder / "a.txt").write_text(text, "utf-8")
    assert import_folder(tmp_path / "data", folder) == ImportSummary(new=1)
