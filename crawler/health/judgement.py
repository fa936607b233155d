"""In which state a source is, and how that is told: from its visits, its lists and the rate of its releases."""

from datetime import date, timedelta
from math import exp
from statistics import median
from typing import Literal, NamedTuple, get_args

from crawler.clock import beijing_day
from crawler.health.observations import Observed, Visited
from crawler.source import Source

State = Literal[
    "fresh", "quiet", "failing", "blocked", "moved", "empty", "changed", "never_verified", "disabled", "never_crawled"
]
OK: frozenset[str] = frozenset({"fresh", "quiet"})
"""States in which a source's silence means that it published nothing."""
UNTRIED: frozenset[str] = frozenset({"never_crawled", "never_verified", "disabled"})
"""States in which nothing is known."""
TROUBLE: frozenset[str] = frozenset(get_args(State)) - OK - UNTRIED
"""States that somebody has to look at: it was tried, and cannot be read."""
LEAST_STALE = 2
STALE = 3
"""A source is stale that nobody has read for so many of its intervals, and for at least `LEAST_STALE` days."""
WINDOW_WEEKS = 4
HISTORY_WEEKS = 26
LEAST_HISTORY = 8
"""Weeks with history before a rate of its own is taken from it."""
UNLIKELY = 0.01
"""A count is below expectation if chance alone (Poisson) would bring so few this rarely."""


class Rate(NamedTuple):
    """Releases of the last `WINDOW_WEEKS`, and how many are usual in one; None: not known."""

    recent: int
    expected: float | None


class Judgement(NamedTuple):
    """How a source is."""

    state: State
    reason: str
    since: str | None
    """Since when; None: nobody was there yet."""
    advice: str


def judge(source: Source, visits: list[Visited], seen: Observed, rate: Rate, today: date) -> Judgement:
    """How a source is, by the visits that did not wait, oldest first, and what else was observed."""
    return _fault(source, visits, seen, today) or _rated(visits, seen, rate)


def rate_of(source: Source, seen: Observed, today: date) -> Rate:
    """How many releases came of late, and how many are usual."""
    recent = sum(seen.days.get((today - timedelta(day)).isoformat(), 0) for day in range(WINDOW_WEEKS * 7))
    return Rate(recent, source.per_week if source.per_week is not None else _own_rate(seen, today))


def _fault(source: Source, visits: list[Visited], seen: Observed, today: date) -> Judgement | None:
    """What is wrong with a source; None if nothing is."""
    if cut_off := _cut_off(seen, today):
        return cut_off
    if not visits:
        return _unvisited(source)
    telling = _telling(visits)
    if telling.outcome != "ok":
        state: State = telling.outcome  # type: ignore[assignment] # the failure classes' states are health states
        return Judgement(state, telling.reason, _since(visits[: visits.index(telling) + 1]), telling.advice)
    return _stale(source, seen.last_read, today) or _gone_back(source, seen, today)


def _telling(visits: list[Visited]) -> Visited:
    """The visit that tells how the source is: the last one.

    One that read no article says nothing of articles: those of which an earlier visit said that they fail still do,
    until one has been read.
    """
    last = visits[-1]
    if last.outcome != "ok" or last.read:
        return last
    for visit in reversed(visits):
        if visit.says_articles_fail:
            return visit
        if visit.outcome == "ok" and visit.read:
            break
    return last


def _cut_off(seen: Observed, today: date) -> Judgement | None:
    """Visits that began before today and never ended: killed, or out of memory or disk."""
    if seen.cut_off is None or beijing_day(seen.cut_off) >= today:
        return None
    advice = "Look into the crawl's log: was it killed, was the disk full? Then run `tongbao crawl`."
    return Judgement("failing", "the crawl was cut off and has not ended since", seen.cut_off, advice)


def _stale(source: Source, last: str, today: date) -> Judgement | None:
    """A source that nobody has read for long; `last`: when somebody did."""
    age = (today - beijing_day(last)).days
    if -1 <= age <= _patience(source):
        return None
    if not source.enabled:
        return Judgement("disabled", f"switched off in its source file, last read on {beijing_day(last)}", last, "")
    wrong = "" if age > 0 else ", a day to come: the machine's clock was wrong"
    return Judgement("failing", f"not read since {beijing_day(last)}{wrong}", last, "Is `tongbao schedule` running?")


def _gone_back(source: Source, seen: Observed, today: date) -> Judgement | None:
    """A list that has shown nothing as new as before for long: an old copy, or a column that was emptied."""
    back = {page.url: seen.back[page.url] for page in source.lists if page.url in seen.back}
    url = min(back, key=lambda url: back[url], default="")
    if not back or (today - beijing_day(back[url])).days <= _patience(source):
        return None
    reason = f"the list shows nothing as new as it did, though that is still on the site: {url}"
    advice = (
        "Open the list page: has it moved, or does the site show an old copy? "
        f"If it only took a row off, run `tongbao crawl {source.id} --pages 1`."
    )
    return Judgement("changed", reason, back[url], advice)


def _patience(source: Source) -> float:
    """Days after which what has not come is missed."""
    return max(LEAST_STALE, STALE * source.politeness.interval / 24)


def _rated(visits: list[Visited], seen: Observed, rate: Rate) -> Judgement:
    """Fresh, or quiet where far fewer releases came than are usual."""
    usual = None if rate.expected is None else rate.expected * WINDOW_WEEKS
    if usual is not None and _chance_of_so_few(rate.recent, usual) < UNLIKELY:
        newest = max(seen.days, default=None)
        reason = f"{rate.recent} releases in {WINDOW_WEEKS} weeks, where about {usual:.0f} are usual"
        return Judgement("quiet", reason, newest, "Open the list page: has the column moved, or is the agency silent?")
    read = f"read without fault; releases in the archive: {seen.pages}"
    if not seen.foreign:
        return Judgement("fresh", read, _since(visits), "")
    left = f"{read}; rows that lead to other hosts, left out: {seen.foreign}"
    advice = "If these hosts are the agency's, name them under `hosts` in its source file."
    return Judgement("fresh", left, _since(visits), advice)


def _unvisited(source: Source) -> Judgement:
    if not source.enabled:
        reason = "switched off in its source file" + ("" if source.verified else ", and never seen to work")
        advice = f"Run `tongbao sources probe {source.lists[0].url}` before switching it on."
        return Judgement("disabled", reason, None, advice)
    advice = f"Run `tongbao crawl {source.id}`."
    if source.verified is None:
        return Judgement("never_verified", "nobody has seen this definition work yet", None, advice)
    return Judgement("never_crawled", "not crawled yet", None, advice)


def _since(visits: list[Visited]) -> str:
    """When the last unbroken row of visits with the same outcome began."""
    first = visits[-1]
    for visit in reversed(visits):
        if visit.outcome != first.outcome:
            break
        first = visit
    return first.finished


def _own_rate(seen: Observed, today: date) -> float | None:
    """Releases per week before the last four weeks: the median of the weeks since its first release."""
    end = today - timedelta(WINDOW_WEEKS * 7)
    first = min(seen.days, default=today.isoformat())
    weeks = [week for week in range(HISTORY_WEEKS) if (end - timedelta(7 * (week + 1))).isoformat() >= first]
    if len(weeks) < LEAST_HISTORY:
        return None
    counts = [
        sum(seen.days.get((end - timedelta(7 * week + day)).isoformat(), 0) for day in range(7)) for week in weeks
    ]
    return float(median(counts))


def _chance_of_so_few(count: int, expected: float) -> float:
    """The Poisson probability of at most `count` where `expected` are usual."""
    term = total = exp(-expected)
    for number in range(1, count + 1):
        term *= expected / number
        total += term
    return total
