"""Evidence of corrections: a later notice of the same police that names what it corrects or withdraws."""

from datetime import date

from compare import retractions
from compare.likeness.reason import Reason, weighed
from compare.mentions import Mention
from compare.regions import contains
from compare.text import plain

MIN_TITLE = 8
"""Characters of a title that is not found by chance."""


def in_order(a: Mention, b: Mention) -> tuple[Mention, Mention]:
    """The earlier and the later of two tellings."""
    first, last = sorted((a, b), key=lambda told: (told.release.published or "", told.key))
    return first, last


def _is_named(first: Mention, last: Mention) -> bool:
    """Whether a telling names another by its title or by the day on which it was published."""
    title = plain(first.release.title or "")
    if len(title) >= MIN_TITLE and title in plain(last.text):
        return True
    day = date.fromisoformat(first.release.published) if first.release.published else None
    return day is not None and (day.month, day.day) in retractions.days_meant(last.text)


def corrects(a: Mention, b: Mention) -> bool:
    """Whether the later of two tellings of one place corrects or withdraws something, which may be the earlier."""
    first, last = in_order(a, b)
    is_near = bool(a.region and b.region) and (contains(a.region, b.region) or contains(b.region, a.region))
    if not is_near or not retractions.corrects(last.text) or retractions.corrects(first.text):
        return False
    return not retractions.days_meant(last.text) or _is_named(first, last)


def corrections(a: Mention, b: Mention) -> list[Reason]:
    """A correction speaks for it, more so where it names what it corrects."""
    if not corrects(a, b):
        return []
    return [weighed("a correction of it" if _is_named(*in_order(a, b)) else "a correction")]
