"""Which figures are parts of others: by their words, their places and stretches, what they are of, and their size."""

from collections.abc import Sequence

from extract.assembly.placed import BREADTH, Placed
from extract.assembly.sorts import FUGITIVE, holds
from extract.gazetteer import is_below, meet, stem
from extract.release import Period

SUMS = ("period", "operation")
"""Scopes of which a later, smaller number is a part: 此次行动共破案662起…，破获涉黑案件28起."""


SPLIT_INTO = 24
"""Numbers into which one sentence splits another."""


def parts_of(placed: Sequence[Placed]) -> list[int | None]:
    """For each figure the index of the one that it is a part of, or None."""
    totals = _totals(placed)
    one_case = not sums_up_cases(placed)
    parents: list[int | None] = []
    for index, figure in enumerate(placed):
        held = [at for key in _keys(figure) if (at := totals.get(key)) is not None and at != index]
        if figure.subset and not held:
            held = _split_before(placed, index)
        inside = (
            at for at in held if _within(figure, placed[at]) or (one_case and _is_of_same_case(figure, placed[at]))
        )
        parents.append(next(inside, None))
    return parents


def _split_before(placed: Sequence[Placed], index: int) -> list[int]:
    """抓获在逃人员244名，其中潜逃15年以上175人: what a sentence splits, of whatever sort that was."""
    figure = placed[index]
    for at in range(index - 1, max(-1, index - SPLIT_INTO), -1):
        total = placed[at]
        if total.sentence != figure.sentence:
            break
        if not total.subset and (total.mention.kind, total.mention.role) == (figure.mention.kind, figure.mention.role):
            return [at]
    return []


def sums_up_cases(placed: Sequence[Placed]) -> bool:
    """Whether a text states what was done in several cases together."""
    return any(BREADTH[one.scope] > BREADTH["case"] and one.mention.kind != "cases_filed" for one in placed)


def _is_of_same_case(figure: Placed, total: Placed) -> bool:
    """Of one case's numbers the smaller, told behind the larger that its lead states, is in it: one raid's 3.

    缴获毒品近4千克 holds 海洛因2061克 wherever it stands, and what a victim lost (被骗22万元) the sums sent.

    Of raids told one by one (查获窝点，抓获8名。随后抓获上游5名) none holds another, but where one is said to be all:
    共抓获13名.
    """
    leads = total.leads and total.mention.at < figure.mention.at
    anywhere = total.mention.role == "lost" or (figure.subject.drug and not total.subject.drug)
    if figure.subject.is_apart(total.subject) or not (leads or total.summed or total.adds_up or anywhere):
        return False
    told = figure.scope == total.scope == "case" and figure.incident == total.incident
    apart = figure.sentence != total.sentence or figure.mention.at < total.mention.at
    return told and apart and figure.mention.value < total.mention.value


_Key = tuple[str, str | None, str, frozenset[str]]
_Rank = tuple[bool, int, bool, bool, float]
EVERYBODY = frozenset[str]()
"""The sorts of a total of all sorts."""


def _keys(figure: Placed) -> tuple[_Key, ...]:
    """Whose totals may hold a figure: those of all, else of its own sort of crime; 逃犯 first those of 逃犯."""
    mention = figure.mention
    everybody = (mention.kind, mention.role, mention.unit, EVERYBODY)
    if not figure.sorts:
        return (everybody,)
    sorts = frozenset((FUGITIVE,)) if FUGITIVE in figure.sorts else figure.sorts
    alike = (mention.kind, mention.role, mention.unit, sorts)
    return (alike, everybody) if FUGITIVE in sorts else (everybody, alike)


def _totals(placed: Sequence[Placed]) -> dict[_Key, int]:
    """For each kind and role the broadest and then largest figure, of no single one of several places if any is."""
    best: dict[_Key, tuple[_Rank, int]] = {}
    for index, figure in enumerate(placed):
        if figure.scope == "background" or figure.subset:
            continue
        mine = rank(figure)
        for key in _keys(figure):
            counts = key[3] or FUGITIVE not in figure.sorts
            if counts and (key not in best or mine > best[key][0]):
                best[key] = mine, index
    return {key: index for key, (_, index) in best.items()}


def rank(figure: Placed) -> _Rank:
    """Of figures of one kind the highest may hold the others: no single place's, the broadest, the largest."""
    general = figure.titled and figure.general
    breadth = BREADTH["operation" if figure.scope == "case" and figure.reached else figure.scope]
    return figure.place is None, breadth, not figure.extra, general, float(figure.mention.value)


def _within(figure: Placed, total: Placed) -> bool:
    """Whether a total contains a figure: one of lesser breadth, a subset by its words, or a later, smaller period's.

    What one section of a round-up tells contains nothing of another's, nor what one place did of another's.
    """
    if figure.mention.value > total.mention.value or figure.scope == "background":
        return False
    if total.place and not (figure.place or "").startswith(stem(total.place)):
        return False
    if figure.subset:
        return figure.mention.value < total.mention.value or figure.incident == total.incident
    if figure.subject.is_of_another_thing(total.subject):
        return False
    if elsewhere(figure, total) or _are_others(figure, total):
        return False
    if figure.subject.is_apart(total.subject) and figure.scope == total.scope:
        return False
    if total.narrow or (total.incident is not None and figure.incident != total.incident):
        return False
    if is_of_a_row(figure, total):
        return True
    later = figure.scope == total.scope and figure.scope in SUMS and figure.mention.at > total.mention.at
    if grew_into(figure, total) or _is_of_one_of_all(figure, total) or _is_of_a_place_in(figure, total):
        return True
    return (later and not beside(figure, total)) or BREADTH[figure.scope] < BREADTH[total.scope]


def _is_of_one_of_all(figure: Placed, total: Placed) -> bool:
    """4起案件总案值破亿元。一、…案值1000余万元。: what is told of all cases, before each of them is told by itself."""
    if not total.summed or total.incident is not None or figure.incident is None:
        return False
    return figure.scope == total.scope == "case" and total.mention.at < figure.mention.at


def _are_others(figure: Placed, total: Placed) -> bool:
    """抓获嫌疑人94名、逃犯24名 of one sentence: two sorts of the caught."""
    if (FUGITIVE in figure.sorts) == (FUGITIVE in total.sorts):
        return False
    return figure.scope == total.scope and figure.sentence == total.sentence


def elsewhere(figure: Placed, total: Placed) -> bool:
    """南京破获1200起，苏州破获980起: of another place than the total's, none of which lies in the other."""
    return figure.region is not None and total.region is not None and not meet(figure.region, total.region)


def _is_of_a_place_in(figure: Placed, total: Placed) -> bool:
    """郑州返还320万元，洛阳返还180万元，全省共返还1860万元: what is told of a place before the whole is added up."""
    if not (total.summed or total.adds_up) or figure.mention.at > total.mention.at:
        return False
    if figure.region is None or total.region is None or not is_below(figure.region, total.region):
        return False
    if figure.scope != total.scope or figure.general > total.general or _is_of_another_sort(figure, total):
        return False
    return figure.period is None or (
        total.period is not None and not _reaches_beyond(figure, figure.period, total.period)
    )


def grew_into(figure: Placed, total: Placed) -> bool:
    """10天破获6起。…1月1日至4月17日，累计破获26起: the shorter stretch is told first, and is in the longer one.

    收网当天抓获60名。…截至目前，已抓获180名: what a strike or case came to holds what it began with, also where only
    the latter says that it is of one case (该案已抓获180名).
    """
    alike = figure.scope == total.scope or (figure.scope, total.scope) == ("operation", "case")
    if total.reached and alike and figure.mention.at < total.mention.at:
        return figure.sentence != total.sentence and figure.general <= total.general
    if not ((total.summed or total.adds_up) and total.period and figure.scope == total.scope == "period"):
        return False
    if figure.titled or _is_of_another_sort(figure, total):
        return False
    if figure.mention.at > total.mention.at or figure.sentence == total.sentence or figure.general > total.general:
        return False
    mine = figure.period
    return mine is not None and total.period.start <= mine.start and mine.end <= total.period.end


def _is_of_another_sort(figure: Placed, total: Placed) -> bool:
    """查处酒驾案件1650起 holds no 食品案件37起, nor 诈骗案件69起 侵财案件47起, which are of more sorts."""
    return bool(total.sorts) and (figure.sorts.isdisjoint(total.sorts) or holds(figure.sorts, total.sorts))


def is_of_a_row(figure: Placed, total: Placed) -> bool:
    """第一次抓获46人，第二次抓获38人，共抓获145人: the smaller numbers of one sentence that its end adds up."""
    if not total.closes_row or figure.closes_row or figure.sentence != total.sentence:
        return False
    if figure.mention.at > total.mention.at or figure.scope != total.scope or figure.general > total.general:
        return False
    if figure.period and total.period and figure.period.end < total.period.start:
        return False
    return not _is_of_another_sort(figure, total) and not figure.titled


def beside(figure: Placed, total: Placed) -> bool:
    """Whether two totals stand side by side: of one list (积案6起、现案9起), of two lines, of years or sorts apart."""
    if figure.subject.is_apart(total.subject):
        return True
    if (
        figure.mention.unit in ("case", "person", "gang")
        and figure.sorts
        and _is_of_another_sort(figure, total)
        and not total.titled
    ):
        return True
    if figure.period and total.period and _reaches_beyond(figure, figure.period, total.period):
        return True
    if not (total.general or total.summed) and None not in (figure.item, total.item) and figure.item != total.item:
        return True
    if total.general or figure.sentence != total.sentence or holds(total.sorts, figure.sorts):
        return False
    struck = (
        figure.scope == "operation" and figure.mention.kind == "amount"
    )  # 查扣赃款3000万元，并打掉黑帮，查扣400万元
    return struck or figure.mention.start <= total.mention.stop or figure.mention.carried


def _reaches_beyond(figure: Placed, period: Period, whole: Period) -> bool:
    """去年立案801起。…近五年来，立案非法集资案件381起: no part of a year is what began before it, or after it.

    自6月开展行动以来，抓获3150名。…截至7月底，抓获249名: which began when the whole did, for no other day is said.
    """
    if figure.until:
        return period.end < whole.start
    return period.start < whole.start or whole.end < period.start
