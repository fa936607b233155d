"""Releases written out in a few words: the text is made of the figures' own sentences, so every offset is true."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from compare.text import digest
from extract.release import CaseCode, Figure, Incident, Issuer, Period, Release

NAMES = {
    "62": ("甘肃省", "甘肃省公安厅"),
    "41": ("河南省", "河南省公安厅"),
    "43": ("湖南省", "湖南省公安厅"),
    "44": ("广东省", "广东省公安厅"),
}
UNITS = {"amount": "CNY", "cases_solved": "case", "drugs": "gram", "gangs": "gang", "dens": "place"}


@dataclass(frozen=True)
class F:
    """A figure: `F("arrests", 28, "抓获嫌疑人28名")`."""

    kind: str
    value: float
    quote: str
    role: str | None = None
    scope: str = "case"
    incident: int | None = 0
    part_of: int | None = None
    period: tuple[str, str] | None = None
    region: str | None = None
    bound: str = "exact"
    unit: str | None = None


@dataclass(frozen=True)
class Told:
    """A release in short."""

    text: str
    figures: Sequence[F] = ()
    published: str | None = "2026-03-02"
    code: str | None = "620100"
    source: str | None = None
    issuer: str = "兰州市公安局"
    codes: Sequence[str] = ()
    crimes: Sequence[str] = ("telecom fraud",)
    incidents: Sequence[tuple[str, str | None]] | None = None
    is_release: bool = True
    name: str | None = None
    more: dict[str, Any] = field(default_factory=dict)


def _figure(text: str, row: F, home: str | None) -> Figure:
    start = text.index(row.quote)
    first = max(text.rfind("。", 0, start), text.rfind("\n", 0, start)) + 1
    last = text.find("。", start)
    return Figure(
        kind=row.kind,  # type: ignore[arg-type]
        role=row.role,  # type: ignore[arg-type]
        value=row.value,
        unit=row.unit or UNITS.get(row.kind, "person"),
        bound=row.bound,  # type: ignore[arg-type]
        scope=row.scope,  # type: ignore[arg-type]
        part=row.part_of is not None,
        part_of=row.part_of,
        headline=row.part_of is None,
        incident=row.incident if row.scope in ("case", "operation") else None,
        period=Period(*row.period) if row.period else None,
        case_code=None,
        region=row.region or home,
        change=None,
        quote=row.quote,
        start=start,
        end=start + len(row.quote),
        sentence_start=first,
        sentence_end=len(text) if last < 0 else last + 1,
        rule="test",
    )


def _incidents(told: Told) -> tuple[Incident, ...]:
    if told.incidents is not None:
        return tuple(
            Incident(n, title, None, region, told.text.index(title), len(told.text))
            for n, (title, region) in enumerate(told.incidents)
        )
    has_case = any(f.scope in ("case", "operation") for f in told.figures) or told.codes
    title = told.text.partition("\n")[0]
    code = told.codes[0] if told.codes else None
    return (Incident(0, title, code, told.code, 0, len(told.text)),) if has_case else ()


def release(told: Told) -> Release:
    """The release that a `Told` is short for."""
    issuer = Issuer(told.issuer, told.code, NAMES[told.code[:2]][0] if told.code else "全国")
    return Release(
        path="memory",
        id=told.name or digest(repr(told)),
        url=None,
        title=told.text.partition("\n")[0],
        source=told.source,
        published=told.published,
        text=told.text,
        script="Hans",
        is_release=told.is_release,
        issuer=issuer,
        provinces=(issuer.province,),
        places=(),
        case_codes=tuple(CaseCode(c, c, 0, 0) for c in told.codes),
        figures=tuple(_figure(told.text, f, told.code) for f in told.figures),
        incidents=_incidents(told),
        crime_types=tuple(told.crimes),
        operations=(),
        items=(),
        events=None,
        rejected=(),
    )
