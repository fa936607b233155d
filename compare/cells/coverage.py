"""What a cell's number rests on: which sources of the place worked, were quiet, blocked or missing in the period.

A place without a working source is unknown, never zero. A source is, for a stretch of time,

    worked    it published something that was read
    quiet     it was read over the whole stretch, and had nothing
    blocked   it refused, had moved, or could not be read: its silence means nothing
    missing   nobody looked: it is not crawled, or not so far back, or lists what nobody has read yet

and a place `worked` if one of its sources did, else `quiet`, else `blocked`, else `missing`; without sources `unknown`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from compare.cells.grouping import Label
from compare.regions import contains, province_code, unit_name
from extract.gazetteer import NATIONAL
from extract.release import Json

LATENESS = timedelta(days=8)
"""How long after its last reading a source still counts as read: a week and a day."""
State = Literal["worked", "quiet", "blocked", "missing", "unknown"]
ORDER: tuple[State, ...] = ("worked", "quiet", "blocked", "missing")
NATIONAL_CODE = "000000"
"""The code of a national source."""


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A source as far as coverage goes."""

    id: str
    code: str
    """GB/T 2260 code of the body; 000000 for a national one."""
    days: frozenset[str]
    """Days on which what was read of it was published, ISO."""
    covered_from: str | None
    covered_until: str | None
    """Between these days all that it published is known; None: nothing is."""
    unread: frozenset[str]
    """Days of which it lists releases that nobody has read."""
    is_failing: bool
    """Its last visit failed."""
    as_of: str
    """The day on which all this is said; what is asked beyond it lies in the future."""


def state_of(source: SourceRecord, date_from: str | None, date_to: str | None) -> State:
    """What a source was in a stretch of time; an open end asks for all there is."""
    if _any_within(source.days, date_from, date_to):
        return "worked"
    first, last = source.covered_from, source.covered_until
    if date_from and date_from > source.as_of:
        return "missing"
    if source.is_failing and (last is None or date_to is None or date_to > last):
        return "blocked"
    if first is None or last is None or _any_within(source.unread, date_from, date_to):
        return "missing"
    end = min(date_to or source.as_of, source.as_of)
    return "quiet" if first <= (date_from or first) and _reaches(last, end) else "missing"


def _any_within(days: Iterable[str], date_from: str | None, date_to: str | None) -> bool:
    return any((date_from or "") <= day <= (date_to or "9999") for day in days)


def _reaches(last: str, end: str) -> bool:
    """Whether reading up to `last` covers a stretch up to `end`; a source is not read every day."""
    return _day(end) - _day(last) <= LATENESS


def _day(text: str) -> date:
    """The day; of an upper bound such as 2026-02-31 one near it."""
    return date(int(text[:4]), int(text[5:7]), min(int(text[8:]), 28))


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
        """The provinces that have a source."""
        codes = sorted({province_code(source.code) for source in self.sources if source.code != NATIONAL_CODE})
        return [Label(unit_name(code), code) for code in codes]

    def of(self, key: tuple[Label, ...], date_from: str | None, date_to: str | None) -> Json:
        """State, counts by state, and the share of bodies that published, for a cell of a comparison."""
        place = next((label.code for label in key if label.code), None)
        start, end = _narrowed(key, date_from, date_to)
        if place is None and any(label.text == NATIONAL for label in key):
            place = NATIONAL_CODE
        here = [source for source in self.sources if place is None or contains(place, source.code)]
        return summary(state_of(source, start, end) for source in here)


def summary(states: Iterable[State]) -> Json:
    """`{"state", "sources", "worked", "quiet", "blocked", "missing", "published_share"}`."""
    found = list(states)
    counts: Mapping[State, int] = {state: found.count(state) for state in ORDER}
    state: State = next((state for state in ORDER if counts[state]), "unknown")
    share = round(counts["worked"] / len(found), 4) if found else None
    return {"state": state, "sources": len(found), "published_share": share} | {str(s): counts[s] for s in ORDER}


def is_known(coverage: Json) -> bool:
    """Whether a missing number means none: some source of the place could be read."""
    return coverage["state"] in ("worked", "quiet")
