"""Evidence of times: when it was published, which days the texts name, which stretch a total is of."""

from datetime import date

from compare.events.further import adds
from compare.events.likeness.reason import Reason, weighed
from compare.mentions import Mention
from compare.retractions import corrects

FEW = 3
"""Days that a short telling names; a long story names many."""
GAPS = (3, 10, 45, 120, 300)


def dates(a: Mention, b: Mention) -> list[Reason]:
    """Releases of one event are near in time; summaries of typical cases come months later."""
    if not a.release.published or not b.release.published:
        return []
    gap = abs((date.fromisoformat(a.release.published) - date.fromisoformat(b.release.published)).days)
    limit = next((limit for limit in GAPS if gap <= limit), None)
    return [weighed(f"published within {limit} days" if limit else "published far apart")]


def event_days(a: Mention, b: Mention) -> list[Reason]:
    """A day that both name speaks for it; both naming days, none in common, against it,
    more so one each: that of a publication, which a correction or a further report names, is none of the event."""
    if not a.days or not b.days:
        return []
    if a.days & b.days:
        return [weighed("a day in common" if min(len(a.days), len(b.days)) <= FEW else "one of many days in common")]
    if a.codes & b.codes:
        return []
    is_of_the_event = len(a.days) == len(b.days) == 1 and not any(corrects(m.text) or adds(m.text) for m in (a, b))
    return [weighed("another day" if is_of_the_event else "other days")]


def periods(a: Mention, b: Mention) -> list[Reason]:
    """Totals of two different stretches of time are two totals, whatever else is equal."""
    if a.period is None or b.period is None:
        return []
    return [weighed("period equal" if a.period == b.period else "period different")]
