"""Rates and changes: what is compared with what, and what is left unsaid."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from compare.change import year_on_year
from compare.errors import PopulationError
from compare.population import per_100k, per_case, population, read_population
from compare.rows import cell_rows
from compare.stats import stats
from tests.compare.build import release
from tests.compare.memory import indexed
from tests.compare.test_stats import case, total


@pytest.mark.parametrize(
    ("value", "code", "rate"),
    [
        (Decimal(585), "620100", Decimal("13.42")),
        (Decimal(0), "110000", Decimal("0.00")),
        (Decimal(585), "620102", None),
        (Decimal(585), None, None),
    ],
)
def test_per_100k(value: Decimal, code: str | None, rate: Decimal | None) -> None:
    assert per_100k(value, code) == rate


def test_money_per_case() -> None:
    assert per_case(Decimal(1000), Decimal(3)) == Decimal("333.33")
    assert per_case(Decimal(1000), Decimal(0)) is None
    assert per_case(Decimal(1000), None) is None


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
