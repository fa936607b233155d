import pytest

from tests.extract.reading import release_of

ROWS = [
    (
        "查获作案POS机4部、银行卡15张、营业执照24本。",
        [("POS机", 4, "部"), ("银行卡", 15, "张"), ("营业执照", 24, "本")],
    ),
    ("缴获8万余张电话卡。", [("电话卡", 80000, "张")]),
    ("扣押手机24部。", [("手机", 24, "部")]),
    ("扣押银行卡、电话卡共计120张，冻结账户15个。", [("银行卡、电话卡", 120, "张")]),
    ("缴获砍刀、钢管等作案工具32件，扣押奔驰、宝马等豪车6辆。", [("作案工具", 32, "件"), ("豪车", 6, "辆")]),
    ("民警检查手机24部。", []),
    ("查获毒品一批，其中海洛因12包。", [("海洛因", 12, "包")]),
    ("现场查扣冻品两百余吨。", [("冻品", 200, "吨")]),
]


@pytest.mark.parametrize(("body", "items"), ROWS, ids=[body for body, _ in ROWS])
def test_seized_things_have_name_number_and_measure_word(body: str, items: list[tuple[str, int, str]]) -> None:
    assert [(item.name, item.value, item.unit) for item in release_of(body).items] == items


def test_a_traditional_text_is_quoted_as_it_stands() -> None:
    release = release_of("警員檢獲電話卡320張。")
    assert [(item.name, item.quote) for item in release.items] == [("电话卡", "電話卡320張")]
    assert all(release.text[item.start : item.end] == item.quote for item in release.items)
