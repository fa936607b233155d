"""By what figures are grouped: one small function per grouping, from a figure document and a date to a key."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from compare.errors import MeasureError
from compare.regions import UNKNOWN, city_code, figure_code, is_national, province_code, unit_name
from extract.gazetteer import NATIONAL
from extract.release import Json
from search.documents import date_parts


@dataclass(frozen=True, slots=True)
class Label:
    """One part of a cell's key: what is shown, and the code of the place where it is one."""

    text: str
    code: str | None = None


def _place(figure: Json, unit: Callable[[str], str | None]) -> Label:
    code = figure_code(figure)
    if code is None:
        return Label(NATIONAL if is_national(figure) else UNKNOWN)
    return _unit(code, unit)


@lru_cache(10_000)
def _unit(code: str, unit: Callable[[str], str | None]) -> Label:
    found = unit(code) or province_code(code)
    return Label(unit_name(found), found)


def _date(name: str) -> Callable[[Json, str | None], Label]:
    return lambda _, day: _stretch(name, day)


@lru_cache(10_000)
def _stretch(name: str, day: str | None) -> Label:
    return Label(date_parts(day)[name] or UNKNOWN)


GROUPINGS: dict[str, Callable[[Json, str | None], Label]] = {
    "province": lambda figure, _: _place(figure, province_code),
    "city": lambda figure, _: _place(figure, city_code),
    "month": _date("month"),
    "quarter": _date("quarter"),
    "year": _date("year"),
}
"""Name -> key of a figure document and the day that it is filed under. A city's grouping keeps what a province says
for itself under the province's name, so that nothing is lost from the sum."""


def parse_grouping(by: str) -> tuple[str, ...]:
    """Reads `province` or `province,month`.

    Raises:
        MeasureError: no such grouping, or not one or two different ones.
    """
    names = tuple(name.strip() for name in by.split(","))
    if not 1 <= len(set(names)) == len(names) <= 2 or set(names) - GROUPINGS.keys():
        raise MeasureError(f"cannot group by {by!r}: one or two of {', '.join(GROUPINGS)}, as in province,month")
    return names


def label_of(figure: Json, day: str | None, by: tuple[str, ...]) -> tuple[Label, ...]:
    """The key of a figure document."""
    return tuple(GROUPINGS[name](figure, day) for name in by)
