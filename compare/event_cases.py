"""How many solved cases stand behind the money of an event, so that money per case is a sum divided by a sum.

Of each counted measure of money one figure carries the event's cases and the others 0, so that a sum over figures
counts an event once. Where the money is told by place, each place has its own cases.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from compare.mentions import Mention, figure_region
from compare.outcome import Outcome
from compare.parts import exact
from compare.versions import FigureId
from extract.release import Figure

Place = str | None
Told = tuple[FigureId, Place, Figure]
"""A counted figure, and where it belongs."""


def _counted(members: Iterable[Mention], outcomes: Mapping[FigureId, Outcome]) -> Iterable[Told]:
    for mention in members:
        for index, figure in mention.figures:
            outcome = outcomes[mention.release.id, index]
            if outcome.counted and outcome.lens == "cases":
                yield (mention.release.id, index), figure_region(mention.release, figure), figure


def _solved(told: Iterable[Told], outcomes: Mapping[FigureId, Outcome]) -> dict[Place, Decimal]:
    """Stated cases by place; doubtful ones only where no others are stated."""
    stated = [one for one in told if one[2].kind == "cases_solved"]
    sure = [one for one in stated if not outcomes[one[0]].suspect]
    cases: dict[Place, Decimal] = defaultdict(Decimal)
    for _, place, figure in sure or stated:
        cases[place] += exact(figure.value)
    return cases


def _shares(money: list[Told], cases: Mapping[Place, Decimal]) -> dict[Place, Decimal]:
    """The cases behind each place's money: those stated, one where none are."""
    places = {place for _, place, _ in money}
    if len(places) == 1:
        return {places.pop(): sum(cases.values(), Decimal()) or Decimal(1)}
    return {place: cases.get(place) or Decimal(1) for place in places}


def event_cases(members: tuple[Mention, ...], outcomes: Mapping[FigureId, Outcome]) -> dict[FigureId, float]:
    """The cases that each counted figure of money of an event carries. The first that is not doubtful has them."""
    told = list(_counted(members, outcomes))
    cases = _solved(told, outcomes)
    measures: dict[tuple[str | None, str], list[Told]] = defaultdict(list)
    for one in told:
        if one[2].kind == "amount":
            measures[one[2].role, one[2].unit].append(one)
    carried: dict[FigureId, float] = {}
    for money in measures.values():
        shares = _shares(money, cases)
        for id_, place, _ in sorted(money, key=lambda one: bool(outcomes[one[0]].suspect)):
            carried[id_] = float(shares.pop(place, Decimal()))
    return carried
