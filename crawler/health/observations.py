"""What the ledger tells of each source over time: visits, releases by day, the stretch of days that is covered."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from crawler.ledger.known import ELSEWHERE
from crawler.ledger.ledger import Ledger


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
    listed: int
    """Rows seen: the list could be read."""
    read: int
    """Articles that were read, new or not."""
    failed: int
    """Articles that could not be read."""

    @property
    def says_articles_fail(self) -> bool:
        """Whether the list could be read, and the articles it shows could not."""
        return self.outcome != "ok" and self.listed > 0 and (self.failed > 0 or self.outcome == "changed")


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
    foreign: int = 0
    """Releases on hosts that the source does not name."""
    unread: set[str] = field(default_factory=set)
    """Days of which a list shows releases that are not in the archive."""
    lists: dict[str, tuple[str | None, str]] = field(default_factory=dict)
    """Address of a list -> between which days each of its rows is known."""
    back: dict[str, str] = field(default_factory=dict)
    """Address of a list -> since when it shows nothing as new as it did."""
    cut_off: str | None = None
    """Since when visits have begun and never ended."""

    @property
    def last_read(self) -> str:
        """When somebody was at the source last, here or elsewhere; there is a visit."""
        return next(v.finished for v in reversed(self.visits) if v.outcome != "waiting" or v.error == ELSEWHERE)

    def covered(self, lists: Sequence[str], latest: str) -> tuple[str | None, str | None]:
        """Between which days every release that these lists show is known; (None, None): nothing is.

        What is said to be known beyond the day `latest` was entered while the machine's clock was wrong.
        """
        known = [self.lists[url] for url in lists if url in self.lists]
        if len(known) < len(lists) or any(until > latest for _, until in known):
            return None, None
        return max((first for first, _ in known if first), default=None), min(until for _, until in known)


_VISITS = """
    select source_id, started, finished, outcome, coalesce(reason, ''), error, coalesce(advice, ''), new,
        listed, fetched + unchanged, failed
    from visits where finished is not null order by id
"""
_CUT_OFF = """
    select source_id, min(started) from visits where finished is null and id > (
        select coalesce(max(id), 0) from visits ended
        where ended.source_id = visits.source_id and ended.finished is not null
    ) group by 1
"""
_DAY = "coalesce(listed_date, date(first_seen, '+8 hours'))"
_DAYS = f"select source_id, {_DAY}, count(*) from listings where location is not null group by 1, 2"
_UNREAD = f"select distinct source_id, {_DAY} from listings where location is null and state != 'gone'"
_STATES = """
    select source_id, sum(location is not null), sum(state = 'pending'), sum(state = 'gone'), sum(state = 'foreign')
    from listings group by 1
"""
_BACK = "select source_id, url, back_since from list_signs where back_since is not null"
_COVER = "select source_id, url, reach, covered_until from lists where covered_until is not null"


def observe(ledger: Ledger) -> dict[str, Observed]:
    """Source id to what is known of it; sources never visited are missing."""
    found: dict[str, Observed] = defaultdict(Observed)
    run = ledger.connection.execute
    for source_id, *visit in run(_VISITS):
        found[source_id].visits.append(Visited(*visit))
    for source_id, started in run(_CUT_OFF):
        found[source_id].cut_off = started
    for source_id, day, count in run(_DAYS):
        found[source_id].days[day] = count
    for source_id, day in run(_UNREAD):
        found[source_id].unread.add(day)
    for source_id, *counts in run(_STATES):
        seen = found[source_id]
        seen.pages, seen.pending, seen.gone, seen.foreign = counts
    for source_id, url, reach, until in run(_COVER):
        found[source_id].lists[url] = reach, until
    for source_id, url, since in run(_BACK):
        found[source_id].back[url] = since
    return dict(found)
