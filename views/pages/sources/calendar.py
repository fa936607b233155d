"""The calendar of a source: releases per day over a year, with the days on which nothing could be read."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from crawler.health.report import CoverageDay, SourceHealth, coverage_days
from views import escape
from views.i18n import N_
from views.view import View

DAYS = 371
"""53 weeks."""
NAMES = {
    "worked": N_("published"),
    "partly": N_("published, not all read"),
    "quiet": N_("read, nothing published"),
    "blocked": N_("could not be read"),
    "missing": N_("not looked at"),
}


def year(source: SourceHealth, today: str) -> list[CoverageDay]:
    """The days of the last year, from a Monday on."""
    last = date.fromisoformat(today)
    first = last - timedelta(DAYS - 1)
    return list(coverage_days([source], first - timedelta(first.weekday()), last))


def calendar(view: View, source: SourceHealth) -> str:
    """The calendar as a grid of days with a sentence that says the same; a narrow screen opens at its end."""
    days = year(source, view.today)
    counts = Counter[str](day.state for day in days)
    said = view.join(f"{view.gettext(NAMES[state])}: {counts[state]}" for state in NAMES)
    months = f'<div class="months" aria-hidden="true">{_months(days)}</div>'
    cells = f'<div class="calendar">{"".join(_day(view, day) for day in days)}</div>'
    span = f"{days[0].day} – {days[-1].day}"
    return (
        f'<figure><div class="year" tabindex="0" role="img" aria-label="{escape.attribute(said)}">'
        f"<div>{months}{cells}</div></div>"
        f'<figcaption class="soft small">{escape.text(span)} · {_legend(view, counts)}</figcaption></figure>'
    )


def _months(days: Sequence[CoverageDay]) -> str:
    """The number of each month above the first week that begins in it."""
    weeks = [day.day[5:7] for day in days[::7]]
    firsts = [week for week in range(1, len(weeks)) if weeks[week] != weeks[week - 1]]
    return "".join(f'<span style="grid-column:{week + 1}">{int(weeks[week])}</span>' for week in firsts)


def _legend(view: View, counts: Counter[str]) -> str:
    """What the colours stand for, with the number of days of each."""
    return " · ".join(
        f'<span class="nowrap"><span class="day {"l2" if state in ("worked", "partly") else state}"></span> '
        f"{escape.text(view.gettext(name))}: {counts[state]}</span>"
        for state, name in NAMES.items()
    )


def _day(view: View, day: CoverageDay) -> str:
    level = f"l{min(4, day.releases)}" if day.releases else day.state
    name = view.gettext(NAMES[day.state])
    tip = f"{day.day}: {day.releases}" if day.state == "worked" else f"{day.day}: {name}"
    return f'<span class="day {level}" title="{escape.attribute(tip)}"></span>'
