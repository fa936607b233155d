"""One test a row of the cue tables: each word governs a number in the frame and role that it claims."""

import pytest

from extract.kinds import CUES
from extract.kinds.arrests import NEED_AN_OBJECT
from extract.kinds.cues import Cue, Frame
from extract.readers.money_roles import TAKEN_AWAY
from tests.extract.reading import release_of

BEFORE = {
    Frame.PERSONS: "警方{word}犯罪嫌疑人12名。",
    Frame.CASES: "警方{word}诈骗案件12起。",
    Frame.GROUPS: "警方{word}诈骗团伙12个。",
    Frame.MONEY: "据统计，{word}12万元。",
    Frame.GOODS: "警方{word}海洛因12公斤。",
}
AFTER = {
    Frame.PERSONS: "12名犯罪嫌疑人{word}。",
    Frame.CASES: "12起诈骗案件{word}。",
    Frame.GROUPS: "12个诈骗团伙{word}。",
    Frame.MONEY: "将12万元{word}。",
    Frame.GOODS: "海洛因12公斤被{word}。",
}
SINGLE = {Frame.PERSONS: "警方连夜{word}逾12人。", Frame.GROUPS: "警方{word}12个团伙。"}
NOUNS = {
    Frame.PERSONS: "涉及{word}12名。",
    Frame.MONEY: "据统计，{word}达12万元。",
}


OWNED = "从她手里{word}12万元。"
"""Verbs that are a loss only where the text says whose money it was."""
GRANTED = "检方{word}犯罪嫌疑人12名获准。"
"""聲押: nobody is detained before a court grants it."""
PUT_FIRST = "民警将12名犯罪嫌疑人{word}。"


def _sentence(cue: Cue) -> str:
    if cue.word in TAKEN_AWAY:
        return OWNED.format(word=cue.word)
    if cue.word == "声押":
        return GRANTED.format(word=cue.word)
    if len(cue.word) == 1 and cue.frame in SINGLE:
        return SINGLE[cue.frame].format(word=cue.word)
    if cue.noun and cue.before and cue.frame in NOUNS:
        return NOUNS[cue.frame].format(word=cue.word)
    return (BEFORE if cue.before else AFTER)[cue.frame].format(word=cue.word)


ROWS = [cue for table in CUES.values() for cue in table.values()]


@pytest.mark.parametrize("cue", ROWS, ids=lambda cue: f"{cue.frame.value}-{cue.word}")
def test_each_cue_governs_a_number(cue: Cue) -> None:
    release = release_of(_sentence(cue))
    found = {(figure.kind, figure.role) for figure in release.figures}
    if cue.kind is None:
        assert not found
    else:
        assert (cue.kind, cue.role) in found


@pytest.mark.parametrize("word", NEED_AN_OBJECT.split())
def test_a_verb_behind_those_put_first_governs_them(word: str) -> None:
    release = release_of(PUT_FIRST.format(word=word))
    assert [(figure.kind, figure.value) for figure in release.figures] == [("arrests", 12)]


@pytest.mark.parametrize("word", NEED_AN_OBJECT.split())
def test_such_a_verb_is_not_about_who_stands_before_it(word: str) -> None:
    assert not release_of(f"12名男子{word}机会离开。").figures
