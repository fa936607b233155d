"""The reviewer's desk: which counted figures to look at first, and why."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from heapq import nlargest
from itertools import chain, islice

from compare.decisions.corrections import Corrections
from compare.decisions.recorded import FIGURE_ACTIONS, Decision
from compare.parts import exact
from extract.release import Json
from search.engine import Engine
from search.query import Filters, Query

Cell = tuple[str, str | None, str, str | None]
IMPACT = 0.2
"""A figure that makes up this share of its province's sum is worth a look."""
COUNTED = Filters(counted=True)
LOOKED_AT = 2000
"""Figures that are looked at whatever they are, the earliest first: for those without a date or an incident."""
MISTAKEN = 0.2
"""A rule of whose judged figures so many were wrong is doubtful."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A figure to look at, why, and how urgently (higher first)."""

    figure: Json
    why: tuple[str, ...]
    """`suspect:CODE`, `rule:SHARE` of wrong ones among those judged, `no_incident`, `no_period`, `undated`,
    `impact:SHARE` of its province's sum."""
    priority: float

    def row(self) -> Json:
        """The row of `tongbao review list --json`: what a decision's target needs, and the sentence to judge by."""
        names = ("release", "quote", "kind", "role", "value", "unit", "scope", "sentence", "rule", "url", "title")
        return {"why": list(self.why), "priority": self.priority} | {name: self.figure[name] for name in names}


@dataclass(frozen=True, slots=True)
class _Desk:
    """What all counted figures together say of one."""

    sums: dict[Cell, Decimal]
    sizes: dict[Cell, int]
    mistaken: dict[str, float]
    """Rule -> share of wrong figures among those that reviewers judged."""

    def share(self, figure: Json) -> float:
        """The share of a case's figure in its province's sum of several; totals are never summed."""
        cell = _cell(figure)
        if figure["lens"] != "cases" or self.sizes.get(cell, 0) < 2 or not self.sums[cell]:
            return 0.0
        return float(exact(figure["value"]) / self.sums[cell])

    def doubts(self, figure: Json) -> Iterator[tuple[str, float]]:
        """Every reason to look at a figure, and its urgency."""
        if figure["suspect"]:
            yield f"suspect:{figure['suspect']}", 2.0
        if (wrong := self.mistaken.get(figure["rule"], 0.0)) >= MISTAKEN:
            yield f"rule:{wrong:.2f}", wrong
        if figure["lens"] == "cases" and figure["incident"] is None:
            yield "no_incident", 0.3
        if figure["lens"] == "totals" and figure["period"] is None:
            yield "no_period", 0.3
        if figure["published"] is None:
            yield "undated", 0.2
        if (share := self.share(figure)) >= IMPACT:
            yield f"impact:{share:.2f}", share


def _cell(figure: Json) -> Cell:
    return figure["kind"], figure["role"], figure["unit"], figure["province"]


def _counted(engine: Engine, filters: Filters = COUNTED) -> Iterator[Json]:
    return engine.scan(Query(filters=filters, sort="date"), "figures")


def _verdicts(corrections: Corrections) -> dict[tuple[str, str | None, str | None], Decision]:
    """The last decision on each figure."""
    judged = (d for d in corrections.decisions if d.action in FIGURE_ACTIONS)
    return {(d.target.release, d.target.quote, d.target.kind): d for d in judged}


def _mistaken(engine: Engine, verdicts: dict[tuple[str, str | None, str | None], Decision]) -> dict[str, float]:
    wrong: dict[str, list[bool]] = defaultdict(list)
    for figure in engine.figures(sorted({release for release, _, _ in verdicts})):
        verdict = verdicts.get((figure["release"], figure["quote"], figure["kind"]))
        if verdict:
            wrong[figure["rule"]].append(verdict.action != "accept")
    return {rule: sum(judged) / len(judged) for rule, judged in wrong.items()}


def _desk(engine: Engine, verdicts: dict[tuple[str, str | None, str | None], Decision]) -> _Desk:
    query = Query(filters=replace(COUNTED, lens="cases"))
    buckets = engine.aggregate(query, ("kind", "role", "unit", "province"), releases=False)
    sums = {_key(*bucket.key): exact(bucket.value) for bucket in buckets}
    sizes = {_key(*bucket.key): bucket.figures for bucket in buckets}
    return _Desk(sums, sizes, _mistaken(engine, verdicts))


def _key(kind: str, role: str, unit: str, province: str) -> Cell:
    return kind, role or None, unit, province or None


def _heavy(engine: Engine, desk: _Desk) -> Iterator[Json]:
    """Figures that may make up much of their cell: the largest of cells whose sums are alike are asked for together."""
    alike: dict[tuple[str, str | None, str, int], list[Cell]] = defaultdict(list)
    for cell, total in desk.sums.items():
        if desk.sizes[cell] > 1 and total > 0:
            alike[*cell[:3], total.adjusted()].append(cell)
    for (kind, role, unit, _), cells in alike.items():
        provinces = [cell[3] for cell in cells]
        filters = replace(
            COUNTED,
            lens="cases",
            kinds=(kind,),
            roles=(role,) if role else (),
            units=(unit,),
            regions=tuple(code for code in provinces if code) if all(provinces) else (),
            value_min=float(min(desk.sums[cell] for cell in cells)) * IMPACT,
        )
        yield from _counted(engine, filters)


def _candidates(engine: Engine, desk: _Desk) -> Iterator[Json]:
    """The figures that are read: the doubtful ones, those that weigh much in their province, and the first
    `LOOKED_AT`."""
    sources = (
        _counted(engine, replace(COUNTED, suspect=True)),
        _heavy(engine, desk),
        islice(_counted(engine), LOOKED_AT),
    )
    return iter({figure["id"]: figure for figure in chain.from_iterable(sources)}.values())


def queue(engine: Engine, corrections: Corrections, limit: int = 100) -> list[Doubt]:
    """Counted figures that nobody has decided on, the most urgent first: outliers, figures of rules that reviewers
    often found wrong, those that make up much of a chart, those that could not be placed or dated.

    In a large index not every figure is read (`_candidates`), so that the desk is there at once.
    """
    verdicts = _verdicts(corrections)
    desk = _desk(engine, verdicts)
    doubts = (
        Doubt(figure, tuple(code for code, _ in found), round(sum(urgency for _, urgency in found), 4))
        for figure in _candidates(engine, desk)
        if (figure["release"], figure["quote"], figure["kind"]) not in verdicts
        if (found := list(desk.doubts(figure)))
    )
    return nlargest(limit, doubts, key=lambda doubt: (doubt.priority, doubt.figure["id"]))
