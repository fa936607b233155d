"""A notice that repeats no number withdraws a release with all that it states, or the totals of a day."""

import pytest

from compare.retractions import is_about_totals, titles_quoted
from tests.compare.memory import counted
from tests.compare.test_put_right import PAPER, TITLE, TOTAL, stated

MONTH = (
    "2026-04-02",
    "兰州警方3月打击犯罪成绩单\n\n兰州市公安局通报，今年3月，全市公安机关破获刑事案件300起，抓获犯罪嫌疑人200名。",
)
WITH_CASES = (
    "2026-04-02",
    f"{TOTAL[1]}\n\n典型案例\n\n3月1日，城关分局破获一起传销案，抓获犯罪嫌疑人63名。\n\n"
    "3月9日，七里河分局破获一起盗窃案，抓获犯罪嫌疑人4名。",
)


def notice(told: str, day: str = "2026-04-08") -> tuple[str, str]:
    return day, f"撤稿声明\n\n兰州市公安局{told}内容有误，现予撤回。特此说明。"


@pytest.mark.parametrize(
    "told",
    [f"4月2日发布的《{TITLE}》", f"发布的《{TITLE}》", "4月2日发布的一季度战果通报", "4月2日发布的一季度刑事案件数据"],
)
def test_a_total_that_is_withdrawn_does_not_count(told: str) -> None:
    assert stated([TOTAL, notice(told)]) == []
    assert stated([TOTAL, notice(told)], "cases_solved") == []
    assert stated([TOTAL, PAPER, notice(told)]) == []
    assert stated([TOTAL, notice(told, "2026-04-02")]) == []
    assert stated([TOTAL, notice(told), ("2026-04-12", TOTAL[1].replace("500", "450"))]) == [450]


@pytest.mark.parametrize(
    "told",
    [
        "4月2日发布的传销案通报",
        "3月2日发布的一季度战果通报",
        "4月2日发布的《兰州市一季度道路交通事故通报》战果",
        f"3月2日发布的《{TITLE}》",
        "2025年4月2日发布的一季度战果通报",
        "4月2日发布的防汛工作成效稿件",
        "4月2日发布的一季度道路交通事故统计",
        "城关分局4月2日发布的一季度战果通报",
    ],
)
def test_a_notice_of_something_else_withdraws_no_total(told: str) -> None:
    assert stated([TOTAL, notice(told)]) == [500]


@pytest.mark.parametrize("why", ["与事实不符", "与实际情况不符", "不准确"])
def test_a_total_is_withdrawn_in_other_words(why: str) -> None:
    day, text = notice("4月2日发布的一季度战果数据")
    assert stated([TOTAL, (day, text.replace("内容有误", why))]) == []


def test_a_notice_of_another_police_or_one_that_takes_nothing_back_withdraws_no_total() -> None:
    day, text = notice(f"4月2日发布的《{TITLE}》")
    assert stated([TOTAL, (day, text.replace("兰州市公安局", "天水市公安局"))]) == [500]
    assert stated([TOTAL, (day, text.replace("现予撤回", "请以正式文本为准"))]) == [500]


def test_a_title_withdraws_one_of_two_releases_of_a_day_and_all_that_it_tells() -> None:
    by_title = notice(f"4月2日发布的《{TITLE}》")
    assert stated([TOTAL, MONTH, by_title]) == [200]
    assert counted([WITH_CASES]) == [67]
    assert counted([WITH_CASES, by_title]) == []
    assert counted([WITH_CASES, notice("4月2日发布的一季度战果通报")]) == [67]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("一季度战果通报内容有误", True),
        ("上半年统计数据有误", True),
        ("3月份打击成效失实", True),
        ("刑事案件数据有误", True),
        ("一季度典型案例战果", True),
        ("传销案战果通报", False),
        ("传销案通报", False),
        ("警情通报内容有误", False),
        ("一季度道路交通事故统计有误", False),
        ("防汛工作成效稿件有误", False),
    ],
)
def test_what_a_notice_is_about(text: str, found: bool) -> None:
    assert is_about_totals(text) is found


def test_titles() -> None:
    assert titles_quoted("发布的《一季度战果通报》《警情通报》和《》") == ["一季度战果通报", "警情通报"]
