"""What an engine can look for: the columns of the two kinds of documents, and the values that a document has in them.

A column is either a field of the document itself (`own`: month, regions, kind) or made for searching only (the
normalised text, the day as a number) and never handed out. Both engines build their schema from these tables.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import Literal, get_args

from extract.release import Json, Kind, Role
from search.documents import filed
from search.normalise import SEPARATOR, normalise

RULES = 9
"""Raised with every change of what is read, told apart or counted: an index holds what one set of rules made, and one
of other rules asks for `tongbao index --rebuild`, as one with other columns does."""
ColumnType = Literal["keyword", "flag", "integer", "number", "text", "pairs"]
"""`flag` is true or false; `pairs` holds every two neighbouring characters of a text, `text` its tokens in order."""


@dataclass(frozen=True, slots=True)
class Column:
    """One searchable column."""

    name: str
    type: ColumnType
    own: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """The column that is counted, and the field of `Filters` that narrows by it, where there is one."""

    column: str
    filter: str | None = None


def _columns(type_: ColumnType, names: str, own: bool = False) -> tuple[Column, ...]:
    return tuple(Column(name, type_, own) for name in names.split())


def value_column(kind: str, role: str | None = None) -> str:
    """The column of all values that a release states of a kind (of a role), largest first."""
    return f"value_{kind}_{role}" if role else f"value_{kind}"


VALUE_COLUMNS = (
    *(value_column(kind) for kind in get_args(Kind)),
    *(value_column("amount", role) for role in get_args(Role)),
)
RELEASE_COLUMNS = (
    *_columns("keyword", "id month quarter year regions release_provinces issuer_level crime_types", own=True),
    *_columns("keyword", "operations script events keys source_id", own=True),
    *_columns("flag", "is_release", own=True),
    *_columns("keyword", "province_keys cities kinds roles measures codes code_keys sources"),
    *_columns("integer", "day by_date"),
    *_columns("number", " ".join(VALUE_COLUMNS)),
    *_columns("text", "text title issuer"),
    *_columns("pairs", "pairs"),
)
FIGURE_COLUMNS = (
    *_columns("keyword", "id release kind role unit bound scope case_code region place regions", own=True),
    *_columns(
        "keyword", "province city month quarter year issuer_name issuer_code issuer_province issuer_level", own=True
    ),
    *_columns("keyword", "crime_types operations release_provinces script source_id", own=True),
    *_columns("keyword", "event lens set_aside suspect sorts", own=True),
    *_columns("flag", "part headline is_release counted is_subtotal", own=True),
    *_columns("keyword", "filed_month filed_quarter filed_year stretch", own=True),
    *_columns("integer", "standing", own=True),
    *_columns("number", "value event_cases", own=True),
    *_columns("keyword", "measures sources standing_key"),
    *_columns("integer", "day by_date first_day last_day filed_day"),
)
COLUMNS = {"releases": RELEASE_COLUMNS, "figures": FIGURE_COLUMNS}
FACETS = {
    "provinces": Facet("release_provinces", "provinces"),
    "regions": Facet("regions", "regions"),
    "cities": Facet("cities", "regions"),
    "issuer_level": Facet("issuer_level", "issuer_levels"),
    "kinds": Facet("kinds", "kinds"),
    "roles": Facet("roles", "roles"),
    "measures": Facet("measures"),
    "case_codes": Facet("codes", "case_codes"),
    "operations": Facet("operations", "operations"),
    "crime_types": Facet("crime_types", "crime_types"),
    "source_id": Facet("source_id", "sources"),
    "sources": Facet("sources", "sources"),
    "script": Facet("script", "scripts"),
    "events": Facet("events", "events"),
    "month": Facet("month"),
    "quarter": Facet("quarter"),
    "year": Facet("year"),
}
"""What results can be counted by. A facet does not narrow itself: its counts leave out its own filter."""
GROUPS = tuple(column.name for column in FIGURE_COLUMNS if column.own and column.type in {"keyword", "flag"})
"""What figures can be grouped by."""
Summed = Literal["value", "event_cases"]
"""What can be added up in each group of figures."""

_WORD_BITS = 36


def day(published: str | None) -> int:
    """2020-08-28 as 20200828; 0 without a date."""
    return int(published.replace("-", "")) if published else 0


def date_order(published: str | None, id_: str) -> int:
    """A number that orders documents by date, and within a day in a fixed way; the same on every engine."""
    digest = int.from_bytes(blake2b(id_.encode("utf-8", "surrogatepass"), digest_size=8).digest())
    return day(published) << _WORD_BITS | digest >> (64 - _WORD_BITS)


def _measures(figures: Iterable[Json]) -> list[str]:
    names = {f["kind"] for f in figures} | {f"{f['kind']}:{f['role']}" for f in figures if f["role"]}
    return sorted(names)


def _values(figures: Iterable[Json]) -> Iterator[tuple[str, list[float]]]:
    values: defaultdict[str, list[float]] = defaultdict(list)
    for figure in figures:
        for column in {value_column(figure["kind"]), value_column(figure["kind"], figure["role"])}:
            values[column].append(float(figure["value"]))
    return ((name, sorted(values[name], reverse=True)) for name in VALUE_COLUMNS if name in values)


def _sources(document: Json) -> list[str]:
    return [name for name in (document["source_id"], document["source"]) if name]


@lru_cache(10_000)
def _name(name: str) -> str:
    """The copy of a name that many releases share."""
    return normalise(name)


def derived_of_release(document: Json) -> Json:
    """The values of a release's columns that are not its own fields."""
    figures = document["figures"]
    codes = sorted({code["code"] for code in document["case_codes"]})
    issuer = document["issuer"] or {"name": ""}
    text = normalise(document["text"])
    return {
        "province_keys": [_name(name) for name in document["release_provinces"]],
        "cities": [code for code in document["regions"] if code.endswith("00") and not code.endswith("0000")],
        "kinds": sorted({f["kind"] for f in figures}),
        "roles": sorted({f["role"] for f in figures if f["role"]}),
        "measures": _measures(figures),
        "codes": codes,
        "code_keys": [normalise(code).strip(SEPARATOR) for code in codes],
        "sources": _sources(document),
        "day": day(document["published"]),
        "by_date": date_order(document["published"], document["id"]),
        "text": text,
        "title": normalise(document["title"] or ""),
        "issuer": _name(issuer["name"]),
        "pairs": text,
        **dict(_values(figures)),
    }


def derived_of_figure(document: Json) -> Json:
    """The values of a figure's columns that are not its own fields."""
    return {
        "measures": _measures([document]),
        "sources": _sources(document),
        "day": day(document["published"]),
        "by_date": date_order(document["published"], document["id"]),
        "first_day": day(document["period_start"]),
        "last_day": day(document["period_end"]),
        "standing_key": [] if document["standing"] is None else [str(document["standing"])],
        "filed_day": day(filed(document)),
    }


def own_names(columns: Iterable[Column]) -> tuple[str, ...]:
    """The columns that are fields of the document itself."""
    return tuple(column.name for column in columns if column.own)
