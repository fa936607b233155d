"""What is said of a stated total beside its number: sorts of crime, whose it is, of which days, how exactly."""

from compare.regions import unit_name
from compare.stats import Cell as Made
from views import escape, labels, numbers
from views.i18n import N_
from views.pages.compare.load import Row
from views.parts.table import Cell, cell
from views.view import View

OF_A_TOTAL = ((N_("Crime type"), ""), (N_("Body"), "nowrap"), (N_("Its period"), "nowrap"))
"""Columns of totals, each with its class."""

NO_RATE = N_("no rate")
"""Of a number whose inhabitants or cases are unknown."""


def _parts(view: View, total: Row | Made) -> tuple[str, str, str]:
    sorts = view.join(labels.crime_label(sort, view.language) for sort in total.sorts)
    days = f"{total.period['start']} – {total.period['end']}" if total.period else ""
    return sorts, total.body or "", days


def of_a_total(view: View, total: Row | Made | None) -> list[Cell]:
    """The cells of `OF_A_TOTAL`: sorts of crime (none: all crime), body, stretch of time."""
    return [cell(part) for part in (_parts(view, total) if total else [""] * len(OF_A_TOTAL))]


def bounded(view: View, total: Row | Made | None, number: str) -> str:
    """A number as exactly as its total is stated: over 120,000."""
    return (numbers.BOUNDS[view.language][total.bound] if total else "") + number


def tip(view: View, total: Row | Made, number: str) -> str:
    """What a chart's tooltip, which is HTML, says of a total: its number, whose it is, and of which days."""
    said = escape.text(view.join(filter(None, reversed(_parts(view, total)))))
    return f"{bounded(view, total, number)}<br/>{said}".replace("{", "&#123;")


def label(view: View, row: Row, number: str) -> str:
    """What a bar's label says of a total: its number, and which city's it is where it stands for a whole region."""
    city = f" ({unit_name(row.place)})" if row.place and row.place != row.code else ""
    return bounded(view, row, number) + city
