"""An engine in memory: the smallest thing that keeps the interface's promises, so that rules are tested fast."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import cast

import extract
from compare.decisions.corrections import Corrections
from compare.parts import Lens
from compare.resolve import Resolved, resolve
from extract.article.article import read_text
from extract.release import Json, Release
from search.documents import Origin
from search.engine import Engine
from search.query import Filters, Query
from tests.compare.asking import stats

Printed = tuple[str | None, str]
"""A release's day of publication and its text."""
ORIGIN = Origin("sample", "2026-01-01T00:00:00Z", "a.warc.gz:0", "00")


class MemoryEngine:
    """Documents in two dictionaries."""

    def __init__(self) -> None:
        self.releases: dict[str, Json] = {}
        self.figure_rows: dict[str, list[Json]] = {}
        self.asked = 0

    def write(self, resolved: Iterable[Resolved]) -> None:
        for one in resolved:
            self.put([one.release], one.figures)

    def delete(self, ids: Iterable[str]) -> None:
        for release_id in ids:
            del self.releases[release_id], self.figure_rows[release_id]

    @contextmanager
    def writer(self) -> Iterator["MemoryEngine"]:
        yield self

    def reader(self) -> "MemoryEngine":
        return self

    def put(self, releases: Iterable[Json], figures: Iterable[Json]) -> None:
        for release in releases:
            self.releases[release["id"]] = release
            self.figure_rows[release["id"]] = []
        for row in figures:
            self.figure_rows[row["release"]].append(row)

    def get(self, ids: Sequence[str]) -> list[Json]:
        return [self.releases[i] for i in ids if i in self.releases]

    def figures(self, release_ids: Sequence[str]) -> list[Json]:
        return [row for i in release_ids for row in self.figure_rows.get(i, [])]

    def candidates(self, keys: Sequence[str], limit: int = 1000) -> list[Json]:
        found = [d for d in self.releases.values() if set(keys) & set(d["keys"])][:limit]
        self.asked += len(found)
        return found

    def scan(self, query: Query, what: str = "releases") -> Iterator[Json]:
        rows = self.releases.values() if what == "releases" else self.figures(sorted(self.releases))
        found = (row for row in rows if _fits(row, query.filters, what))
        return iter(sorted(found, key=lambda row: (row["published"] or "", row["id"])))

    @property
    def engine(self) -> Engine:
        """Itself, for functions that take any engine and use the methods that are here."""
        return cast(Engine, self)

    def dump(self) -> tuple[list[Json], list[Json]]:
        return [self.releases[i] for i in sorted(self.releases)], self.figures(sorted(self.releases))


def _fits(row: Json, filters: Filters, what: str) -> bool:
    published = row["published"] or ""
    return (
        (what == "releases" or not filters.kinds or row["kind"] in filters.kinds)
        and (what == "releases" or not filters.roles or row["role"] in filters.roles)
        and (not filters.crime_types or bool(set(row["crime_types"]) & set(filters.crime_types)))
        and (not filters.date_from or published >= filters.date_from)
        and (not filters.date_to or (bool(published) and published <= filters.date_to))
        and (what == "releases" or filters.counted is None or row["counted"] == filters.counted)
        and (row["is_release"] or not filters.releases_only)
    )


def indexed(releases: Iterable[Release], corrections: Corrections | None = None, size: int = 10**9) -> MemoryEngine:
    """An engine with releases resolved in batches of `size`."""
    engine = MemoryEngine()
    rest = list(releases)
    while rest:
        batch, rest = rest[:size], rest[size:]
        engine.write(list(resolve(engine, ((r, ORIGIN) for r in batch), corrections or Corrections())))
    return engine


def read(told: Iterable[Printed]) -> list[Release]:
    return [extract.read(replace(read_text(text), published=day)) for day, text in told]


def counted(told: Iterable[Printed], measure: str = "arrests", lens: Lens = "cases") -> list[object]:
    """What releases come to in each province that has a number."""
    cells = stats(indexed(read(told)).engine, measure, "province", lens)
    return [cell.value for cell in cells if cell.value is not None]
