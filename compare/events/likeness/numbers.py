"""Evidence of numbers: equal ones, differing ones, later states that add up, and the numbers that are no figures."""

import re
from collections import defaultdict
from collections.abc import Iterable

from compare.events.further import adds, goes_on_with
from compare.events.likeness.corrected import corrects, in_order
from compare.events.likeness.places import apart
from compare.events.likeness.reason import WEIGHTS, Reason, weighed
from compare.measures import measure_key
from compare.mentions import Mention
from compare.rounding import is_rounding
from compare.text import information
from extract.release import Figure

Values = dict[float, Figure]
Stated = dict[tuple[str, str | None, str], Values]
"""Kind, role and unit -> what a mention states of it."""
OTHER_ROLE = 0.7
"""What an equal sum under another role is worth beside one under the same."""
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
"""137 of 137名, 180.5 of 180.5万元."""
_TIMES = "年月日号时点分秒岁周天小"
"""Units of dates, hours and ages, which many texts share."""
GROWTH = 5
"""A later state of a case has at most so many times the number of an earlier one."""
FEW = 5
"""Details of a text too short for their absence to say much."""


def surprise(value: float) -> float:
    """What an equal number is worth: nothing for one, more with every significant digit."""
    return 0.0 if value == 1 else round(min(3.5, 1.2 * information(value) - 0.4), 2)


def _values(mention: Mention) -> Stated:
    values: Stated = defaultdict(dict)
    for _, figure in mention.figures:
        values[measure_key(figure)][figure.value] = figure
    return values


def _adds_up(fewer: Iterable[float], more: Iterable[float]) -> bool:
    """Whether one telling has the other's number plus another of its own: 19, and then 7 more, 26 in all."""
    return any(low + own == high for low in fewer for own in more for high in more if own < high)


def _is_one_case(a: Mention, b: Mention) -> bool:
    return bool(a.codes & b.codes) and not apart(a, b)


def _is_later_state(a: Mention, b: Mention, ours: Values, theirs: Values) -> bool:
    """Whether different numbers may be states of one case: both name it, or one says that it goes on and its number
    has grown; never where they are of two orders, as a nationwide strike's are and one of its raids'."""
    low, high = max(ours), max(theirs)
    if in_order(a, b)[0] is b:
        low, high = high, low
    if _is_one_case(a, b):
        low, high = min(low, high), max(low, high)
    return low <= high <= low * GROWTH


def _differing(a: Mention, b: Mention, ours: Values, theirs: Values) -> str:
    """What different numbers of one measure say: another raid, or a later state of the same."""
    if any(is_rounding(x, y) or is_rounding(y, x) for x in ours.values() for y in theirs.values()):
        return "figure rounded"
    if corrects(a, b):
        return "figure corrected"
    goes_on = _is_one_case(a, b) or adds(a.text) or adds(b.text)
    if "total" in (a.kind, b.kind) or not goes_on:
        return "figure different"
    if _adds_up(ours, theirs) or _adds_up(theirs, ours):
        return "figure adds up"
    if not _is_later_state(a, b, ours, theirs):
        return "figure different"
    first, last = in_order(a, b)
    return "figure grown" if goes_on_with(last.text, first.text, first.release.published) else "figure updated"


def _sums(ours: Stated, theirs: Stated) -> list[Reason]:
    """A sum that one calls lost and the other involved; for sums of one role see `figures`."""
    common = [
        value
        for mine in ours
        for other in theirs
        if mine[0] == other[0] == "amount" and mine[1] != other[1] and mine[2] == other[2]
        for value in ours[mine].keys() & theirs[other].keys()
        if value not in theirs.get(mine, {}) and value not in ours.get(other, {})
    ]
    return [Reason("sum equal", round(OTHER_ROLE * max(map(surprise, common)), 2))] if common else []


def figures(a: Mention, b: Mention) -> list[Reason]:
    """Equal numbers of one measure speak for it, by their significant digits; different ones against it."""
    found = []
    ours, theirs = _values(a), _values(b)
    for measure in sorted(ours.keys() & theirs.keys(), key=str):
        common = ours[measure].keys() & theirs[measure].keys()
        if common:
            found.append(Reason(f"figure equal: {measure[0]}", max(map(surprise, common))))
        else:
            found.append(weighed(_differing(a, b, ours[measure], theirs[measure])))
    return [*found, *_sums(ours, theirs)]


def _other_numbers(a: Mention, b: Mention) -> float:
    """The surprise of the numbers that both texts print with the same unit and that are no equal figures."""
    equal = {f.value for _, f in a.figures} & {f.value for _, f in b.figures}
    quotes = "".join(f.quote for _, f in (*a.figures, *b.figures) if f.value in equal)
    printed = set(_NUMBER.findall(quotes))
    told = {word for word in a.specifics & b.specifics if word[-1] not in _TIMES}
    shared = {number for word in told for number in _NUMBER.findall(word)[:1]}
    return sum(0.5 * surprise(float(number)) for number in shared - printed if 1 < float(number) < 1e12)


def details(a: Mention, b: Mention) -> list[Reason]:
    """Numbers, names and quoted words in common: what nearly identical boilerplate of another raid does not share."""
    smaller = min(len(a.specifics), len(b.specifics))
    if smaller < 2:
        return []
    share = len(a.specifics & b.specifics) / smaller
    numbers = round(min(2.0, _other_numbers(a, b)) * min(1.0, 2 * share), 2)
    found = [Reason("other numbers equal", numbers)] if numbers else []
    for limit, name in ((0.8, "most details shared"), (0.5, "half of the details shared")):
        if share >= limit:
            return [*found, weighed(name)]
    if share >= 0.3:
        return found
    name = "few details shared" if share >= 0.15 else "no details shared"
    return [*found, Reason(name, WEIGHTS[name] if smaller >= FEW else WEIGHTS[name] / 3)]
