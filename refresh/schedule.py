"""Runs passes for ever: each source on its own interval, varied a little so that sites are not asked all at once."""

import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from threading import Event
from zlib import crc32

from crawler.clock import now
from crawler.ledger.known import Last
from crawler.ledger.ledger import Ledger
from crawler.source import Source, load_sources
from crawler.visits.visit import is_night_off
from errors import TongbaoError
from refresh.run import run_once
from settings import Settings

log = logging.getLogger(__name__)

TICK = 30.0
"""Seconds between two looks at what is due."""
JITTER = 0.1
"""An interval is longer or shorter by up to this share."""
RETRY = timedelta(minutes=10)
"""After a visit that was cut off; doubled with each further one, up to the interval."""
Pass = Callable[[Settings, Sequence[str]], object]


def next_run(source: Source, last: Last | None) -> datetime | None:
    """When a source is due again; None: now, it was never visited. The same `last` always gives the same moment."""
    if last is None:
        return None
    share = crc32(f"{source.id} {last.begun.isoformat()}".encode()) / 0xFFFF_FFFF
    interval = timedelta(hours=source.politeness.interval * (1 + JITTER * (2 * share - 1)))
    pause = RETRY * 2 ** min(last.cut_off - 1, 10) if last.cut_off else interval
    return last.begun + min(pause, interval)


def due(sources: Sequence[Source], visits: Mapping[str, Last], moment: datetime) -> list[str]:
    """Ids of the enabled sources whose next run has come and whose night window, if any, is open.

    Args:
        sources: all sources.
        visits: source id to its last visit.
        moment: now, with a zone.
    """
    awake = [source for source in sources if source.enabled and not is_night_off(source, moment)]
    planned = ((source, next_run(source, visits.get(source.id))) for source in awake)
    return [source.id for source, when in planned if when is None or when <= moment]


def upcoming(sources: Sequence[Source], visits: Mapping[str, Last]) -> str:
    """Which source is due next and when, in the machine's time, for the log."""
    planned = [(next_run(source, visits.get(source.id)), source) for source in sources if source.enabled]
    times = [(when, source.id) for when, source in planned if when is not None]
    if not planned:
        return "no source is enabled: nothing will ever be due (see `tongbao sources list`)"
    if len(times) < len(planned):
        return f"sources that were never visited and wait for their hours: {len(planned) - len(times)}"
    when, name = min(times)
    return f"next: {name} at {when.astimezone():%Y-%m-%d %H:%M}"


def last_visits(settings: Settings, moment: datetime) -> dict[str, Last]:
    """Source id to its last visit up to a moment."""
    with Ledger(settings.data_dir) as ledger:
        return ledger.last_visits(moment)


def logged_pass(settings: Settings, ids: Sequence[str]) -> None:
    """A pass whose progress goes into the log."""
    for line in run_once(settings, ids, report=log.info).lines():
        log.info(line)


def schedule(settings: Settings, stop: Event, one_pass: Pass = logged_pass, tick: float = TICK) -> None:
    """Runs a pass over what is due, waits, and again, until `stop` is set. A pass that fails is logged, no more."""
    said = ""
    while not stop.is_set():
        try:
            sources = load_sources(settings.sources_dir)
            ids = due(sources, last_visits(settings, now()), now())
            if ids:
                log.info("due: %s", ", ".join(ids))
                one_pass(settings, ids)
            coming = upcoming(sources, last_visits(settings, now()))
            if coming != said:
                log.info(coming)
                said = coming
        except TongbaoError as error:
            log.error("this pass failed, the schedule goes on: %s", error)
        except Exception:  # the outer boundary of a pass
            log.exception("this pass failed, the schedule goes on")
        stop.wait(tick)
