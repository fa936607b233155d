"""A prefecture's totals are not those of the county that is told before them, a city's not of its district."""

import pytest

from extract.where.whole_place import of_the_whole
from tests.extract.reading import release_of

STATED = [
    ("422802", "全州共破获刑事案件", "422800"),
    ("422802", "全州公安机关收缴枪支", "422800"),
    ("422802", "破获案件，在全州率先", "422802"),
    ("422802", "居全州首位，破获", "422802"),
    ("422802", "全市共破获", "422802"),
    ("450324", "全州公安机关共破获", "450324"),
    ("350102", "全市公安机关共破获", "350100"),
    ("350102", "全市首例，破获", "350102"),
    ("350102", "全区公安机关共破获", "350102"),
    ("350100", "全市公安机关共破获", "350100"),
    ("350100", "全省公安机关共破获", "350000"),
    ("110105", "全市公安机关共破获", "110000"),
    ("152502", "全盟公安机关共破获", "152500"),
    ("652902", "全地区共破获", "652900"),
    ("654000", "全区公安机关共抓获", "650000"),
    ("654000", "全州共抓获", "654000"),
    ("654002", "全区公安机关共抓获", "654002"),
    ("350102", "全省2100起，全市破获", "350100"),
]


@pytest.mark.parametrize(("code", "text", "whole"), STATED)
def test_of_which_whole_place_a_number_is(code: str, text: str, whole: str) -> None:
    assert of_the_whole(code, text + "30起", 0, len(text)) == whole


TOLD: list[tuple[str, str, list[str]]] = [
    (
        "恩施州夏季行动战果",
        "夏季行动以来，恩施州利川市公安局、巴东县公安局重拳出击。全州共破获刑事案件860起，抓获520名。",
        ["422800", "422800"],
    ),
    (
        "文山州：严打涉枪涉爆犯罪",
        "富宁县公安局缴获枪支12支。截至10月，全州收缴枪支320支，抓获98名，破获案件67起。",
        ["532628", "532600", "532600", "532600"],
    ),
    (
        "全州公安机关夏季行动战果",
        "记者从州公安局获悉，全州公安机关破获刑事案件860起。\n其中，利川市公安局破获案件120起；巴东县公安局破获案件66起。",
        ["422800", "422802", "422823"],
    ),
    (
        "锡林郭勒盟公安机关打击盗窃牲畜犯罪",
        "锡林浩特市公安局抓获12名。全盟公安机关共破获盗窃牲畜案件86起，抓获73名。",
        ["152502", "152500", "152500"],
    ),
    (
        "福州：严打电诈",
        "福州鼓楼警方破获一起刷单诈骗案，抓获7名。今年以来，福州全市共破获电诈案件960起，抓获1330名。",
        ["350102", "350102", "350100", "350100"],
    ),
    (
        "鼓楼公安严打盗窃",
        "今年以来，福州鼓楼公安分局破获盗窃案件130起。今年以来，福州市公安机关共破获盗窃案件1300起。",
        ["350102", "350100"],
    ),
    (
        "平安福州建设巡礼",
        "在鼓楼区，民警走街串巷。在仓山区，反诈中心全天候运转。去年，全市刑事警情下降，破获案件4300起。",
        ["350100"],
    ),
    (
        "利川警方通报战果",
        "今年以来，利川市公安局破获案件120起。全市公安机关抓获96名，利川警方打掉团伙6个。",
        ["422802", "422802", "422802"],
    ),
]


@pytest.mark.parametrize(("title", "body", "regions"), TOLD, ids=[title for title, _, _ in TOLD])
def test_a_whole_place_s_totals_are_its_own(title: str, body: str, regions: list[str]) -> None:
    assert [figure.region for figure in release_of(body, title=title).figures] == regions


def test_a_prefecture_s_bureau_speaks_for_the_counties_told_after_it() -> None:
    title, body, _ = TOLD[2]
    issuer = release_of(body, title=title).issuer
    assert issuer is not None
    assert (issuer.name, issuer.code) == ("州公安局", "422800")
