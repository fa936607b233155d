"""What had been reached by the text's day holds what was told before it, or is beside it; sorts apart hold nothing."""

import pytest

from tests.extract.reading import release_of

DAY = "7月3日，云州警方开展集中收网行动，抓获嫌疑人60名，打掉团伙3个。\n"
HANDED = "近日，云州公安机关在边境开展抓捕，抓获200名嫌疑人并移交我方。\n"

HELD = [
    (DAY + "截至目前，已抓获嫌疑人180名。", 60, 180),
    (DAY + "到目前为止，警方共抓获嫌疑人180名。", 60, 180),
    (DAY + "现已抓获嫌疑人180名。", 60, 180),
    (DAY + "截至发稿时，全案共抓获180名。", 60, 180),
    ("7月3日，雲州警方集中收網，拘捕60人。\n至今，行動中已拘捕180人。", 60, 180),
    (DAY + "截至7月10日，共抓获嫌疑人180名，打掉团伙7个。", 60, 180),
    ("7月3日，云州警方打掉一个诈骗团伙，抓获嫌疑人6名。\n至此，专案组已抓获18名。", 6, 18),
    (HANDED + "截至目前，该案已有480名嫌疑人被押解回国。", 200, 480),
]


@pytest.mark.parametrize(("body", "before", "reached"), HELD)
def test_what_a_strike_or_case_came_to_holds_what_it_began_with(body: str, before: int, reached: int) -> None:
    told = {figure.value: figure for figure in release_of(body).figures if figure.kind == "arrests"}
    assert told[before].part
    assert told[reached].headline


def test_others_caught_elsewhere_hold_no_strike() -> None:
    first = release_of(DAY + "邻市现场抓获嫌疑人180名。").figures[0]
    assert first.value == 60
    assert not first.part


BESIDE = [
    HANDED + "截至目前，已有4000名嫌疑人移交我方，其中网上逃犯105名。",
    HANDED + "截至目前，累计移交嫌疑人4000名，其中网上逃犯105名。",
    HANDED + "截至目前，云州公安机关已累计抓获电诈嫌疑人4000名，其中网上逃犯105名。",
    HANDED + "迄今，我方已先后押解4000名嫌疑人回国，其中网上逃犯105名。",
]


@pytest.mark.parametrize("body", BESIDE)
def test_all_that_were_ever_handed_over_are_context_with_those_among_them(body: str) -> None:
    told = [(f.value, f.scope, f.headline) for f in release_of(body).figures]
    assert told == [(200, "operation", True), (4000, "background", False), (105, "background", False)]


STRIKE = "3月27日，云州警方在15省集中收网，打掉6个团伙，抓获45人，冻结200万元。\n"


@pytest.mark.parametrize(
    "told",
    [
        "截至目前，该团伙共有123人被抓获",
        "截至9月21日，该案共抓获123人",
        "经过深挖，专案组共抓获123人",
        "全案先后共抓获123人",
    ],
)
def test_what_a_case_came_to_holds_the_strike_that_it_began_with(told: str) -> None:
    figures = release_of(f"{STRIKE}{told}，冻结资金1.2亿元。").figures
    heads = {(figure.kind, figure.value) for figure in figures if figure.headline}
    assert heads == {("gangs", 6), ("arrests", 123), ("amount", 120_000_000)}
    assert {figure.value for figure in figures if figure.part} == {45, 2_000_000}


def test_a_strike_is_in_no_larger_number_of_another_case() -> None:
    figures = release_of(f"{STRIKE}另一起案件中，警方共抓获123人。").figures
    assert not any(figure.part for figure in figures)


OTHERS = [
    "7月3日，云州警方抓获上线3名，目前已抓获嫌疑人5名。",
    "7月3日，云州警方抓获上线3名。目前，警方已抓获下线嫌疑人5名。",
    "7月3日，云州警方打掉一个团伙，抓获3名。目前，警方已打掉另一个团伙，抓获5名。",
]


@pytest.mark.parametrize("body", OTHERS)
def test_others_caught_by_now_hold_none_of_the_first(body: str) -> None:
    assert not any(figure.part for figure in release_of(body).figures if figure.kind == "arrests")


APART = [
    "夏季行动以来，全省打击黄赌犯罪，侦办黄赌案件7100起；开展扫黑除恶，侦办恶势力团伙案件4起。",
    "夏季行动以来，全省受理治安案件46000起；打击食药犯罪，立食药刑事案件380起。",
    "夏季行动以来，全省受理治安案件46000起；打击经济违法犯罪，立案1290起。",
    "今年以来，针对电诈犯罪，全省破获案件15000起。针对文物犯罪，全省侦破案件340起。",
    "今年以来，全省侦破“两抢一盗”案件680起；侦破知识产权案件34起。",
]


@pytest.mark.parametrize("body", APART)
def test_sorts_of_crime_side_by_side_are_no_parts(body: str) -> None:
    assert [figure.part for figure in release_of(body).figures] == [False, False]


WITHIN = [
    "夏季行动以来，全省查处治安案件46000起；打击赌博犯罪，查处赌博案件380起。",
    "今年以来，全省侦破“两抢一盗”案件680起；打击盗窃犯罪，侦破盗窃案件340起。",
    "今年以来，全省侦破刑事案件6800起；打击文物犯罪，侦破案件34起。",
    "今年以来，打击经济犯罪，全省立案6800起；打击传销犯罪，立案34起。",
    "今年以来，全省破获各类经济案件6800起；破获合同诈骗案件34起。",
    "今年以来，全省破获各类经济案件6800起；破获侵犯知识产权案件34起。",
]


@pytest.mark.parametrize("body", WITHIN)
def test_a_sort_is_a_part_of_the_wider_one(body: str) -> None:
    assert [figure.part for figure in release_of(body).figures] == [False, True]


def test_minor_offences_name_no_sort_of_those_caught_beside_them() -> None:
    body = "今年以来，全市查处治安案件1700起，抓获逃犯110名。\n打击命案逃犯，抓获命案逃犯5名。"
    assert [figure.part for figure in release_of(body).figures if figure.kind == "arrests"] == [False, True]


GANGS = [
    ("警方捣破一间协助犯罪团伙清洗黑钱的财务公司、3个毒窟，拘捕47人。", []),
    ("民警打掉一个为诈骗团伙提供技术支持的科技公司，抓获7人。", []),
    ("民警打掉一个为诈骗团伙提供技术支持的犯罪团伙，抓获7人。", [1]),
    ("民警打掉一个为境外集团洗钱的“跑分”团伙，抓获7人。", [1]),
    ("民警打掉一个帮助信息网络犯罪的团伙，抓获7人。", [1]),
]


@pytest.mark.parametrize(("body", "gangs"), GANGS)
def test_a_gang_that_others_work_for_is_not_the_one_broken_up(body: str, gangs: list[int]) -> None:
    assert [figure.value for figure in release_of(body).figures if figure.kind == "gangs"] == gangs
