"""What makes two tellings one event: each row one thing that speaks for or against, by the name of its reason."""

from dataclasses import replace

import pytest

from compare.events.likeness import compare
from compare.events.likeness.corrected import corrects
from compare.events.likeness.methods import METHODS, methods_of
from compare.events.likeness.places import spots_of
from compare.mentions import mentions
from compare.rounding import is_rounding
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
        "another day",
    ),
    "rounded in the telling": (
        BASE,
        Told(
            "诈骗窝点被端\n\n3月2日，城关分局在雁滩端掉一诈骗窝点，抓获嫌疑人20余名。",
            [F("arrests", 20, "嫌疑人20余名", bound="over")],
            code="620102",
        ),
        True,
        "figure rounded",
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
    "the same day's code in another province": (
        Told(RAID, BASE.figures, code="620102", codes=["3·02"]),
        Told("天河破盗窃案\n\n抓获嫌疑人31名。", [F("arrests", 31, "嫌疑人31名")], code="440106", codes=["3·02"]),
        False,
        "case code equal, elsewhere",
    ),
    "two districts of one city, in the same words": (
        BASE,
        Told(RAID.replace("城关", "西固").replace("316", "92"), BASE.figures[:1], code="620104"),
        False,
        "county different",
    ),
    "two police stations of one district": (
        told(RAID.replace("城关分局在", "张掖派出所在"), 28, "嫌疑人28名"),
        told("又一窝点被端\n\n3月4日，皋兰派出所端掉一窝点，抓获嫌疑人28名。", 28, "嫌疑人28名"),
        False,
        "other station",
    ),
    "two ways to swindle": (
        told("刷单诈骗案告破\n\n3月2日，城关警方破获一起刷单诈骗案，抓获嫌疑人8名。", 8, "嫌疑人8名"),
        told("贷款诈骗案告破\n\n3月4日，城关警方又破获一起贷款诈骗案，抓获嫌疑人8名。", 8, "嫌疑人8名"),
        False,
        "other method",
    ),
    "a strike of many places and one of its raids": (
        Told(RAID, BASE.figures, code="620102", codes=["3·02"]),
        Told(
            "甘肃“3·02”案收网\n\n3月2日，各地公安机关抓获嫌疑人413名。",
            [F("arrests", 413, "嫌疑人413名", scope="operation")],
            code="620000",
            codes=["3·02"],
        ),
        False,
        "an operation and a case",
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


@pytest.mark.parametrize(
    ("loose", "bound", "number", "is_one"),
    [
        (20_000_000, "over", 23_860_000, True),
        (20_000_000, "over", 30_000_000, False),
        (23_000_000, "over", 25_000_000, True),
        (23_000_000, "over", 26_000_000, False),
        (40, "over", 28, False),
        (60, "under", 58, True),
        (60, "exact", 58, False),
    ],
)
def test_one_number_may_be_another_told_roundly(loose: float, bound: str, number: float, is_one: bool) -> None:
    told = Told("甲乙", [F("arrests", loose, "甲", bound=bound), F("arrests", number, "乙")])
    assert is_rounding(*release(told).figures) is is_one


@pytest.mark.parametrize("method", METHODS)
def test_every_word_of_a_method_names_it(method: str) -> None:
    assert [methods_of(f"警方破获一起{word}案") for word in METHODS[method]] == [{method}] * len(METHODS[method])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("鱼峰分局天马派出所民警", {"派出所": {"天马"}}),
        ("在秦栏镇一处民房", {"镇": {"秦栏"}}),
        ("乘铁路来到乡镇和农村", {}),
    ],
)
def test_small_places(text: str, found: dict[str, set[str]]) -> None:
    assert spots_of(text) == found


def test_a_newspaper_that_is_named_after_another_place_is_not_the_body_of_a_total() -> None:
    stated = [F("cases_solved", 143, "143起", scope="period"), F("arrests", 251, "251名", scope="period")]
    text = "吉林一季度战果\n\n破案143起，抓获251名。"
    own = Told(text, stated, code="620000", issuer="甘肃省公安厅")
    (a,), (b,) = mentions(release(own)), mentions(release(Told(text, stated, code="410000", issuer="中原晚报")))
    assert compare(a, b).same
    (c,) = mentions(release(Told(text, stated, code="410000", issuer="河南省公安厅")))
    assert not compare(a, c).same


def test_totals_of_two_stretches_or_two_bodies_are_never_one() -> None:
    def total(end: str, code: str) -> Told:
        period = ("2026-01-01", end)
        return Told("战果\n\n破案585起。", [F("cases_solved", 585, "585起", scope="period", period=period)], code=code)

    told = (total("2026-06-30", "620100"), total("2026-05-31", "620100"), total("2026-06-30", "620000"))
    half, month, province = (mentions(release(one))[0] for one in told)
    assert not compare(half, month).same
    assert not compare(half, province).same
    assert compare(half, half).same


@pytest.mark.parametrize("names", [("a", "z"), ("z", "a")])
def test_of_one_day_the_correction_is_the_later_telling(names: tuple[str, str]) -> None:
    first, last = names
    notice = Told("更正\n\n此前通报有误，现予撤回。", published="2026-03-02", code="620102", name=last)
    (a,), (b,) = mentions(release(replace(BASE, published="2026-03-02", name=first))), mentions(release(notice))
    assert corrects(a, b)
    assert corrects(b, a)
