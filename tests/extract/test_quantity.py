from decimal import Decimal

import pytest

from extract.numbers.numerals import number
from extract.numbers.quantity import find_quantities
from extract.text.marks import full_marks, half_width

ROWS = [
    ("180余万元", 1_800_000, "over", "元"),
    ("涉案金额破千万元", 10_000_000, "over", "元"),
    ("涉案资金破3.2亿元", 320_000_000, "over", "元"),
    ("在三水破5起", 5, "exact", "起"),
    ("侦破千万元大案", 10_000_000, "exact", "元"),
    ("三四十名", 30, "over", "名"),
    ("三五万元", 30_000, "over", "元"),
    ("超过了200万元", 2_000_000, "over", "元"),
    ("约价值港币24万元", 240_000, "about", "元"),
    ("不超过200万元", 2_000_000, "under", "元"),
    ("不低于40亿元", 4_000_000_000, "over", "元"),
    ("一两万元", 10_000, "over", "元"),
    ("十七八人", 17, "over", "人"),
    ("五六起", 5, "over", "起"),
    ("二〇一二年", 2012, "exact", "年"),
    ("2.47亿元", 247_000_000, "exact", "元"),
    ("6,568.23万元", 65_682_300, "exact", "元"),
    ("1000万余元", 10_000_000, "over", "元"),
    ("20亿1462万余元", 2_014_620_000, "over", "元"),
    ("1亿5千2百万元", 152_000_000, "exact", "元"),
    ("92万9100元", 929_100, "exact", "元"),
    ("3,954万5,158元", 39_545_158, "exact", "元"),
    ("五百六十九万多元", 5_690_000, "over", "元"),
    ("一亿六千多万元", 160_000_000, "over", "元"),
    ("一点八亿元", 180_000_000, "exact", "元"),
    ("壹佰万元", 1_000_000, "exact", "元"),
    ("三千五百余名", 3_500, "over", "名"),
    ("1,100余人", 1_100, "over", "人"),
    ("3.15万余名", 31_500, "over", "名"),
    ("近千名", 1_000, "under", "名"),
    ("上百人", 100, "over", "人"),
    ("数十起", 10, "over", "起"),
    ("成百上千名", 1_000, "over", "名"),
    ("过亿元", 100_000_000, "over", "元"),
    ("车上4人", 4, "exact", "人"),
    ("提成412万元", 4_120_000, "exact", "元"),
    ("2千余万元", 20_000_000, "over", "元"),
    ("5百多万元", 5_000_000, "over", "元"),
    ("1亿2千余万元", 120_000_000, "over", "元"),
    ("2亿3000余万元", 230_000_000, "over", "元"),
    ("1亿零500万元", 105_000_000, "exact", "元"),
    ("20多个亿", 2_000_000_000, "over", ""),
    ("1公斤多", 1_000, "over", "公斤"),
    ("十几名", 10, "over", "名"),
    ("几万名", 10_000, "over", "名"),
    ("达到数 10 亿元", 1_000_000_000, "over", "元"),
    ("骗了几100人", 100, "over", "人"),
    ("总数10名", 10, "exact", "名"),
    ("数12名", 12, "exact", "名"),
    ("约十人", 10, "about", "人"),
    ("450元左右", 450, "about", "元"),
    ("2亿元以上", 200_000_000, "over", "元"),
    ("不足2元", 2, "under", "元"),
    ("至少三人", 3, "over", "人"),
    ("4000-5000元", 4_000, "over", "元"),
    ("450元至5000元不等", 450, "over", "元"),
    ("50至60万元", 500_000, "over", "元"),
    ("220至1.34亿港元", 220, "over", "港元"),
    ("3.6 亿港元", 360_000_000, "exact", "港元"),
    ("１２名", 12, "exact", "名"),
    ("近4个亿", 400_000_000, "under", ""),
    ("9450元5角", Decimal("9450.5"), "exact", "元"),
    ("3.2公斤", 3_200, "exact", "公斤"),
    ("一○五三人", 1_053, "exact", "人"),
    ("廿三人", 23, "exact", "人"),
    ("五四四九人", 5_449, "exact", "人"),
]


@pytest.mark.parametrize(("words", "value", "bound", "unit"), ROWS)
def test_reads_value_bound_and_unit(words: str, value: Decimal, bound: str, unit: str) -> None:
    (quantity,) = find_quantities(full_marks(half_width(words)))
    assert (quantity.value, quantity.bound, quantity.unit) == (value, bound, unit)


@pytest.mark.parametrize(
    ("words", "currency"),
    [
        ("泰达币30万", "USD"),
        ("USDT 30万", "USD"),
        ("虚拟币30万", None),
        ("人民币5万元", "CNY"),
        ("NT$20万", "TWD"),
        ("300万美元", "USD"),
        ("5万枚泰达币", "USD"),
        ("7,000万港元", "HKD"),
        ("5万元", ""),
        ("5万名", None),
    ],
)
def test_reads_the_currency(words: str, currency: str | None) -> None:
    (quantity,) = find_quantities(full_marks(half_width(words)))
    assert quantity.currency == currency


@pytest.mark.parametrize("words", ["1" * 40, "", "余", "点", "元"])
def test_what_makes_no_number_is_none(words: str) -> None:
    assert number(words) is None


def test_normalising_keeps_every_offset() -> None:
    text = "抓获１２人,缴获1,100元;共1，200元！"
    assert len(full_marks(half_width(text))) == len(text)
    assert full_marks(half_width(text)) == "抓获12人，缴获1,100元；共1,200元！"
