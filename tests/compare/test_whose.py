"""Bodies whose name tells no place are told with it, as a person reads it on the command line."""

import pytest

from compare.whose import named


@pytest.mark.parametrize(
    ("body", "code", "told"),
    [
        ("省公安厅", "420000", "省公安厅 (湖北省)"),
        ("省公安厅", "320900", "省公安厅 (江苏省)"),
        ("自治区公安厅", "650000", "自治区公安厅 (新疆维吾尔自治区)"),
        ("全省公安机关", "410000", "全省公安机关 (河南省)"),
        ("市公安局", "411000", "市公安局 (许昌市)"),
        ("州公安局", "532628", "州公安局 (文山壮族苗族自治州)"),
        ("本市警方", "310000", "本市警方 (上海市)"),
        ("湖北省公安厅", "420000", "湖北省公安厅"),
        ("城关分局", "620102", "城关分局"),
        ("公安部", None, "公安部"),
        ("省公安厅", None, "省公安厅"),
    ],
)
def test_a_name_without_a_place_has_it_beside_it(body: str, code: str | None, told: str) -> None:
    assert named(body, code) == told
