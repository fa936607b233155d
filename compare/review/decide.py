"""What a reviewer decides: signed, recorded, at once in the index."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from compare.decisions.corrections import Corrections, load_corrections
from compare.decisions.recorded import Decision, parse_decision, read_rows, record_decisions, rewrite_decisions
from compare.errors import CorrectionError
from compare.resolve import resolve
from extract.release import Json, Release, from_record
from search.documents import Origin
from search.engine import Engine
from search.lock import writing


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
    """Decisions that were new and are kept."""
    changed: int
    """Release documents written again."""
    unmatched: tuple[Decision, ...]
    """Decisions that are about nothing in the index; none of them was recorded."""


def _stored(engine: Engine, ids: Iterable[str]) -> list[tuple[Release, Origin]]:
    names = ("source_id", "fetched", "record", "sha256")
    documents = engine.get(sorted(ids))
    return [(from_record(document), Origin(**{name: document[name] for name in names})) for document in documents]


def apply_decisions(engine: Engine, data_dir: Path, decisions: Iterable[Decision]) -> Applied:
    """Records decisions and brings the index up to date with them; a rebuild gives the same.

    A decision that is about nothing in the index is left out: recorded, it would be reported after every rebuild.

    Raises:
        WriterBusyError: another process is writing; nothing was recorded.
    """
    new = tuple(decisions)
    with engine.writer() as writer:
        every = Corrections((*load_corrections(data_dir).decisions, *new))
        stored = _stored(engine, {i for d in new for i in d.releases})
        found = {side for release, _ in stored for side in every.found(release)}
        unmatched = Corrections(new).missing(found)
        kept = [d for d in new if d not in unmatched]
        recorded = record_decisions(data_dir, kept)
        touched = {i for d in kept for i in d.releases}
        batch = [(release, origin) for release, origin in stored if release.id in touched]
        resolved = list(resolve(writer.reader(), batch, load_corrections(data_dir)))
        for one in resolved:
            writer.put([one.release], one.figures)
    return Applied(recorded, len(resolved), unmatched)


def forget(data_dir: Path, ids: Sequence[str]) -> int:
    """Takes decisions out of the record; what they did to the index stays until it is rebuilt. Returns how many.

    Raises:
        CorrectionError: there is no decision of such an id; nothing was taken out.
        WriterBusyError: another process is writing.
    """
    with writing(data_dir):
        decisions = load_corrections(data_dir).decisions
        unknown = set(ids) - {decision.id for decision in decisions}
        if unknown:
            raise CorrectionError(
                f"no decision has the id {', '.join(sorted(unknown))}: see `tongbao review decisions`"
            )
        kept = [decision for decision in decisions if decision.id not in ids]
        rewrite_decisions(data_dir, kept)
    return len(decisions) - len(kept)


def export_rows(corrections: Corrections) -> Iterator[Json]:
    """Every decision as it is recorded, to be shared and applied elsewhere."""
    return (asdict(decision) for decision in corrections.decisions)
