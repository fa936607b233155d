"""How many solved cases stand behind the money of an event, so that money per case is a sum divided by a sum.

Of each counted measure of money one figure carries the event's cases and the others 0, so that a sum over figures
counts an event once. A province has its own cases, and so has each city where all of them are told city by city. An
event without stated cases is one case, but not an operation: of how many cases that is, nobody says.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from compare.counting.outcome import Outcome
from compare.counting.versions import FigureId
from compare.mentions import Mention
from compare.parts import exact
from compare.regions import contains, province_code
from extract.release import Figure

Place = str | None
Told = tuple[FigureId, Place, Figure]
"""A counted figure, and where it belongs."""


def _counted(members: Iterable[Mention], outcomes: Mapping[FigureId, Outcome]) -> Iterable[Told]:
    for mention in members:
        for index, figure in mention.figures:
            outcome = outcomes[mention.release.id, index]
            if outcome.counted and outcome.lens == "cases":
                yield (mention.release.id, index), figure.region, figure


def _solved(told: Iterable[Told], outcomes: Mapping[FigureId, Outcome]) -> dict[Place, Decimal]:
    """Stated cases by place; doubtful ones only where no others are stated."""
    stated = [one for one in told if one[2].kind == "cases_solved"]
    sure = [one for one in stated if not outcomes[one[0]].suspect]
    cases: dict[Place, Decimal] = defaultdict(Decimal)
    for _, place, figure in sure or stated:
        cases[place] += exact(figure.value)
    return cases


def _unstated(told: Iterable[Told]) -> Decimal | None:
    """The cases of an event that states none: one; of an operation nobody knows how many."""
    return None if any(figure.scope == "operation" for _, _, figure in told) else Decimal(1)


def _shares(money: list[Told], cases: Mapping[Place, Decimal], unstated: Decimal | None) -> dict[Place, Decimal | None]:
    """The cases that the first figure of each place carries; None where nobody knows of any."""
    shares: dict[Place, Decimal | None] = {}
    for province, places in _by_province(place for _, place, _ in money).items():
        own = {place: number for place, number in cases.items() if _province(place) == province}
        inside = {place: sum((n for told, n in own.items() if contains(place, told)), Decimal()) for place in places}
        if len(places) > 1 and sum(inside.values()) == sum(own.values()):
            shares |= {place: inside[place] or unstated for place in places}
        else:
            whole = sum(own.values(), Decimal()) or unstated
            shares |= dict.fromkeys(places, None if whole is None else Decimal()) | {places[0]: whole}
    return shares


def _province(place: Place) -> str:
    return province_code(place) if place else ""


def _by_province(places: Iterable[Place]) -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = defaultdict(list)
    for place in dict.fromkeys(places):
        found[_province(place)].append(place)
    return found


def event_cases(members: tuple[Mention, ...], outcomes: Mapping[FigureId, Outcome]) -> dict[FigureId, float]:
    """The cases that each counted figure of money of an event carries, where any are known. The first that is not
    doubtful has them."""
    told = list(_counted(members, outcomes))
    cases = _solved(told, outcomes)
    measures: dict[tuple[str | None, str], list[Told]] = defaultdict(list)
    for one in told:
        if one[2].kind == "amount":
            measures[one[2].role, one[2].unit].append(one)
    carried: dict[FigureId, float] = {}
    for group in measures.values():
        money = sorted(group, key=lambda one: bool(outcomes[one[0]].suspect))
        shares = _shares(money, cases, _unstated(told))
        for id_, place, _ in money:
            share = shares[place]
            if share is not None:
                carried[id_], shares[place] = float(share), Decimal()
    return carried
