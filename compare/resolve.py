"""From releases to documents with their events: what a newcomer changes, in itself and in what is already indexed.

An event is a connected component of mentions; its id comes from the smallest mention key in it. Whether two mentions
are linked depends on the two, and on what was published before where one goes back to it (`going_back`); what
counts in an event depends on its members. So the result does not depend on the order in which releases arrive, nor on
whether they come one by one or all at once.
"""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace

from compare.counting.counting import count_event
from compare.counting.outcome import BACKGROUND, Outcome
from compare.counting.versions import FigureId
from compare.decisions.corrections import Corrections
from compare.events.corpus import Corpus, Entry, entry_of
from compare.events.linking import Links
from compare.mentions import Mention, event_id
from compare.sorts import Sorts
from compare.totals.case_sorts import UNTOLD, case_sorts
from compare.totals.stated import standing
from compare.totals.subtotals import sorts_and_subtotals
from extract.release import Json, Release
from search.documents import Origin, figure_documents, release_document
from search.engine import Reader


@dataclass(frozen=True, slots=True)
class Resolved:
    """A release document and its figure documents, ready to be written."""

    release: Json
    figures: list[Json]


class _Events:
    """The events of the corpus as it will be, each worked out once."""

    def __init__(self, links: Links, corrections: Corrections) -> None:
        self._links = links
        self._corrections = corrections
        self._members: dict[str, tuple[Mention, ...]] = {}
        self._outcomes: dict[str, dict[FigureId, Outcome]] = {}

    def members(self, mention: Mention) -> tuple[Mention, ...]:
        """All mentions of a mention's event, the smallest key first."""
        if mention.key not in self._members:
            component = self._links.component(mention)
            self._members.update({member.key: component for member in component})
        return self._members[mention.key]

    def outcomes(self, mention: Mention) -> dict[FigureId, Outcome]:
        """What becomes of the figures of a mention's event."""
        members = self.members(mention)
        event = event_id(members[0].key)
        if event not in self._outcomes:
            self._outcomes[event] = count_event(event, members, self._corrections)
        return self._outcomes[event]


def _resolved(entry: Entry, events: _Events) -> Resolved:
    outcomes: dict[FigureId, Outcome] = {}
    ids: dict[int, str] = {}
    for mention in entry.mentions:
        outcomes.update(events.outcomes(mention))
        if mention.incident is not None:
            ids[mention.incident] = event_id(events.members(mention)[0].key)
    release = replace(entry.release, events=tuple(ids[incident.n] for incident in entry.release.incidents))
    rows = figure_documents(release, entry.origin)
    for index, row in enumerate(rows):
        row.update(asdict(outcomes.get((release.id, index), BACKGROUND)))
    for index, (sorts, is_subtotal) in sorts_and_subtotals(rows).items():
        row = rows[index]
        if row["counted"]:
            _sorted(row, sorts)
            row["is_subtotal"] = is_subtotal
            row["standing"] = standing(row)
    for index, sorts in case_sorts(release, rows).items():
        _sorted(rows[index], sorts)
    return Resolved(release_document(release, entry.origin, list(entry.keys)), rows)


def _sorted(row: Json, sorts: Sorts) -> None:
    """Writes into a figure document which sorts of crime it counts; it is found by those beside its release's."""
    row["sorts"] = " ".join(sorts) or None
    row["crime_types"] = list(dict.fromkeys((*row["crime_types"], *(one for one in sorts if (one,) != UNTOLD))))


def _touched(links: Links, ids: Iterable[str]) -> set[str]:
    """The releases whose events may change when these come or go."""
    seen: set[str] = set()
    entries = (entry for release_id in ids if (entry := links.corpus.entry(release_id)))
    for mention in (mention for entry in entries for mention in entry.mentions):
        if mention.key not in seen:
            seen.update(member.key for member in links.component(mention, is_loose=True))
    return {key.partition(":")[0] for key in seen}


def _touched_before(reader: Reader, ids: list[str], corrections: Corrections) -> set[str]:
    """The releases that shared events with indexed ones that are about to change, with and without a review."""
    known = [document["id"] for document in reader.get(ids)]
    reviews = (corrections, Corrections())
    return {i for review in reviews for i in _touched(Links(Corpus(reader, review), review), known)}


def resolve(
    reader: Reader,
    batch: Iterable[tuple[Release, Origin]],
    corrections: Corrections,
    *,
    removed: Iterable[str] = (),
) -> Iterator[Resolved]:
    """Yields the documents of the batch, and of already indexed releases whose events or counting it changes.

    `reader` shows what is indexed, `batch` may hold new releases and new versions of indexed ones, `removed` the ids
    of those that are going to be deleted (the caller deletes them). The batch is held in memory.
    """
    after = Corpus(reader, corrections)
    gone = set(removed)
    staged: dict[str, None] = {}
    for release_id in sorted(gone):
        after.remove(release_id)
    for release, origin in batch:
        after.stage(entry_of(corrections.apply(release), origin))
        staged[release.id] = None
    touched = _touched_before(reader, [*staged, *sorted(gone)], corrections)
    links = Links(after, corrections)
    touched |= _touched(links, staged)
    events = _Events(links, corrections)
    yield from (_resolved(entry, events) for i in staged if (entry := after.entry(i)))
    for release_id in sorted(touched - gone - staged.keys()):
        entry = after.entry(release_id)
        if entry and _differs(resolved := _resolved(entry, events), entry, reader):
            yield resolved


def _differs(resolved: Resolved, entry: Entry, reader: Reader) -> bool:
    """Whether the index does not have just this; figures compare by their outcomes, from which the rest follows."""
    if entry.document is None or entry.document["events"] != resolved.release["events"]:
        return True
    names = ("id", *Outcome.__slots__)
    indexed = [[row[name] for name in names] for row in reader.figures([entry.release.id])]
    return indexed != [[row[name] for name in names] for row in resolved.figures]
