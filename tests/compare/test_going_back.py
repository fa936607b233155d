"""A telling that goes back to one of several cases, or to the last totals, without saying which."""

from dataclasses import replace
from itertools import permutations

import pytest

import extract
from extract.article.article import read_text
from tests.compare.memory import indexed
from tests.compare.test_later import Told, counted
from tests.compare.test_put_right import TOTAL
from tests.compare.test_put_right import counted as totals
from tests.compare.test_withdrawn_totals import MONTH, notice


def gambling(day: str, raid: str, arrests: int, money: int) -> Told:
    return (
        day,
        f"蜀山警方打掉网络赌博团伙\n\n{raid}，合肥市公安局蜀山分局打掉一个网络赌博团伙，抓获犯罪嫌疑人{arrests}名，"
        f"冻结涉案资金{money}万元。",
    )


FIRST, SECOND = gambling("2026-03-02", "2月27日", 36, 1200), gambling("2026-03-10", "3月8日", 41, 1300)
FURTHER: Told = (
    "2026-03-16",
    "网络赌博案续报\n\n合肥市公安局蜀山分局侦办的网络赌博案有新进展，抓获犯罪嫌疑人增至51名，冻结涉案资金增至1500万元。",
)
COPY: Told = ("2026-03-17", FURTHER[1].replace("网络赌博案续报", "网络赌博案有新进展"))


@pytest.mark.parametrize("told", list(permutations((FIRST, SECOND, FURTHER))))
def test_a_further_report_goes_on_with_one_case_of_a_county(told: tuple[Told, ...]) -> None:
    assert counted(told) == [36 + 51]


def test_a_copy_of_a_further_report_goes_on_with_the_same_case() -> None:
    assert counted([FIRST, SECOND, FURTHER, COPY]) == [36 + 51]


def test_a_further_report_that_names_the_day_of_the_raid_goes_on_with_that_case() -> None:
    day, text = FURTHER
    named = day, text.replace("侦办的", "2月27日侦办的")
    assert counted([FIRST, SECOND, named]) == [41 + 51]


def test_a_further_report_joins_two_tellings_of_its_case() -> None:
    assert counted([FIRST, ("2026-03-04", FIRST[1].replace("36名", "38名")), FURTHER]) == [51]


@pytest.mark.parametrize("told", ["此前发布的战果通报", "日前发布的一季度战果通报", "前期发布的第一季度战果通报"])
def test_a_withdrawal_without_day_or_title_takes_back_the_last_totals(told: str) -> None:
    assert totals([TOTAL, notice(told)]) == []


def test_a_withdrawal_without_day_or_title_takes_back_nothing_else() -> None:
    later = "2026-04-05", MONTH[1]
    assert totals([TOTAL, later, notice("此前发布的战果通报")]) == [500]
    assert totals([TOTAL, later, notice("此前发布的一季度战果通报")]) == [200]
    assert totals([TOTAL, notice("此前发布的战果通报", "2026-09-01")]) == [500]
    assert totals([TOTAL, notice("此前发布的上半年战果通报")]) == [500]
    assert totals([TOTAL, notice("此前发布的道路交通事故统计")]) == [500]


def test_what_a_telling_goes_back_to_does_not_depend_on_the_order_of_arrival() -> None:
    told = (FIRST, SECOND, FURTHER, COPY)
    releases = [extract.read(replace(read_text(text), published=day)) for day, text in told]
    at_once = indexed(releases).dump()
    for order in permutations(releases):
        assert indexed(order, size=1).dump() == at_once
