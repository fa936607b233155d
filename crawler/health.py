"""How each source is, in a word and a sentence, so that silence is never mistaken for an absence of crime."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import exp
from pathlib import Path
from statistics import median
from typing import Literal
from urllib.parse import urlsplit

from crawler.clock import BEIJING
from crawler.ledger import Ledger, ledger_path
from crawler.observations import Observed, Visited, observe
from crawler.source import Source

State = Literal[
    "fresh", "quiet", "failing", "blocked", "moved", "empty", "changed", "never_verified", "disabled", "never_crawled"
]
OK: frozenset[str] = frozenset({"fresh", "quiet"})
"""States in which a source's silence means that it published nothing."""
UNTRIED: frozenset[str] = frozenset({"never_crawled", "never_verified", "disabled"})
"""States in which nothing is known."""
LEAST_STALE = 2
STALE = 3
"""A source is stale that nobody has read for so many of its intervals, and for at least `LEAST_STALE` days."""
WINDOW_WEEKS = 4
HISTORY_WEEKS = 26
LEAST_HISTORY = 8
"""Weeks with history before a rate of its own is taken from it."""
UNLIKELY = 0.01
"""A count is below expectation if chance alone (Poisson) would bring so few this rarely."""


@dataclass(frozen=True, slots=True)
class Robots:
    """The robots.txt that a host last showed."""

    host: str
    fetched: str
    status: int
    text: str


@dataclass(frozen=True, slots=True)
class SourceHealth:
    """One source. Days are ISO dates in Beijing time, moments ISO with zone."""

    source_id: str
    name: str
    unit: str
    code: str
    province: str
    level: str
    family: str
    lists: tuple[str, ...]
    enabled: bool
    verified: str | None
    """The day on which somebody last saw its definition work; None: never."""
    state: State
    reason: str
    since: str | None
    """Since when it is in this state."""
    advice: str
    last_run: str | None
    last_success: str | None
    last_error: str | None
    pages: int
    pending: int
    gone: int
    days: Mapping[str, int]
    """Day -> releases."""
    unread_days: tuple[str, ...]
    """Days of which a list shows releases that could not be read yet."""
    per_week: float | None
    """Expected, from the source file or from its own history; None: unknown."""
    recent_per_week: float
    """The last four weeks."""
    covered_from: str | None
    covered_until: str | None
    """Between these days every listed release is known."""
    robots: tuple[Robots, ...]
    note: str


@dataclass(frozen=True, slots=True)
class CoverageDay:
    """One source on one day: `worked` (published), `quiet` (read, nothing), `blocked` (could not be read),
    `missing` (not looked at, or listed and not read yet)."""

    source_id: str
    day: str
    state: Literal["worked", "quiet", "blocked", "missing"]
    releases: int


def health(data_dir: Path, sources: Sequence[Source], today: date) -> tuple[SourceHealth, ...]:
    """The health of each source, in the order given; no ledger yet: nothing has been crawled."""
    if not ledger_path(data_dir).exists():
        return tuple(_health(source, Observed(), (), today) for source in sources)
    with Ledger(data_dir) as ledger:
        observed = observe(ledger)
        robots = {row[0]: Robots(*row) for row in ledger.connection.execute("select * from robots")}
    return tuple(
        _health(source, observed.get(source.id, Observed()), _robots(source, robots), today) for source in sources
    )


def coverage_days(states: Sequence[SourceHealth], first: date, last: date) -> Iterator[CoverageDay]:
    """Each source on each day of a period, both ends included."""
    for state in states:
        for offset in range((last - first).days + 1):
            day = (first + timedelta(offset)).isoformat()
            yield CoverageDay(state.source_id, day, _day_state(state, day), state.days.get(day, 0))


def _day_state(state: SourceHealth, day: str) -> Literal["worked", "quiet", "blocked", "missing"]:
    if state.days.get(day):
        return "worked"
    failed = state.state not in OK | UNTRIED and state.last_run is not None
    if day in state.unread_days:
        return "blocked" if failed else "missing"
    if state.covered_until and (state.covered_from or state.covered_until) <= day <= state.covered_until:
        return "quiet"
    return "blocked" if failed and day > (state.covered_until or "") and day <= str(state.last_run)[:10] else "missing"


def _health(source: Source, seen: Observed, robots: tuple[Robots, ...], today: date) -> SourceHealth:
    visits = [visit for visit in seen.visits if visit.outcome != "waiting"]
    recent = sum(seen.days.get((today - timedelta(day)).isoformat(), 0) for day in range(WINDOW_WEEKS * 7))
    expected = source.per_week if source.per_week is not None else _own_rate(seen, today)
    tomorrow = (today + timedelta(1)).isoformat()
    covered_from, covered_until = seen.covered([page.url for page in source.lists], tomorrow)
    state, reason, since, advice = _judge(source, visits, seen, today) or _rated(visits, seen, recent, expected)
    successes = [visit.finished for visit in visits if visit.outcome == "ok"]
    failures = [visit for visit in visits if visit.outcome != "ok"]
    return SourceHealth(
        source_id=source.id,
        name=source.name,
        unit=source.unit,
        code=source.code,
        province=source.province,
        level=source.level,
        family=source.family,
        lists=tuple(page.url for page in source.lists),
        enabled=source.enabled,
        verified=source.verified.isoformat() if source.verified else None,
        state=state,
        reason=reason,
        since=since,
        advice=advice,
        last_run=visits[-1].finished if visits else None,
        last_success=successes[-1] if successes else None,
        last_error=f"{failures[-1].finished}: {failures[-1].reason}" if failures else None,
        pages=seen.pages,
        pending=seen.pending,
        gone=seen.gone,
        days=dict(sorted(seen.days.items())),
        unread_days=tuple(sorted(seen.unread)),
        per_week=expected,
        recent_per_week=recent / WINDOW_WEEKS,
        covered_from=covered_from,
        covered_until=covered_until,
        robots=robots,
        note=source.note,
    )


Judgement = tuple[State, str, str | None, str]


def _judge(source: Source, visits: list[Visited], seen: Observed, today: date) -> Judgement | None:
    """What is wrong with a source; None if nothing is."""
    if cut_off := _cut_off(seen, today):
        return cut_off
    if not visits:
        return _unvisited(source)
    telling = _telling(visits)
    if telling.outcome != "ok":
        state: State = telling.outcome  # type: ignore[assignment] # the failure classes' states are health states
        return state, telling.reason, _since(visits[: visits.index(telling) + 1]), telling.advice
    return _stale(source, seen.last_read, today)


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
    if seen.cut_off is None or _beijing_day(seen.cut_off) >= today:
        return None
    advice = "Look into the crawl's log: was it killed, was the disk full? Then run `tongbao crawl`."
    return "failing", "the crawl was cut off and has not ended since", seen.cut_off, advice


def _stale(source: Source, last: str, today: date) -> Judgement | None:
    """A source that nobody has read for long; `last`: when somebody did."""
    age = (today - _beijing_day(last)).days
    if -1 <= age <= max(LEAST_STALE, STALE * source.politeness.interval / 24):
        return None
    if not source.enabled:
        return "disabled", f"switched off in its source file, last read on {_beijing_day(last)}", last, ""
    wrong = "" if age > 0 else ", a day to come: the machine's clock was wrong"
    return "failing", f"not read since {_beijing_day(last)}{wrong}", last, "Is `tongbao schedule` running?"


def _beijing_day(moment: str) -> date:
    return datetime.fromisoformat(moment).astimezone(BEIJING).date()


def _rated(visits: list[Visited], seen: Observed, recent: int, expected: float | None) -> Judgement:
    """Fresh, or quiet where far fewer releases came than are usual."""
    if expected is not None and _chance_of_so_few(recent, expected * WINDOW_WEEKS) < UNLIKELY:
        newest = max(seen.days, default=None)
        reason = f"{recent} releases in {WINDOW_WEEKS} weeks, where about {expected * WINDOW_WEEKS:.0f} are usual"
        return "quiet", reason, newest, "Open the list page: has the column moved, or is the agency silent?"
    read = f"read without fault; {seen.pages} releases in the archive"
    if not seen.foreign:
        return "fresh", read, _since(visits), ""
    left = f"{read}; {seen.foreign} rows lead to other hosts and are left out"
    return "fresh", left, _since(visits), "If these hosts are the agency's, name them under `hosts` in its source file."


def _unvisited(source: Source) -> Judgement:
    if not source.enabled:
        reason = "switched off in its source file" + ("" if source.verified else ", and never seen to work")
        return "disabled", reason, None, f"Run `tongbao sources probe {source.lists[0].url}` before switching it on."
    if source.verified is None:
        return "never_verified", "nobody has seen this definition work yet", None, f"Run `tongbao crawl {source.id}`."
    return "never_crawled", "not crawled yet", None, f"Run `tongbao crawl {source.id}`."


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


def _robots(source: Source, robots: Mapping[str, Robots]) -> tuple[Robots, ...]:
    hosts = {urlsplit(page.url).netloc for page in source.lists}
    return tuple(robots[host] for host in sorted(hosts) if host in robots)
