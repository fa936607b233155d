"""Figures that a person should look at, and those that only look odd."""

from decimal import Decimal

import pytest

from compare.counting.outliers import suspicion
from extract.release import Figure
from tests.compare.build import F, Told, release


def figure(row: F) -> Figure:
    return release(Told(f"战果\n\n{row.quote}。", [row])).figures[0]


@pytest.mark.parametrize(
    ("row", "others", "why"),
    [
        (F("arrests", 0, "抓获0名"), [], "not_positive"),
        (F("arrests", 2.5, "抓获2.5名"), [], "fraction"),
        (F("arrests", 2026, "抓获2026年名"), [], "looks_like_a_year"),
        (F("arrests", 3e7, "抓获3000万名", scope="period"), [], "too_large"),
        (F("amount", 3160e4, "3160万元", "seized"), [3160], "unit_slip"),
        (F("amount", 1800e8, "冻结1800亿元", "frozen"), [], "far_off"),
        (F("amount", 474.3e8, "止付冻结474.3亿元", "frozen", scope="period"), [], None),
        (F("amount", 4600e4, "冻结4600万元", "frozen"), [4600e4, 46e4], None),
        (F("arrests", 523, "抓获523名", scope="operation"), [19], None),
        (F("drugs", 32.6, "冰毒32.6克"), [], None),
    ],
)
def test_suspicion(row: F, others: list[float], why: str | None) -> None:
    assert suspicion(figure(row), [Decimal(repr(value)) for value in others]) == why
