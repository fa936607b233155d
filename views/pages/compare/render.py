"""Draws the compare page."""

from dataclasses import replace
from functools import partial

import streamlit as st

from views import escape, labels, notices, numbers, wrong
from views.charts.frame import csv_button
from views.i18n import N_
from views.pages.compare import (
    alike,
    as_csv,
    caption,
    charts,
    controls,
    currencies,
    evidence,
    lines,
    listing,
    times,
    told,
    unknown,
)
from views.pages.compare.load import Comparison, load, together
from views.pages.compare.state import ALL, NOWHERE, URL, Asked, asked
from views.parts import unread
from views.provinces import BY_CODE
from views.view import View

LENS_NOTES = {
    "cases": N_(
        "Single cases and operations, each event once, in the region where it happened. Parts of a figure, further "
        "reports of the same number and older versions are set aside."
    ),
    "totals": N_(
        "What a body states for a stretch of time. Totals are never added up: each region shows its newest one, of all "
        "crime before one of a sort, and none of one sort among several unless that sort is chosen."
    ),
}


def render(view: View) -> None:
    """Draws the page."""
    state = URL.load()
    question = asked(state)
    controls.render(view, question.measure, question.measure.startswith("amount"))
    if unknown.subject(view, question):
        return
    wrong.values(view, URL.unknown())
    wrong.names(view, URL.strangers(), list(URL.fields))
    wrong.stretch(view, state)
    question, found = _found(view, question)
    _head(view, question, found)
    if not any(row.figures or row.aside for row in found.every):
        _nothing(view, question, found)
        currencies.render(view, question)
        return
    controls.side_by_side(view, [row.code for row in found.rows], charts.names(view, question, found))
    if len(question.picked) > 1:
        st.html(listing.side_by_side(view, question, found.picked(question)))
    _charts(view, question, found)
    shown = found.picked(question) or found.rows
    st.html(listing.regions(view, question, shown, found.likes) + _all_regions(view, found, question))
    _file(view, question)
    _elsewhere(view, question, found)
    currencies.render(view, question)
    evidence.render(view, question, found)


def _found(view: View, question: Asked) -> tuple[Asked, Comparison]:
    """The comparison, and the question without what was picked and is no region of it, which is said."""
    found = load(view, question)
    missing = found.missing(question) if found.rows else ()
    if not missing:
        return question, found
    unknown.picks(view, missing)
    rest = replace(question, pick=tuple(code for code in question.pick if code not in missing))
    return rest, load(view, rest)


def _charts(view: View, question: Asked, found: Comparison) -> None:
    with st.container(key="compare_charts"):
        left, right = st.columns([7, 5], gap="medium")
    with left:
        charts.where(view, question, found)
    with right:
        charts.ranking(view, question, found)
    has_points = lines.has_points(question, found)
    if has_points:
        _over_time(view, question, found)
    else:
        no_points(view, question, found)
    if has_points or question.lens == "totals":
        undated(view, question, found)


def _file(view: View, question: Asked) -> None:
    """The table as a file, and what its columns mean."""
    csv_button(view, "compare_csv", as_csv.csv_of(view, question), caption.file(question))
    with st.expander(view.gettext("The columns of the file")):
        st.html(as_csv.meanings(view))


def _over_time(view: View, question: Asked, found: Comparison) -> None:
    lines.over_time(view, question, found)
    with st.expander(view.gettext("Numbers over time")):
        st.html(times.over_time(view, question, found))
        csv_button(
            view, "times_csv", partial(times.csv_of, view, question, found), f"{caption.file(question)}-{question.time}"
        )


def no_points(view: View, question: Asked, found: Comparison) -> None:
    """Says why there is no chart over time."""
    said = view.gettext("Nothing can be drawn over time: no number here has a date.")
    if not any(row.figures for row in found.picked(question) or found.every):
        said = view.gettext("Nothing can be drawn over time: there is no number here.")
    elif question.date_from or question.date_to:
        said = view.gettext("Nothing can be drawn over time: no number here has a date in this period.")
    st.html(f'<p class="tb soft">{escape.text(said)}</p>')


def undated(view: View, question: Asked, found: Comparison) -> None:
    """What has no date stands in no line: that is said."""
    if not found.timeline.undated:
        return
    if question.lens == "totals":
        said = view.gettext(
            "Parts of a total that state no stretch of time of their own, and totals of releases without a date, "
            "stand in no line."
        )
    else:
        said = view.ngettext(
            "{n} figure of a release without a date is in the numbers, but in no line.",
            "{n} figures of releases without a date are in the numbers, but in no line.",
            found.timeline.undated,
        ).format(n=f"{found.timeline.undated:,}")
    st.html(f'<p class="tb soft small">{escape.text(said)}</p>')


def _head(view: View, question: Asked, found: Comparison) -> None:
    comma = "，" if view.language == "zh" else ", "
    title = f"{caption.title(view, question, found.picked(question))}{comma}{caption.period(view, question)}"
    shown = found.picked(question) or found.rows
    said = (view.gettext(LENS_NOTES[question.lens]), _covering(view, question))
    warned = (told.too_long(view, shown), *told.unanswered(view, shown))
    warnings = (alike.warning(view, question, found.likes, shown), *map(escape.text, warned))
    notes = "".join(f'<p class="small">{escape.text(note)}</p>' for note in said if note)
    notes += "".join(f'<p class="small caution">{warning}</p>' for warning in warnings if warning)
    st.html(
        f'<header class="tb head"><h1>{escape.text(title)}</h1><p>{_sum(view, question, found)}</p>{notes}</header>'
    )


def _covering(view: View, question: Asked) -> str:
    """Which totals are left out, and why."""
    _ = view.gettext
    if question.covered:
        said = _("Only totals that cover {day} are shown, since the other end of the period is open.")
        return said.format(day=question.covered)
    if question.lens == "totals" and question.date_from:
        return _(
            "Only totals that cover the whole period are shown; of one sort of crime, one of just these days before a "
            "longer one."
        )
    return ""


def _sum(view: View, question: Asked, found: Comparison) -> str:
    """The sum of what the page is about, a link to everything in it; there is none of totals or rates."""
    picked = found.picked(question)
    note = escape.text(caption.note(view, question, picked or found.every))
    shown = told.shown(view, together(picked or found.every), charts.number_writer(view, question))
    if question.lens != "cases" or question.per != "absolute" or shown is None:
        return note
    link = escape.attribute(listing.pick_link(view, *(question.picked or (ALL,))))
    return f'{escape.text(view.gettext("Sum"))} <a href="{link}"><b>{escape.text(shown)}</b></a> · {note}'


def _all_regions(view: View, found: Comparison, question: Asked) -> str:
    """The way back from the picked regions to all."""
    if not found.picked(question):
        return ""
    link = escape.attribute(view.href("compare", **URL.address(URL.read(), pick=[])))
    return f'<p class="tb"><a href="{link}">{escape.text(view.gettext("All regions"))} →</a></p>'


def _elsewhere(view: View, question: Asked, found: Comparison) -> None:
    """What belongs to no region of the map is said, never dropped."""
    if not found.elsewhere or question.picked:
        return
    unit, link = labels.measure_unit(question.measure), escape.attribute(listing.pick_link(view, NOWHERE))
    text = escape.text(
        view.gettext("In no region of the map (national bodies, several provinces together, unknown places):")
    )
    beside = told.beside if question.lens == "totals" else lambda *_: ""
    shown = view.join(
        f'<a href="{link}">{escape.text(told.bounded(view, row, number))}</a>{escape.text(beside(view, row))}'
        for row in found.elsewhere
        for number in (numbers.quantity(row.value or 0, unit, view.language),)
    )
    st.html(f'<p class="tb soft">{text} {shown}</p>')


def _unread(view: View, question: Asked, found: Comparison) -> bool:
    """Says of a province or of days that nobody read that nothing is known; whether it did."""
    province, days = BY_CODE[question.region].name if question.region else "", (question.date_from, question.date_to)
    said, is_all = unread.said(view, province, days)
    if is_all or question.is_backwards or not (province or any(days)):
        return False
    notices.notice(view.gettext("Nothing is known"), said, tone="warn")
    st.html(f'<p class="tb">{unread.link(view, province)}</p>')
    if found.rows:
        st.html(listing.regions(view, question, found.rows))
    return True


def _nothing(view: View, question: Asked, found: Comparison) -> None:
    if not view.engine.count():
        notices.no_data(view.gettext, view.settings.data_dir)
        return
    if _unread(view, question, found):
        return
    advice = view.gettext("No figure of this measure in this lens. Choose another measure or the other lens.")
    if question.date_from or question.date_to:
        advice = view.gettext(
            "No figure of this measure in this period and lens. Choose another measure, a longer period or the other "
            "lens."
        )
    notices.nothing_found(view.gettext, advice)
