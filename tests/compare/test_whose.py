"""Bodies whose name tells no place are told with it, as a person reads it on the command line."""

import pytest

from compare.cells.whose import body_of, named


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


@pytest.mark.parametrize(
    ("region", "issuer", "told"),
    [
        ("430000", ("湖南省公安厅", "430000"), "湖南省公安厅"),
        ("430100", ("湖南省公安厅", "430000"), "湖南省公安厅"),
        ("430000", ("长沙市公安局", "430100"), "湖南省警方"),
        ("520000", ("湖南省公安厅", "430000"), "贵州省警方"),
        ("520000", ("公安部", None), "公安部"),
        ("520000", (None, None), "贵州省警方"),
        (None, ("河北警方", "130000"), "河北警方"),
        (None, (None, None), None),
    ],
)
def test_a_total_is_its_issuer_s_or_the_police_s_of_its_place(
    region: str | None, issuer: tuple[str | None, str | None], told: str | None
) -> None:
    assert body_of({"region": region, "issuer_name": issuer[0], "issuer_code": issuer[1]}) == told
