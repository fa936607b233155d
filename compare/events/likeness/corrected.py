"""Evidence of corrections: a later notice of the same police that names what it corrects or withdraws."""

from datetime import date, timedelta

from compare import retractions
from compare.events.likeness.reason import Reason, weighed
from compare.events.notices import BEFORE, is_unnamed_withdrawal, tells_nothing
from compare.mentions import Mention
from compare.regions import contains
from compare.text import plain

WITHDRAWAL = "a withdrawal of it"
"""The reason of which a release's every mention may have one with the same notice."""
COPIED = 10
"""Days within which papers copy a release."""
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
    return first.release.published is not None and retractions.means(last.text, first.release.published)


def _quotes_another(first: Mention, last: Mention) -> bool:
    """Whether a telling quotes the title of a release about another sort of crime than this one."""
    is_other = bool(first.crimes and last.crimes) and not first.crimes & last.crimes
    return is_other and bool(retractions.titles_quoted(last.text)) and not _is_titled(first, last)


def _is_named(first: Mention, last: Mention) -> bool:
    return _is_titled(first, last) or _is_dated(first, last)


def _is_withdrawn(first: Mention, last: Mention) -> bool:
    """Whether a notice that repeats no number is of all that a release tells, or of the totals that it states."""
    if not retractions.withdraws(last.text) or not tells_nothing(last) or retractions.is_of_one_case(last.text):
        return False
    if _is_titled(first, last):
        return _is_dated(first, last) or not retractions.days_meant(last.text)
    is_of_totals = first.kind == "total" and first.region == last.region and retractions.is_about_totals(last.text)
    if is_of_totals and is_unnamed_withdrawal(last):
        return _is_last(first, last)
    return is_of_totals and _is_dated(first, last) and not retractions.titles_quoted(last.text)


def _is_last(first: Mention, last: Mention) -> bool:
    """Whether totals may be those that a notice calls the ones before: of the weeks before it, and of the stretch of
    time that it names, if any."""
    days = [date.fromisoformat(told.release.published) for told in (first, last) if told.release.published]
    named = retractions.stretches(last.text)
    told = retractions.stretches(f"{first.release.title}\n{first.text}")
    return len(days) == 2 and days[1] - days[0] <= BEFORE and (not named or bool(named & told))


def corrects(a: Mention, b: Mention) -> bool:
    """Whether the later of two tellings of one place corrects or withdraws something, which may be the earlier."""
    first, last = in_order(a, b)
    is_near = bool(a.region and b.region) and (contains(a.region, b.region) or contains(b.region, a.region))
    if not is_near or not retractions.corrects(last.text) or retractions.corrects(first.text):
        return False
    if _quotes_another(first, last):
        return False
    return not retractions.days_meant(last.text) or _is_named(first, last)


def _is_of_another_day(first: Mention, last: Mention) -> bool:
    """Whether a notice that repeats no number names days, none of them shortly before the other's: a paper's copy is
    of the days behind."""
    published = first.release.published
    if not published or not tells_nothing(last) or not retractions.days_meant(last.text):
        return False
    told = date.fromisoformat(published)
    days = (told - timedelta(days=back) for back in range(COPIED))
    return not any(retractions.means(last.text, day.isoformat()) for day in days)


def corrections(a: Mention, b: Mention) -> list[Reason]:
    """A correction speaks for it, more so where it names what it corrects; one that names another against it."""
    first, last = in_order(a, b)
    if corrects(a, b):
        if _is_withdrawn(first, last):
            return [weighed(WITHDRAWAL)]
        return [weighed("a correction of it" if _is_named(first, last) else "a correction")]
    is_other = retractions.withdraws(last.text) and not retractions.withdraws(first.text)
    return [weighed("a withdrawal of another")] if is_other and _is_of_another_day(first, last) else []
