"""The list behind a number: what was counted, what was set aside and why, each with its sentence."""

from collections.abc import Sequence

import streamlit as st

from compare.stats import Cell
from extract.release import Json
from views import escape
from views.pages.compare.charts import number_writer
from views.pages.compare.listing import name
from views.pages.compare.load import Row, evidence
from views.pages.compare.state import Asked
from views.parts import figures
from views.view import View

SHOWN = 60


def render(view: View, asked: Asked, rows: Sequence[Row]) -> None:
    """Draws the lists of the chosen regions, the first of them where a link with `at=evidence` leads."""
    by_code = {row.code: row for row in rows}
    for number, cell in enumerate(evidence(view, asked, rows) if rows else []):
        anchor = ' data-anchor="evidence" tabindex="-1"' if number == 0 else ""
        heading = _heading(view, asked, by_code[cell.region or ""], cell)
        st.html(f'<section class="tb"{anchor}>{heading}{_lists(view, cell)}</section>')


def _heading(view: View, asked: Asked, row: Row, cell: Cell) -> str:
    _ = view.gettext
    number = number_writer(view, asked)(float(row.shown)) if row.shown is not None else _("no number")
    counted, aside = len(cell.counted), len(cell.set_aside)
    said = _("{counted} counted, {aside} set aside").format(counted=f"{counted:,}", aside=f"{aside:,}")
    cities = ""
    if not asked.region and row.code.endswith("0000"):
        link = escape.attribute(view.href("compare", measure=asked.measure, lens=asked.lens, region=row.code))
        cities = f' · <a href="{link}">{escape.text(_("Cities of {province}").format(province=name(view, row)))}</a>'
    return (
        f'<h2>{escape.text(name(view, row))}: {escape.text(number)}</h2><p class="soft">{escape.text(said)}{cities}</p>'
    )


def _lists(view: View, cell: Cell) -> str:
    _ = view.gettext
    counted = figures.statements(view, [(figure, None) for figure in cell.counted[:SHOWN]])
    aside = figures.statements(view, cell.set_aside[:SHOWN])
    parts = [f"<h3>{escape.text(_('Counted'))}</h3>{counted}{_rest(view, cell.counted)}" if counted else ""]
    if aside:
        heading = escape.text(_("Set aside"))
        parts.append(f"<details open><summary>{heading}</summary>{aside}{_rest(view, cell.set_aside)}</details>")
    if not counted and not aside:
        parts.append(f"<p>{escape.text(_('Nothing was stated here.'))}</p>")
    return "".join(parts)


def _rest(view: View, rows: Sequence[Json | tuple[Json, str]]) -> str:
    if len(rows) <= SHOWN:
        return ""
    more = view.gettext("{n} more are in the data (CSV).").format(n=f"{len(rows) - SHOWN:,}")
    return f'<p class="soft">{escape.text(more)}</p>'
