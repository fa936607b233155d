"""The filters that search, export, saved searches and sums have in common, as options."""

import re
from collections.abc import Callable, Sequence
from dataclasses import fields
from functools import reduce, wraps
from typing import Any, TypeVar, get_args

import click

from commands.days import FIRST, LAST
from extract.crime import VOCABULARY
from extract.gazetteer import NATIONAL, Level, gazetteer
from extract.release import Kind, Role
from extract.text.script import simplify
from search.query import Filters
from search.typed import typed_value

_F = TypeVar("_F", bound=Callable[..., Any])
_CRIME_TYPES = tuple(one.slug for one in VOCABULARY)
_FIELDS = frozenset(field.name for field in fields(Filters))
_DOTS = re.compile(r"(?<=\d)[.．・•‧∙⋅](?=\d)")
"""5.03 is the code 5·03."""
_QUOTES = re.compile(r"""[“”‘’「」『』《》"'＂\s]""")
"""“断卡”行动, 「断卡」: what a name is written in."""
_ACTION = re.compile(r"(?:专项)?行动$")
"""冬季|行动: a release that puts it in quotes may call it so, most call it 冬季."""


def codes_of(place: str) -> list[str]:
    """The GB/T 2260 codes that a place may mean, by code or by name in either script: 620100, 兰州, 蘭州市.

    >>> codes_of("兰州")
    ['620100']
    """
    if place.isdecimal():
        return [d.code for d in gazetteer().divisions if d.code == place][:1]
    return [division.code for division in gazetteer().names.get(simplify(place)[0], ())]


def place_name(code: str) -> str:
    """A place by its name as of today; its code where it has none."""
    found = [division.name for division in gazetteer().divisions if division.code == code and not division.last]
    return found[0] if found else code


class Place(click.ParamType[str]):
    """A province, city or county; becomes its code."""

    name = "place"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Fails where a name is unknown or means several places."""
        codes = codes_of(value)
        if not codes:
            self.fail(f"no place is called {value}: write its full name, 七里河区, or its code, 620103", param, ctx)
        if len(codes) > 1:
            named = (f"{code} ({gazetteer().provinces[code[:2] + '0000']})" for code in codes)
            self.fail(f"{value} may be {', '.join(named)}: write the code", param, ctx)
        return codes[0]


class Province(Place):
    """A province-level unit; becomes its full name."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Fails where a name is no province's."""
        if value == NATIONAL:
            return value
        names = gazetteer().provinces
        found = [names[code] for code in codes_of(value) if code in names]
        if not found:
            self.fail(f"no province is called {value}: write 甘肃, 甘肃省 or 620000; --place takes cities", param, ctx)
        return found[0]


class Amount(click.ParamType[float]):
    """A number in base units (persons, yuan), or with 万 or 亿."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:  # noqa: ANN401
        """Fails where it is no number."""
        read = typed_value(str(value))
        if read is None:
            self.fail(f"{value} is no number: write 10000000 or 1000万", param, ctx)
        return read


def _choice(*names: str) -> click.Choice[str]:
    return click.Choice(names)


def _case_code(_ctx: click.Context, _param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_DOTS.sub("·", value) for value in values)


def _operation(_ctx: click.Context, _param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Names as releases have them: “冬季行动” is 冬季行动 or 冬季."""
    names = [_QUOTES.sub("", simplify(value)[0]) for value in values]
    return tuple(dict.fromkeys(form for name in names for form in (name, _ACTION.sub("", name) or name)))


_DATES = (
    click.option("--from", "date_from", type=FIRST, help="First day of publication, 2020-08-28; or a month or year."),
    click.option("--to", "date_to", type=LAST, help="Last day of publication; or a month or year."),
)
_OTHERS = (
    click.option("--province", "provinces", type=Province(), multiple=True, help="甘肃, 甘肃省 or 620000."),
    click.option("--place", "regions", type=Place(), multiple=True, help="Province, city or county, with its parts."),
    click.option("--level", "issuer_levels", type=_choice("national", *get_args(Level)), multiple=True),
    click.option("--kind", "kinds", type=_choice(*get_args(Kind)), multiple=True, help="States such a figure."),
    click.option("--role", "roles", type=_choice(*get_args(Role)), multiple=True, help="What the amount is."),
    click.option("--at-least", "value_min", type=Amount(), help="Of a figure's value: 10000000, 1000万."),
    click.option("--at-most", "value_max", type=Amount(), help="Of the same figure's value."),
    click.option("--code", "case_codes", multiple=True, callback=_case_code, help="Code of a case: 5·03."),
    click.option("--operation", "operations", multiple=True, callback=_operation, help="A named operation: 断卡."),
    click.option("--crime-type", "crime_types", type=_choice(*_CRIME_TYPES), multiple=True),
    click.option("--source", "sources", multiple=True, help="Id of a crawled source, or stated publisher (来源)."),
    click.option("--script", "scripts", type=_choice("Hans", "Hant"), multiple=True),
    click.option("--all", "everything", is_flag=True, help="Documents that are no release, too."),
)


def _check_order(least: Any, most: Any, problem: str) -> None:  # noqa: ANN401
    """Bounds the wrong way round find nothing, which would look like an answer."""
    if least is not None and most is not None and least > most:
        raise click.UsageError(problem)


def _check_roles(kinds: Sequence[str], roles: Sequence[str]) -> None:
    """So does a role of what has none."""
    if roles and kinds and "amount" not in kinds:
        raise click.UsageError(
            f"--role is of money only, and --kind {' --kind '.join(kinds)} asks for none: leave one of them out"
        )


def _adding(options: Sequence[Callable[[_F], _F]]) -> Callable[[_F], _F]:
    def decorate(command: _F) -> _F:
        @wraps(command)
        def wrapped(*args: Any, everything: bool, **values: Any) -> Any:  # noqa: ANN401
            own = {name: values.pop(name) for name in _FIELDS & values.keys()}
            _check_order(own.get("date_from"), own.get("date_to"), "the period ends before it begins")
            _check_order(own.get("value_min"), own.get("value_max"), "--at-least is more than --at-most")
            _check_roles(own["kinds"], own["roles"])
            return command(*args, filters=Filters(**own, releases_only=not everything), **values)

        return reduce(lambda made, option: option(made), reversed(options), wrapped)  # type: ignore[return-value]

    return decorate


filters = _adding((*_DATES, *_OTHERS))
"""Adds all options to a command, which gets them as `filters`. Those given several times are alternatives."""
undated_filters = _adding(_OTHERS)
"""The same without publication dates."""
