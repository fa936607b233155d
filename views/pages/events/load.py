"""The data of the events page: the events that a page of releases tells of, with every report and figure of each."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from extract.release import Json
from search.documents import case_name
from search.query import Filters, Query
from views import asking
from views.dates import first_day, last_day
from views.state import page_number
from views.view import View

PAGE_SIZE = 20
MOST_FIGURES = 2000


@dataclass(frozen=True, slots=True)
class Event:
    """One event or one stated total, as its figures tell it."""

    id: str
    is_total: bool
    title: str
    period: str | None
    """Of a total: the stretch that it speaks of."""
    region: str | None
    """Name of the province of its newest counted figure."""
    first: str | None
    last: str | None
    """Publication dates of its first and last report."""
    figures: tuple[Json, ...]
    """Figure documents, the counted ones first."""

    @property
    def reports(self) -> int:
        """How many releases tell of it."""
        return len({row["release"] for row in self.figures})


@dataclass(frozen=True, slots=True)
class Timeline:
    """A page of events, the newest first; `total` counts the releases in the question."""

    events: tuple[Event, ...]
    total: int


def question(state: dict[str, Any]) -> Query:
    """The releases whose events are shown."""
    filters = Filters(
        date_from=first_day(state["since"]),
        date_to=last_day(state["until"]),
        provinces=tuple(filter(None, [state["province"]])),
    )
    offset = (page_number(state["page"]) - 1) * PAGE_SIZE
    return Query(state["q"].strip(), filters, sort="date", offset=offset, limit=PAGE_SIZE)


def load(view: View, state: dict[str, Any]) -> Timeline:
    """The events of a page of releases: one call for the releases, one for their figures, one for the whole events.

    Raises:
        QueryError: the query cannot be read.
    """
    if state["id"]:
        return Timeline(events_of(view, _figures(view, (state["id"],))), 1)
    page = asking.search(view, question(state))
    own = asking.figures(view, [hit.document["id"] for hit in page.hits])
    ids = tuple(sorted({row["event"] for row in own if row["event"]}))
    return Timeline(events_of(view, _figures(view, ids)) if ids else (), page.total)


def titles(releases: Iterable[Json]) -> dict[tuple[str, str], str]:
    """Event and release -> title of the incident that the release tells of."""
    return {
        (event, release["id"]): case_name(incident["title"])
        for release in releases
        for event, incident in zip(release["events"] or (), release["incidents"], strict=False)
        if incident["title"]
    }


def _figures(view: View, ids: tuple[str, ...]) -> list[Json]:
    query = Query(filters=Filters(events=ids, releases_only=False), sort="date")
    return asking.scan_figures(view, query, MOST_FIGURES)


def events_of(view: View, figures: Iterable[Json]) -> tuple[Event, ...]:
    """Groups figures into events, the one with the newest report first, each titled by its first figure's release."""
    groups: dict[str, list[Json]] = defaultdict(list)
    for row in sorted(figures, key=_rank):
        groups[row["event"]].append(row)
    names = titles(asking.releases(view, sorted({rows[0]["release"] for rows in groups.values()})))
    made = [_event(view, event, rows, names.get((event, rows[0]["release"]))) for event, rows in groups.items()]
    return tuple(sorted(made, key=lambda event: (event.last or "", event.id), reverse=True))


def _rank(row: Json) -> tuple[bool, str, str, str, str]:
    """The counted figures first, then by kind, role and date."""
    return not row["counted"], row["kind"], row["role"] or "", row["published"] or "", row["id"]


def _event(view: View, event: str, rows: list[Json], name: str | None) -> Event:
    dates = sorted(row["published"] for row in rows if row["published"])
    first, dated = rows[0], next((row for row in rows if row["period_start"]), None)
    return Event(
        id=event,
        is_total=first["lens"] == "totals",
        title=(name if first["lens"] == "cases" else None) or view.called(first),
        period=f"{dated['period_start']} – {dated['period_end']}" if dated else None,
        region=first["province"] or first["issuer_province"],
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        figures=tuple(rows),
    )
