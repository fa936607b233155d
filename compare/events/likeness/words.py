"""Evidence of words: case codes, quoted names, shared wording, kinds of crime."""

from compare.events.likeness.numbers import figures
from compare.events.likeness.places import apart
from compare.events.likeness.reason import WEIGHTS, Reason, weighed
from compare.mentions import Mention
from compare.text import CAMPAIGNS, containment


def codes(a: Mention, b: Mention) -> list[Reason]:
    """The same case code speaks for it, less where two cities use one day's code; two different codes against it."""
    if not a.codes or not b.codes:
        return []
    if not a.codes & b.codes:
        return [weighed("case code different")]
    return [weighed("case code equal, elsewhere" if apart(a, b) else "case code equal")]


def names(a: Mention, b: Mention) -> list[Reason]:
    """A quoted name that both give (「云宝盆」), unless it is a campaign's or a term of the trade; a person (王某)."""
    common = (a.quoted & b.quoted) - CAMPAIGNS - set(a.release.operations) - a.codes
    found = [weighed("name in common")] if common else []
    if a.persons & b.persons:
        found.append(weighed("person in common"))
    return found


def wording(a: Mention, b: Mention) -> list[Reason]:
    """How much of the shorter text stands in the longer one; worth half where numbers differ, as in boilerplate."""
    share = containment(a.grams, b.grams)
    if share < 0.1:
        return []
    differ = any(reason.name == "figure different" for reason in figures(a, b))
    return [Reason("wording shared", round(WEIGHTS["wording shared"] * share * (0.5 if differ else 1), 2))]


def crimes(a: Mention, b: Mention) -> list[Reason]:
    """Different kinds of crime are different events."""
    if not a.crimes or not b.crimes:
        return []
    return [weighed("same crime" if a.crimes & b.crimes else "other crime")]
