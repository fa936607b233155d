"""Which figures of an event count, and why the others do not. It depends on the event's members and nothing else.

Cases and operations (lens `cases`): for each measure one version counts, the most authoritative. Period totals (lens
`totals`): the same, and which total a chart shows is picked when it is asked for (`compare.totals.stated`).
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from heapq import nsmallest

from compare.counting.event_cases import event_cases
from compare.counting.outcome import Outcome
from compare.counting.outliers import suspicion
from compare.counting.put_right import put_right
from compare.counting.table import Key, Table, table_of
from compare.counting.told_again import told_again
from compare.counting.versions import FigureId, Version, settle, version_of, wholes_of
from compare.counting.withdrawn import withdrawn
from compare.decisions.corrections import Corrections
from compare.mentions import Indexed, Mention
from compare.parts import UNNAMED, exact, lens_of, summands, told_by_place
from compare.reasons import reason
from extract.release import Figure

Why = dict[FigureId, str]
"""Figures that do not count, with the reason."""


def _barred(members: Iterable[Mention], corrections: Corrections) -> Why:
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


def _part_of(table: Table, whole: int) -> str:
    return reason("part_of", "" if whole == UNNAMED else f"{table.mention.release.id}:{whole}")


def _parts(tables: Sequence[Table]) -> Why:
    wholes: list[tuple[Table, int, int | None]] = [(t, part, whole) for t in tables for part, whole in t.wholes.items()]
    told = {table.id_of(part): (table, whole) for table, part, whole in (*wholes, *put_right(tables))}
    return {id_: _part_of(table, whole) for id_, (table, whole) in told.items() if whole is not None}


def _told_again(tables: Iterable[Table], known: Container[FigureId]) -> Why:
    """Whole figures that tell of the same as another of their mention, leaving out those `known` not to count."""
    found = {}
    for table in tables:
        for own in table.by_measure.values():
            whole = [(index, figure) for index, figure in own if table.id_of(index) not in known]
            told = told_again(table.mention.release, whole)
            found.update({table.id_of(index): _part_of(table, of) for index, of in told})
    return found


def _stated(tables: Iterable[Table]) -> Mapping[Key, Counter[Decimal]]:
    """How many mentions state a number of a measure."""
    stated: dict[Key, Counter[Decimal]] = defaultdict(Counter)
    for table in tables:
        for measure, own in table.by_measure.items():
            stated[measure].update({exact(figure.value) for _, figure in own})
    return stated


def _is_told_elsewhere(stated: Counter[Decimal], own: Iterable[Indexed]) -> Callable[[Decimal], bool]:
    """Whether a mention that states some numbers is not the only one that states a number."""
    values = {exact(figure.value) for _, figure in own}
    return lambda number: stated[number] > (number in values)


def _implied_parts(tables: Sequence[Table], parts: Container[FigureId]) -> Why:
    """Figures that add up to the largest beside them, which the text does not call parts."""
    stated = _stated(tables)
    found = {}
    for table in tables:
        for measure, own in table.by_measure.items():
            sum_of = summands(own, _is_told_elsewhere(stated[measure], own))
            if sum_of and table.id_of(sum_of[0]) not in parts:
                found.update({table.id_of(index): _part_of(table, sum_of[0]) for index in sum_of[1]})
    return found


def _told_by_place(tables: Iterable[Table], barred: Container[FigureId]) -> tuple[Why, set[FigureId]]:
    """Whole figures of strikes that are told place by place, and the figures that stand for them in their places."""
    wholes: Why = {}
    shares: set[FigureId] = set()
    for table in tables:
        for (lens, *_), own in table.by_measure.items():
            told = told_by_place([(i, f) for i, f in own if table.id_of(i) not in barred])
            if lens == "cases" and told:
                wholes[table.id_of(told[0])] = reason("told_by_place")
                shares.update(map(table.id_of, told[1]))
    return wholes, shares


def _not_whole(tables: Sequence[Table], barred: Why) -> tuple[Why, set[FigureId]]:
    """The figures that are parts of others or told again beside them, and those that stand for a strike place by
    place."""
    parts = _parts(tables)
    parts = _implied_parts(tables, parts) | parts
    wholes, shares = _told_by_place(tables, barred)
    parts = {id_: why for id_, why in (parts | wholes).items() if id_ not in shares}
    return parts | _told_again(tables, parts | barred), shares


def _versions(
    tables: Iterable[Table], parts: Container[FigureId], shares: Container[FigureId], barred: Container[FigureId]
) -> dict[Key, list[Version]]:
    versions: dict[Key, list[Version]] = defaultdict(list)
    for table in tables:
        for measure, stated in table.by_measure.items():
            own = [(table.id_of(i), (i, f)) for i, f in stated if table.id_of(i) not in barred]
            whole = [row for id_, row in own if id_ not in parts]
            if whole:
                smaller = [figure for id_, (_, figure) in own if id_ in parts or id_ in shares]
                versions[measure].append(version_of(table.mention, whole, smaller))
    return versions


def _settled(versions: Mapping[Key, list[Version]]) -> dict[FigureId, str | None]:
    """For every whole figure: None where it counts, else the reason why not."""
    wholes = wholes_of(versions.values())
    return {id_: why for group in versions.values() for id_, why in settle(group, wholes).items()}


def _least(versions: Mapping[Key, list[Version]]) -> Mapping[Key, list[Version]]:
    """The two least versions of each measure: one of them is another telling's."""
    return {key: nsmallest(2, (v for v in told if v.total > 0), lambda v: v.total) for key, told in versions.items()}


def _suspect(mention: Mention, figure: Figure, least: Iterable[Version], corrections: Corrections) -> str | None:
    if corrections.verdict(mention.release, figure):
        return None
    return suspicion(figure, [version.total for version in least if version.mention is not mention])


def count_event(event: str, members: tuple[Mention, ...], corrections: Corrections) -> dict[FigureId, Outcome]:
    """The outcome of every figure of an event's members."""
    tables = [table_of(mention) for mention in members]
    barred = withdrawn(members) | _barred(members, corrections)
    parts, shares = _not_whole(tables, barred)
    versions = _versions(tables, parts, shares, barred)
    whys, least = _settled(versions) | parts | barred, _least(versions)
    outcomes = {}
    for table in tables:
        for id_, (index, figure) in table.ids():
            suspect = _suspect(table.mention, figure, least.get(table.keys[index], ()), corrections)
            outcomes[id_] = Outcome(event, lens_of(figure), whys[id_] is None, whys[id_], suspect)
    return outcomes | {id_: replace(outcomes[id_], event_cases=n) for id_, n in event_cases(members, outcomes).items()}
