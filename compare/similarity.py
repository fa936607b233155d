"""How alike two mentions are: a sum of named reasons. It depends on the two mentions only, and not on their order."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from compare.keys import information
from compare.measures import measure_of
from compare.mentions import Mention
from compare.text import containment
from extract.release import Figure

THRESHOLD = 3.2
"""A sum from which two mentions are the same event; see `tests/compare/test_pairs.py` for what it scores."""
_UPDATE = re.compile("增至|升至|上升[到至]|增加[到至]|累计|续报|深挖|扩线|又抓获|再抓获|进展|后续|至此|此前|先前")
"""Words of a later release on the same case."""
CAMPAIGNS = frozenset(
    {"断卡", "净网", "两卡", "跑分", "水房", "百日行动", "昆仑", "云剑", "团圆", "猎狐", "夏季行动", "稳赚不赔"}
)
"""Quoted words that are the names of campaigns and the terms of a trade: many raids share them."""
FEW = 5
"""Details of a text too short for their absence to say much."""
MIXED = -2.0
"""The weight against an incident and a total."""
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


def _adds_up(fewer: Iterable[float], more: Iterable[float]) -> bool:
    """Whether one telling has the other's number plus another of its own: 19, and then 7 more, 26 in all."""
    return any(low + own == high for low in fewer for own in more for high in more if own < high)


def _differing(a: Mention, b: Mention, ours: dict[float, Figure], theirs: dict[float, Figure]) -> tuple[str, float]:
    """What different numbers of one measure say: another raid, or a later state of the same."""
    if any(_rounded(x, y) for x in ours.values() for y in theirs.values()):
        return "rounded", 0.8
    if _adds_up(ours, theirs) or _adds_up(theirs, ours):
        return "adds up", 1.5
    if _UPDATE.search(a.text) or _UPDATE.search(b.text):
        return "updated", 0.0
    return "different", -1.5


def figures(a: Mention, b: Mention) -> list[Reason]:
    """Equal numbers of one measure speak for it, by their significant digits; different ones against it."""
    found = []
    ours, theirs = _values(a), _values(b)
    for measure in sorted(ours.keys() & theirs.keys(), key=str):
        common = ours[measure].keys() & theirs[measure].keys()
        if common:
            word, weight = "equal", max(map(_surprise, common))
        else:
            word, weight = _differing(a, b, ours[measure], theirs[measure])
        found.append(Reason(f"figure {':'.join(filter(None, measure[:2]))} {word}", weight))
    return found


def codes(a: Mention, b: Mention) -> list[Reason]:
    """The same case code speaks for it, two different codes against it."""
    if not a.codes or not b.codes:
        return []
    return [Reason("case code equal", 3.5) if a.codes & b.codes else Reason("case code different", -8.0)]


def _level(code: str) -> int:
    return 2 if code.endswith("0000") else 4 if code.endswith("00") else 6


def _names(mention: Mention, region: str) -> bool:
    """Whether a mention names the city of a region: police of two cities tell of one raid."""
    return any(code[:4] == region[:4] for code in mention.named if _level(code) > 2)


def places(a: Mention, b: Mention) -> list[Reason]:
    """Equal or nested places are compatible, others are not."""
    if not a.region or not b.region:
        return []
    level = min(_level(a.region), _level(b.region))
    if a.region == b.region:
        return [Reason("place equal", {2: 0.3, 4: 0.7, 6: 1.2}[level])]
    if a.region[:level] == b.region[:level]:
        return [Reason("place nested", 0.3)]
    if _names(a, b.region) or _names(b, a.region):
        return [Reason("place named by the other", 0.0)]
    return [Reason("place different", -4.0 if a.region[:2] == b.region[:2] else -5.0)]


def dates(a: Mention, b: Mention) -> list[Reason]:
    """Releases of one event are near in time."""
    if not a.release.published or not b.release.published:
        return []
    gap = abs((date.fromisoformat(a.release.published) - date.fromisoformat(b.release.published)).days)
    for limit, weight in ((3, 1.0), (10, 0.5), (45, 0.0), (120, -0.8), (300, -2.5)):
        if gap <= limit:
            return [Reason(f"published within {limit} days", weight)]
    return [Reason("published far apart", -6.0)]


def event_days(a: Mention, b: Mention) -> list[Reason]:
    """A day that both name speaks for it; both naming days, none in common, against it."""
    if not a.days or not b.days:
        return []
    if a.days & b.days:
        return [Reason("a day in common", 1.0)]
    return [] if a.codes & b.codes else [Reason("other days", -1.5)]


def details(a: Mention, b: Mention) -> list[Reason]:
    """Numbers, names and quoted words in common: what nearly identical boilerplate of another raid does not share."""
    smaller = min(len(a.specifics), len(b.specifics))
    if smaller < 2:
        return []
    share = len(a.specifics & b.specifics) / smaller
    for limit, weight in ((0.8, 2.0), (0.5, 1.0), (0.3, 0.0), (0.15, -1.0)):
        if share >= limit:
            return [Reason(f"details shared {limit:.0%}", weight if smaller >= FEW or weight > 0 else weight / 2)]
    return [Reason("details differ", -1.5 if smaller >= FEW else -0.5)]


def names(a: Mention, b: Mention) -> list[Reason]:
    """A quoted name that both give (「云宝盆」), unless it is that of a campaign or a term of the trade."""
    common = (a.quoted & b.quoted) - CAMPAIGNS - set(a.release.operations) - a.codes
    return [Reason("name in common", 1.5)] if common else []


def wording(a: Mention, b: Mention) -> list[Reason]:
    """How much of the shorter text stands in the longer one; worth half where numbers differ, as in boilerplate."""
    share = containment(a.grams, b.grams)
    differ = any(reason.name.endswith("different") for reason in figures(a, b))
    for limit, weight in ((0.85, 2.5), (0.6, 1.8), (0.4, 1.2), (0.2, 0.5), (0.08, 0.0)):
        if share >= limit:
            return [Reason(f"wording shared {limit:.0%}", weight / 2 if differ else weight)]
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
INCIDENT_RULES: tuple[Rule, ...] = (figures, codes, places, dates, event_days, names, details, wording, crimes)
TOTAL_RULES: tuple[Rule, ...] = (figures, bodies, periods, dates, event_days, details, wording, crimes)


def compare(a: Mention, b: Mention) -> Comparison:
    """Scores two mentions of different releases.

    What one tells as an incident and the other as a total is the same only where much speaks for it: a headline that
    does not say the period, a later state that says 累计.
    """
    rules = TOTAL_RULES if a.kind == b.kind == "total" else INCIDENT_RULES
    reasons = tuple(reason for rule in rules for reason in rule(a, b))
    return Comparison(reasons if a.kind == b.kind else (Reason("an incident and a total", MIXED), *reasons))
