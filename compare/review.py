"""The reviewer's desk: what to look at first, and what a decision changes at once in an index."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from decimal import Decimal
from heapq import nlargest
from pathlib import Path

from compare.corrections import Corrections, Decision, load_corrections, parse_decision, read_rows, record_decisions
from compare.errors import CorrectionError
from compare.parts import exact
from compare.resolve import resolve
from extract.release import Json, Release, from_record
from search.documents import Origin
from search.engine import Engine
from search.query import Filters, Query

Cell = tuple[str, str | None, str, str | None]
IMPACT = 0.2
"""A figure that makes up this share of its province's sum is worth a look."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A figure to look at, why, and how urgently (higher first)."""

    figure: Json
    why: tuple[str, ...]
    priority: float

    def row(self) -> Json:
        """The row of `tongbao review list --json`: what a decision's target needs, and the sentence to judge by."""
        names = ("release", "quote", "kind", "role", "value", "unit", "scope", "sentence", "rule", "url", "title")
        return {"why": list(self.why), "priority": self.priority} | {name: self.figure[name] for name in names}


def _cell(figure: Json) -> Cell:
    return figure["kind"], figure["role"], figure["unit"], figure["province"]


def _counted(engine: Engine) -> Iterator[Json]:
    return engine.scan(Query(filters=Filters(counted=True), sort="date"), "figures")


def _doubt(figure: Json, sums: dict[Cell, Decimal], sizes: dict[Cell, int]) -> Doubt | None:
    why, priority = [], 0.0
    if figure["suspect"]:
        why.append(f"suspect:{figure['suspect']}")
        priority += 2
    if figure["scope"] in ("case", "operation") and figure["incident"] is None:
        why.append("no_incident")
        priority += 0.3
    if figure["published"] is None:
        why.append("undated")
        priority += 0.2
    share = float(exact(figure["value"]) / sums[_cell(figure)]) if sums[_cell(figure)] else 0.0
    if share >= IMPACT and sizes[_cell(figure)] > 1:
        why.append(f"impact:{share:.2f}")
        priority += share
    return Doubt(figure, tuple(why), round(priority, 4)) if why else None


def queue(engine: Engine, corrections: Corrections, limit: int = 100) -> list[Doubt]:
    """Counted figures that nobody has decided on: outliers first, then those that could not be placed or dated, then
    those that make up much of a chart."""
    sums: dict[Cell, Decimal] = defaultdict(Decimal)
    sizes: dict[Cell, int] = defaultdict(int)
    for figure in _counted(engine):
        sums[_cell(figure)] += exact(figure["value"])
        sizes[_cell(figure)] += 1
    decided = {(d.target.release, d.target.quote, d.target.kind) for d in corrections.decisions}
    doubts = (
        doubt
        for figure in _counted(engine)
        if (figure["release"], figure["quote"], figure["kind"]) not in decided
        if (doubt := _doubt(figure, sums, sizes))
    )
    return nlargest(limit, doubts, key=lambda doubt: (doubt.priority, doubt.figure["id"]))


def signed(row: Json, reviewer: str | None, where: str) -> Decision:
    """A decision as a file or a page gives it, with who and when filled in where they are missing.

    Raises:
        CorrectionError: it is no decision, or nobody signs it.
    """
    if not reviewer:
        raise CorrectionError(f"{where}: decisions need a name: set TONGBAO_REVIEWER")
    now = datetime.now(UTC).isoformat(timespec="seconds")
    target = row.get("target")
    said = target.get("quote") if isinstance(target, dict) else None
    return parse_decision({"who": reviewer, "when": now, "why": "", "said": said or "", **row}, where)


def read_signed(path: Path, reviewer: str | None) -> list[Decision]:
    """The decisions of a JSON Lines file, signed by `reviewer` where they do not say by whom.

    Raises:
        CorrectionError: a line is no decision, or nobody signs; the message names file and line.
    """
    return [signed(row, reviewer, where) for row, where in read_rows(path)]


@dataclass(frozen=True, slots=True)
class Applied:
    """What applying decisions did."""

    recorded: int
    """Decisions that were new."""
    changed: int
    """Release documents written again."""
    unmatched: tuple[Decision, ...]
    """Decisions that are about nothing in the index."""


def _stored(engine: Engine, ids: Iterable[str]) -> list[tuple[Release, Origin]]:
    names = ("source_id", "fetched", "record", "sha256")
    documents = engine.get(sorted(ids))
    return [(from_record(document), Origin(**{name: document[name] for name in names})) for document in documents]


def apply_decisions(engine: Engine, data_dir: Path, decisions: Iterable[Decision]) -> Applied:
    """Records decisions and brings the index up to date with them; a rebuild gives the same.

    Raises:
        WriterBusyError: another process is writing; nothing was recorded.
    """
    new = tuple(decisions)
    with engine.writer() as writer:
        recorded = record_decisions(data_dir, new)
        corrections = load_corrections(data_dir)
        batch = _stored(engine, {i for d in new for i in d.releases})
        unmatched = Corrections(new).unmatched(release for release, _ in batch)
        resolved = list(resolve(writer.reader(), batch, corrections))
        for one in resolved:
            writer.put([one.release], one.figures)
    return Applied(recorded, len(resolved), unmatched)


def export_rows(corrections: Corrections) -> Iterator[Json]:
    """Every decision as it is recorded, to be shared and applied elsewhere."""
    return (asdict(decision) for decision in corrections.decisions)
