"""What a release tells of: its incidents and its stated totals, each as one mention that can be compared with others.

An incident that ten releases report is ten mentions and one event. A stated total (统计总数) is what one body says
for one stretch of time; all figures of a release with the same body and period are one mention.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from compare.retractions import withdraws
from compare.text import Grams, days, digest, grams, persons, plain, quoted, specifics
from extract.crime import OTHER
from extract.release import Figure, Incident, Period, Release
from extract.text.script import simplify

Indexed = tuple[int, Figure]
"""A figure and its index in `Release.figures`."""


@dataclass(frozen=True)
class Mention:
    """One incident or one stated total, as one release tells it."""

    release: Release
    kind: Literal["incident", "total"]
    incident: int | None
    """`Incident.n`; None for a total, and for an operation's figures that belong to no single incident."""
    key: str
    """Stable name: release id and what in it."""
    region: str | None
    """GB/T 2260 code of the incident, or of the body that states the total."""
    period: Period | None
    """Of a total; None for incidents, and where the release's own date could not be told."""
    codes: frozenset[str]
    figures: tuple[Indexed, ...]
    text: str
    """The part of the text that tells it, Simplified."""
    named: frozenset[str] = frozenset()
    """GB/T 2260 codes of the places that this part names."""

    @cached_property
    def crimes(self) -> frozenset[str]:
        """The sorts of crime of its release, but for the one that says nothing."""
        return frozenset(self.release.crime_types) - {OTHER.slug}

    @cached_property
    def grams(self) -> Grams:
        """Character n-grams of the text."""
        return grams(plain(self.text))

    @cached_property
    def specifics(self) -> frozenset[str]:
        """Numbers, days, names that boilerplate does not have."""
        return specifics(self.text)

    @cached_property
    def persons(self) -> frozenset[str]:
        """Persons named in the text: 李某, 王某强."""
        return persons(self.specifics)

    @cached_property
    def days(self) -> frozenset[tuple[int, int]]:
        """Days named in the text."""
        return days(self.text)

    @cached_property
    def quoted(self) -> frozenset[str]:
        """Quoted names in the text."""
        return quoted(self.text)


def _text_of(simple: str, spans: Iterable[tuple[int, int]]) -> str:
    return "\n".join(simple[start:end] for start, end in sorted(set(spans)))


def _named(release: Release, spans: Iterable[tuple[int, int]]) -> frozenset[str]:
    within = list(spans)
    return frozenset(p.code for p in release.places if any(start <= p.start < end for start, end in within))


def _home(release: Release, figure: Figure, known: frozenset[int]) -> int | None:
    """The incident of a case-level figure; the only incident of a release has all of them."""
    if figure.incident in known:
        return figure.incident
    return next(iter(known)) if len(known) == 1 else None


def _only_code(release: Release, spans: Iterable[tuple[int, int]]) -> set[str | None]:
    """The case code that some parts of a text name, where it is one."""
    words = [release.text[start:end] for start, end in spans]
    named: set[str | None] = {code.code for code in release.case_codes if any(code.raw in word for word in words)}
    return named if len(named) == 1 else set()


def _incident(release: Release, simple: str, incident: Incident, figures: list[Indexed]) -> Mention:
    alone = len(release.incidents) == 1
    spans = [(incident.start, incident.end), *((f.sentence_start, f.sentence_end) for _, f in figures)]
    codes: set[str | None] = {incident.case_code, *(f.case_code for _, f in figures)}
    if alone:
        codes |= {code.code for code in release.case_codes}
    elif codes == {None}:
        codes = _only_code(release, spans)
    return Mention(
        release=release,
        kind="incident",
        incident=incident.n,
        key=f"{release.id}:i{incident.n}",
        region=incident.region or (release.issuer.code if release.issuer else None),
        period=None,
        codes=frozenset(filter(None, codes)),
        figures=tuple(figures),
        text=simple if alone else f"{incident.title}\n{_text_of(simple, spans)}",
        named=_named(release, [(0, len(simple))] if alone else spans),
    )


def _operation(release: Release, simple: str, figures: list[Indexed]) -> Mention:
    regions = {f.region for _, f in figures}
    return Mention(
        release=release,
        kind="incident",
        incident=None,
        key=f"{release.id}:operation",
        region=regions.pop() if len(regions) == 1 else (release.issuer.code if release.issuer else None),
        period=None,
        codes=frozenset(f.case_code for _, f in figures if f.case_code),
        figures=tuple(figures),
        text=_text_of(simple, ((f.sentence_start, f.sentence_end) for _, f in figures)),
    )


def _notice(release: Release, simple: str) -> Mention:
    return replace(_operation(release, simple, []), key=f"{release.id}:notice", text=simple)


def _total(release: Release, simple: str, region: str | None, period: Period | None, figures: list[Indexed]) -> Mention:
    stretch = f"{period.start}..{period.end}" if period else "unknown"
    return Mention(
        release=release,
        kind="total",
        incident=None,
        key=f"{release.id}:t{region}:{stretch}",
        region=region,
        period=period,
        codes=frozenset(),
        figures=tuple(figures),
        text=_text_of(simple, ((f.sentence_start, f.sentence_end) for _, f in figures)),
    )


def _cases(release: Release, simple: str) -> Iterator[Mention]:
    known = frozenset(incident.n for incident in release.incidents)
    groups: dict[int | None, list[Indexed]] = defaultdict(list)
    for index, figure in enumerate(release.figures):
        if figure.scope in ("case", "operation"):
            groups[_home(release, figure, known)].append((index, figure))
    for incident in release.incidents:
        yield _incident(release, simple, incident, groups[incident.n])
    if groups[None]:
        yield _operation(release, simple, groups[None])


def _stretch(release: Release, figure: Figure) -> Period | None:
    """The stretch of time of a total; of a part that states none that of its whole."""
    if figure.period is None and figure.part_of is not None:
        return release.figures[figure.part_of].period
    return figure.period


def _totals(release: Release, simple: str) -> Iterator[Mention]:
    groups: dict[tuple[str | None, Period | None], list[Indexed]] = defaultdict(list)
    for index, figure in enumerate(release.figures):
        if figure.scope == "period":
            groups[figure.region, _stretch(release, figure)].append((index, figure))
    for (region, period), figures in groups.items():
        yield _total(release, simple, region, period, figures)


def mentions(release: Release) -> tuple[Mention, ...]:
    """The incidents of a release in order, then what belongs to no single one, then its stated totals.

    A document that is no release (a comment, a court's report) may tell of an event too; its figures never count. So
    does a notice that withdraws a release and repeats none of its numbers.
    """
    simple = simplify(release.text)[0]
    told = (*_cases(release, simple), *_totals(release, simple))
    return told if told or not withdraws(simple) else (_notice(release, simple),)


def event_id(key: str) -> str:
    """The id of an event whose smallest mention key is `key`."""
    return "e" + digest(key)
