"""A telling that goes back to one of several cases, or to the last totals, without saying which."""

from itertools import permutations

import pytest

from tests.compare.memory import Printed, counted, indexed, read
from tests.compare.test_put_right import TOTAL, stated
from tests.compare.test_withdrawn_totals import MONTH, notice


def gambling(day: str, raid: str, arrests: int, money: int) -> Printed:
    return (
        day,
        f"蜀山警方打掉网络赌博团伙\n\n{raid}，合肥市公安局蜀山分局打掉一个网络赌博团伙，抓获犯罪嫌疑人{arrests}名，"
        f"冻结涉案资金{money}万元。",
    )


FIRST, SECOND = gambling("2026-03-02", "2月27日", 36, 1200), gambling("2026-03-10", "3月8日", 41, 1300)
FURTHER: Printed = (
    "2026-03-16",
    "网络赌博案续报\n\n合肥市公安局蜀山分局侦办的网络赌博案有新进展，抓获犯罪嫌疑人增至51名，冻结涉案资金增至1500万元。",
)
COPY: Printed = ("2026-03-17", FURTHER[1].replace("网络赌博案续报", "网络赌博案有新进展"))


@pytest.mark.parametrize("told", list(permutations((FIRST, SECOND, FURTHER))))
def test_a_further_report_goes_on_with_one_case_of_a_county(told: tuple[Printed, ...]) -> None:
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
def test_a_withdrawal_without_day_or_title_takes_back_the_last_stated(told: str) -> None:
    assert stated([TOTAL, notice(told)]) == []


def test_a_withdrawal_without_day_or_title_takes_back_nothing_else() -> None:
    later = "2026-04-05", MONTH[1]
    assert stated([TOTAL, later, notice("此前发布的战果通报")]) == [500]
    assert stated([TOTAL, later, notice("此前发布的一季度战果通报")]) == [200]
    assert stated([TOTAL, notice("此前发布的战果通报", "2026-09-01")]) == [500]
    assert stated([TOTAL, notice("此前发布的上半年战果通报")]) == [500]
    assert stated([TOTAL, notice("此前发布的道路交通事故统计")]) == [500]


def test_what_a_telling_goes_back_to_does_not_depend_on_the_order_of_arrival() -> None:
    releases = read((FIRST, SECOND, FURTHER, COPY))
    at_once = indexed(releases).dump()
    for order in permutations(releases):
        assert indexed(order, size=1).dump() == at_once


def stolen(day: str, text: str) -> Printed:
    return day, f"岳麓警方破获盗窃案\n\n{text}破获一起盗窃电动车案，抓获犯罪嫌疑人2名。"


RAID = "3月1日，长沙市公安局岳麓分局望月湖派出所"


@pytest.mark.parametrize(
    ("text", "arrests"),
    [
        (RAID, 2),
        ("3月1日，长沙市公安局岳麓分局", 2),
        ("2月20日，长沙市公安局岳麓分局接到报警，3月1日", 2),
        ("3月1日，长沙市公安局岳麓分局咸嘉湖派出所", 4),
    ],
)
def test_like_cases_of_one_day_are_told_apart_by_the_station_that_acted(text: str, arrests: int) -> None:
    assert counted([stolen("2026-03-02", RAID), stolen("2026-03-02", text)]) == [arrests]


def swept(day: str, night: str) -> Printed:
    return day, f"岳麓公安清查行动\n\n{night}晚，长沙市公安局岳麓分局开展集中清查行动，抓获违法犯罪嫌疑人24名。"


def test_like_raids_of_two_nights_are_two() -> None:
    assert counted([swept("2026-03-02", "2月28日"), swept("2026-03-09", "3月7日")]) == [48]
    assert counted([swept("2026-03-02", "2月28日"), swept("2026-03-03", "2月28日")]) == [24]


GANG: Printed = (
    "2026-01-10",
    "淮安警方打掉盗窃团伙\n\n淮安市公安局清江浦分局近日打掉一个以李某为首的盗窃电动车团伙，抓获犯罪嫌疑人9名，"
    "破获盗窃案件46起。",
)
TRIAL = (
    "{0}等9人盗窃案宣判\n\n淮安市清江浦区人民法院对{0}等9人盗窃案公开宣判。2025年10月至12月，{0}等人盗窃电动车46起。"
    "此前，淮安市公安局清江浦分局抓获犯罪嫌疑人9名。"
)


@pytest.mark.parametrize(("person", "arrests"), [("李某", 9), ("王某", 18)])
def test_a_gang_is_known_again_at_its_trial(person: str, arrests: int) -> None:
    assert counted([GANG, ("2026-05-20", TRIAL.format(person))]) == [arrests]


CODED: Printed = (
    "2026-03-01",
    "鸠江警方侦破“2·18”网络开设赌场案\n\n芜湖市公安局鸠江分局侦破“2·18”网络开设赌场案，抓获犯罪嫌疑人52名。",
)
ROUND_UP = (
    "公安部公布典型案例\n\n5月6日，公安部公布一批典型案例。\n\n安徽芜湖侦破“{0}”网络开设赌场案。今年2月，安徽芜湖"
    "公安机关成功侦破“{0}”网络开设赌场案，抓获犯罪嫌疑人57名。\n\n四川绵阳侦破“3·09”网络开设赌场案。今年3月，四川绵阳"
    "公安机关成功侦破“3·09”网络开设赌场案，抓获犯罪嫌疑人31名。"
)


@pytest.mark.parametrize(("code", "arrests"), [("2·18", [52, 31]), ("2·11", [109, 31])])
def test_a_case_of_a_round_up_is_known_by_the_code_that_it_names(code: str, arrests: list[int]) -> None:
    assert counted([CODED, ("2026-05-06", ROUND_UP.format(code))]) == arrests
