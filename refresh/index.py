"""Archive -> extract -> resolve -> index: what is new in the archive, or all of it anew."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass, field, replace
from itertools import islice

from compare.decisions.corrections import Corrections, Side, load_corrections
from compare.resolve import resolve
from extract.release import Json, Release
from refresh import marks
from refresh.counted import counted
from refresh.derive import Derived, Unreadable, derive_all, location_of
from refresh.lost import forget_lost
from refresh.newest import newest
from search import open_engine
from search.documents import Origin
from search.engine import Engine, Writer
from search.errors import IndexDamagedError, IndexMissingError, IndexOutdatedError
from settings import Settings

BATCH = 500
Report = Callable[[str], None]
Read = tuple[Release, Origin]


@dataclass(slots=True)
class IndexSummary:
    """What a pass did: counts, and the pages that could not be read."""

    releases: int = 0
    other: int = 0
    """Documents that are no release."""
    figures: int = 0
    """Of the releases; those of other documents are exported with `--all` alone."""
    rebuilt: bool = False
    first: bool = False
    """Whether nothing was indexed before."""
    unreadable: list[Unreadable] = field(default_factory=list)
    lost: tuple[str, ...] = ()
    """Addresses of pages that the archive has lost, to be fetched again (known after a rebuild that was asked for)."""
    unmatched: list[str] = field(default_factory=list)
    """Corrections that fit nothing any more, one line each (known after a rebuild)."""
    matched: set[Side] = field(default_factory=set)
    """Ids of the corrections that fitted something."""

    def readable(self, batch: Iterable[Derived]) -> Iterator[Read]:
        """The releases of a batch, counted; what could not be read is kept aside."""
        for derived in batch:
            if isinstance(derived, Unreadable):
                self.unreadable.append(derived)
                continue
            release, _ = derived
            self.releases += release.is_release
            self.other += not release.is_release
            self.figures += len(release.figures) if release.is_release else 0
            yield derived

    @property
    def sentence(self) -> str:
        """The pass in one line."""
        how = "indexed" if self.first else "rebuilt" if self.rebuilt else "brought up to date"
        read = [
            counted(self.releases, "release"),
            counted(self.figures, "figure"),
            counted(self.other, "other document"),
        ]
        unread = [f"{counted(len(self.unreadable), 'page')} unreadable"] * bool(self.unreadable)
        lost = [f"{counted(len(self.lost), 'page')} lost from the archive and to be fetched again"] * bool(self.lost)
        return f"{how}: {', '.join([*read, *unread, *lost])}"

    def to_json(self) -> Json:
        """As a JSON object."""
        row = asdict(self)
        del row["matched"]
        return row

    def look_for(self, corrections: Corrections, batch: Iterable[Read]) -> None:
        """Notes which corrections fit a batch."""
        for release, _ in batch:
            self.matched |= corrections.found(release)

    def conclude(self, corrections: Corrections) -> None:
        """After a rebuild: the corrections that fitted nothing."""
        left = corrections.missing(self.matched)
        self.unmatched = [f"{d.id}: {d.action} by {d.who} of {d.target.release} {d.target.quote or ''}" for d in left]


def index(settings: Settings, *, rebuild: bool = False, report: Report = print) -> IndexSummary:
    """Indexes what is new in the archive, or everything beside the live index, which is swapped in one step.

    Interrupted, it continues at the next call: marks are saved after each batch, and a batch written twice ends in the
    same documents. Only a rebuild starts anew, since what it had built was never live. One that was asked for also has
    pages fetched again that the archive has lost.

    Raises:
        SearchError: the engine does not answer or refuses to be written.
        CorrectionError: the file of corrections cannot be read.
    """
    data_dir = settings.data_dir
    corrections = load_corrections(data_dir)
    with closing(open_engine(settings)) as engine:
        known = marks.load(data_dir, engine.name)
        held = _held(engine)
        first = held == 0 and not known.offsets and not known.progress
        beside = rebuild or not known.current or held is None
        known = known if held and not beside else replace(known, offsets={}, progress={})
        pages = newest(data_dir, known.offsets, known.progress)
        summary = IndexSummary(rebuilt=not pages.since, first=first)
        with engine.writer(rebuild=beside) as writer:
            for batch in _batches(derive_all(pages, data_dir)):
                read = list(summary.readable(batch))
                summary.look_for(corrections, read)
                _write(writer, read, corrections)
                report(f"read {counted(summary.releases, 'release')} with {counted(summary.figures, 'figure')}")
                if not beside:
                    marks.save(data_dir, engine.name, known.offsets, pages.before(location_of(batch[-1])))
        if summary.rebuilt:
            summary.conclude(corrections)
        if rebuild:
            summary.lost = forget_lost(data_dir)
        marks.save(data_dir, engine.name, pages.reached)
    return summary


def _held(engine: Engine) -> int | None:
    """How many releases the index holds; None where it cannot be written but only made anew."""
    try:
        return engine.count()
    except IndexMissingError:
        return 0
    except (IndexOutdatedError, IndexDamagedError):
        return None


def _write(writer: Writer, batch: list[Read], corrections: Corrections) -> None:
    resolved = list(resolve(writer.reader(), batch, corrections))
    writer.put((row.release for row in resolved), (figure for row in resolved for figure in row.figures))
    writer.commit()


def _batches(derived: Iterator[Derived]) -> Iterator[list[Derived]]:
    while batch := list(islice(derived, BATCH)):
        yield batch
