"""Stated totals: one statement told by several, and what a shorter stretch within it is."""

from dataclasses import replace

import pytest

from compare.cells.rates import money_per_case
from compare.cells.stats import Cell
from compare.events.listed import list_events
from tests.compare.asking import stats
from tests.compare.build import F, Told, release
from tests.compare.memory import MemoryEngine, indexed

HALF, SUMMER = ("2026-01-01", "2026-07-31"), ("2026-05-01", "2026-07-31")


def totals(*rows: tuple[str, float, str, str | None], period: tuple[str, str] | None) -> list[F]:
    return [F(kind, value, quote, role, "period", None, None, period) for kind, value, quote, role in rows]


STATED = (
    ("cases_solved", 612, "电诈案件612起", None),
    ("arrests", 541, "嫌疑人541名", None),
    ("amount", 17230000, "资金1723万元", "seized"),
)
SENTENCE = "1至7月，全市公安机关破获电诈案件612起，抓获犯罪嫌疑人541名，查扣涉案资金1723万元。"
OWN = Told(
    f"天水公安通报\n\n{SENTENCE}\n5月以来三个月破获370起，抓获402人。",
    [
        *totals(*STATED, period=HALF),
        F("cases_solved", 370, "破获370起", scope="period", period=SUMMER, part_of=0),
        F("arrests", 402, "抓获402人", scope="period", period=SUMMER, part_of=1),
    ],
    "2026-08-22",
    "620500",
    "天水市公安局",
    "天水市公安局",
    name="own",
)
PAPERS = [
    Told(f"{title}\n\n{paper}讯 {SENTENCE}", totals(*STATED, period=None), None, "620500", paper, name=paper)
    for title, paper in (("天水破获电诈案612起", "陇上晚报"), ("抓获541人 天水警方这样做", "陇上网"))
]


def shown(engine: MemoryEngine, measure: str, **asked: str) -> list[tuple[str, object, int]]:
    cells = stats(engine.engine, measure, "province", "totals", asked.get("start"), asked.get("end"))
    return [(cell.key[0].text, cell.value, cell.n) for cell in cells]


def test_a_statement_that_papers_repeat_is_one_and_counts_once() -> None:
    engine = indexed(map(release, (OWN, *PAPERS)))
    shared = [event for event in list_events(engine.engine) if len(event["releases"]) > 1]
    assert [(event["kind"], event["releases"]) for event in shared] == [("total", ["own", "陇上晚报", "陇上网"])]
    assert shown(engine, "cases_solved") == [("甘肃省", 612, 1)]
    assert shown(engine, "arrests") == [("甘肃省", 541, 1)]
    assert shown(engine, "amount:seized") == [("甘肃省", 17230000, 1)]
    reprints = {row["set_aside"] for row in engine.figures(["陇上晚报", "陇上网"])}
    assert reprints == {"reprint_of:own"}


def test_a_shorter_stretch_answers_for_itself() -> None:
    engine = indexed(map(release, (OWN, *PAPERS)))
    assert shown(engine, "cases_solved", start="2026-05-01", end="2026-07-31") == [("甘肃省", 370, 1)]
    assert shown(engine, "cases_solved", start="2026-01-01", end="2026-07-31") == [("甘肃省", 612, 1)]


def test_a_monthly_total_is_no_version_of_the_half_year() -> None:
    month = Told(
        "天水公安7月战果\n\n7月，全市公安机关破获电诈案件88起，抓获犯罪嫌疑人79名。",
        totals(
            ("cases_solved", 88, "电诈案件88起", None),
            ("arrests", 79, "嫌疑人79名", None),
            period=("2026-07-01", "2026-07-31"),
        ),
        "2026-08-03",
        "620500",
        "天水市公安局",
        name="month",
    )
    engine = indexed(map(release, (OWN, month)))
    assert all(len(event["releases"]) == 1 for event in list_events(engine.engine))
    assert shown(engine, "cases_solved", start="2026-07-01", end="2026-07-31") == [("甘肃省", 88, 1)]
    assert shown(engine, "cases_solved", start="2026-01-01", end="2026-07-31") == [("甘肃省", 612, 1)]


ALL_CRIME = Told(
    "湖南公安上半年战果\n\n上半年，全省共破获刑事案件42000起，抓获嫌疑人31000名，查扣资金900万元。",
    totals(
        ("cases_solved", 42000, "刑事案件42000起", None),
        ("arrests", 31000, "嫌疑人31000名", None),
        ("amount", 9000000, "资金900万元", "seized"),
        period=("2026-01-01", "2026-06-30"),
    ),
    "2026-07-06",
    "430000",
    "湖南省公安厅",
    issuer="湖南省公安厅",
    crimes=["drugs", "gambling"],
    name="all",
)
DRUGS = Told(
    "湖南公安禁毒战果\n\n上半年，全省共破获毒品犯罪案件310起，抓获嫌疑人450名。",
    totals(
        ("cases_solved", 310, "毒品犯罪案件310起", None),
        ("arrests", 450, "嫌疑人450名", None),
        period=("2026-01-01", "2026-06-30"),
    ),
    "2026-07-07",
    "430000",
    "湖南省公安厅",
    issuer="湖南省公安厅",
    crimes=["drugs"],
    name="drugs",
)
CITY = replace(ALL_CRIME, text=ALL_CRIME.text + "。", code="430100", name="city", published="2026-07-09")


def stands(engine: MemoryEngine, measure: str, *crimes: str, **asked: str) -> tuple[object, tuple[str, ...]]:
    (cell,) = stats(
        engine.engine, measure, "province", "totals", asked.get("start"), asked.get("end"), crime_types=crimes
    )
    return cell.value, cell.sorts


@pytest.mark.parametrize("days", [{}, {"start": "2026-01-01", "end": "2026-06-30"}, {"start": "2026-03-01"}])
def test_a_total_of_all_crime_stands_before_one_of_a_sort(days: dict[str, str]) -> None:
    engine = indexed(map(release, (ALL_CRIME, DRUGS)))
    assert stands(engine, "cases_solved", **days) == (42000, ())
    assert stands(engine, "arrests", **days) == (31000, ())
    assert stands(engine, "cases_solved", "drugs", **days) == (310, ("drugs",))
    assert stands(engine, "arrests", "drugs", **days) == (450, ("drugs",))


def test_a_province_s_total_of_a_sort_stands_before_its_city_s_of_all_crime() -> None:
    assert stands(indexed(map(release, (CITY, DRUGS))), "cases_solved") == (310, ("drugs",))


def test_a_question_about_a_sort_of_crime_is_answered_by_no_other() -> None:
    (cell,) = stats(indexed([release(ALL_CRIME)]).engine, "cases_solved", "province", "totals", crime_types=("drugs",))
    assert (cell.value, [why for _, why in cell.set_aside]) == (None, ["other_crime"])


def test_sorts_of_crime_told_side_by_side_are_no_parts_of_each_other() -> None:
    text = "战果\n\n全省共破获盗窃案件8000起，破获电信网络诈骗案件6000起，其中刷单类2000起，破获毒品案件500起。"
    rows = [("盗窃案件8000起", 8000), ("电信网络诈骗案件6000起", 6000), ("刷单类2000起", 2000), ("毒品案件500起", 500)]
    figures = [F("cases_solved", value, quote, None, "period", None, None, HALF) for quote, value in rows]
    parts = [figures[0], *(replace(figure, part_of=0) for figure in figures[1:])]
    engine = indexed(
        [release(Told(text, parts, "2026-08-05", "430000", issuer="湖南省公安厅", crimes=["theft_robbery"]))]
    )
    assert stands(engine, "cases_solved") == (None, ())
    assert stands(engine, "cases_solved", "theft_robbery") == (8000, ("theft_robbery",))
    assert stands(engine, "cases_solved", "drugs") == (500, ("drugs",))
    assert stands(engine, "cases_solved", "telecom_fraud") == (6000, ("telecom_fraud",))


def test_a_sort_that_is_a_part_of_all_crime_answers_for_that_sort_and_no_other_question() -> None:
    text = "战果\n\n全省共破获刑事案件42000起，其中电信网络诈骗案件8000起。"
    rows = [("刑事案件42000起", 42000), ("电信网络诈骗案件8000起", 8000)]
    whole, part = (F("cases_solved", value, quote, None, "period", None, None, HALF) for quote, value in rows)
    told = Told(text, [whole, replace(part, part_of=0)], "2026-08-05", "430000", issuer="湖南省公安厅")
    paper = replace(told, text=f"报载\n{text}", source="晚报", published="2026-08-06")
    engine = indexed(map(release, (told, paper)))
    assert stands(engine, "cases_solved") == (42000, ())
    assert stands(engine, "cases_solved", "telecom_fraud") == (8000, ("telecom_fraud",))
    assert sum(row["counted"] for row in engine.figures(sorted(engine.releases))) == 2


def _told_in_parts() -> Told:
    text = "战果\n\n上半年，全省共破获刑事案件42000起。其中，破获电信网络诈骗案件8000起，三市分别破案900起、700起。"
    whole = F("cases_solved", 42000, "刑事案件42000起", None, "period", None, None, ("2026-01-01", "2026-06-30"))
    rows = [("电信网络诈骗案件8000起", 8000), ("破案900起", 900), ("700起", 700)]
    parts = [F("cases_solved", value, quote, None, "period", None, 0) for quote, value in rows]
    return Told(text, [whole, *parts], "2026-07-05", "430000", issuer="湖南省公安厅")


def test_a_part_without_a_stretch_of_its_own_is_no_total_of_the_month_that_told_it() -> None:
    engine = indexed([release(_told_in_parts())])
    cells = stats(engine.engine, "cases_solved", "province,month", "totals")
    assert {cell.key[1].text: cell.value for cell in cells} == {"2026-06": 42000, "不明": None}
    (june,) = stats(engine.engine, "cases_solved", "province,month", "totals", "2026-06-01")
    assert june.value == 42000


def test_parts_without_a_stretch_of_their_own_are_of_the_event_of_their_whole() -> None:
    (event,) = list_events(indexed([release(_told_in_parts())]).engine)
    assert [version["value"] for version in event["versions"]] == [42000, 8000, 900, 700]


def test_what_the_police_publish_of_their_total_stands_before_a_paper_s_misprint() -> None:
    paper = replace(DRUGS, text="报载\n破获毒品犯罪案件3100起。", figures=[], source="晚报", published="2026-07-09")
    wrong = replace(DRUGS.figures[0], value=3100, quote="毒品犯罪案件3100起")
    engine = indexed(map(release, (DRUGS, replace(paper, figures=[wrong], name="paper"))))
    assert stands(engine, "cases_solved") == (310, ("drugs",))


def test_money_of_one_sort_is_not_divided_by_all_cases() -> None:
    def only(measure: str, *told: Told) -> Cell:
        (cell,) = stats(indexed(map(release, told)).engine, measure, "province", "totals")
        return cell

    money = only("amount:seized", ALL_CRIME)
    assert money_per_case(money, only("cases_solved", ALL_CRIME, DRUGS)) is not None
    assert money_per_case(money, only("cases_solved", DRUGS)) is None
