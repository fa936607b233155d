"""The copy that is searched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.normalise import SEPARATOR, needle, normalise, tokens

S = SEPARATOR


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        ("抓獲嫌疑人", "抓获嫌疑人"),
        ("乾縣 乾县 干县", f"干县{S}干县{S}干县"),
        ("显著 顯著", f"显着{S}显着"),
        ("什麼 什么", f"什幺{S}什幺"),
        ("「5·03」案", f"{S}5.03{S}案"),
        ("5.03 5•03 5・03 ５．０３", f"5.03{S}5.03{S}5.03{S}5.03"),
        ("10·18，7.01。", f"10.18{S}7.01{S}"),
        ("1,658万 1，658", f"1,658万{S}1{S}658"),
        ("3.公告", f"3{S}公告"),
        (".5 5.", f"{S}5{S}5{S}"),
        ("VPN Café", f"vpn{S}cafe"),
        ("二〇二〇年", "二零二零年"),
        ("a_b-c/d", f"a{S}b{S}c{S}d"),
        ("\ud800\0\n\t", S * 4),
        ("", ""),
    ],
)
def test_every_character_has_its_place(text: str, copy: str) -> None:
    assert normalise(text) == copy


@given(st.text())
def test_the_copy_is_as_long_as_the_text_and_its_own_copy(text: str) -> None:
    copy = normalise(text)
    assert len(copy) == len(text)
    assert normalise(copy) == copy
    assert "".join(tokens(copy)) == copy


def test_every_character_there_is_is_its_own_copy_after_one_step() -> None:
    every = "".join(map(chr, range(0x110000)))
    assert normalise(normalise(every)) == normalise(every)


@given(st.text(alphabet="甘肅肃乾干著着電电5.·,，「 a"), st.integers(0, 20), st.integers(2, 6))
def test_a_piece_of_han_is_copied_as_in_the_whole(text: str, start: int, length: int) -> None:
    piece = text[start : start + length]
    if piece and all("一" <= char <= "鿿" for char in piece):
        assert normalise(piece) in normalise(text)


def test_a_needle_has_no_marks_at_its_ends() -> None:
    assert needle("「5·03」") == "5.03"
    assert needle("，。") == ""


def test_tokens_are_characters_numbers_and_words() -> None:
    assert tokens(normalise("抓獲「5·03」案1,658万 VPN")) == (
        *("抓", "获", S, "5.03", S, "案", "1,658", "万", S, "vpn"),
    )
