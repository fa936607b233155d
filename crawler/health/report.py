"""How each source is, in a word and a sentence, so that silence is never mistaken for an absence of crime."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from crawler.addresses import netloc_of
from crawler.clock import beijing_day
from crawler.health.days import DayState, Reading, state_of
from crawler.health.judgement import TROUBLE, WINDOW_WEEKS, State, judge, rate_of
from crawler.health.observations import Observed, observe
from crawler.ledger.ledger import Ledger, ledger_path
from crawler.source import Source

__all__ = ["TROUBLE", "CoverageDay", "SourceHealth", "State", "coverage_days", "health"]


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
    first_run: str | None
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

    @property
    def is_unread(self) -> bool:
        """Whether it was tried, and never read yet."""
        return self.first_run is not None and self.last_success is None

    @property
    def is_failing(self) -> bool:
        """Whether it was tried, and cannot be read now."""
        return self.state in TROUBLE and self.last_run is not None

    def reading(self, as_of: date) -> Reading:
        """Its days, as they are known on a day."""
        tried = [beijing_day(moment).isoformat() for moment in (self.first_run, self.last_run) if moment]
        return Reading(
            published=frozenset(self.days),
            covered_from=self.covered_from,
            covered_until=self.covered_until,
            unread=frozenset(self.unread_days),
            tried=(tried[0], tried[-1]) if tried else None,
            is_failing=self.is_failing,
            as_of=as_of.isoformat(),
        )


@dataclass(frozen=True, slots=True)
class CoverageDay:
    """One source on one day, by `crawler.health.days`."""

    source_id: str
    day: str
    state: DayState
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
        reading = state.reading(last)
        for offset in range((last - first).days + 1):
            day = (first + timedelta(offset)).isoformat()
            yield CoverageDay(state.source_id, day, state_of(reading, day, day), state.days.get(day, 0))


def _health(source: Source, seen: Observed, robots: tuple[Robots, ...], today: date) -> SourceHealth:
    visits = [visit for visit in seen.visits if visit.outcome != "waiting"]
    rate = rate_of(source, seen, today)
    tomorrow = (today + timedelta(1)).isoformat()
    covered_from, covered_until = seen.covered([page.url for page in source.lists], tomorrow)
    state, reason, since, advice = judge(source, visits, seen, rate, today)
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
        first_run=visits[0].finished if visits else None,
        last_run=visits[-1].finished if visits else None,
        last_success=successes[-1] if successes else None,
        last_error=f"{failures[-1].finished}: {failures[-1].reason}" if failures else None,
        pages=seen.pages,
        pending=seen.pending,
        gone=seen.gone,
        days=dict(sorted(seen.days.items())),
        unread_days=tuple(sorted(seen.unread)),
        per_week=rate.expected,
        recent_per_week=rate.recent / WINDOW_WEEKS,
        covered_from=covered_from,
        covered_until=covered_until,
        robots=robots,
        note=source.note,
    )


def _robots(source: Source, robots: Mapping[str, Robots]) -> tuple[Robots, ...]:
    hosts = {netloc_of(page.url) for page in source.lists}
    return tuple(robots[host] for host in sorted(hosts) if host in robots)
