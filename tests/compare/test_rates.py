"""Rates and changes: what is compared with what, and what is left unsaid."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from compare.cells.change import year_on_year
from compare.cells.rates import money_per_case, rate
from compare.cells.rows import cell_rows
from compare.errors import PopulationError
from compare.population import per_100k, population, read_population
from tests.compare.asking import stats
from tests.compare.build import F, Told, release
from tests.compare.memory import indexed
from tests.compare.test_stats import case, total


@pytest.mark.parametrize(
    ("value", "code", "rate"),
    [
        (Decimal(585), "620100", Decimal("13.42")),
        (Decimal(0), "110000", Decimal("0.00")),
        (Decimal(1), "440000", Decimal("0.00079")),
        (Decimal(12), "340000", Decimal("0.020")),
        (Decimal(585), "620102", None),
        (Decimal(585), None, None),
    ],
)
def test_per_100k(value: Decimal, code: str | None, rate: Decimal | None) -> None:
    assert per_100k(value, code) == rate


def raid(name: str, *figures: F) -> Told:
    """The telling of a case: its figures, each as a sentence."""
    told = "".join(f"{figure.quote}。" for figure in figures)
    return Told(f"{name}案\n\n{name}案{told}", list(figures), name=name)


def seized(value: int, region: str | None = None) -> F:
    return F("amount", value, f"查扣{value}元", "seized", region=region)


def solved(value: int, region: str | None = None) -> F:
    return F("cases_solved", value, f"破案{value}起", region=region)


def per_case(*told: Told) -> dict[str | None, Decimal | None]:
    engine = indexed(map(release, told)).engine
    return {cell.region: money_per_case(cell) for cell in stats(engine, "amount:seized", "city")}


def test_money_per_case_divides_by_the_cases_of_the_same_events() -> None:
    told = raid("甲", seized(90000), solved(8)), raid("乙", seized(1000)), raid("丙", solved(900))
    assert per_case(*told) == {"620100": Decimal("10111.11")}


def test_an_event_has_its_cases_once_however_many_sums_it_states() -> None:
    told = raid("甲", seized(6000), seized(2000), solved(4))
    engine = indexed([release(told)]).engine
    assert [row["event_cases"] for row in engine.figures(["甲"])] == [4.0, 0.0, None]
    assert per_case(told) == {"620100": Decimal("2000.00")}


def test_money_of_an_operation_that_states_no_cases_is_in_no_rate() -> None:
    strike = raid(
        "甲", replace(seized(90000), scope="operation"), replace(F("gangs", 13, "打掉13个"), scope="operation")
    )
    mixed = raid("乙", seized(70000), F("arrests", 5, "抓获5名", scope="operation"))
    told = strike, mixed, raid("丙", seized(6000), seized(2000)), raid("丁", seized(3000), solved(4))
    assert per_case(*told) == {"620100": Decimal("2200.00")}
    engine = indexed(map(release, told)).engine
    (row,) = cell_rows(stats(engine, "amount:seized", "city"), "cases", date(2026, 12, 31))
    assert (row["value"], row["per_case"], row["cases"]) == (171000, 2200, 5)
    (row,) = cell_rows(stats(indexed([release(strike)]).engine, "amount:seized", "city"), "cases", date(2026, 12, 31))
    assert (row["value"], row["per_case"], row["cases"]) == (90000, None, None)


def test_money_told_by_place_has_the_cases_of_its_place() -> None:
    told = raid("甲", seized(6000, "620100"), solved(3, "620100"), seized(500, "620400"))
    assert per_case(told) == {"620100": Decimal("2000.00"), "620400": Decimal("500.00")}


TOLD_BY_PLACE = [
    ([seized(6000, "620100"), seized(4000, "620400"), solved(10, "620000")], {"620000": Decimal("1000.00")}),
    ([seized(6000, "620102"), seized(4000, "620103"), solved(10, "620100")], {"620000": Decimal("1000.00")}),
    ([seized(6000, "620000"), solved(5, "620000"), solved(7, "420000")], {"620000": Decimal("1200.00")}),
    (
        [seized(6000, "620100"), seized(800, "420100"), solved(3, "620100")],
        {"420000": Decimal("800.00"), "620000": Decimal("2000.00")},
    ),
]


@pytest.mark.parametrize(("figures", "expected"), TOLD_BY_PLACE)
def test_cases_are_those_of_the_money_s_province(figures: list[F], expected: dict[str, Decimal]) -> None:
    engine = indexed([release(raid("甲", *figures))]).engine
    assert {cell.region: money_per_case(cell) for cell in stats(engine, "amount:seized", "province")} == expected


def test_totals_are_divided_by_totals_of_the_same_body_and_stretch() -> None:
    def stated(kind: str, value: int, period: tuple[str, str], code: str) -> Told:
        role = "seized" if kind == "amount" else None
        figure = F(kind, value, f"共{value}", role, scope="period", period=period)
        return Told(f"战果{value}\n\n共{value}。", [figure], "2026-08-02", code)

    half, july = ("2026-01-01", "2026-06-30"), ("2026-07-01", "2026-07-31")
    told = [stated("amount", 4000000, half, "620100"), stated("cases_solved", 40, half, "620100")]
    engine = indexed(map(release, told)).engine
    (money,), (solved,) = (stats(engine, m, "province", "totals") for m in ("amount:seized", "cases_solved"))
    assert money_per_case(money, solved) == 100000
    assert (money.region, money.place, rate(solved)) == ("620000", "620100", Decimal("0.92"))
    for other in (stated("cases_solved", 7, july, "620100"), stated("cases_solved", 90, half, "620000")):
        (solved,) = stats(indexed([release(other)]).engine, "cases_solved", "province", "totals")
        assert money_per_case(money, solved) is None


def test_the_table_is_the_census() -> None:
    units = population().values()
    provinces = [unit for unit in units if unit.level == "province"]
    mainland = [unit for unit in provinces if unit.code[:2] not in ("71", "81", "82")]
    assert (len(provinces), sum(unit.population for unit in mainland)) == (34, 1_409_778_724)
    gansu = [unit.population for unit in units if unit.level == "prefecture" and unit.code.startswith("62")]
    assert sum(gansu) == population()["620000"].population


def test_a_wrong_table_names_its_line(tmp_path: Path) -> None:
    file = tmp_path / "p.csv"
    file.write_text("code,level,name,province,population,source\n620000,province,甘肃省,甘肃省,many,x\n", "utf-8")
    with pytest.raises(PopulationError, match=r"p\.csv:2"):
        read_population(file)


def test_a_row_states_the_rate_beside_the_number() -> None:
    engine = indexed([release(case("甲", 11, "620102"))])
    (row,) = cell_rows(stats(engine.engine, "arrests", "city"), "cases", date(2026, 12, 31))
    assert (row["region"], row["value"], row["per_100k"]) == ("620100", 11, 0.25)


def test_what_names_no_city_is_of_nobody_s_inhabitants() -> None:
    engine = indexed([release(case("甲", 11, "620102")), release(case("乙", 7, "620000"))])
    for by, rates in {"city": {"620000": None, "620100": 0.25}, "province": {"620000": 0.072}}.items():
        rows = cell_rows(stats(engine.engine, "arrests", by), "cases", date(2026, 12, 31))
        assert {row["region"]: row["per_100k"] for row in rows} == rates


def changes(*told: object, lens: str, measure: str, as_of: str = "2026-12-31") -> dict[tuple[str, ...], float]:
    engine = indexed(map(release, told))  # type: ignore[arg-type]
    cells = stats(engine.engine, measure, "province,quarter", "totals" if lens == "totals" else "cases")
    found = year_on_year(cells, date.fromisoformat(as_of))
    return {tuple(label.text for label in key): float(change) for key, change in found.items()}


def test_cases_of_equal_quarters() -> None:
    told = [case("甲", 20, "620102", "2025-02-03"), case("乙", 25, "620102", "2026-03-02")]
    assert changes(*told, lens="cases", measure="arrests") == {("甘肃省", "2026-Q1"): 0.25}
    assert changes(*told, lens="cases", measure="arrests", as_of="2026-03-15") == {}


def test_totals_of_equal_stretches_of_one_body() -> None:
    before = total("a", 400, ("2025-01-01", "2025-06-30"))
    after = total("b", 500, ("2026-01-01", "2026-06-30"))
    longer = total("c", 500, ("2025-12-01", "2026-06-30"))
    city = total("d", 500, ("2026-01-01", "2026-06-30"), "620100")
    assert changes(before, after, lens="totals", measure="cases_solved") == {("甘肃省", "2026-Q2"): 0.25}
    assert changes(before, longer, lens="totals", measure="cases_solved") == {}
    assert changes(before, city, lens="totals", measure="cases_solved") == {}


def test_totals_of_two_sorts_of_crime_have_no_change() -> None:
    def stated(name: str, year: int, value: int, sort: str) -> Told:
        period = (f"{year}-01-01", f"{year}-06-30")
        text = f"{name}战果\n\n上半年，全省共破获{sort}{value}起。"
        figure = F("cases_solved", value, f"破获{sort}{value}起", scope="period", period=period)
        return Told(text, [figure], f"{year}-07-06", "620000", issuer="甘肃省公安厅", name=name)

    before, after = stated("a", 2025, 800, "电诈案件"), stated("b", 2026, 1000, "电信网络诈骗案件")
    drugs = stated("c", 2026, 90, "毒品案件")
    assert changes(before, after, lens="totals", measure="cases_solved") == {("甘肃省", "2026-Q2"): 0.25}
    assert changes(before, drugs, lens="totals", measure="cases_solved") == {}
