"""The columns of each exported table: name, type, meaning, and where the value comes from.

The data dictionary is made from these tables too, so it cannot say something else than the export does.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from extract.gazetteer import gazetteer
from extract.release import Json

Type = Literal["text", "integer", "number", "boolean", "date"]
Value = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a flat table."""

    name: str
    type: Type
    meaning: str
    read: Callable[[Json], Value]


@dataclass(frozen=True, slots=True)
class Table:
    """A flat table, and the fields of its documents that serve the engine only and are left out of JSON Lines."""

    name: str
    columns: tuple[Column, ...]
    internal: frozenset[str] = frozenset()


def _at(*path: str) -> Callable[[Json], Value]:
    def read(row: Json) -> Value:
        value = row
        for name in path:
            if value is None:
                return None
            value = value[name]
        return value  # type: ignore[return-value]

    return read


def _field(name: str, type_: Type, meaning: str, *path: str) -> Column:
    return Column(name, type_, meaning, _at(*(path or (name,))))


def _joined(name: str, meaning: str, path: str | None = None, part: str | None = None) -> Column:
    """A list in one cell, parted by semicolons."""

    def read(row: Json) -> Value:
        values: Iterable[Json | str] = row[path or name] or ()
        return "; ".join(str(value[part] if part and isinstance(value, dict) else value) for value in values)

    return Column(name, "text", f"{meaning}; several are parted by '; '", read)


def _number_of(name: str, meaning: str, path: str) -> Column:
    return Column(name, "integer", meaning, lambda row: len(row[path] or ()))


def _as_json(name: str, meaning: str) -> Column:
    return Column(name, "text", f"{meaning}, as JSON", lambda row: json.dumps(row[name], ensure_ascii=False))


def _named(name: str, of: str) -> Column:
    """The name of the place whose code another column has."""
    return Column(name, "text", f"its name, of {of}", lambda row: row[of] and gazetteer().name(row[of]))


def _numbers(row: Json) -> Value:
    """arrests 28 person; amount:involved over 9400000 CNY."""
    counted = (version for version in row["versions"] if version["counted"])
    return "; ".join(
        " ".join(filter(None, (v["measure"], v["bound"].replace("exact", ""), f"{v['value']:.15g}", v["unit"])))
        for v in counted
    )


_ISSUER = "the police body that did the work"
_SOURCE = "id of the crawled source; import, of imported files"
_PATH = "the imported file that it was read from, with its folder; of a page with an address the archive record"
_CODE = "GB/T 2260 code"
RELEASES = Table(
    "releases",
    (
        _field("id", "text", "stable id of the release: the same URL has the same id for ever"),
        _field("url", "text", "where it was published"),
        _field("title", "text", "title as published"),
        _field("source", "text", "stated publisher (来源)"),
        _field("published", "date", "day of publication; empty where the page states none"),
        _field("issuer", "text", f"{_ISSUER} (发布单位)", "issuer", "name"),
        _field("issuer_code", "text", f"{_CODE} of the issuer; empty for a national body", "issuer", "code"),
        _field("issuer_province", "text", "the issuer's province-level unit, or 全国", "issuer", "province"),
        _field("issuer_level", "text", "national, province, prefecture, county"),
        _field("script", "text", "Hans (Simplified) or Hant (Traditional), of the original"),
        _field("is_release", "boolean", "whether the text reports police work on crime"),
        _joined("provinces", "province-level units named in the text"),
        _joined("places", f"{_CODE}s of the places named in the text", part="code"),
        _joined("case_codes", "code-named cases, normalised: 5·03", part="code"),
        _joined("crime_types", "types of crime, from the project's closed vocabulary"),
        _joined("operations", "named operations without a code: 断卡"),
        _number_of("figures", "how many figures the release states; the table of figures has them", "figures"),
        _number_of("incidents", "how many separate cases the text tells of", "incidents"),
        _number_of("items", "how many statements of seized things", "items"),
        _number_of("rejected", "how many numbers were read and found to be no figure", "rejected"),
        _joined("events", "event ids, one an incident; the same event has the same id in other releases"),
        _field("source_id", "text", _SOURCE),
        _field("fetched", "text", "when the page was fetched, UTC"),
        _field("record", "text", "archive record: file and offset"),
        _field("sha256", "text", "of the archived bytes"),
        _field("path", "text", _PATH),
        _field("text", "text", "title, empty line and body in the original script"),
    ),
    frozenset({"keys", "release_provinces"}),
)
FIGURES = Table(
    "figures",
    (
        _field("id", "text", "release id, colon, index of the figure in the release"),
        _field("release", "text", "id of the release"),
        _field("index", "integer", "place of the figure in the release, from 0"),
        _field("kind", "text", "what is counted: arrests, cases_solved, amount …"),
        _field("role", "text", "of an amount of money: seized, frozen, involved …"),
        _field("value", "number", "in base units: persons, cases, yuan (or the currency's unit), grams"),
        _field("unit", "text", "person, case, gang, place, gram, piece, or an ISO 4217 currency"),
        _field("bound", "text", "exact; over (余, 多, 以上), under (近, 不足), about (约)"),
        _field("scope", "text", "period, case, operation, background"),
        _field("part", "boolean", "whether it is a part of, or repeats, another figure of the release"),
        _field("part_of", "integer", "index of that other figure"),
        _field("headline", "boolean", "the broadest figure of its kind and role in the release"),
        _field("incident", "integer", "number of the case within the release; empty for totals"),
        _field("period_start", "date", "first day of the stretch that it counts"),
        _field("period_end", "date", "last day of that stretch"),
        _field("filed_month", "text", "month of that last day, else of the publication; none for part of a total"),
        _field("filed_quarter", "text", "quarter of that day"),
        _field("filed_year", "text", "year of that day"),
        _field("stretch", "text", "month, quarter, half or year, where it counts just one of the calendar"),
        _field("case_code", "text", "code of the case that it belongs to"),
        _field("region", "text", f"{_CODE} of the place that it belongs to; empty for several provinces' joint work"),
        _field("place", "text", f"{_CODE} of that place, as the index has it"),
        _named("place_name", "place"),
        _field("province", "text", f"{_CODE} of the province under which it is counted"),
        _named("province_name", "province"),
        _field("city", "text", f"{_CODE} of the prefecture under which it is counted"),
        _named("city_name", "city"),
        _field("change_yoy", "number", "change against the year before, as a fraction", "change", "yoy"),
        _field("change_mom", "number", "change against the period before, as a fraction", "change", "mom"),
        _field("quote", "text", "the words that state it, exactly as published"),
        _field("start", "integer", "offset of the quote in the release's text, in characters"),
        _field("end", "integer", "end of the quote"),
        _field("sentence", "text", "the sentence around the quote"),
        _field("sentence_start", "integer", "offset of the sentence"),
        _field("sentence_end", "integer", "end of the sentence"),
        _field("rule", "text", "name of the rule that read it"),
        _field("event", "text", "id of the event that it tells of"),
        _field("lens", "text", "cases or totals: the lens that looks at it"),
        _field("counted", "boolean", "whether that lens counts it"),
        _field("set_aside", "text", "why it is not counted"),
        _field("suspect", "text", "why it looks doubtful"),
        _field("event_cases", "number", "of counted money: solved cases of its event, on one figure; none: unknown"),
        _field("published", "date", "day of the release's publication"),
        _field("title", "text", "title of the release"),
        _field("url", "text", "where the release was published"),
        _field("fetched", "text", "when its page was fetched, UTC"),
        _field("sha256", "text", "of the archived bytes"),
        _field("path", "text", _PATH),
        _field("is_release", "boolean", "whether the text reports police work on crime"),
        _field("issuer", "text", _ISSUER, "issuer_name"),
        _field("issuer_code", "text", f"{_CODE} of the issuer"),
        _field("issuer_province", "text", "the issuer's province-level unit, or 全国"),
        _field("issuer_level", "text", "national, province, prefecture, county"),
        _joined("crime_types", "types of crime of the release"),
        _field("sorts", "text", "types of crime that the number counts; none: all crime; untold: nobody says"),
        _joined("operations", "named operations of the release"),
        _field("script", "text", "Hans or Hant, of the release"),
        _field("source", "text", "stated publisher of the release"),
        _field("source_id", "text", _SOURCE),
    ),
    frozenset({"release_provinces"}),
)
EVENTS = Table(
    "events",
    (
        _field("id", "text", "stable id of the event"),
        _field("kind", "text", "incident: one case or operation; total: one stated period total"),
        _field("title", "text", "its title in the first report that has one"),
        _field("published", "date", "day of its first report"),
        _field("period_start", "date", "first day of the stretch that a total counts", "period", "start"),
        _field("period_end", "date", "last day of that stretch", "period", "end"),
        _field("region", "text", f"{_CODE} of the place it belongs to"),
        _field("place", "text", "name of that place"),
        Column("counted", "text", "the numbers that count, with how exactly they are told; parted by '; '", _numbers),
        _joined("releases", "ids of the releases that tell of it"),
        _number_of("tellings", "how many releases tell of it", "releases"),
        _as_json("incidents", "its tellings: release, number and title in the release"),
        _as_json("versions", "what each telling states, whether it counts, and why not"),
    ),
)
TABLES = {table.name: table for table in (RELEASES, FIGURES, EVENTS)}
