"""What counts within one release and one event, told as the figures that count."""

import pytest

from compare.events.authority import publisher_rank
from compare.mentions import mentions
from tests.compare.build import F, Told, release
from tests.compare.memory import indexed

PERIOD = ("2026-01-01", "2026-03-31")


def outcome(told: Told) -> list[tuple[str | None, bool, str | None]]:
    engine = indexed([release(told)])
    return [(row["lens"], row["counted"], row["set_aside"]) for row in engine.figures(sorted(engine.releases))]


CASES: dict[str, tuple[Told, list[tuple[str | None, bool, str | None]]]] = {
    "the first batch is a part of the whole": (
        Told(
            "收网\n\n抓获嫌疑人54名，首批37名已押解回兰。",
            [F("arrests", 54, "54名"), F("arrests", 37, "37名", part_of=0)],
            name="a",
        ),
        [("cases", True, None), ("cases", False, "part_of:a:0")],
    ),
    "a case contained in a period total counts among the cases": (
        Told(
            "战果\n\n一季度抓获嫌疑人529名。\n\n城关案抓获19名。",
            [F("arrests", 529, "529名", scope="period", period=PERIOD), F("arrests", 19, "19名", part_of=0)],
            name="a",
        ),
        [("totals", True, None), ("cases", True, None)],
    ),
    "figures that add up to the largest are its parts": (
        Told(
            "收网\n\n抓获嫌疑人8名。当场抓获6名，随后抓获2名。",
            [F("arrests", 8, "8名"), F("arrests", 6, "6名"), F("arrests", 2, "2名")],
            name="a",
        ),
        [("cases", True, None), ("cases", False, "part_of:a:0"), ("cases", False, "part_of:a:0")],
    ),
    "what a case came to is told in several ways and never added": (
        Told(
            "虚开案\n\n案值1.8亿元，涉税3200万元，涉及流水500万元。",
            [
                F("amount", 32_000_000, "涉税3200万元", "involved"),
                F("amount", 180_000_000, "案值1.8亿元", "involved"),
                F("amount", 5_000_000, "流水500万元", "involved"),
            ],
            name="a",
        ),
        [("cases", False, "part_of:a:1"), ("cases", True, None), ("cases", False, "part_of:a:1")],
    ),
    "what cases came to in two provinces is told of each": (
        Told(
            "行动\n\n甘肃涉案1.8亿元，河南涉案3200万元。",
            [
                F("amount", 180_000_000, "涉案1.8亿元", "involved", region="620000"),
                F("amount", 32_000_000, "涉案3200万元", "involved", region="410000"),
            ],
            name="a",
        ),
        [("cases", True, None), ("cases", True, None)],
    ),
    "one sum recovered that a sentence tells twice counts once": (
        Told(
            "追赃\n\n追回被骗资金30万元，为群众挽回损失30万元。此前挽损30万元。",
            [
                F("amount", 300_000, "追回被骗资金30万元", "recovered"),
                F("amount", 300_000, "挽回损失30万元", "recovered"),
                F("amount", 300_000, "挽损30万元", "recovered"),
            ],
            name="a",
        ),
        [("cases", True, None), ("cases", False, "part_of:a:0"), ("cases", True, None)],
    ),
    "what is given back is of what was recovered": (
        Told(
            "追赃\n\n追缴赃款20万元，返还被骗资金12万元。此前返还3万元。",
            [
                F("amount", 200_000, "追缴赃款20万元", "recovered"),
                F("amount", 120_000, "返还被骗资金12万元", "recovered"),
                F("amount", 30_000, "返还3万元", "recovered"),
            ],
            name="a",
        ),
        [("cases", True, None), ("cases", False, "part_of:a:0"), ("cases", True, None)],
    ),
    "what is given back of another case counts": (
        Told(
            "追赃\n\n追缴赃款20万元，又破获一起诈骗案，返还被骗资金12万元。",
            [
                F("amount", 200_000, "追缴赃款20万元", "recovered"),
                F("amount", 120_000, "返还被骗资金12万元", "recovered"),
            ],
            name="a",
        ),
        [("cases", True, None), ("cases", True, None)],
    ),
    "what is given back to those of another case counts": (
        Told(
            "追赃\n\n追缴赃款20万元，返还另一案被害人12万元。",
            [
                F("amount", 200_000, "追缴赃款20万元", "recovered"),
                F("amount", 120_000, "返还另一案被害人12万元", "recovered"),
            ],
            name="a",
        ),
        [("cases", True, None), ("cases", True, None)],
    ),
    "two disjoint figures of one case both count": (
        Told("收网\n\n抓获男21名、女6名。", [F("arrests", 21, "男21名"), F("arrests", 6, "女6名")], name="a"),
        [("cases", True, None), ("cases", True, None)],
    ),
    "background never counts": (
        Told(
            "收网\n\n抓获3名。全国去年抓获9000名。",
            [F("arrests", 3, "3名"), F("arrests", 9000, "9000名", scope="background")],
            name="a",
        ),
        [("cases", True, None), (None, False, "background")],
    ),
    "a shorter stretch is a total of its own": (
        Told(
            "战果\n\n一季度破案585起。其中三月破案80起。",
            [
                F("cases_solved", 585, "585起", scope="period", period=PERIOD),
                F("cases_solved", 80, "80起", scope="period", period=("2026-03-01", "2026-03-31"), part_of=0),
            ],
            name="a",
        ),
        [("totals", True, None), ("totals", True, None)],
    ),
    "a part by subject within the same stretch is the total of that subject": (
        Told(
            "战果\n\n一季度破案585起，其中电诈354起。",
            [
                F("cases_solved", 585, "585起", scope="period", period=PERIOD),
                F("cases_solved", 354, "354起", scope="period", period=PERIOD, part_of=0),
            ],
            name="a",
        ),
        [("totals", True, None), ("totals", True, None)],
    ),
    "a document that is no release counts nothing": (
        Told("招警\n\n抓获3名。", [F("arrests", 3, "3名")], name="a", is_release=False),
        [("cases", False, "not_a_release")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_counts(name: str) -> None:
    told, expected = CASES[name]
    assert outcome(told) == expected


def versions(*told: Told) -> dict[str, str | None]:
    engine = indexed(map(release, told))
    return {row["id"]: row["set_aside"] for row in engine.figures(sorted(engine.releases))}


TEXT = "兰州破获「3·08」网络赌博案\n\n3月8日，城关分局在张掖路一写字楼捣毁网络赌博窝点，抓获嫌疑人{}名，扣押手机77部。"


def telling(name: str, value: float, published: str | None, source: str | None) -> Told:
    quote = f"嫌疑人{value:.0f}名"
    text = TEXT.format(f"{value:.0f}")
    return Told(text, [F("arrests", value, quote)], published, source=source, codes=["3·08"], name=name)


@pytest.mark.parametrize(
    ("tellings", "counted"),
    [
        ([("a", 28, "2026-03-09", None), ("b", 31, "2026-03-20", None)], "b"),
        ([("a", 28, "2026-03-09", "兰州市公安局"), ("b", 31, "2026-03-20", "晚报")], "a"),
        ([("a", 28, "2026-03-09", "兰州市公安局"), ("b", 31, "2026-03-20", "兰州市公安局")], "b"),
        ([("a", 28, "2026-03-09", "晚报"), ("b", 31, "2026-03-08", "甘肃公安")], "b"),
        ([("a", 28, "2026-03-12", "兰州市公安局"), ("b", 28, "2026-03-09", "晚报")], "b"),
        ([("a", 28, None, None), ("b", 31, "2026-03-09", None)], "b"),
    ],
)
def test_the_acting_body_is_believed_first_then_the_latest(
    tellings: list[tuple[str, float, str | None, str | None]], counted: str
) -> None:
    set_aside = versions(*(telling(*row) for row in tellings))
    assert [figure for figure, why in set_aside.items() if why is None] == [f"{counted}:0"]


@pytest.mark.parametrize(
    ("tellings", "counted"),
    [
        ([("a", 123000, "exact"), ("b", 120000, "over")], "a"),
        ([("a", 123000, "exact"), ("b", 124000, "exact"), ("c", 120000, "over")], "b"),
        ([("a", 120000, "over"), ("b", 123000, "exact")], "b"),
    ],
)
def test_the_exact_number_counts_before_one_told_roundly(tellings: list[tuple[str, float, str]], counted: str) -> None:
    told = []
    for day, (name, value, bound) in enumerate(tellings, 5):
        quote = f"破案{value:.0f}起"
        figure = F("cases_solved", value, quote, scope="period", period=("2025-01-01", "2025-12-31"), bound=bound)
        text = f"甘肃公安年度战果\n\n甘肃省公安厅通报，2025年全省公安机关共{quote}，群众安全感满意度再创新高。"
        told.append(Told(text, [figure], f"2026-01-{day:02}", "620000", issuer="甘肃省公安厅", name=name))
    set_aside = versions(*told)
    assert [figure for figure, why in set_aside.items() if why is None] == [f"{counted}:0"]


def test_what_a_later_telling_adds_to_an_earlier_one_is_a_part() -> None:
    later = Told(
        TEXT.format("26") + "其中又抓获7名代理。",
        [F("arrests", 26, "嫌疑人26名"), F("arrests", 7, "又抓获7名")],
        "2026-04-01",
        codes=["3·08"],
        name="later",
    )
    assert versions(telling("first", 19, "2026-03-09", None), later) == {
        "first:0": "older_version_of:later",
        "later:0": None,
        "later:1": "part_of:later:0",
    }


@pytest.mark.parametrize(
    ("source", "region", "rank"),
    [
        ("兰州市公安局", "620100", 0),
        ("兰州市公安局", "620102", 0),
        ("蘭州市公安局城關分局", "620100", 0),
        ("甘肃省公安厅", "620000", 0),
        ("甘肃省公安厅", "620100", 2),
        ("长沙市公安局", "620100", 2),
        ("公安部", None, 0),
        ("公安部", "620100", 2),
        (None, "620100", 1),
        ("兰州晚报", "620100", 4),
    ],
)
def test_publisher(source: str | None, region: str | None, rank: int) -> None:
    (told,) = mentions(release(Told("收网", [F("arrests", 3, "收网")], source=source, code=region)))
    assert publisher_rank(told) == rank


@pytest.mark.parametrize(
    ("issuer", "code", "region", "rank"),
    [
        ("兰州市公安局", "620100", "620102", 1),
        ("甘肃省公安厅", "620000", "620102", 3),
        ("兰州晚报", "620100", "620102", 3),
    ],
)
def test_who_issued_what_names_no_publisher(issuer: str, code: str, region: str, rank: int) -> None:
    told = Told("收网", [F("arrests", 3, "收网")], code=code, issuer=issuer, incidents=[("收网", region)])
    assert publisher_rank(mentions(release(told))[0]) == rank


def test_the_acting_body_s_update_goes_before_a_reprint_that_names_a_higher_body() -> None:
    told = (("a", 28, "2026-03-09", None), ("b", 28, "2026-03-10", "甘肃省公安厅"), ("c", 31, "2026-03-20", None))
    assert versions(*(telling(*row) for row in told)) == {
        "a:0": "older_version_of:c",
        "b:0": "older_version_of:c",
        "c:0": None,
    }


def test_a_number_that_another_telling_calls_a_part_is_no_version() -> None:
    whole = Told(
        TEXT.format("54") + "首批37名已押解回兰。",
        [F("arrests", 54, "嫌疑人54名"), F("arrests", 37, "首批37名", part_of=0)],
        codes=["3·08"],
        name="whole",
    )
    assert versions(whole, telling("later", 37, "2026-03-20", None)) == {
        "whole:0": None,
        "whole:1": "part_of:whole:0",
        "later:0": "part_of:whole:0",
    }
