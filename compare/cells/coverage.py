"""What a cell's number rests on: which sources of the place were read in the period, and what they published.

A place without a source that was read over the whole period is unknown, never zero, and a number there is a least one.
A source is `worked`, `partly`, `quiet`, `blocked` or `missing` (`crawler.health.days`), and a place the first of these
that one of its sources is, but `worked` where one was read to its end and another published; without any `unknown`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from compare.cells.grouping import Label
from compare.population import population
from compare.regions import contains
from crawler.health.days import DayState, Reading, state_of
from extract.gazetteer import NATIONAL, gazetteer
from extract.release import Json

LATENESS = timedelta(days=8)
"""How long after its last reading a source still counts as read: a week and a day."""
State = DayState | Literal["unknown"]
ORDER: tuple[DayState, ...] = ("worked", "partly", "quiet", "blocked", "missing")
KNOWN = frozenset({"worked", "quiet"})
"""States of a place of which all is known that some source of it published: no number means none."""
NATIONAL_CODE = "000000"
"""The code of a national source."""


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A source as far as coverage goes."""

    id: str
    code: str
    """GB/T 2260 code of the body; 000000 for a national one."""
    reading: Reading
    is_verified: bool = True
    """Somebody has seen its definition work."""
    failing_since: str | None = None
    """The day since which it cannot be read; None: it can, or was never tried."""
    last_read: str | None = None
    """The day on which it was last read without fault."""


def stretch_of(label: str) -> tuple[str, str] | None:
    """The days of a key of time: 2020-08, 2020-Q3 or 2020; None for another key. Ends are upper bounds."""
    year, _, rest = label.partition("-")
    if not (len(year) == 4 and year.isdigit()):
        return None
    if rest.startswith("Q"):
        first = int(rest[1:]) * 3 - 2
        return f"{year}-{first:02}-01", f"{year}-{first + 2:02}-31"
    return (f"{label}-01", f"{label}-31") if rest else (f"{year}-01-01", f"{year}-12-31")


def _narrowed(key: tuple[Label, ...], date_from: str | None, date_to: str | None) -> tuple[str | None, str | None]:
    for label in key:
        stretch = stretch_of(label.text)
        if stretch:
            return max(date_from or "", stretch[0]), min(date_to or "9999", stretch[1])
    return date_from, date_to


@dataclass(frozen=True)
class Coverage:
    """The sources that a comparison rests on."""

    sources: tuple[SourceRecord, ...] = ()

    def provinces(self) -> list[Label]:
        """Every province, with or without a source of its own, where one has any: of the others nobody knows."""
        if all(source.code == NATIONAL_CODE for source in self.sources):
            return []
        return [Label(unit.name, code) for code, unit in sorted(population().items()) if unit.level == "province"]

    def of(self, key: tuple[Label, ...], date_from: str | None, date_to: str | None) -> Json:
        """State, counts by state, and the share of bodies that published, for a cell of a comparison."""
        place = next((label.code for label in key if label.code), None)
        start, end = _narrowed(key, date_from, date_to)
        if place is None and any(label.text == NATIONAL for label in key):
            place = NATIONAL_CODE
        here = [source for source in self.sources if place is None or contains(place, source.code)]
        states = [state_of(source.reading, start, end, LATENESS) for source in here]
        whole = [source for source, state in zip(here, states, strict=True) if state in KNOWN]
        verified = sum(source.is_verified for source in whole)
        return _summary(states) | {"verified": verified} | _read(whole or here) | _visited(here)

    def of_province(self, name: str, date_from: str | None, date_to: str | None) -> Json:
        """The same for a province by its name; 全国 is the national sources, no name all of them."""
        codes = {province: code for code, province in gazetteer().provinces.items()}
        return self.of((Label(name, codes.get(name)),), date_from, date_to)


def _summary(found: Sequence[DayState]) -> Json:
    """`{"state", "sources", "published_share", "worked", "partly", "quiet", "blocked", "missing"}`."""
    counts: Mapping[DayState, int] = {state: found.count(state) for state in ORDER}
    state: State = next((state for state in ORDER if counts[state]), "unknown")
    if state == "partly" and counts["quiet"]:
        state = "worked"
    share = round((counts["worked"] + counts["partly"]) / len(found), 4) if found else None
    return {"state": state, "sources": len(found), "published_share": share} | {str(s): counts[s] for s in ORDER}


def _read(sources: Sequence[SourceRecord]) -> Json:
    """`{"covered_from", "covered_until"}`: between which days all of those that could be read were read."""
    readings = [source.reading for source in sources]
    known = [(one.covered_from, one.covered_until) for one in readings if one.covered_from and one.covered_until]
    first, last = max((first for first, _ in known), default=None), min((last for _, last in known), default=None)
    is_one = first is not None and last is not None and first <= last
    return {"covered_from": first if is_one else None, "covered_until": last if is_one else None}


def _visited(sources: Sequence[SourceRecord]) -> Json:
    """`{"last_read", "failing_since"}`: when the last of them was read, and since when some cannot be."""
    return {
        "last_read": max((source.last_read for source in sources if source.last_read), default=None),
        "failing_since": min((source.failing_since for source in sources if source.failing_since), default=None),
    }


def is_unverified(coverage: Json) -> bool:
    """Whether no source of those whose silence counts was ever seen to work: it may be that of a wrong address."""
    return is_known(coverage) and not coverage["verified"]


def is_known(coverage: Json) -> bool:
    """Whether a missing number means none: some source of the place was read over the whole period."""
    return coverage.get("state") in KNOWN
