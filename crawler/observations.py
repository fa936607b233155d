"""What the ledger tells of each source over time: visits, releases by day, the stretch of days that is covered."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from crawler.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Visited:
    """One finished visit, times in ISO (UTC)."""

    started: str
    finished: str
    outcome: str
    """`ok`, `waiting`, or the state of a failure."""
    reason: str
    error: str | None
    advice: str
    new: int


@dataclass(slots=True)
class Observed:
    """One source in the ledger."""

    visits: list[Visited] = field(default_factory=list)
    """Oldest first."""
    days: Counter[str] = field(default_factory=Counter)
    """ISO day, Beijing time -> releases of that day: by the list's date, else by the day it was first seen."""
    pages: int = 0
    """Articles in the archive, those that have since vanished from the site among them."""
    pending: int = 0
    gone: int = 0
    covered_from: str | None = None
    covered_until: str | None = None
    """Between these days every listed release is known; None: nothing is."""


_VISITS = """
    select source_id, started, finished, outcome, coalesce(reason, ''), error, coalesce(advice, ''), new
    from visits where finished is not null order by id
"""
_DAYS = """
    select source_id, coalesce(listed_date, date(first_seen, '+8 hours')), count(*)
    from pages where location is not null group by 1, 2
"""
_STATES = """
    select source_id, sum(location is not null), sum(state = 'pending'), sum(state = 'gone') from pages group by 1
"""
_COVER = "select source_id, max(reach), min(covered_until) from lists where covered_until is not null group by 1"


def observe(ledger: Ledger) -> dict[str, Observed]:
    """Source id to what is known of it; sources never visited are missing."""
    found: dict[str, Observed] = defaultdict(Observed)
    run = ledger.connection.execute
    for source_id, *visit in run(_VISITS):
        found[source_id].visits.append(Visited(*visit))
    for source_id, day, count in run(_DAYS):
        found[source_id].days[day] = count
    for source_id, pages, pending, gone in run(_STATES):
        seen = found[source_id]
        seen.pages, seen.pending, seen.gone = pages, pending, gone
    for source_id, reach, until in run(_COVER):
        found[source_id].covered_from, found[source_id].covered_until = reach, until
    return dict(found)
