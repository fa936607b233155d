"""What is said of a stated total beside its number: sorts of crime, whose it is, of which days, how exactly."""

from collections.abc import Callable, Iterable, Sequence

from compare.cells.stats import Cell as Made
from compare.regions import unit_name
from views import escape, labels, numbers
from views.dates import first_day, last_day
from views.i18n import N_
from views.pages.compare.row import Row
from views.parts.body import named
from views.parts.table import Cell, cell
from views.view import View

OF_A_TOTAL = ((N_("Crime type"), ""), (N_("Body"), "nowrap"), (N_("Its period"), "nowrap"))
"""Columns of totals, each with its class."""

UNDATED = N_("period unknown (undated release)")
"""Of a total that may well say 今年1—4月: without the day of publication nothing tells the year."""
SILENT = {
    "one_sort": N_("only of single crime types"),
    "other_crime": N_("only of other crime types"),
    "other_period": N_("only of other days"),
}
"""Of a region whose totals do not answer, by why not (`compare.cells.silence`)."""
STATES = {
    "worked": N_("published"),
    "partly": N_("published, not all read"),
    "quiet": N_("quiet"),
    "blocked": N_("could not be read"),
    "missing": N_("not read"),
    "unknown": N_("no source"),
}
"""What the sources of a region did."""
NO_RATE = N_("no rate")
"""Of a number whose inhabitants or cases are unknown."""


def sorts(view: View, total: Row | Made) -> str:
    """The names of the sorts of crime that alone a total counts; nothing of all crime."""
    return view.join(labels.crime_label(sort, view.language) for sort in total.sorts)


def _parts(view: View, total: Row | Made) -> tuple[str, str, str]:
    return sorts(view, total), named(view, total.body, total.place), when(view, total)


def of_a_total(view: View, total: Row | Made | None) -> list[Cell]:
    """The cells of `OF_A_TOTAL`: sorts of crime (none: all crime), body, stretch of time."""
    if total is None:
        return [cell("")] * len(OF_A_TOTAL)
    kind, body, stretch = (cell(part) for part in _parts(view, total))
    if total.body and not total.sorts:
        kind = cell(view.gettext("all, or not said"), css="soft")
    return [kind, body, _longer(view, total) if isinstance(total, Row) and total.is_longer else stretch]


def _longer(view: View, total: Row) -> Cell:
    """The cell of a stretch of time that is longer than asked, on two lines."""
    note = escape.text(view.gettext("longer than asked"))
    return Cell(f'{escape.text(days(total))}<br/><span class="soft small">{note}</span>')


def bounded(view: View, total: Row | Made | None, number: str) -> str:
    """A number as exactly as it is stated or known: over 120,000; ≈120,000 of a sum of what is partly told roundly, at
    least 120,000 where not all was read; of none in a period without a beginning since when."""
    if total is None:
        return number
    said = "≈" * bool(total.rough) + numbers.BOUNDS[view.language][total.bound] + number
    if isinstance(total, Row) and total.since:
        return view.gettext("{number} since {day}").format(number=said, day=total.since)
    return view.gettext("at least {number}").format(number=said) if total.is_least else said


def shown(view: View, row: Row, write: Callable[[float], str]) -> str | None:
    """What is shown of a region, as exactly as it is stated or known; None where nothing is."""
    return None if row.told is None else bounded(view, row, write(float(row.told)))


def silence(row: Row) -> str:
    """Why nothing is shown: there is a number and no rate of it, only others were stated, none, or nobody knows."""
    if row.is_unrated:
        return NO_RATE
    if row.silence:
        return SILENT[row.silence]
    return N_("none stated") if row.is_known else N_("unknown")


def nothing(view: View, row: Row) -> str:
    """What a chart's tooltip says of a region without a number: why there is none, or why nobody knows."""
    said = view.gettext(silence(row))
    return said if row.is_known or row.silence else f"{said} ({view.gettext(STATES[row.coverage['state']])})"


def tip(view: View, total: Row | Made, number: str) -> str:
    """What a chart's tooltip, which is HTML, says of a total: its number, whose it is, and of which days; of a sum its
    number."""
    if not total.body:
        return bounded(view, total, number)
    said = escape.text(view.join(filter(None, reversed(_parts(view, total)))))
    whose = f" ({city_of(total)})" if city_of(total) else ""
    return f"{escape.text(bounded(view, total, number) + whose)}<br/>{said}".replace("{", "&#123;")


def beside(view: View, total: Row) -> str:
    """What stands behind the number of a total in running text: its sorts of crime, body, days."""
    kind, body, stretch = _parts(view, total)
    return f" ({view.join(filter(None, (kind, body or view.gettext('body not named'), stretch)))})"


def label(view: View, total: Row, number: str, *, ranked: str = "", with_sorts: bool = True) -> str:
    """What a bar's label says of a total: its number, which city's it is where it stands for a whole region, of which
    crime alone it is (`with_sorts`), and its days where they are more than was asked for, or not those of the totals
    that rank (`ranked`)."""
    if not total.body:
        return bounded(view, total, number)
    odd = months(total) if total.is_longer or (ranked and days(total) != ranked) else ""
    said = view.join(filter(None, [city_of(total), sorts(view, total) if with_sorts else "", odd]))
    return bounded(view, total, number) + (f" ({said})" if said else "")


def city_of(total: Row | Made) -> str:
    """The name of the city whose total stands for a whole region; nothing where it is the region's own, or a sum."""
    region = total.code if isinstance(total, Row) else total.region
    if not total.body or not total.place or total.place == region:
        return ""
    name = unit_name(total.place)
    return total.body if name == total.place else name


def alone(view: View, total: Row | Made) -> str:
    """Of a city's total that stands for a whole region: that it is of that city alone."""
    city = city_of(total)
    return view.gettext("{city} alone").format(city=city) if city else ""


def days(total: Row | Made) -> str:
    """The stretch of time that a total is of; nothing where it states none."""
    return f"{total.period['start']} – {total.period['end']}" if total.period else ""


def months(total: Row | Made) -> str:
    """The stretch of time in short: 2026-01 – 2026-06 where it is of whole months."""
    if not total.period:
        return ""
    first, last = total.period["start"], total.period["end"]
    if first != first_day(first[:7]) or last != last_day(last[:7]):
        return days(total)
    return first[:7] if first[:7] == last[:7] else f"{first[:7]} – {last[:7]}"


def when(view: View, total: Row | Made) -> str:
    """The stretch of time of a total, or why none is known; nothing of a sum."""
    if isinstance(total, Row) and total.is_longer:
        return view.gettext("{days}, longer than asked").format(days=days(total))
    if not total.body or total.period:
        return days(total)
    return view.gettext(UNDATED if total.is_undated else N_("period not stated"))


def kinds(view: View, rows: Sequence[Row]) -> list[str]:
    """What sets totals apart: how many stretches of time, of sorts of crime; nothing where they are of one."""
    stretches = len({days(row) for row in rows if row.body})
    return [view.gettext("stretches of time: {n}").format(n=stretches)] * (stretches > 1) + mixed_sorts(view, rows)


def longer(view: View, rows: Sequence[Row]) -> list[str]:
    """How many totals are of more days than were asked for; nothing where none is."""
    number, every = sum(row.is_longer for row in rows), sum(bool(row.body) for row in rows)
    return [view.gettext("of more days than asked: {n} of {all}").format(n=number, all=every)] * bool(number)


def mixed_sorts(view: View, totals: Iterable[Row | Made]) -> list[str]:
    """How many sorts of crime totals count; nothing where it is one, or all crime."""
    number = len({total.sorts for total in totals if total.body})
    return [view.gettext("sorts of crime: {n}").format(n=number)] * (number > 1)


def only_sort(view: View, totals: Iterable[Row | Made]) -> list[str]:
    """The sort of crime that alone all totals count; nothing where there are several, or it is all crime."""
    said = {sorts(view, total) for total in totals if total.body}
    return [view.gettext("Only of: {crimes}").format(crimes=one) for one in said if one and len(said) == 1]


def too_long(view: View, rows: Sequence[Row]) -> str:
    """A warning where totals are of more days than were asked for."""
    what = longer(view, rows)
    said = view.gettext(
        "Not every number is of the days asked for ({what}): where no body states a total of just these days, one that "
        "covers more stands in. “Its period” says of which days each is."
    )
    return said.format(what=view.join(what)) if what else ""


def unanswered(view: View, rows: Sequence[Row]) -> list[str]:
    """What to ask where regions state totals and none that answers."""
    found = []
    if number := sum(row.silence == "other_period" for row in rows):
        said = view.ngettext(
            "{n} region states totals, but none that covers the whole period: leave the dates empty to see its newest.",
            "{n} regions state totals, but none that covers the whole period: leave the dates empty to see the newest.",
            number,
        )
        found.append(said.format(n=number))
    if number := sum(row.silence == "one_sort" for row in rows):
        said = view.ngettext(
            "{n} region states totals of single crime types only: choose a crime type to see them.",
            "{n} regions state totals of single crime types only: choose a crime type to see them.",
            number,
        )
        found.append(said.format(n=number))
    return found
