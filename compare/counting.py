"""Which figures of an event count, and why the others do not. It depends on the event's members and nothing else.

Cases and operations (lens `cases`): for each measure one version counts, the most authoritative. Period totals (lens
`totals`): the same, and which total a chart shows is picked when it is asked for (`compare.totals`).
"""

from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import replace
from decimal import Decimal

from compare.corrections import Corrections
from compare.event_cases import event_cases
from compare.measures import measure_of
from compare.mentions import Indexed, Mention
from compare.outcome import Outcome
from compare.outliers import suspicion
from compare.parts import UNNAMED, Lens, exact, lens_of, summands, told_again, told_by_place, whole_of
from compare.reasons import reason
from compare.sorts import Sorts, named_sorts
from compare.versions import FigureId, Version, settle, version_of, wholes_of
from compare.withdrawn import withdrawn
from extract.release import Figure, Release

Key = tuple[Lens | None, str, str | None, str, Sorts]
"""Lens, kind, role, unit: what may be compared; of a part of a total that stands for itself its sorts of crime."""


def _key(release: Release, index: int) -> Key:
    figure = release.figures[index]
    is_own = figure.part and lens_of(figure) == "totals" and whole_of(release, index) is None
    return lens_of(figure), *measure_of(figure), named_sorts(release, figure) if is_own else ()


def _barred(members: Iterable[Mention], corrections: Corrections) -> dict[FigureId, str]:
    """The figures that a reviewer rejects, and those of documents that are no releases."""
    found = {}
    for mention in members:
        for index, figure in mention.figures:
            decision = corrections.verdict(mention.release, figure)
            if decision and decision.action == "reject":
                found[mention.release.id, index] = reason("rejected_by_review", decision.id)
            elif not mention.release.is_release:
                found[mention.release.id, index] = reason("not_a_release")
    return found


def _parts(members: Iterable[Mention]) -> dict[FigureId, str]:
    found = {}
    for mention in members:
        for index, _ in mention.figures:
            whole = whole_of(mention.release, index)
            if whole is not None:
                reference = "" if whole == UNNAMED else f"{mention.release.id}:{whole}"
                found[mention.release.id, index] = reason("part_of", reference)
    return found


def _by_measure(mention: Mention) -> dict[Key, list[Indexed]]:
    groups: dict[Key, list[Indexed]] = defaultdict(list)
    for index, figure in mention.figures:
        groups[_key(mention.release, index)].append((index, figure))
    return groups


def _told_again(members: Iterable[Mention], known: Container[FigureId]) -> dict[FigureId, str]:
    """Whole figures that tell of the same as another of their mention, leaving out those `known` not to count."""
    found = {}
    for mention in members:
        release = mention.release.id
        for own in _by_measure(mention).values():
            whole = [(index, figure) for index, figure in own if (release, index) not in known]
            found.update(
                {(release, i): reason("part_of", f"{release}:{of}") for i, of in told_again(mention.release, whole)}
            )
    return found


def _implied_parts(members: tuple[Mention, ...], parts: dict[FigureId, str]) -> dict[FigureId, str]:
    """Figures that add up to the largest beside them, which the text does not call parts."""
    stated: dict[Key, dict[str, set[Decimal]]] = defaultdict(lambda: defaultdict(set))
    for mention in members:
        for index, figure in mention.figures:
            stated[_key(mention.release, index)][mention.key].add(exact(figure.value))
    found = {}
    for mention in members:
        for measure, own in _by_measure(mention).items():
            elsewhere = {v for key, values in stated[measure].items() if key != mention.key for v in values}
            sum_of = summands(own, elsewhere)
            if sum_of and (mention.release.id, sum_of[0]) not in parts:
                why = reason("part_of", f"{mention.release.id}:{sum_of[0]}")
                found.update({(mention.release.id, index): why for index in sum_of[1]})
    return found


def _told_by_place(
    members: Iterable[Mention], barred: Container[FigureId]
) -> tuple[dict[FigureId, str], set[FigureId]]:
    """Whole figures of strikes that are told place by place, and the figures that stand for them in their places."""
    wholes: dict[FigureId, str] = {}
    shares: set[FigureId] = set()
    for mention in members:
        release = mention.release.id
        for (lens, *_), own in _by_measure(mention).items():
            told = told_by_place([(i, f) for i, f in own if (release, i) not in barred])
            if lens == "cases" and told:
                wholes[release, told[0]] = reason("told_by_place")
                shares.update((release, index) for index in told[1])
    return wholes, shares


def _versions(
    members: Iterable[Mention], parts: Container[FigureId], shares: Container[FigureId], barred: Container[FigureId]
) -> dict[Key, list[Version]]:
    versions: dict[Key, list[Version]] = defaultdict(list)
    for mention in members:
        for measure, stated in _by_measure(mention).items():
            own = [(i, f) for i, f in stated if (mention.release.id, i) not in barred]
            whole = [(i, f) for i, f in own if (mention.release.id, i) not in parts]
            if whole:
                smaller = [f for i, f in own if any((mention.release.id, i) in known for known in (parts, shares))]
                versions[measure].append(version_of(mention, whole, smaller))
    return versions


def _suspect(mention: Mention, figure: Figure, versions: list[Version], corrections: Corrections) -> str | None:
    if corrections.verdict(mention.release, figure):
        return None
    return suspicion(figure, [version.total for version in versions if version.mention is not mention])


def count_event(event: str, members: tuple[Mention, ...], corrections: Corrections) -> dict[FigureId, Outcome]:
    """The outcome of every figure of an event's members."""
    barred, parts = withdrawn(members) | _barred(members, corrections), _parts(members)
    parts = _implied_parts(members, parts) | parts
    wholes, shares = _told_by_place(members, barred)
    parts = {id_: why for id_, why in (parts | wholes).items() if id_ not in shares}
    parts |= _told_again(members, parts | barred)
    versions = _versions(members, parts, shares, barred)
    wholes_elsewhere = wholes_of(versions.values())
    settled = (settle(group, wholes_elsewhere).items() for group in versions.values())
    why: dict[FigureId, str | None] = dict(pair for pairs in settled for pair in pairs)
    why |= parts | barred
    outcomes = {
        (mention.release.id, index): Outcome(
            event,
            lens_of(figure),
            why[mention.release.id, index] is None,
            why[mention.release.id, index],
            _suspect(mention, figure, versions[_key(mention.release, index)], corrections),
        )
        for mention in members
        for index, figure in mention.figures
    }
    return outcomes | {id_: replace(outcomes[id_], event_cases=n) for id_, n in event_cases(members, outcomes).items()}
