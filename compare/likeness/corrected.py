"""Evidence of corrections: a later notice of the same police that names what it corrects or withdraws."""

from datetime import date

from compare import retractions
from compare.likeness.reason import Reason, weighed
from compare.mentions import Mention
from compare.regions import contains
from compare.text import plain

WITHDRAWAL = "a withdrawal of it"
"""The reason of which a release's every mention may have one with the same notice."""
MIN_TITLE = 8
"""Characters of a title that is not found by chance."""


def in_order(a: Mention, b: Mention) -> tuple[Mention, Mention]:
    """The earlier and the later of two tellings; of one day a correction is the later one."""
    first, last = sorted((a, b), key=lambda m: (m.release.published or "", retractions.corrects(m.text), m.key))
    return first, last


def _is_titled(first: Mention, last: Mention) -> bool:
    """Whether a telling names another by its title."""
    title = plain(first.release.title or "")
    return len(title) >= MIN_TITLE and title in plain(last.text)


def _is_dated(first: Mention, last: Mention) -> bool:
    """Whether a telling names the day on which another was published."""
    day = date.fromisoformat(first.release.published) if first.release.published else None
    return day is not None and (day.month, day.day) in retractions.days_meant(last.text)


def _is_named(first: Mention, last: Mention) -> bool:
    return _is_titled(first, last) or _is_dated(first, last)


def _is_withdrawn(first: Mention, last: Mention) -> bool:
    """Whether a notice that repeats no number is of all that a release tells, or of the totals that it states."""
    if last.figures or not retractions.withdraws(last.text):
        return False
    if _is_titled(first, last):
        return _is_dated(first, last) or not retractions.days_meant(last.text)
    is_of_totals = first.kind == "total" and retractions.is_about_totals(last.text)
    return is_of_totals and _is_dated(first, last) and not retractions.titles_quoted(last.text)


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
    if _is_withdrawn(*in_order(a, b)):
        return [weighed(WITHDRAWAL)]
    return [weighed("a correction of it" if _is_named(*in_order(a, b)) else "a correction")]
