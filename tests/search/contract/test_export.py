"""Exports of any result, on both engines: the same rows, readable by other programs, harmless in a spreadsheet."""

import csv
import io
import json
from dataclasses import fields
from pathlib import Path

import openpyxl
import pyarrow.parquet
import pytest

from extract.release import Figure, Release, from_record
from search.engine import Engine
from search.errors import ExportError
from search.export import FORMATS, TABLES, export, export_file
from search.export.columns import Table
from search.query import Filters, Query
from tests.search.build import CORPUS, figure, release, write
from tests.search.contract.conftest import Open

QUERY = Query("诈骗 OR 詐欺", Filters())
IDS = ["b4", "a1", "a2", "a3", "a4", "b1", "b2"]


def exported(engine: Engine, what: str, format_: str, query: Query = QUERY) -> bytes:
    file = io.BytesIO()
    rows = engine.scan(query, what)  # type: ignore[arg-type]
    export(rows, TABLES[what], format_, file)
    return file.getvalue()


def test_json_lines_are_the_documents(engine: Engine) -> None:
    rows = [json.loads(line) for line in exported(engine, "releases", "jsonl").splitlines()]
    assert [row["id"] for row in rows] == IDS
    assert "keys" not in rows[0]
    assert [from_record(row) for row in rows] == [next(one for one in CORPUS if one.id == id_) for id_ in IDS]


def test_csv_has_every_release_with_its_text(engine: Engine) -> None:
    rows = list(csv.DictReader(io.StringIO(exported(engine, "releases", "csv").decode())))
    assert [row["id"] for row in rows] == IDS
    assert rows[1]["text"] == CORPUS[0].text
    assert rows[1]["case_codes"] == "5·03"
    assert rows[1]["figures"] == "3"
    assert (rows[0]["published"], rows[1]["is_release"]) == ("", "true")


def test_figures_are_the_same_in_every_format(engine: Engine) -> None:
    """CSV, Excel and Parquet read by other programs."""
    text = list(csv.reader(io.StringIO(exported(engine, "figures", "csv").decode())))
    book = openpyxl.load_workbook(io.BytesIO(exported(engine, "figures", "xlsx")), read_only=True)
    cells = [list(row) for row in book["figures"].iter_rows(values_only=True)]
    table = pyarrow.parquet.read_table(io.BytesIO(exported(engine, "figures", "parquet")))
    assert text[0] == cells[0] == table.column_names
    value, quote = text[0].index("value"), text[0].index("id")
    assert [float(row[value]) for row in text[1:]] == [row[value] for row in cells[1:]] == table["value"].to_pylist()
    assert [row[quote] for row in text[1:]] == [row[quote] for row in cells[1:]] == table["id"].to_pylist()
    assert len(cells) == 1 + 13
    meanings = {row[0]: row[2] for row in book["dictionary"].iter_rows(values_only=True)}
    assert meanings["value"] == table.schema.field("value").metadata[b"meaning"].decode()


def test_the_same_index_gives_the_same_bytes(opened: Open) -> None:
    engine = opened()
    write(engine, CORPUS)
    wanted = [(what, format_) for what in ("releases", "figures") for format_ in FORMATS]
    first = [exported(engine, *one) for one in wanted]
    write(engine, reversed(CORPUS), rebuild=True)
    assert [exported(opened(), *one) for one in wanted] == first


@pytest.mark.parametrize("format_", FORMATS)
def test_an_export_of_nothing_is_a_file(engine: Engine, format_: str) -> None:
    data = exported(engine, "figures", format_, Query("没有这样的字"))
    assert bool(data) == (format_ != "jsonl")


HOSTILE = [
    '=HYPERLINK("http://evil.example","点我")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "＝1+1",
    "\t=1",
    "<script>alert(1)</script>",
    'a,"b"\n;c',
    "\x01\x0b",
    "长" * 40_000,
]


def test_text_from_the_web_is_no_formula(opened: Open) -> None:
    engine = opened()
    write(engine, [release(f"x{i:02}", title, "正文") for i, title in enumerate(HOSTILE)])
    rows = list(csv.DictReader(io.StringIO(exported(engine, "releases", "csv", Query()).decode(), newline="")))
    assert [row["title"].removeprefix("'") for row in rows] == HOSTILE
    assert not {row["title"][0] for row in rows} & set("=+-@\t＝")
    book = openpyxl.load_workbook(io.BytesIO(exported(engine, "releases", "xlsx", Query())))
    cells = [row[2] for row in book["releases"].iter_rows(min_row=2)]
    assert {(cell.data_type, cell.hyperlink) for cell in cells} == {("s", None)}
    shown = [title[:100].replace("\x01\x0b", "\ufffd\ufffd") for title in HOSTILE]
    assert [str(cell.value)[:100] for cell in cells] == shown
    table = pyarrow.parquet.read_table(io.BytesIO(exported(engine, "releases", "parquet", Query())))
    assert table["title"].to_pylist() == HOSTILE


def test_a_file_comes_whole_with_its_dictionary_or_not_at_all(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    assert export_file(engine.scan(QUERY, "figures"), TABLES["figures"], "csv", path) == 13
    dictionary = csv.DictReader((tmp_path / "figures.dictionary.csv").read_text("utf-8").splitlines())
    assert [row["column"] for row in dictionary] == next(csv.reader(path.read_text("utf-8").splitlines()))
    with pytest.raises(ExportError, match="no format docx"):
        export_file([], TABLES["figures"], "docx", tmp_path / "figures.docx")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["figures.csv", "figures.dictionary.csv"]


@pytest.mark.parametrize(
    ("table", "model", "elsewhere"),
    [
        (TABLES["releases"], Release, set()),
        (TABLES["figures"], Figure, {"period", "change"}),
    ],
)
def test_no_field_of_the_model_is_left_out(table: Table, model: type[Release | Figure], elsewhere: set[str]) -> None:
    """period and change are flattened to two columns each."""
    assert {field.name for field in fields(model)} - elsewhere <= {column.name for column in table.columns}


def test_numbers_keep_their_precision(opened: Open) -> None:
    engine = opened()
    write(
        engine, [release("x", "通报", "", figures=[figure("drugs", 0.05), figure("amount", 20_146_200_000.5, "lost")])]
    )
    rows = csv.DictReader(io.StringIO(exported(engine, "figures", "csv", Query()).decode()))
    assert [row["value"] for row in rows] == ["0.05", "20146200000.5"]
