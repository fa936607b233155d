import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from commands.evaluate import command
from extract.errors import AnnotationError
from extract.evaluate import Pair, compare, evaluate, read_annotations, sentence_around
from extract.facts import Facts, FigureFacts
from settings import settings

TEXT = "清江警方通报\n\n清江警方抓获犯罪嫌疑人12名。涉案金额300余万元！"
ARRESTS = FigureFacts("arrests", None, 12, "exact", "case", True, "抓获犯罪嫌疑人12名")
AMOUNT = FigureFacts("amount", "involved", 3_000_000, "over", "case", True, "涉案金额300余万元")


def facts(*figures: FigureFacts, codes: tuple[str, ...] = (), issuer: str | None = "湖北省") -> Facts:
    return Facts(True, issuer, frozenset({"湖北省"}), codes, figures)


def test_equal_facts_score_one_everywhere() -> None:
    result = compare([Pair("a", facts(ARRESTS, AMOUNT), facts(ARRESTS, AMOUNT), TEXT)])
    assert {score.f1 for score in result.scores.values()} == {1.0}
    assert (result.whole, result.misses) == (1, ())


def test_every_field_counts_its_own_rows() -> None:
    other_role = FigureFacts("amount", "lost", 3_000_000, "over", "case", True, "涉案金额300余万元")
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
    price = FigureFacts("amount", "other", 38, "exact", "case", False, "每条38元")
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


def test_the_command_prints_a_table_and_keeps_the_result(annotated: Path) -> None:
    target = annotated / "result.json"
    result = CliRunner().invoke(command, [str(annotated / "gold.jsonl"), str(annotated), "--json", str(target)])
    assert result.exit_code == 0, result.output
    assert "arrests            1.000   1.000   1.000      1" in result.output
    kept = json.loads((annotated / "data" / "evaluation.json").read_text("utf-8"))
    assert kept["scores"]["arrests"] == {"precision": 1, "recall": 1, "f1": 1, "annotated": 1}
    assert json.loads(target.read_text("utf-8")) == kept


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("not json", "line 1"),
        ('{"id": "a", "figures": [{"kind": "arrests"}]}', "value"),
        ("", "no annotated document"),
        ("[]", "line 1"),
    ],
)
def test_a_broken_annotation_is_named(tmp_path: Path, content: str, message: str) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(content, "utf-8")
    with pytest.raises(AnnotationError, match=message):
        read_annotations(gold)


def test_a_missing_document_is_named(annotated: Path) -> None:
    (annotated / "a.txt").unlink()
    with pytest.raises(AnnotationError, match=r"a\.txt"):
        evaluate(annotated / "gold.jsonl", annotated)
