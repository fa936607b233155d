"""The model that every room after `extract` reads: a release and what it states.

Field by field this is the public contract of `tongbao extract`. All offsets count characters of `Release.text`,
and `text[start:end] == quote` for everything that has a quote. Values are immutable.
"""

from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Literal, NamedTuple, Self

Json = dict[str, Any]
Kind = Literal[
    "arrests",
    "detained",
    "formally_arrested",
    "administratively_detained",
    "prosecuted",
    "cases_solved",
    "cases_filed",
    "cases_handled",
    "gangs",
    "dens",
    "amount",
    "drugs",
    "firearms",
    "victims",
]
Role = Literal[
    "seized",
    "frozen",
    "stopped",
    "recovered",
    "prevented",
    "involved",
    "lost",
    "profit",
    "bail_fine",
    "other",
]
Bound = Literal["exact", "over", "under", "about"]
Scope = Literal["period", "case", "operation", "background"]
Script = Literal["Hans", "Hant"]


@dataclass(frozen=True, slots=True)
class Issuer:
    """The police body that did the work (发布单位)."""

    name: str
    code: str | None
    """Six-digit GB/T 2260 code; None for a national body."""
    province: str
    """Full Simplified name of the province-level unit, or 全国."""


class Place(NamedTuple):
    """A place named in the text; `code` is its GB/T 2260 code. A tuple, like what else comes by the dozen."""

    name: str
    code: str
    start: int
    end: int

    def at(self, start: int, end: int) -> Self:
        """The same at another offset."""
        return type(self)(self.name, self.code, start, end)


@dataclass(frozen=True, slots=True)
class CaseCode:
    """A code-named case: `code` normalised (5·03), `raw` as printed with its quotes (「5.03」)."""

    code: str
    raw: str
    start: int
    end: int

    def at(self, start: int, end: int) -> Self:
        """The same at another offset."""
        return type(self)(self.code, self.raw, start, end)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time, both days included, as ISO dates."""

    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Change:
    """Change against the year before (同比) and the period before (环比), as fractions: 34.48 % is 0.3448."""

    yoy: float | None
    mom: float | None


@dataclass(frozen=True, slots=True)
class Figure:
    """One stated number: what it counts, how exactly, over what, and the words that say so."""

    kind: Kind
    role: Role | None
    value: float
    """In base units: persons, cases, yuan (or the currency's unit), grams."""
    unit: str
    """person, case, gang, place, gram, piece, or the ISO 4217 currency of an amount."""
    bound: Bound
    scope: Scope
    part: bool
    part_of: int | None
    """Index in `Release.figures` of the figure that this is a part of or repeats."""
    headline: bool
    incident: int | None
    """`Incident.n` of the case it belongs to; None for totals."""
    period: Period | None
    case_code: str | None
    region: str | None
    """GB/T 2260 code of the place it belongs to."""
    change: Change | None
    quote: str
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    """The sentence that carries the figure: `text[sentence_start:sentence_end]`."""
    rule: str
    """Name of the rule that read it."""


@dataclass(frozen=True, slots=True)
class Item:
    """Seized things: 银行卡15张 is name 银行卡, value 15, unit 张."""

    name: str
    value: float
    unit: str
    bound: Bound
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Incident:
    """One of the separate cases that the text tells of, in order; `n` counts from 0."""

    n: int
    title: str
    case_code: str | None
    region: str | None
    start: int
    end: int

    def at(self, start: int, end: int) -> Self:
        """The same at another offset."""
        return type(self)(self.n, self.title, self.case_code, self.region, start, end)


class Rejected(NamedTuple):
    """A number that is no figure, and why (`tongbao extract --explain`)."""

    quote: str
    reason: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Release:
    """One document and everything that it states."""

    path: str
    id: str
    url: str | None
    title: str | None
    source: str | None
    """The stated publisher (来源)."""
    published: str | None
    """ISO date."""
    text: str
    script: Script
    is_release: bool
    issuer: Issuer | None
    provinces: tuple[str, ...]
    places: tuple[Place, ...]
    case_codes: tuple[CaseCode, ...]
    figures: tuple[Figure, ...]
    incidents: tuple[Incident, ...]
    crime_types: tuple[str, ...]
    operations: tuple[str, ...]
    items: tuple[Item, ...]
    events: tuple[str, ...] | None
    """One event id per incident; set by the resolve step, None before it."""
    rejected: tuple[Rejected, ...]

    def to_json(self, *, text: bool = True, explain: bool = False) -> Json:
        """The public JSON object; `explain` adds the rule of each figure and the rejected numbers."""
        row = self.record()
        if not text:
            del row["text"]
        if not explain:
            del row["rejected"]
            for figure in row["figures"]:
                del figure["rule"], figure["sentence_start"], figure["sentence_end"]
        return row

    def record(self) -> Json:
        """Everything, as plain JSON values: what an engine stores and `from_record` reads back."""
        return plain(self)  # type: ignore[no-any-return]


def plain(value: Any) -> Any:  # noqa: ANN401
    """A model object as JSON values; whole floats become integers."""
    if isinstance(value, str) or value is None:
        return value
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, tuple):
        names = getattr(value, "_fields", None)
        return [plain(item) for item in value] if names is None else dict(zip(names, map(plain, value), strict=True))
    if is_dataclass(value):
        return {name: plain(getattr(value, name)) for name in value.__dataclass_fields__}
    return value


def _figure(row: Json) -> Figure:
    period, change = row["period"], row["change"]
    nested = {"period": period and Period(**period), "change": change and Change(**change)}
    return Figure(**{**row, **nested})


def from_record(row: Json) -> Release:
    """Reads back what `Release.record` wrote; keys that the model does not have are ignored."""
    known = {f.name: row[f.name] for f in fields(Release)}
    rows = {
        "places": Place,
        "case_codes": CaseCode,
        "incidents": Incident,
        "items": Item,
        "rejected": Rejected,
    }
    for name, model in rows.items():
        known[name] = tuple(model(**item) for item in row[name])
    for name in ("provinces", "crime_types", "operations"):
        known[name] = tuple(row[name])
    known["figures"] = tuple(_figure(item) for item in row["figures"])
    known["issuer"] = row["issuer"] and Issuer(**row["issuer"])
    known["events"] = None if row["events"] is None else tuple(row["events"])
    return Release(**known)
