import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from commands.evaluate import command
from extract.errors import AnnotationError
from extract.evaluation.evaluate import Pair, compare, evaluate, sentence_around
from extract.evaluation.facts import Facts, FigureFacts, from_gold
from extract.evaluation.gold import Gold, read_gold
from settings import settings

TEXT = "清江警方通报\n\n清江警方抓获犯罪嫌疑人12名。涉案金额300余万元！"
ARRESTS = FigureFacts("arrests", None, 12, "exact", "case", True, False, "抓获犯罪嫌疑人12名")
AMOUNT = FigureFacts("amount", "involved", 3_000_000, "over", "case", True, False, "涉案金额300余万元")


def facts(*figures: FigureFacts, codes: tuple[str, ...] = (), issuer: str | None = "湖北省") -> Facts:
    return Facts(True, issuer, frozenset({"湖北省"}), codes, figures)


def test_equal_facts_score_one_everywhere() -> None:
    result = compare([Pair("a", facts(ARRESTS, AMOUNT), facts(ARRESTS, AMOUNT), TEXT)])
    assert {score.f1 for score in result.scores.values()} == {1.0}
    assert (result.whole, result.misses) == (1, ())


def test_every_field_counts_its_own_rows() -> None:
    other_role = FigureFacts("amount", "lost", 3_000_000, "over", "case", True, False, "涉案金额300余万元")
    result = compare([Pair("a", facts(ARRESTS, AMOUNT, codes=("5·03",)), facts(other_role, issuer=None), TEXT)])
    score = result.scores
    assert score["amounts"].f1 == 1
    assert (score["amount_roles"].precision, score["amount_roles"].recall) == (0, 0)
    assert (score["arrests"].recall, score["arrests"].annotated) == (0, 1)
    assert (score["figures"].precision, score["figures"].recall) == (0, 0)
    assert (score["case_codes"].recall, score["issuer"].recall) == (0, 0)
    assert result.whole == 0


def test_a_figure_read_twice_is_wrong_once() -> None:
    result = compare([Pair("a", facts(ARRESTS), facts(ARRESTS, ARRESTS), TEXT)])
    assert (result.scores["arrests"].precision, result.scores["arrests"].recall) == (0.5, 1)
    assert [(m.field, m.fault) for m in result.misses if m.field == "arrests"] == [("arrests", "wrong")]


def test_amounts_of_role_other_are_left_out_on_both_sides() -> None:
    price = FigureFacts("amount", "other", 38, "exact", "case", False, False, "每条38元")
    assert compare([Pair("a", facts(price), facts(), TEXT)]).misses == ()


def test_a_miss_names_its_sentence() -> None:
    result = compare([Pair("a", facts(ARRESTS), facts(), TEXT)])
    miss = next(m for m in result.misses if m.field == "arrests")
    assert (miss.document, miss.fault, miss.row, miss.sentence) == (
        "a",
        "missed",
        (12,),
        "清江警方抓获犯罪嫌疑人12名。",
    )


@pytest.mark.parametrize(
    ("words", "sentence"),
    [("300余万元", "涉案金额300余万元！"), ("清江警方通报", "清江警方通报"), ("没有的话", "没有的话"), ("", "")],
)
def test_sentence_around(words: str, sentence: str) -> None:
    assert sentence_around(TEXT, words) == sentence


@pytest.fixture
def annotated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("TONGBAO_DATA_DIR", str(tmp_path / "data"))
    settings.cache_clear()
    figure = {"kind": "arrests", "role": None, "value": 12, "bound": "exact", "scope": "case", "headline": True}
    row = {"id": "a", "is_release": True, "figures": [{**figure, "quote": "抓获犯罪嫌疑人12名"}]}
    (tmp_path / "gold.jsonl").write_text(json.dumps(row, ensure_ascii=False) + "\n", "utf-8")
    (tmp_path / "a.txt").write_text("某地警方通报\n\n某地警方打掉一诈骗团伙，抓获犯罪嫌疑人12名。\n", "utf-8")
    yield tmp_path
    settings.cache_clear()


def test_evaluate_reads_the_documents(annotated: Path) -> None:
    result = evaluate(annotated / "gold.jsonl", annotated)
    assert result.documents == 1
    assert result.scores["arrests"].f1 == 1


def test_the_example_of_the_documentation_can_be_read(annotated: Path) -> None:
    text = (Path(__file__).parents[2] / "docs" / "evaluating.md").read_text("utf-8")
    lines = [line.strip() for line in text.splitlines() if line.startswith("    ") and '"' in line]
    (annotated / "gold.jsonl").write_text("\n".join(lines), "utf-8")
    (annotated / "a.txt").write_text("警方通报\n\n兰州警方侦破“5·03”案，查扣涉案资金180余万元。\n", "utf-8")
    result = evaluate(annotated / "gold.jsonl", annotated)
    assert (result.documents, result.scores["amounts"].f1) == (1, 1)


def test_what_is_read_and_not_annotated_is_wrong_and_no_recall_is_told(annotated: Path) -> None:
    gold = annotated / "gold.jsonl"
    gold.write_text(json.dumps({"id": "a", "is_release": True, "figures": []}) + "\n", "utf-8")
    result = CliRunner().invoke(command, [str(gold), str(annotated), "--quiet"])
    assert "arrests            0.000       –       –      0" in result.output


def test_the_command_prints_a_table_and_keeps_the_result(annotated: Path) -> None:
    target = annotated / "result.json"
    result = CliRunner().invoke(command, [str(annotated / "gold.jsonl"), str(annotated), "--json", str(target)])
    assert result.exit_code == 0, result.output
    assert "arrests            1.000   1.000   1.000      1" in result.output
    assert "cases                  –       –       –      0" in result.output
    kept = json.loads((annotated / "data" / "evaluation.json").read_text("utf-8"))
    assert kept["scores"]["arrests"] == {"precision": 1, "recall": 1, "f1": 1, "annotated": 1}
    assert json.loads(target.read_text("utf-8")) == kept


FIGURE = '{"kind": "arrests", "value": 12, "bound": "exact", "scope": "case", "headline": true, "quote": "12名"}'


def with_figure(old: str, new: str) -> str:
    """A line of annotations with something else in its only figure."""
    assert old in FIGURE
    return f'{{"id": "a", "is_release": true, "figures": [{FIGURE.replace(old, new)}]}}'


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("not json", "line 1, no JSON"),
        ("[]", "line 1, must be an object"),
        ("", "no annotated document"),
        ('{"figures": []}', "line 1, id None: id: is missing"),
        (with_figure(', "value": 12', ""), "line 1, id a: figures.0.value: is missing"),
        (with_figure("12,", '"12",'), 'figures.0.value is "12": must be a valid number'),
        (with_figure("12,", "-1,"), "figures.0.value is -1: must be greater than or equal to 0"),
        (with_figure('"arrests"', '"arrest"'), 'figures.0.kind is "arrest": must be one of arrests, detained, '),
        (with_figure('"case"', '"month"'), "must be one of period, case, operation, background"),
        (with_figure('"value"', '"role": "stolen", "value"'), 'figures.0.role is "stolen": must be one of seized, '),
        (with_figure('"value"', '"currency": "RMB", "value"'), 'figures.0.currency is "RMB": must be one of '),
        (with_figure('"arrests"', '"amount"'), "figures.0: an amount needs a role"),
        ('{"id": "a", "is_release": true, "figures": [], "provinces": ["甘肃"]}', 'provinces.0 is "甘肃": must be one'),
        ('{"id": "a", "is_release": true, "figures": []}\n' * 2, "line 2, id a: is used by an earlier line"),
    ],
)
def test_a_broken_annotation_is_named(tmp_path: Path, content: str, message: str) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(content, "utf-8")
    with pytest.raises(AnnotationError, match=re.escape(message)) as raised:
        read_gold(gold)
    assert str(gold) in str(raised.value)


def test_a_quote_that_the_document_does_not_have_is_named(annotated: Path) -> None:
    gold = annotated / "gold.jsonl"
    gold.write_text(gold.read_text("utf-8").replace("抓获犯罪嫌疑人12名", "抓获犯罪嫌疑人12人"), "utf-8")
    with pytest.raises(AnnotationError, match=r"id a: figures: the quote 抓获犯罪嫌疑人12人 .*a\.txt"):
        evaluate(gold, annotated)


def test_a_miss_is_told_as_what_was_expected_and_what_was_read(annotated: Path) -> None:
    gold = annotated / "gold.jsonl"
    gold.write_text(gold.read_text("utf-8").replace('"value": 12', '"value": 13'), "utf-8")
    printed = CliRunner().invoke(command, [str(gold), str(annotated)]).output.splitlines()
    assert printed[:2] == ["a arrests: expected 13, read 12", "    某地警方打掉一诈骗团伙，抓获犯罪嫌疑人12名。"]
    assert "a headlines: expected arrests 13, read arrests 12" in printed
    assert CliRunner().invoke(command, [str(gold), str(annotated), "--json", "no/x.json"]).exit_code == 2


@pytest.mark.parametrize(
    ("said", "rows"),
    [('"headline": true, "part": true,', 1), ('"headline": true, "part": false,', 0), ('"headline": true,', 0)],
)
def test_parts_are_scored_where_annotations_say_so(annotated: Path, said: str, rows: int) -> None:
    gold = annotated / "gold.jsonl"
    gold.write_text(gold.read_text("utf-8").replace('"headline": true,', said), "utf-8")
    score = evaluate(gold, annotated).scores["parts"]
    assert (score.annotated, score.recall) == (rows, 1 - rows)


def test_what_an_annotation_does_not_say_of_every_figure_is_not_asked_of_any() -> None:
    row = {"kind": "arrests", "value": 12, "bound": "exact", "scope": "case", "headline": True, "quote": "抓获12名"}
    gold = Gold.model_validate({"id": "a", "is_release": True, "figures": [row, row | {"part": True}]})
    assert [figure.part for figure in from_gold(gold).figures] == [None, None]


def test_a_missing_document_is_named(annotated: Path) -> None:
    (annotated / "a.txt").unlink()
    with pytest.raises(AnnotationError, match=r"a\.txt"):
        evaluate(annotated / "gold.jsonl", annotated)


def test_what_an_annotation_leaves_out_is_not_scored(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps({"id": "a", "is_release": True, "figures": []}), "utf-8")
    left_out = evaluate(gold, tmp_path)
    gold.write_text(json.dumps({"id": "a", "is_release": True, "figures": [], "provinces": []}), "utf-8")
    denied = evaluate(gold, tmp_path)
    assert not [miss for miss in left_out.misses if miss.field in ("provinces", "issuer", "case_codes")]
    assert [miss.field for miss in denied.misses if miss.field in ("provinces", "issuer")] == ["provinces"]
