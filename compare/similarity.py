"""How alike two mentions are: a sum of named reasons. It depends on the two mentions only, and not on their order."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from compare.keys import information
from compare.measures import measure_of
from compare.mentions import Mention
from compare.text import containment
from extract.release import Figure

THRESHOLD = 4.0
"""A sum from which two mentions are the same event; see `tests/compare/test_pairs.py` for what it scores."""
FEW = 5
"""Details of a text too short for their absence to say much."""
NEVER = -100.0
"""The weight of a reason that nothing outweighs."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for (above 0) or against (below 0) the same event."""

    name: str
    weight: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two mentions' likeness and what it is made of."""

    reasons: tuple[Reason, ...]

    @property
    def score(self) -> float:
        """The sum of the reasons."""
        return round(sum(reason.weight for reason in self.reasons), 6)

    @property
    def same(self) -> bool:
        """Whether the two tell of one event."""
        return self.score >= THRESHOLD


def _values(mention: Mention) -> dict[tuple[str, str | None, str], dict[float, Figure]]:
    values: dict[tuple[str, str | None, str], dict[float, Figure]] = defaultdict(dict)
    for _, figure in mention.figures:
        values[measure_of(figure)][figure.value] = figure
    return values


def _rounded(a: Figure, b: Figure) -> bool:
    """One says 180余万, the other 182万: the looser one may mean the exact one."""
    low, high = sorted((a.value, b.value))
    return (a.bound != "exact" or b.bound != "exact") and high <= low * 1.1


def _surprise(value: float) -> float:
    """What an equal number is worth: nothing for one, more with every significant digit."""
    return 0.0 if value == 1 else round(min(3.5, 1.2 * information(value) - 0.6), 2)


def figures(a: Mention, b: Mention) -> list[Reason]:
    """Equal numbers of one measure speak for it, by their significant digits; different ones against it."""
    found = []
    ours, theirs = _values(a), _values(b)
    for measure in sorted(ours.keys() & theirs.keys(), key=str):
        name = "figure " + ":".join(filter(None, measure[:2]))
        common = ours[measure].keys() & theirs[measure].keys()
        if common:
            found.append(Reason(f"{name} equal", max(map(_surprise, common))))
        elif any(_rounded(x, y) for x in ours[measure].values() for y in theirs[measure].values()):
            found.append(Reason(f"{name} rounded", 0.8))
        else:
            found.append(Reason(f"{name} different", -1.5))
    return found


def codes(a: Mention, b: Mention) -> list[Reason]:
    """The same case code speaks for it, two different codes against it."""
    if not a.codes or not b.codes:
        return []
    return [Reason("case code equal", 3.5) if a.codes & b.codes else Reason("case code different", -6.0)]


def _level(code: str) -> int:
    return 2 if code.endswith("0000") else 4 if code.endswith("00") else 6


def places(a: Mention, b: Mention) -> list[Reason]:
    """Equal or nested places are compatible, others are not."""
    if not a.region or not b.region:
        return []
    level = min(_level(a.region), _level(b.region))
    if a.region == b.region:
        return [Reason("place equal", {2: 0.3, 4: 0.7, 6: 1.2}[level])]
    if a.region[:level] == b.region[:level]:
        return [Reason("place nested", 0.3)]
    return [Reason("place different", -4.0 if a.region[:2] == b.region[:2] else -5.0)]


def dates(a: Mention, b: Mention) -> list[Reason]:
    """Releases of one event are near in time."""
    if not a.release.published or not b.release.published:
        return []
    gap = abs((date.fromisoformat(a.release.published) - date.fromisoformat(b.release.published)).days)
    for limit, weight in ((3, 1.0), (10, 0.5), (45, 0.0), (120, -1.5), (300, -3.5)):
        if gap <= limit:
            return [Reason(f"published within {limit} days", weight)]
    return [Reason("published far apart", -6.0)]


def event_days(a: Mention, b: Mention) -> list[Reason]:
    """A day that both name speaks for it; both naming days, none in common, against it."""
    if not a.days or not b.days:
        return []
    return [Reason("a day in common", 1.0) if a.days & b.days else Reason("other days", -2.0)]


def details(a: Mention, b: Mention) -> list[Reason]:
    """Numbers, names and quoted words in common: what nearly identical boilerplate of another raid does not share."""
    smaller = min(len(a.specifics), len(b.specifics))
    if smaller < 2:
        return []
    share = len(a.specifics & b.specifics) / smaller
    for limit, weight in ((0.8, 2.0), (0.5, 1.0), (0.3, 0.0), (0.15, -1.0)):
        if share >= limit:
            return [Reason(f"details shared {limit:.0%}", weight if smaller >= FEW or weight > 0 else weight / 2)]
    return [Reason("details differ", -2.0 if smaller >= FEW else -0.5)]


def wording(a: Mention, b: Mention) -> list[Reason]:
    """How much of the shorter text stands in the longer one."""
    share = containment(a.grams, b.grams)
    for limit, weight in ((0.85, 2.5), (0.6, 1.8), (0.4, 1.2), (0.2, 0.5), (0.08, 0.0)):
        if share >= limit:
            return [Reason(f"wording shared {limit:.0%}", weight)]
    return [Reason("wording differs", -0.8)]


def crimes(a: Mention, b: Mention) -> list[Reason]:
    """Different kinds of crime are different events."""
    ours, theirs = set(a.release.crime_types), set(b.release.crime_types)
    return [Reason("other crime", -1.5)] if ours and theirs and not ours & theirs else []


def periods(a: Mention, b: Mention) -> list[Reason]:
    """Totals of two different stretches of time are two totals, whatever else is equal."""
    if a.period is None or b.period is None:
        return []
    return [Reason("period equal", 1.5) if a.period == b.period else Reason("period different", NEVER)]


def bodies(a: Mention, b: Mention) -> list[Reason]:
    """Totals of two bodies are two totals."""
    if a.region == b.region:
        return [Reason("body equal", 0.5)]
    return [Reason("body different", NEVER if a.region and b.region else -1.0)]


Rule = Callable[[Mention, Mention], list[Reason]]
INCIDENT_RULES: tuple[Rule, ...] = (figures, codes, places, dates, event_days, details, wording, crimes)
TOTAL_RULES: tuple[Rule, ...] = (figures, bodies, periods, dates, details, wording, crimes)


def compare(a: Mention, b: Mention) -> Comparison:
    """Scores two mentions of different releases; an incident and a total are never the same."""
    if a.kind != b.kind:
        return Comparison((Reason("an incident is no total", NEVER),))
    rules = INCIDENT_RULES if a.kind == "incident" else TOTAL_RULES
    return Comparison(tuple(reason for rule in rules for reason in rule(a, b)))
