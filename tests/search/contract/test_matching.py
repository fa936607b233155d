"""What a query finds, on both engines."""

import random

import pytest

from search.engine import Engine
from search.query import Filters, Query
from tests.search.build import CORPUS

ALL = Filters(releases_only=False)


def found(engine: Engine, text: str, filters: Filters = ALL) -> str:
    return " ".join(sorted(hit.document["id"] for hit in engine.search(Query(text, filters, limit=100)).hits))


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("电信诈骗", "a1 a2 a4 b3"),
        ("電信詐騙", "a1 a2 a4 b3"),
        ("网际网路", "a2"),
        ("電信 诈骗", "a1 a2 a4 b1 b3"),
        ("信诈", "a1 a2 a4 b3"),
        ('"抓获犯罪嫌疑人"', "a1"),
        ("「抓获嫌疑人」", "a2 b4"),
        ("抓获 AND 诈骗", "a1 a2 a3 b1 b4"),
        ("赌博 OR 盗窃", "a3 b1"),
        ("诈骗 NOT 电信", "a3 b4"),
        ("(赌博 OR 盗窃) AND 诈骗", "a3 b1"),
        ("（赌博 OR 盗窃） NOT 长沙", "b1"),
        ("NOT 诈骗", "b2"),
        ("title:电信诈骗", "a1 a2"),
        ("title:“5·03”", "a1 a2"),
        ("issuer:甘肃省公安", "a1 a2"),
        ("issuer:甘肅", "a1 a2"),
        ("code:5·03", "a1 a2"),
        ("code:5.03 NOT 七里河", "a1"),
        ("province:甘肃", "a1 a2"),
        ("province:臺灣", "b2"),
        ("5·03", "a1 a2"),
        ("5.03", "a1 a2"),
        ("５．０３", "a1 a2"),
        ("529", "a1"),
        ("1529", "a4"),
        ("29", "b4"),
        ("34.48", "a4"),
        ("34", ""),
        ("vpn", "b1"),
        ("VPN软件", "b1"),
        ("vp", ""),
        ("盗窃嫌疑人3名", "b1"),
        ('"3名。被盗"', ""),
        ("名被盗", ""),
        ("诈", "a1 a2 a3 a4 b1 b2 b3 b4"),
        ("查扣涉案资金1658万元", "a1"),
        ("查扣涉案资金658万元", ""),
        ("", "a1 a2 a3 a4 b1 b2 b3 b4"),
        ("没有这样的字", ""),
    ],
)
def test_a_query_finds_just_these(engine: Engine, query: str, ids: str) -> None:
    assert found(engine, query) == ids
    assert engine.search(Query(query, ALL)).total == len(ids.split())


def test_every_piece_of_a_text_finds_it_and_what_else_has_it(engine: Engine) -> None:
    """Substrings of two to eight Han characters, from the Simplified texts: the truth is Python's `in`."""
    simplified = {one.id: one.text for one in CORPUS if one.script == "Hans"}
    dice = random.Random(6)
    runs = 0
    while runs < 120:
        text = dice.choice(sorted(simplified.values()))
        start = dice.randrange(len(text))
        piece = text[start : start + dice.randint(2, 8)]
        if len(piece) < 2 or not all("一" <= char <= "鿿" for char in piece):
            continue
        runs += 1
        expected = {id_ for id_, text in simplified.items() if piece in text}
        assert set(found(engine, f'"{piece}"').split()) & simplified.keys() == expected, piece


def test_titles_come_first_then_words_side_by_side(engine: Engine) -> None:
    order = [hit.document["id"] for hit in engine.search(Query("电信 诈骗", ALL)).hits]
    assert set(order[:2]) == {"a1", "a2"}
    assert order.index("a4") < order.index("b1")


def test_hits_carry_the_whole_document(engine: Engine) -> None:
    hit = engine.search(Query("赌博")).hits[0]
    [stored] = engine.get(["a3"])
    assert hit.document == stored
    assert hit.document["text"] == next(one.text for one in CORPUS if one.id == "a3")
    assert [figure["value"] for figure in hit.document["figures"]] == [28, 105_000]


def test_marks_stand_in_the_original_script(engine: Engine) -> None:
    [hit] = [hit for hit in engine.search(Query("电信诈骗")).hits if hit.document["id"] == "a2"]
    marked = [h.passage[a:b] for h in hit.highlights for a, b in h.marks]
    assert marked == ["電信詐騙"]
    for highlight in hit.highlights:
        assert hit.document["text"][highlight.start :].startswith(highlight.passage)
