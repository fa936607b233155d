"""`tongbao sums`: the values of figures added up by any of their fields, with the releases behind every sum."""

import json
from contextlib import closing
from dataclasses import replace

import click

from commands.filters import filters, place_name
from commands.known import check_sources
from commands.nothing import say_nothing
from compare.regions import city_code
from compare.totals.case_sorts import written
from extract.release import Json
from search import open_engine
from search.buckets import check_groups
from search.columns import GROUPS
from search.engine import Bucket
from search.query import Filters, Query
from settings import settings

_SINGULAR = {"crime_type": "crime_types", "operation": "operations", "issuer": "issuer_name", "source": "source_id"}
_PLACES = frozenset({"province", "city", "region", "place", "issuer_code"})


@click.command()
@click.argument("query", default="")
@click.option("--by", default="kind", show_default=True, help="province, city, month, quarter, year, kind, role, …")
@click.option("--uncounted", is_flag=True, help="All figures, not only those that count once per event.")
@filters
@click.option("--json", "as_json", is_flag=True, help="One object a sum: key, value, figures, releases.")
def command(query: str, by: str, uncounted: bool, filters: Filters, as_json: bool) -> None:
    """Add up figures by one to three of their fields.

    Only figures of cases and operations that count once per event are added, unless --uncounted. Kinds, roles of money
    and units are never added to one another: those that the filters leave open are added to the key. By crime_type each
    number stands once: under several where its words name them together, under `untold` where nothing tells of which;
    with --uncounted under every one that its release names.

    Example: tongbao sums '诈骗' --by crime_type,year --kind arrests --json
    """
    counted = filters if uncounted else _counted(filters)
    columns = _columns(by, filters, uncounted)
    check_groups([*columns.values()])
    with closing(open_engine(settings())) as engine:
        check_sources(engine, filters)
        buckets = engine.aggregate(Query(query, counted), [*columns.values()])
    if not as_json:
        click.echo("\t".join([*columns, "value", "figures", "releases"]))
    for bucket in buckets:
        row = dict(zip(columns, bucket.key, strict=True))
        click.echo(json.dumps(_json(row, bucket), ensure_ascii=False) if as_json else _line(row, bucket))
    if not buckets:
        say_nothing("figure" if uncounted else "figure that counts")


def _counted(filters: Filters) -> Filters:
    """The filters for what counts: of sorts of crime that are asked for, what is known to be of nothing else."""
    return replace(filters, lens="cases", counted=True, sorts=written(filters.crime_types))


def _columns(by: str, filters: Filters, uncounted: bool) -> dict[str, str]:
    """Name in the key -> column: what is asked, and whatever must not be added up. What counts is of one sort each."""
    columns = _SINGULAR if uncounted else {**_SINGULAR, "crime_type": "sorts"}
    asked = [name.strip() for name in by.split(",")]
    for name in asked:
        if columns.get(name, name) not in GROUPS:
            known = ", ".join(sorted({*GROUPS, *_SINGULAR}))
            raise click.BadParameter(f"figures have no field {name!r}; there are {known}", param_hint="--by")
    apart = ["kind"] * (len(filters.kinds) != 1)
    apart += ["role"] * (len(filters.roles) != 1 and (not filters.kinds or "amount" in filters.kinds))
    return {name: columns.get(name, name) for name in (*asked, *apart, "unit")}


def _number(value: float) -> int | float:
    return int(value) if value == int(value) else round(value, 6)


def _json(row: dict[str, str], bucket: Bucket) -> Json:
    return {
        "key": row,
        "value": _number(bucket.value),
        "figures": bucket.figures,
        "releases": list(bucket.releases),
    }


def _named(field: str, value: str) -> str:
    """The name of a place, a municipality's for the city of its districts (110100); else the value itself."""
    code = city_code(value) or value if field == "city" and value else value
    return place_name(code) if field in _PLACES else value


def _line(row: dict[str, str], bucket: Bucket) -> str:
    named = [_named(name, value) for name, value in row.items()]
    numbers = [f"{_number(bucket.value):,}", str(bucket.figures), str(len(bucket.releases))]
    return "\t".join([*(value or "-" for value in named), *numbers])
