"""The query language: its tree, and what a wrong query is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.errors import QueryError
from search.language import MAX_DEPTH, And, Node, Not, Or, Phrase, parse, phrases


def words(text: str, field: str = "text") -> Phrase:
    return Phrase(field, tuple(text))  # type: ignore[arg-type]


A, B, C = words("甲乙"), words("丙丁"), words("戊己")

TITLE_OR = Or((words("甲乙", "title"), And((Phrase("code", ("5.03",)), words("丙丁", "title")))))


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("", None),
        (" \u3000\n", None),
        ("甲乙", A),
        ("甲乙 丙丁", And((A, B))),
        ("甲乙 AND 丙丁", And((A, B))),
        ("甲乙 OR 丙丁", Or((A, B))),
        ("甲乙 丙丁 OR 戊己", Or((And((A, B)), C))),
        ("甲乙 (丙丁 OR 戊己)", And((A, Or((B, C))))),
        ("甲乙（丙丁 OR 戊己）", And((A, Or((B, C))))),
        ("甲乙 NOT 丙丁", And((A, Not(B)))),
        ("甲乙 AND NOT (丙丁 OR 戊己)", And((A, Not(Or((B, C)))))),
        ("NOT NOT 甲乙", Not(Not(A))),
        ('"甲乙"', A),
        ("“甲乙”「丙丁」『戊己』", And((A, B, C))),
        ('"甲 乙"', Phrase("text", ("甲", "㐀", "乙"))),
        ('"AND"', Phrase("text", ("and",))),
        ("甲乙 and 丙丁 or 戊己", Or((And((A, B)), C))),
        ("甲乙 ＯＲ 丙丁", Or((A, B))),
        ("甲乙 && 丙丁 || 戊己", Or((And((A, B)), C))),
        ("甲乙 -丙丁 －“戊己”", And((A, Not(B), Not(C)))),
        ("甲乙 -(丙丁 OR 戊己)", And((A, Not(Or((B, C)))))),
        ("甲乙-丙丁", words("甲乙㐀丙丁")),
        ("甲乙* *丙丁＊", And((A, B))),
        ('"甲*乙"', words("甲㐀乙")),
        ("“甲乙“ 丙丁", And((A, B))),
        ('"甲乙” 丙丁', And((A, B))),
        ("甲\u200b乙\ufeff", A),
        ("title:甲乙", words("甲乙", "title")),
        ("TITLE：“甲乙”", words("甲乙", "title")),
        ("title:(甲乙 OR code:5.03 丙丁) 戊己", And((TITLE_OR, C))),
        ("标题：甲乙 -單位:丙丁", And((words("甲乙", "title"), Not(words("丙丁", "issuer"))))),
        ("code:「5·03」", Phrase("code", ("5.03",))),
        ("province:甘肅 issuer:公安", And((words("甘肃", "province"), words("公安", "issuer")))),
        ("12:30", Phrase("text", ("12", "㐀", "30"))),
        ("，甲乙。", A),
    ],
)
def test_a_query_has_this_tree(query: str, tree: Node | None) -> None:
    assert parse(query) == tree


@pytest.mark.parametrize(
    ("query", "position", "problem", "hint"),
    [
        ('兰州 "诈骗', 3, "quotation mark is never closed", 'close it with "'),
        ("兰州 「诈骗", 3, "quotation mark is never closed", "close it with 」"),
        ("(兰州", 0, "parenthesis is never closed", "close it with )"),
        ("兰州)", 2, "parenthesis was never opened", ""),
        ("兰州 AND", 6, "a word is missing", ""),
        ("OR 兰州", 0, "a word is missing", ""),
        ("兰州 OR OR 诈骗", 6, "a word is missing", "quotation marks"),
        ("()", 1, "a word is missing", ""),
        ("NOT", 3, "a word is missing", ""),
        ("兰州 titel:诈骗", 3, "there is no field titel", "title, issuer, code, province"),
        ("https://police.example", 0, "there is no field https", "quotation marks"),
        ("诈骗 province:火星", 12, "there is no province 火星", "甘肃省"),
        ("province:620000", 9, "there is no province 620000", "甘肃省"),
        ("省份:(甘肃 OR 兰州)", 10, "there is no province 兰州", "甘肃省"),
        ("title:", 6, "a word is missing", ""),
        ("title:(兰州", 6, "parenthesis is never closed", ""),
        ("title:()", 7, "a word is missing", ""),
        ("兰州 诈*骗", 3, "no wildcards", "quotation marks"),
        ("VP*", 0, "no wildcards", "quotation marks"),
        ("*", 0, "no wildcards", ""),
        ("兰州 -", 3, "no character, letter or digit", ""),
        ("兰州 ……", 3, "no character, letter or digit", ""),
        ('""', 0, "no character, letter or digit", ""),
        ("(" * (MAX_DEPTH + 1) + "甲" + ")" * (MAX_DEPTH + 1), MAX_DEPTH + 1, "levels deep", ""),
        ("NOT " * 30 + "甲", None, "levels deep", ""),
        ("甲" * 1001, 0, "longer than 1000 characters", ""),
    ],
)
def test_a_wrong_query_is_shown_where(query: str, position: int | None, problem: str, hint: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(query)
    error = caught.value
    assert problem in error.problem
    assert hint in error.hint
    if position is not None:
        assert error.position == position
    assert f"{error.query[: error.position]}▸{error.query[error.position :]}" in str(error)


@given(st.text(alphabet='甲乙AND OR NOT()（）"“”「」:：title 5·.,-*&|', max_size=60))
def test_any_text_is_a_query_or_a_query_error(query: str) -> None:
    wrong: QueryError | None = None
    try:
        found = list(phrases(parse(query)))
    except QueryError as error:
        wrong, found = error, []
    assert wrong is None or 0 <= wrong.position <= len(wrong.query)
    assert all(phrase.tokens for phrase in found)


def test_what_is_not_wanted_is_not_shown() -> None:
    assert list(phrases(parse("甲乙 NOT (丙丁 OR 戊己)"))) == [A]
