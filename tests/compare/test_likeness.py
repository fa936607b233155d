"""What makes two tellings one event: each row one thing that speaks for or against, by the name of its reason."""

import pytest

from compare.likeness import compare
from compare.mentions import mentions
from tests.compare.build import F, Told, release

RAID = "兰州端掉一诈骗窝点\n\n3月2日，城关分局在雁滩端掉一诈骗窝点，抓获嫌疑人28名，查扣资金316万元。"
BASE = Told(RAID, [F("arrests", 28, "嫌疑人28名"), F("amount", 3160000, "资金316万元", "seized")], code="620102")
UPDATED = (
    "兰州诈骗案续报\n\n3月2日城关分局端掉的雁滩诈骗窝点案深挖扩线，又抓获3名，至此共抓获嫌疑人31名，查扣资金480万元。"
)
TOTAL = "河南倆月搗毀196個窩點\n\n10月19日，河南警方抓獲3116人，搗毀196個窩點。"
ROWS = [F("arrests", 3116, "3116人", scope="period", incident=None), F("dens", 196, "196個窩點", scope="period")]


def told(text: str, arrests: float, quote: str, **more: object) -> Told:
    return Told(text, [F("arrests", arrests, quote)], code="620102", **more)  # type: ignore[arg-type]


PAIRS: dict[str, tuple[Told, Told, bool, str]] = {
    "the same numbers": (
        BASE,
        told("诈骗窝点被端\n\n28名嫌疑人落网，雁滩诈骗窝点3月2日被警方端掉。", 28, "28名嫌疑人"),
        True,
        "figure equal: arrests",
    ),
    "another raid in the same words": (
        BASE,
        told(RAID.replace("28", "17").replace("316", "92").replace("3月2日", "3月5日"), 17, "嫌疑人17名"),
        False,
        "other days",
    ),
    "a later state that adds up": (
        BASE,
        Told(UPDATED, [F("arrests", 3, "抓获3名"), F("arrests", 31, "嫌疑人31名")], "2026-03-20", "620102"),
        True,
        "figure adds up",
    ),
    "the same code, years apart": (
        Told(RAID, BASE.figures, code="620102", codes=["3·02"]),
        told("破获盗窃案\n\n抓获嫌疑人4名。", 4, "嫌疑人4名", codes=["3·02"], published="2027-09-01"),
        False,
        "published far apart",
    ),
    "two codes": (
        Told(RAID, BASE.figures, code="620102", codes=["3·02"]),
        told(RAID.replace("316", "92").replace("雁滩", "东岗"), 28, "嫌疑人28名", codes=["3·05"]),
        False,
        "case code different",
    ),
    "the same numbers in another city": (
        BASE,
        Told(RAID.replace("城关", "麦积").replace("316万", "47万"), BASE.figures[:1], "2026-03-12", "620503"),
        False,
        "city different",
    ),
    "a headline without its period": (
        Told(TOTAL, ROWS, None, "410000"),
        Told(TOTAL.replace("倆月", ""), [F("arrests", 3116, "3116人"), F("dens", 196, "196個窩點")], None, "410000"),
        True,
        "an incident and a total",
    ),
}


@pytest.mark.parametrize("name", PAIRS)
def test_pair(name: str) -> None:
    first, second, same, because = PAIRS[name]
    (a,), (b,) = mentions(release(first)), mentions(release(second))
    found = compare(a, b)
    assert found.same is same, found
    assert because in [reason.name for reason in found.reasons]
    assert compare(b, a).score == found.score


def test_totals_of_two_stretches_or_two_bodies_are_never_one() -> None:
    def total(end: str, code: str) -> Told:
        period = ("2026-01-01", end)
        return Told("战果\n\n破案585起。", [F("cases_solved", 585, "585起", scope="period", period=period)], code=code)

    told = (total("2026-06-30", "620100"), total("2026-05-31", "620100"), total("2026-06-30", "620000"))
    half, month, province = (mentions(release(one))[0] for one in told)
    assert not compare(half, month).same
    assert not compare(half, province).same
    assert compare(half, half).same
