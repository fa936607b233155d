"""Both engines see the same tokens: random texts of every kind of character, against an oracle of a few lines."""

import random
from collections.abc import Sequence

from search.normalise import needle, normalise, tokens
from search.query import Query
from tests.search.build import release, write
from tests.search.contract.conftest import Open

ALPHABET = "甲乙丙甲乙丙電电乾〇㐁𠀀豈0123456789..,,··，。、；：（）〈〉!?-_/ \n\u3000\u200baBcÉß①㎡½々한かカαж😀"
DOCUMENTS, QUERIES = 60, 250


def stands_in(wanted: Sequence[str], text: Sequence[str]) -> bool:
    """Whether the tokens stand side by side."""
    width = len(wanted)
    return any(tuple(text[i : i + width]) == tuple(wanted) for i in range(len(text) - width + 1))


def test_a_piece_finds_just_the_texts_that_have_its_tokens(opened: Open) -> None:
    dice = random.Random(9)
    bodies = ["".join(dice.choices(ALPHABET, k=dice.randint(20, 200))) for _ in range(DOCUMENTS)]
    releases = [release(f"r{i:02}", "", body) for i, body in enumerate(bodies)]
    engine = opened()
    write(engine, releases)
    texts = {one.id: tokens(normalise(one.text)) for one in releases}
    found_some = 0
    for _ in range(QUERIES):
        body = dice.choice(bodies)
        start = dice.randrange(len(body))
        piece = body[start : start + dice.randint(1, 6)]
        wanted = tokens(needle(piece))
        if not wanted:
            continue
        expected = sorted(id_ for id_, text in texts.items() if stands_in(wanted, text))
        hits = engine.search(Query(f'"{piece}"', limit=DOCUMENTS)).hits
        assert sorted(hit.document["id"] for hit in hits) == expected, repr(piece)
        found_some += bool(expected)
    assert found_some > QUERIES // 2
