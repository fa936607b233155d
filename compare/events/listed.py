"""The events as a list: one object an incident or a stated total, with every release that tells of it."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import groupby

from compare.decisions.corrections import Corrections
from compare.events.corpus import read_entry
from compare.events.matching import match
from compare.mentions import Mention
from compare.regions import unit_name
from extract.release import Json
from search.engine import Engine, Reader
from search.query import Query

Row = tuple[str, str, int, str]
"""What belongs to an event: its id, its kind, 0 for an incident and 1 for a figure, the JSON of it."""
_NEWEST_FIRST = """
    SELECT event, kind, sort, told
    FROM (SELECT *, rowid AS place, min(published) OVER (PARTITION BY event) AS day FROM rows)
    ORDER BY day DESC, event, sort, place
"""
"""Events by the day of their first report, then by id; those without a day are the last."""


def _incident_rows(release: Json) -> Iterator[tuple[str, str, Json]]:
    for incident, event in zip(release["incidents"], release["events"] or (), strict=False):
        region = incident["region"] or (release["issuer"] or {}).get("code")
        told = {"release": release["id"], "n": incident["n"], "title": incident["title"], "region": region}
        yield event, "incident", told | {"published": release["published"]}


def _figure_row(figure: Json) -> tuple[str, str, Json]:
    version = {
        "release": figure["release"],
        "figure": figure["id"],
        "published": figure["published"],
        "measure": ":".join(filter(None, (figure["kind"], figure["role"]))),
        "value": figure["value"],
        "unit": figure["unit"],
        "bound": figure["bound"],
        "period": figure["period"],
        "region": figure["region"],
        "counted": figure["counted"],
        "set_aside": figure["set_aside"],
        "title": figure["title"],
    }
    return figure["event"], "total" if figure["lens"] == "totals" else "incident", version


def _rows(engine: Engine) -> Iterator[tuple[str | None, Row]]:
    """Everything that belongs to an event, each with the day when it was published."""
    for release in engine.scan(Query(sort="date"), "releases"):
        for event, kind, told in _incident_rows(release):
            yield release["published"], (event, kind, 0, json.dumps(told, ensure_ascii=False))
    for figure in engine.scan(Query(sort="date"), "figures"):
        if figure["event"]:
            event, kind, version = _figure_row(figure)
            yield figure["published"], (event, kind, 1, json.dumps(version, ensure_ascii=False))


def _sorted(rows: Iterable[tuple[str | None, Row]]) -> Iterator[Row]:
    """Event by event, sorted in a temporary database on disk: memory does not grow with the corpus."""
    with closing(sqlite3.connect("")) as disk:
        disk.execute("CREATE TABLE rows (published TEXT, event TEXT, kind TEXT, sort INTEGER, told TEXT)")
        disk.executemany("INSERT INTO rows VALUES (?, ?, ?, ?, ?)", ((day, *row) for day, row in rows))
        yield from disk.execute(_NEWEST_FIRST)


def _event(event: str, rows: list[Row]) -> Json:
    told = [(sort, json.loads(text)) for _, _, sort, text in rows]
    incidents = [item for sort, item in told if sort == 0]
    versions = [item for sort, item in told if sort == 1]
    counted = [version["region"] for version in versions if version["counted"]]
    region = next(filter(None, (*counted, *(item["region"] for _, item in told))), None)
    return {
        "id": event,
        "kind": "total" if any(kind == "total" for _, kind, _, _ in rows) else "incident",
        "title": next((item["title"] for _, item in told if item["title"]), None),
        "published": min((item["published"] for _, item in told if item["published"]), default=None),
        "period": next((version["period"] for version in versions if version["period"]), None),
        "region": region,
        "place": region and unit_name(region),
        "releases": sorted({item["release"] for _, item in told}),
        "incidents": [{name: item[name] for name in ("release", "n", "title")} for item in incidents],
        "versions": [
            {name: value for name, value in item.items() if name not in ("region", "title")} for item in versions
        ],
    }


def list_events(engine: Engine) -> Iterator[Json]:
    """Every event, the newest first, streaming.

    `{id, kind, title, published, period, region, place, releases, incidents, versions}`: `published` is the day of the
    first report, `incidents` are the tellings `{release, n, title}`, `versions` what each telling states, with whether
    it counts and why not.
    """
    for event, rows in groupby(_sorted(_rows(engine)), key=lambda row: row[0]):
        yield _event(event, list(rows))


def _names(mention: Mention) -> set[object]:
    """What a mention is called in the list of events: its incident, its figures."""
    incident = {(mention.release.id, mention.incident)} if mention.incident is not None else set()
    return incident | {f"{mention.release.id}:{index}" for index, _ in mention.figures}


def explain_links(reader: Reader, event: Json, corrections: Corrections) -> list[Json]:
    """Why the releases of an event tell of one: every link between two of its mentions, its score, its reasons."""
    entries = [read_entry(document) for document in reader.get(event["releases"])]
    ids = {(i["release"], i["n"]) for i in event["incidents"]} | {v["figure"] for v in event["versions"]}
    told = [tuple(m for m in entry.mentions if _names(m) & ids) for entry in entries]
    return [
        {
            "a": link.a,
            "b": link.b,
            "score": link.comparison.score,
            "reasons": [{"name": reason.name, "weight": reason.weight} for reason in link.comparison.reasons],
        }
        for i, ours in enumerate(told)
        for theirs in told[i + 1 :]
        for link in match(ours, theirs, corrections)
    ]
