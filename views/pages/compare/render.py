"""Draws the compare page."""

import streamlit as st

from views import escape, labels, notices, numbers
from views.charts.frame import csv_button
from views.i18n import N_
from views.pages.compare import caption, charts, controls, evidence, listing, times
from views.pages.compare.load import Comparison, load
from views.pages.compare.state import ALL, URL, Asked, asked
from views.view import View

LENS_NOTES = {
    "cases": N_(
        "Single cases and operations, each event once, in the region where it happened. Parts of a figure, reprints "
        "and older versions are set aside."
    ),
    "totals": N_(
        "What a body states for a stretch of time. Totals are never added up: each region shows its newest one that "
        "covers the asked period."
    ),
}


def render(view: View) -> None:
    """Draws the page."""
    state = URL.load()
    question = asked(state)
    controls.render(view, question.measure, question.measure.startswith("amount"))
    found = load(view, question)
    _head(view, question, found)
    if not any(row.figures or row.aside for row in found.rows):
        _nothing(view)
        return
    controls.side_by_side(view, [row.code for row in found.rows], charts.names(view, found))
    _charts(view, question, found)
    st.html(listing.regions(view, question, found))
    csv_button(view, "compare_csv", listing.csv_of(view, question), caption.file(question))
    _elsewhere(view, question, found)
    evidence.render(view, question, found.picked(question.pick))


def _charts(view: View, question: Asked, found: Comparison) -> None:
    left, right = st.columns([7, 5], gap="medium")
    with left:
        charts.where(view, question, found)
    with right:
        charts.ranking(view, question, found)
    charts.over_time(view, question, found)
    with st.expander(view.gettext("Numbers over time")):
        st.html(times.over_time(view, question, found))
        csv_button(view, "times_csv", times.csv_of(found), f"{caption.file(question)}-{question.time}")


def _head(view: View, question: Asked, found: Comparison) -> None:
    title = f"{caption.title(view, question)}, {caption.period(view, question)}"
    lens = view.gettext(LENS_NOTES[question.lens])
    st.html(
        f'<header class="tb head"><h1>{escape.text(title)}</h1><p>{_sum(view, question, found)}</p>'
        f'<p class="small">{escape.text(lens)}</p></header>'
    )


def _sum(view: View, question: Asked, found: Comparison) -> str:
    """The sum over the regions, a link to everything in it; there is none of totals or rates."""
    values = [row.value for row in found.rows if row.value is not None]
    if question.lens != "cases" or not values:
        return escape.text(caption.note(view, question, found))
    total = numbers.quantity(sum(values), labels.measure_unit(question.measure), view.language)
    link = escape.attribute(listing.pick_link(view, ALL))
    return f'<a href="{link}"><b>{escape.text(total)}</b></a> · {escape.text(caption.note(view, question, found))}'


def _elsewhere(view: View, question: Asked, found: Comparison) -> None:
    """What belongs to no region of the map is said, never dropped."""
    if not found.elsewhere:
        return
    unit = labels.measure_unit(question.measure)
    numbered = [numbers.quantity(row.value or 0, unit, view.language) for row in found.elsewhere]
    text = view.gettext("In no region of the map (national bodies, unknown places): {list}").format(
        list=", ".join(numbered)
    )
    st.html(f'<p class="tb soft small">{escape.text(text)}</p>')


def _nothing(view: View) -> None:
    if not view.engine.count():
        notices.no_data(view.gettext)
        return
    advice = view.gettext(
        "No figure of this measure in this period and lens. Choose another measure, a longer period or the other lens."
    )
    notices.nothing_found(view.gettext, advice)
