"""A total of one sort of crime among several answers for that sort, and stands for no region's crime."""

import pytest

from compare.cells.stats import Cell
from tests.compare.asking import stats
from tests.compare.memory import MemoryEngine, indexed, read

WHOLE = "江苏省公安厅通报，全省破获刑事案件2.9万起。"
GANGS = "对物流领域“套路运”乱象，全省公安机关纵深推进打击整治，打掉犯罪团伙5个，抓获犯罪嫌疑人65人。"
FRAUD = "针对电信网络诈骗，全省破获案件4538起，抓获涉诈犯罪嫌疑人3514名。"
MANY = "全省公安机关抓获犯罪嫌疑人3.1万名。"
ECONOMIC = "江苏省公安厅通报，今年上半年，全省公安机关共破获各类经济案件5247起。"
FORGED = "其中，破获侵犯知识产权案件545起；破获假币类案件36起，缴获假币1022万元，抓获犯罪嫌疑人82名。"


def told(*text: str, day: str | None = "2026-08-28") -> MemoryEngine:
    body = "\n\n".join(text)
    return indexed(read([(day, f"江苏公安战果\n\n{body}")]))


def total(engine: MemoryEngine, measure: str = "arrests", *crimes: str) -> Cell:
    (cell,) = stats(engine.engine, measure, "province", "totals", crime_types=crimes)
    return cell


@pytest.mark.parametrize("text", [(WHOLE, GANGS, FRAUD), (WHOLE, FRAUD), (WHOLE, GANGS), (ECONOMIC, FORGED)])
def test_the_largest_subtotal_is_not_what_a_province_states(text: tuple[str, ...]) -> None:
    cell = total(told(*text))
    assert cell.value is None
    assert {why for _, why in cell.set_aside} == {"one_sort"}


def test_a_subtotal_answers_for_its_sort() -> None:
    engine = told(WHOLE, GANGS, FRAUD)
    assert total(engine, "arrests", "telecom_fraud").value == 3514
    assert total(engine, "arrests", "other").value == 65
    assert total(told(ECONOMIC, FORGED), "arrests", "counterfeits").value == 82


def test_all_crime_stands_beside_its_subtotals() -> None:
    engine = told(WHOLE + MANY, GANGS, FRAUD)
    assert total(engine).value == 31000
    assert total(engine, "cases_solved").value == 29000


@pytest.mark.parametrize(
    ("text", "value", "sorts"),
    [
        ("江苏省公安厅通报，全省破获电信网络诈骗案件4538起，抓获3514名。", 3514, ("telecom_fraud",)),
        (
            "江苏省公安厅通报，全省破获电信网络诈骗案件4538起，其中刷单类诈骗案件120起，抓获3514名。",
            3514,
            ("telecom_fraud",),
        ),
        ("江苏省公安厅通报，针对夏季突出问题，全省破获刑事案件4538起，抓获3514名。", 3514, ()),
        ("江苏省公安厅通报，聚焦社会治安领域，上半年全省公安机关共抓获3514名。", 3514, ()),
        ("江苏省公安厅通报，针对物流领域“套路运”乱象，上半年全省公安机关共抓获65名。", 65, ("other",)),
    ],
)
def test_what_a_release_is_of_throughout_stands_with_its_sort(text: str, value: int, sorts: tuple[str, ...]) -> None:
    cell = total(told(text))
    assert cell.value == value
    assert cell.sorts == sorts


HALF = "湖南省公安厅通报，今年上半年，全省公安机关共破获"
SIDE_BY_SIDE = (
    f"{HALF}盗窃案件8000起，抓获3000名；破获电信网络诈骗案件6000起，抓获4100名；破获毒品案件500起，抓获700名。"
)


def test_sorts_side_by_side_are_no_province_s_crime() -> None:
    engine = told(SIDE_BY_SIDE)
    assert (total(engine).value, total(engine, "cases_solved").value) == (None, None)
    assert total(engine, "cases_solved", "theft_robbery").value == 8000
    assert total(engine, "arrests", "telecom_fraud").value == 4100


@pytest.mark.parametrize(
    ("text", "cases", "arrests"),
    [
        (f"{HALF}电信网络诈骗案件2200起，其中洗钱案件90起，抓获犯罪嫌疑人1900名。", 2200, 1900),
        (f"{HALF}电信网络诈骗案件2200起，抓获犯罪嫌疑人1900名，打掉洗钱团伙60个。", 2200, 1900),
        (f"{HALF}盗窃案件8000起，电信网络诈骗案件6000起，共破获刑事案件2.1万起，抓获1.4万名。", 21000, 14000),
        (f"{HALF}各类经济犯罪案件547起，抓获820名。其中，破获非法集资案件36起，抓获82名。", 547, 820),
    ],
)
def test_a_whole_stands_beside_its_parts_of_another_sort(text: str, cases: int, arrests: int) -> None:
    engine = told(text)
    assert total(engine, "cases_solved").value == cases
    assert total(engine).value == arrests


def test_a_release_by_its_title_of_one_sort_states_that_sort() -> None:
    text = "湖南省公安厅通报，今年上半年，全省共打掉涉黑涉恶犯罪团伙25个，破获刑事案件312起，查封涉黑资产1.8亿元。"
    titled = read([("2026-08-28", f"湖南公安重拳扫黑除恶\n\n{text}")])
    assert total(indexed(titled), "gangs").value == 25
    assert total(told(text), "gangs").value is None


def test_what_gangs_of_a_sort_are_says_nothing_of_arrests() -> None:
    engine = told(f"{HALF}刑事案件5000起，抓获4100名。打掉涉黑涉恶团伙12个，抓获涉案人员160名。")
    assert total(engine).value == 4100
    assert total(engine, "gangs").value is None
    assert total(told(f"{HALF}刑事案件5000起，打掉犯罪团伙120个，抓获4100名。"), "gangs").value == 120


UNDATED = (
    "金华市公安局通报，去年全市共立案侦办各类经济犯罪案件801起，抓获犯罪嫌疑人991人。",
    "今年1—4月，全市经侦部门共破获各类经济案件132起，抓获犯罪嫌疑人374人。",
)


COMPARED = (UNDATED[1].replace("132起", "132起，比去年同期上升9%"), UNDATED[0])


@pytest.mark.parametrize("text", [UNDATED, UNDATED[::-1], COMPARED])
def test_of_two_years_without_a_date_this_one_is_the_newest(text: tuple[str, ...]) -> None:
    engine = told(*text, day=None)
    assert total(engine).value == 374
    assert total(engine, "cases_solved").value == 132
