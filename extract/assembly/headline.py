"""Which figure of each kind a chart should count for the release."""

from collections import defaultdict
from collections.abc import Sequence

from extract.assembly.parts import beside, elsewhere, grew_into, is_of_a_row, rank, sums_up_cases
from extract.assembly.placed import BREADTH, Placed
from extract.assembly.sorts import FUGITIVE


def headlines(placed: Sequence[Placed], parents: Sequence[int | None]) -> list[bool]:
    """True for at most one figure of each kind and role: the broadest that is no part and no background."""
    groups: defaultdict[tuple[str, str | None], list[int]] = defaultdict(list)
    for index, figure in enumerate(placed):
        if figure.scope != "background" and parents[index] is None and figure.mention.role != "other":
            groups[figure.mention.kind, figure.mention.role].append(index)
    sums_up = sums_up_cases(placed)
    chosen = {_choose(placed, group, sums_up) for group in groups.values()}
    return [index in chosen for index in range(len(placed))]


def _choose(placed: Sequence[Placed], group: Sequence[int], sums_up: bool) -> int | None:
    """Of cases apart none is chosen: those of a round-up, or told in sentences apart beside a broader total."""
    broadest = max(BREADTH[placed[index].scope] for index in group)
    level = [index for index in group if BREADTH[placed[index].scope] == broadest]
    level = [index for index in level if not placed[index].extra] or level
    largest = max(level, key=lambda index: rank(placed[index]))
    if len({placed[index].incident for index in level}) > 1 or len({placed[index].place for index in level}) > 1:
        return None
    if broadest > BREADTH["case"] and any(elsewhere(placed[index], placed[largest]) for index in level):
        return None
    incidents = {placed[index].incident for index in group} - {None}
    if len(incidents) > 1 and broadest == BREADTH["operation"] and placed[largest].incident is not None:
        return None
    if broadest == BREADTH["case"] and len({placed[index].subject.case for index in level}) > 1:
        return None
    if sums_up and broadest == BREADTH["case"] and len({placed[index].sentence for index in level}) > 1:
        return None
    if any(_is_listed_beside(placed[index], placed[largest]) for index in level):
        return None
    return largest if broadest < BREADTH["period"] or _sums_up(placed, largest, level) else None


def _is_listed_beside(figure: Placed, total: Placed) -> bool:
    """捣毁赌场5个、制毒工场7个: dens of several sorts in one list, none of which is all of them."""
    if figure is total or total.mention.kind != "dens" or figure.sentence != total.sentence:
        return False
    first, second = sorted((figure.mention, total.mention), key=lambda mention: mention.at)
    listed = second.carried or second.start <= first.stop
    return listed and not total.summed and not total.titled


def _sums_up(placed: Sequence[Placed], largest: int, level: Sequence[int]) -> bool:
    """Of several totals over time one counts only where it is general or first, the others under verbs of their own."""
    total = placed[largest]
    return all(
        i == largest
        or grew_into(placed[i], total)
        or is_of_a_row(placed[i], total)
        or (total.general and i > largest)
        or (FUGITIVE in placed[i].sorts and FUGITIVE not in total.sorts)
        or ((i > largest or total.general) and not beside(placed[i], total))
        for i in level
    )
