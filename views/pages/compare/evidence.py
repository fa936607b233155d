"""The list behind a number: what was counted, what was set aside and why, each with its sentence."""

from functools import partial

import streamlit as st

from compare.reasons import reason
from extract.release import Json
from views import escape
from views.charts.frame import csv_button, to_csv
from views.i18n import N_
from views.pages.compare.caption import file, region_name
from views.pages.compare.charts import number_writer
from views.pages.compare.load import Comparison, Evidence, evidence
from views.pages.compare.row import Row
from views.pages.compare.state import ALL, Asked
from views.pages.compare.told import alone, shown, silence
from views.parts import figures
from views.view import View

SHOWN = 60
FILED = 100_000
"""Figures of each sort and number that a file has at most."""
FIELDS = (
    "id", "kind", "role", "value", "unit", "bound", "quote", "sentence", "issuer_name", "published", "period_start",
    "period_end", "title", "url", "path", "fetched", "sha256",
)  # fmt: skip
"""Columns of the file, in the names of `tongbao export figures`."""
NOTHING = N_("Nothing was stated here.")
UNKNOWN = {
    "partly": N_("No source of this region was read over the whole period: what else was stated here, nobody knows."),
    "blocked": N_("No source of this region could be read: what was stated here, nobody knows."),
    "missing": N_("No source of this region was read for these days: what was stated here, nobody knows."),
    "unknown": N_("There is no source of this region: what was stated here, nobody knows."),
}
"""Of a region without a number, by the state of its sources."""


def render(view: View, asked: Asked, found: Comparison) -> None:
    """Draws the lists of the picked regions side by side; a link with `at=evidence` leads to them."""
    behind = evidence(view, asked, found, SHOWN)
    if behind:
        sections = "".join(
            f"<section>{_heading(view, asked, one.row)}{_lists(view, asked, one)}</section>" for one in behind
        )
        st.html(f'<div class="tb side" data-anchor="evidence" tabindex="-1">{sections}</div>')
        csv_button(view, "evidence_csv", partial(csv_of, view, asked, found), f"{file(asked)}-sentences")


def csv_of(view: View, asked: Asked, found: Comparison) -> bytes:
    """The figures behind the picked numbers, those set aside with their reasons, each with its sentence and release."""
    rows = [
        (one.row.code, how, why, *(figure[name] for name in FIELDS))
        for one in evidence(view, asked, found, FILED)
        for how, listed in (
            ("counted", [(figure, _unrated(asked, figure)) for figure in one.counted]),
            ("cases", [(figure, None) for figure in one.cases]),
            ("set_aside", one.aside),
        )
        for figure, why in listed
    ]
    return to_csv(("region", "how", "reason", *FIELDS), rows)


def _title(view: View, asked: Asked, row: Row) -> str:
    _ = view.gettext
    if row.code == ALL:
        return _("All regions")
    return region_name(view, asked, row) if row.code else _("In no region of the map")


def _heading(view: View, asked: Asked, row: Row) -> str:
    _ = view.gettext
    number = shown(view, row, number_writer(view, asked)) or _(silence(row))
    city = f" ({alone(view, row)})" if alone(view, row) else ""
    said = _("{counted} counted, {aside} set aside").format(counted=f"{row.figures:,}", aside=f"{row.aside:,}")
    return (
        f"<h2>{escape.text(_title(view, asked, row))}: {escape.text(number + city)}</h2>"
        f'<p class="soft">{escape.text(said)}{_cities(view, asked, row)}</p>'
    )


def _cities(view: View, asked: Asked, row: Row) -> str:
    """A link to the cities of a province that has any."""
    if asked.region or not asked.can_open(row.code):
        return ""
    link = escape.attribute(view.href("compare", measure=asked.measure, lens=asked.lens, region=row.code))
    title = view.gettext("Cities of {province}").format(province=view.province(row.code))
    return f' · <a href="{link}">{escape.text(title)}</a>'


def _lists(view: View, asked: Asked, behind: Evidence) -> str:
    _ = view.gettext
    counted = figures.statements(view, [(figure, _unrated(asked, figure)) for figure in behind.counted])
    aside = figures.statements(view, behind.aside)
    parts = [f"<h3>{escape.text(_('Counted'))}</h3>{counted}{_rest(view, behind.row.figures)}" if counted else ""]
    if behind.cases:
        cases = figures.statements(view, [(figure, None) for figure in behind.cases])
        parts.append(f"<h3>{escape.text(_('Cases that it is divided by'))}</h3>{cases}")
    if aside:
        heading = escape.text(_("Set aside"))
        parts.append(f"<details open><summary>{heading}</summary>{aside}{_rest(view, behind.row.aside)}</details>")
    if not counted and not aside:
        parts.append(f"<p>{escape.text(_(_silence(behind.row)))}</p>")
    return "".join(parts)


def _unrated(asked: Asked, figure: Json) -> str | None:
    """Why money that counts is in no rate."""
    is_rated = asked.per != "case" or asked.lens != "cases" or figure["event_cases"] is not None
    return None if is_rated else reason("no_cases")


def _silence(row: Row) -> str:
    return NOTHING if row.is_known else UNKNOWN[row.coverage["state"]]


def _rest(view: View, count: int) -> str:
    if count <= SHOWN:
        return ""
    more = view.gettext("{n} more are in the data (CSV).").format(n=f"{count - SHOWN:,}")
    return f'<p class="soft">{escape.text(more)}</p>'
