"""Rows of `tongbao stats`: what a cell says, what stands behind it, and what it is silent about."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from compare.cells.question import Question
from compare.cells.rows import cell_rows
from compare.errors import MeasureError
from compare.measures import parse_measure
from compare.reasons import label
from tests.compare.asking import stats
from tests.compare.build import F, Told, release
from tests.compare.memory import MemoryEngine, indexed


def total(name: str, value: float, period: tuple[str, str] | None, code: str | None = "620000", **more: object) -> Told:
    text = f"{name}战果通报\n\n{name}通报：全辖区破获各类电诈案件{value:.0f}起。"
    issuer = {"620000": "甘肃省公安厅", "620100": "兰州市公安局", None: "公安部"}.get(code, "某局")
    figure = F("cases_solved", value, f"电诈案件{value:.0f}起", scope="period", period=period)
    published = (period or ("", "2026-12-01"))[1]
    return Told(text, [figure], published, code, issuer=issuer, name=name, **more)  # type: ignore[arg-type]


def of_theft(told: Told) -> Told:
    """The same of thefts."""
    (figure,) = told.figures
    text, quote = (words.replace("电诈", "盗窃") for words in (told.text, figure.quote))
    return replace(told, text=text, figures=[replace(figure, quote=quote)])


Q1, H1, YEAR = ("2026-01-01", "2026-03-31"), ("2026-01-01", "2026-06-30"), ("2026-01-01", "2026-12-31")


def chosen(
    engine: MemoryEngine, date_from: str | None = None, date_to: str | None = None
) -> tuple[object, str | None, dict[str, str]]:
    (cell,) = stats(engine.engine, "cases_solved", "province", "totals", date_from, date_to)
    return cell.value, cell.body, {figure["release"]: why for figure, why in cell.set_aside}


@pytest.mark.parametrize(
    ("by", "days", "of", "longer"),
    [
        ("province", ("2026-03-01", "2026-03-31"), H1, True),
        ("province", H1, H1, False),
        ("province", ("2026-03-01", None), H1, False),
        ("province", (None, None), H1, False),
        ("province", H1, None, False),
        ("month", ("2026-03-01", "2026-03-31"), H1, False),
    ],
)
def test_a_total_is_of_more_days_than_asked_where_both_ends_were(
    by: str, days: tuple[str | None, str | None], of: tuple[str, str] | None, longer: bool
) -> None:
    question = Question(parse_measure("arrests"), (by,), "totals", *days)
    assert question.is_exceeded_by({"start": of[0], "end": of[1]} if of else None) is longer


def test_totals_are_never_added() -> None:
    engine = indexed(
        release(t) for t in (total("q1", 511, Q1), total("h1", 1033, H1), total("city", 407, H1, "620100"))
    )
    assert chosen(engine) == (1033, "甘肃省公安厅", {"q1": "older_total_than:h1:0", "city": "contained_in_total:h1:0"})
    assert chosen(engine, date_from="2026-01-01", date_to="2026-03-31")[0] == 511
    assert chosen(engine, date_from="2026-02-01", date_to="2026-05-31")[0] == 1033
    value, body, why = chosen(engine, date_from="2026-07-01")
    assert (value, body, set(why.values())) == (None, None, {"other_period"})


def test_a_total_is_contained_only_in_one_of_its_days_and_its_sort_of_crime() -> None:
    city = total("city", 407, H1, "620100")
    theft = of_theft(city)
    for others, found in (
        ((total("h1", 1033, H1), city), {"city": "contained_in_total:h1:0"}),
        ((total("past", 1033, ("2025-01-01", "2025-12-31")), city), {"city": "other_body:past:0"}),
        ((total("vague", 1033, None), city), {"city": "other_body:vague:0"}),
        ((total("small", 90, H1), city), {"city": "other_body:small:0"}),
        ((total("h1", 1033, H1), theft), {"city": "other_body:h1:0"}),
    ):
        assert chosen(indexed(release(t) for t in others))[2] == found


def test_a_total_of_another_sort_of_crime_is_no_older_one() -> None:
    q1 = total("q1", 300, Q1)
    assert chosen(indexed(release(t) for t in (total("h1", 1033, H1), of_theft(q1))))[2] == {"q1": "other_crime"}


def test_a_reason_whose_other_figure_nobody_knows_names_none() -> None:
    assert label("part_of", "en") == "part of another figure"
    assert label("part_of:a:1", "zh") == "是 a:1 的一部分"


def test_every_other_total_of_a_body_says_how_it_differs() -> None:
    others = (total("may", 90, ("2026-05-01", "2026-05-31")), total("theft", 300, H1), total("vague", 1200, None))
    _, _, why = chosen(indexed(release(t) for t in (total("h1", 1033, H1), *others)))
    found = {name: text.partition(":")[0] for name, text in why.items()}
    assert found == {"may": "shorter_period_than", "theft": "other_number_than", "vague": "period_unknown"}


def test_the_newest_that_covers_stands_for_a_period_that_nobody_states() -> None:
    engine = indexed(release(t) for t in (total("h1", 1033, H1), total("year", 2087, YEAR)))
    assert chosen(engine, date_from="2026-02-01", date_to="2026-02-28")[0] == 2087
    assert chosen(engine, date_from="2026-01-01", date_to="2026-06-30")[0] == 1033


def test_a_total_of_unknown_period_answers_only_an_open_question() -> None:
    engine = indexed([release(total("a", 511, None))])
    assert chosen(engine)[0] == 511
    assert chosen(engine, date_from="2026-01-01")[0] is None


def test_a_dated_total_is_newer_than_one_that_nobody_dated() -> None:
    engine = indexed([release(total("dated", 585, H1)), release(replace(total("undated", 2665, None), published=None))])
    assert chosen(engine)[0] == 585


def test_the_ministry_is_not_a_province() -> None:
    engine = indexed(release(t) for t in (total("h1", 1033, H1), total("mps", 90210, H1, None)))
    cells = stats(engine.engine, "cases_solved", "province", "totals")
    assert {c.key[0].text: c.value for c in cells} == {"甘肃省": 1033, "全国": 90210}


def test_totals_by_time_are_filed_under_the_end_of_their_stretch() -> None:
    engine = indexed(release(t) for t in (total("q1", 511, Q1), total("h1", 1033, H1)))
    cells = stats(engine.engine, "cases_solved", "province,quarter", "totals")
    assert {tuple(label.text for label in c.key): c.value for c in cells} == {
        ("甘肃省", "2026-Q1"): 511,
        ("甘肃省", "2026-Q2"): 1033,
    }


def test_a_month_shows_its_own_total_before_a_longer_one_that_ends_with_it() -> None:
    july, to_july = (
        total("july", 90, ("2026-07-01", "2026-07-31")),
        total("to-july", 1123, ("2026-01-01", "2026-07-31")),
    )
    engine = indexed(release(t) for t in (july, to_july, total("q1", 511, Q1), total("year", 2100, YEAR)))
    for by, values in {"month": [511, 90, 2100], "quarter": [511, 1123, 2100], "year": [2100]}.items():
        assert [cell.value for cell in stats(engine.engine, "cases_solved", f"province,{by}", "totals")] == values


def case(name: str, arrests: float, code: str, published: str | None = "2026-03-02") -> Told:
    text = f"{name}落网\n\n{name}一案告破，抓获嫌疑人{arrests:.0f}名，{name}等人涉案。"
    return Told(text, [F("arrests", arrests, f"嫌疑人{arrests:.0f}名")], published, code, name=name)


CASES = [
    release(case("甲", 11, "620102")),
    release(case("乙", 7, "620000", None)),
    release(case("丙", 23, "430100", "2026-04-09")),
]


def test_cases_are_added_exactly_and_nothing_is_lost() -> None:
    engine = indexed(CASES)
    by = {b: stats(engine.engine, "arrests", b) for b in ("province", "city", "month", "quarter", "province,year")}
    assert {tuple(label.text for label in c.key): c.value for c in by["province"]} == {("湖南省",): 23, ("甘肃省",): 18}
    assert {c.key[0].text: c.value for c in by["city"]} == {"兰州市": 11, "甘肃省": 7, "长沙市": 23}
    assert {c.key[0].text: c.value for c in by["month"]} == {"2026-03": 11, "2026-04": 23, "不明": 7}
    for cells in by.values():
        assert sum(c.value or 0 for c in cells) == 41
        assert all(c.value == sum(f["value"] for f in c.counted) and c.n == len(c.counted) for c in cells)


def test_money_is_added_without_rounding_and_currencies_apart() -> None:
    cents = [0.1, 0.2, 1234567.89]
    told = [
        Told(f"{i}\n\n第{i}案查扣资金{c}元。", [F("amount", c, f"资金{c}元", "seized")], code=f"62010{i}", name=f"c{i}")
        for i, c in enumerate(cents)
    ]
    foreign = Told("港\n\n查扣资金900港元。", [F("amount", 900, "900港元", "seized", unit="HKD")], name="hk")
    engine = indexed(map(release, (*told, foreign)))
    assert [c.value for c in stats(engine.engine, "amount:seized", "province")] == [Decimal("1234568.19")]
    assert [c.value for c in stats(engine.engine, "amount:seized:HKD", "province")] == [900]


def test_a_row_lists_what_counts_and_what_does_not() -> None:
    engine = indexed(CASES)
    row = next(cell_rows(stats(engine.engine, "arrests", "province"), "cases", date(2026, 12, 31)))
    assert row["key"] == ["湖南省"]
    assert (row["value"], row["n"]) == (23, 1)
    assert row["counted"] == [{"release": "丙", "figure": "丙:0", "reason": "counted"}]
    assert row["coverage"]["state"] == "unknown"


def test_n_counts_the_figures_of_which_an_event_may_state_several() -> None:
    text = "收网\n\n抓获男21名、女6名。"
    engine = indexed([release(Told(text, [F("arrests", 21, "男21名"), F("arrests", 6, "女6名")]))])
    (row,) = cell_rows(stats(engine.engine, "arrests", "province"), "cases", date(2026, 12, 31))
    assert (row["value"], row["n"], row["events"]) == (27, 2, 1)


@pytest.mark.parametrize(
    ("measure", "by"),
    [
        ("arests", "province"),
        ("amount", "province"),
        ("amount:x", "province"),
        ("arrests:seized", "province"),
        ("arrests", "planet"),
        ("arrests", "month,month"),
        ("arrests", "province,city,month"),
    ],
)
def test_a_wrong_question_says_what_there_is(measure: str, by: str) -> None:
    with pytest.raises(MeasureError, match=r"there are|roles|has a role|one or two of"):
        stats(indexed([]).engine, measure, by)


def test_one_switch_leaves_outliers_out() -> None:
    odd = Told("丁\n\n丁案抓获嫌疑人2026年名。", [F("arrests", 2026, "2026年名")], name="odd", code="620102")
    engine = indexed([*CASES, release(odd)])
    with_it = stats(engine.engine, "arrests", "province")[1]
    without = stats(engine.engine, "arrests", "province", without_suspect=True)[1]
    assert [with_it.value, without.value] == [Decimal(2044), Decimal(18)]
    assert [(f["release"], why) for f, why in without.set_aside] == [("odd", "outlier:looks_like_a_year")]
