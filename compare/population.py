"""Resident population (常住人口) of the 2020 census by province and city, and what is said per inhabitant.

The table is `data/population-2020.csv`; `data/README.md` says where every row comes from.
"""

import csv
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from compare.errors import PopulationError

YEAR = 2020
"""The census year, to be stated beside every rate."""
PER = 100_000
_TABLE = Path(__file__).parent / "data" / "population-2020.csv"


@dataclass(frozen=True, slots=True)
class Unit:
    """A province- or prefecture-level unit with its inhabitants."""

    code: str
    level: str
    name: str
    province: str
    population: int
    source: str


def read_population(path: Path) -> dict[str, Unit]:
    """The units of a table by code.

    Raises:
        PopulationError: a row is not code, level, name, province, population, source; the message names the line.
    """
    units = {}
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), 2):
            try:
                inhabitants = int(row.pop("population"))
                unit = Unit(population=inhabitants, **row)
            except (KeyError, TypeError, ValueError) as error:
                raise PopulationError(f"{path}:{number}: no population row: {error}") from error
            units[unit.code] = unit
    return units


@cache
def population() -> dict[str, Unit]:
    """The bundled census table by code."""
    return read_population(_TABLE)


def per_100k(value: Decimal, code: str | None) -> Decimal | None:
    """`value` per 100,000 inhabitants of a province or city; None where the census has no such unit.

    Two decimals, of less than 0.1 two digits: 12 in 61 million are not as many as 23 in 99 million.
    """
    unit = population().get(code or "")
    return two_digits(value * PER / unit.population) if unit else None


def two_digits(rate: Decimal) -> Decimal:
    """A rate to two decimals, one of less than 0.1 to two digits.

    >>> two_digits(Decimal("4.7386")), two_digits(Decimal("0.019664"))
    (Decimal('4.74'), Decimal('0.020'))
    """
    places = 2 if not rate or abs(rate) >= Decimal("0.1") else 1 - rate.adjusted()
    return rate.quantize(Decimal(1).scaleb(-places))
