"""The two flat documents that an engine stores: one per release, one per figure.

`release_document` and `figure_documents` turn a `Release` into them. The resolve step (`compare.resolve`) fills
`events` of a release, and of its figures the fields of `compare.counting.outcome`, `sorts` with the `crime_types`
that they bring along, `is_subtotal` and `standing`, before they are written.
"""

from calendar import monthrange
from dataclasses import dataclass
from typing import Any

from extract.gazetteer import NATIONAL
from extract.release import Figure, Json, Period, Release, plain


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a release came from, beside its own text."""

    source_id: str | None
    """Id of the crawled source; `import` of imported files."""
    fetched: str | None
    """When it was fetched, ISO 8601 in UTC."""
    record: str | None
    """The archive record: `file.warc.gz:offset`."""
    sha256: str | None
    """Of the archived bytes."""


def called(document: Json, untitled: str = "untitled") -> str:
    """What to call a release, by its document or a figure's: its title, else that it has none, and which file it is.

    >>> called({"title": None, "url": None, "path": "saved/a.txt"})
    'untitled (saved/a.txt)'
    """
    return document["title"] or (untitled if document["url"] else f"{untitled} ({document['path']})")


def case_name(title: str) -> str:
    """What to call a case of a round-up: its title without the mark that joins it to what follows.

    >>> case_name("打掉一个扒窃团伙，抓获6人；")
    '打掉一个扒窃团伙，抓获6人'
    """
    return title.rstrip("，、；：。,;: ")


def date_parts(published: str | None) -> Json:
    """month 2020-08, quarter 2020-Q3, year 2020; all None without a date."""
    if not published:
        return {"month": None, "quarter": None, "year": None}
    quarter = (int(published[5:7]) + 2) // 3
    return {"month": published[:7], "quarter": f"{published[:4]}-Q{quarter}", "year": published[:4]}


STRETCHES = {1: "month", 3: "quarter", 6: "half", 12: "year"}
"""Months -> what so many are called."""


def stretch(period: Period | None) -> str | None:
    """month, quarter, half or year, where the days are just those of one in the calendar.

    >>> stretch(Period("2026-04-01", "2026-06-30"))
    'quarter'
    """
    if period is None or period.start[8:] != "01" or period.start[:4] != period.end[:4]:
        return None
    first, last = int(period.start[5:7]), int(period.end[5:7])
    if int(period.end[8:]) != monthrange(int(period.end[:4]), last)[1]:
        return None
    months = last - first + 1
    return STRETCHES.get(months) if last % months == 0 else None


def region_codes(code: str | None) -> list[str]:
    """A GB/T 2260 code and the units it lies in: 620102 -> 620000, 620100, 620102."""
    if not code:
        return []
    return list(dict.fromkeys([code[:2] + "0000", code[:4] + "00", code]))


def region_level(code: str | None) -> str | None:
    """province, prefecture or county, from the zeros of a GB/T 2260 code."""
    if not code:
        return None
    return "province" if code.endswith("0000") else "prefecture" if code.endswith("00") else "county"


def issuer_level(release: Release) -> str | None:
    """national, province, prefecture, county; None without an issuer."""
    if release.issuer is None:
        return None
    return "national" if release.issuer.province == NATIONAL else region_level(release.issuer.code)


def province_names(release: Release) -> list[str]:
    """The province-level units that a release names, and its issuer's."""
    issuer = (release.issuer.province,) if release.issuer else ()
    return list(dict.fromkeys((*release.provinces, *issuer)))


def release_document(release: Release, origin: Origin, keys: list[str]) -> Json:
    """The flat document of a release; `keys` are the blocking keys of the resolve step."""
    codes = [release.issuer.code] if release.issuer and release.issuer.code else []
    codes += [place.code for place in release.places]
    return {
        **release.record(),
        **date_parts(release.published),
        "regions": sorted({c for code in codes for c in region_codes(code)}),
        "release_provinces": province_names(release),
        "issuer_level": issuer_level(release),
        "source_id": origin.source_id,
        "fetched": origin.fetched,
        "record": origin.record,
        "sha256": origin.sha256,
        "keys": keys,
    }


def figure_document(release: Release, index: int, figure: Figure, origin: Origin) -> Json:
    """The flat document of one figure, with what charts group and filter by taken over from its release."""
    region = figure.region
    row: dict[str, Any] = {
        **plain(figure),
        **date_parts(release.published),
        "id": f"{release.id}:{index}",
        "release": release.id,
        "index": index,
        "period_start": figure.period and figure.period.start,
        "period_end": figure.period and figure.period.end,
        "stretch": stretch(figure.period),
        "place": region,
        "regions": region_codes(region),
        "province": region and region[:2] + "0000",
        "city": (region and not region.endswith("0000") and region[:4] + "00") or None,
        "sentence": release.text[figure.sentence_start : figure.sentence_end],
        "url": release.url,
        "path": release.path,
        "title": release.title,
        "published": release.published,
        "is_release": release.is_release,
        "issuer_name": release.issuer and release.issuer.name,
        "issuer_code": release.issuer and release.issuer.code,
        "issuer_province": release.issuer and release.issuer.province,
        "issuer_level": issuer_level(release),
        "crime_types": list(release.crime_types),
        "operations": list(release.operations),
        "release_provinces": province_names(release),
        "script": release.script,
        "source": release.source,
        "source_id": origin.source_id,
        "fetched": origin.fetched,
        "sha256": origin.sha256,
        "event": None,
        "lens": None,
        "counted": None,
        "set_aside": None,
        "suspect": None,
        "event_cases": None,
        "sorts": None,
        "is_subtotal": False,
        "standing": None,
    }
    return row | {f"filed_{part}": name for part, name in date_parts(filed(row)).items()}


def filed(row: Json) -> str | None:
    """The day under which a figure document stands over time: the last of its stretch, else that of its publication.

    Part of a total, without a stretch of its own, it has no day: it is of its whole's, and no month's total.
    """
    is_part = row["part"] and row["scope"] == "period"
    day: str | None = row["period_end"] or (None if is_part else row["published"])
    return day


def figure_documents(release: Release, origin: Origin) -> list[Json]:
    """One document per figure, in order."""
    return [figure_document(release, i, figure, origin) for i, figure in enumerate(release.figures)]
