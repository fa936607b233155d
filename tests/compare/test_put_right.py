"""Numbers that a correction calls wrong, and those that it puts in their place."""

from functools import partial

import pytest

from compare.counting.wrong_numbers import is_wrong
from tests.compare.memory import counted

TITLE = "兰州市一季度打击犯罪战果通报"
TOTAL = (
    "2026-04-02",
    f"{TITLE}\n\n兰州市公安局通报，今年一季度，全市公安机关破获刑事案件800起，抓获犯罪嫌疑人500名。",
)
PAPER = ("2026-04-03", "警方公布一季度成绩" + TOTAL[1][len(TITLE) :].replace("\n\n", "\n\n来源：兰州晚报\n"))
RAID = (
    "2026-03-02",
    "扬州警方破获一起传销案\n\n扬州市公安局邗江分局近日破获一起传销案，抓获犯罪嫌疑人63名，其中组织者8名。",
)


stated = partial(counted, lens="totals")


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("今年一季度抓获犯罪嫌疑人500名有误，应为450名。", [450]),
        ("今年一季度抓获犯罪嫌疑人500名有误，应为550名。", [550]),
        ("今年一季度抓获犯罪嫌疑人500名有误，应为抓获犯罪嫌疑人450名。", [450]),
        ("“抓获犯罪嫌疑人500名”有误，应为“抓获犯罪嫌疑人450名”。", [450]),
        ("今年一季度抓获犯罪嫌疑人500名有误，应为450名，其中电信网络诈骗犯罪嫌疑人90名。", [450]),
        ("今年一季度抓获犯罪嫌疑人500名有误，具体数字正在核实。", []),
        ("今年一季度抓获犯罪嫌疑人500名，其中女性90名有误，应为80名。", [500]),
        ("今年一季度抓获犯罪嫌疑人500名有误，实为450名。", [450]),
        ("今年一季度抓获犯罪嫌疑人500名有误，正确数字应为450名。", [450]),
    ],
)
def test_a_stated_total_is_put_right(told: str, found: list[object]) -> None:
    notice = ("2026-04-08", f"更正\n\n兰州市公安局4月2日发布的《{TITLE}》中，{told}")
    for before in ([TOTAL], [TOTAL, PAPER]):
        assert stated([*before, notice]) == found
        assert stated([*before, notice], "cases_solved") == [800]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("抓获犯罪嫌疑人63名有误，应为36名。", [36]),
        ("抓获犯罪嫌疑人63名有误，应为36名，其中组织者6名。", [36]),
        ("其中抓获组织者8名有误，应为抓获组织者6名。", [63]),
        ("将抓获犯罪嫌疑人36名误写为63名。", [36]),
        ("误将抓获犯罪嫌疑人36名写成63名。", [36]),
        ("误将嫌疑人张某写成章某，抓获犯罪嫌疑人63名不变。", [63]),
        ("抓获犯罪嫌疑人63名、组织者8名有误，应为抓获犯罪嫌疑人36名、组织者6名。", [36]),
        ("抓获犯罪嫌疑人63名、涉案金额800万元有误，应分别为36名、80万元。", [36]),
        ("抓获犯罪嫌疑人63名、涉案金额800万元均有误。", []),
        ("抓获犯罪嫌疑人63名、涉案金额800万元有误，涉案金额应为80万元。", [63]),
        ("抓获犯罪嫌疑人63名、涉案金额800万元有误，应为80万元、冻结30万元。", [63]),
        ("抓获犯罪嫌疑人63名有误，涉案金额应为80万元，其中组织者8名。", []),
    ],
)
def test_a_case_is_put_right(told: str, found: list[object]) -> None:
    notice = ("2026-03-05", f"更正\n\n扬州市公安局邗江分局3月2日发布的《扬州警方破获一起传销案》中，{told}")
    assert counted([RAID, notice]) == found


def test_both_numbers_of_a_list_are_put_right() -> None:
    told = "破获刑事案件800起、抓获犯罪嫌疑人500名有误，应为破获刑事案件880起、抓获犯罪嫌疑人450名。"
    notice = ("2026-04-08", f"更正\n\n兰州市公安局4月2日发布的《{TITLE}》中，{told}")
    assert stated([TOTAL, notice]) == [450]
    assert stated([TOTAL, notice], "cases_solved") == [880]


@pytest.mark.parametrize("right", ["应为80万元", "实为80万元", "应更正为80万元"])
def test_a_sum_is_put_right(right: str) -> None:
    raid = (RAID[0], RAID[1].replace("，其中组织者8名", "，涉案金额800万元"))
    title = "扬州警方破获一起传销案"
    notice = ("2026-03-05", f"更正\n\n扬州市公安局邗江分局3月2日发布的《{title}》中，涉案金额800万元有误，{right}。")
    assert counted([raid, notice], "amount:involved") == [800_000]


@pytest.mark.parametrize("told", ["每车核载应为5人，实为12人", "参训学员应为30名，实为12名"])
def test_what_should_be_otherwise_in_a_story_puts_no_number_right(told: str) -> None:
    story = ("2026-03-02", f"城关警方破案\n\n兰州市公安局城关分局近日打掉一个骗补团伙，抓获犯罪嫌疑人5名，{told}。")
    assert counted([story]) == [5]


def test_a_number_that_stands_after_the_correction_is_none_of_it() -> None:
    notice = ("2026-04-08", f"更正\n\n兰州市公安局4月2日发布的《{TITLE}》中，今年一季度抓获犯罪嫌疑人500名有误。")
    again = ("2026-04-10", TOTAL[1])
    assert stated([TOTAL, notice]) == []
    assert stated([TOTAL, notice, again]) == [500]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("抓获63名有误", "63名"),
        ("抓获63名应为36名", "63名"),
        ("将36名误写为63名", "63名"),
        ("36名误为“63名”", "63名"),
    ],
)
def test_a_wrong_number(text: str, wrong: str) -> None:
    start = text.index(wrong)
    assert is_wrong(text, start, start + len(wrong))
    right = text.find("36名")
    assert right < 0 or not is_wrong(text, right, right + 3)


@pytest.mark.parametrize("text", ["误以为63名", "63名失误为他人担保的群众", "63名群众误把骗子当亲人"])
def test_no_wrong_number(text: str) -> None:
    start = text.index("63名")
    assert not is_wrong(text, start, start + 3)
