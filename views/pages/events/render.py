"""Draws the events page: a timeline of cards."""

from itertools import groupby
from typing import Any

import streamlit as st

from extract.release import Json
from search.errors import QueryError
from search.places import provinces
from views import escape, labels, notices, wrong
from views.i18n import N_
from views.pages.events.load import PAGE_SIZE, Event, Timeline, load, question
from views.parts import days, figures, unread
from views.parts.body import figure_issuer
from views.parts.head import head
from views.parts.reasons import reason_markup
from views.parts.table import Cell, Column, cell, table
from views.provinces import BY_NAME, PROVINCES
from views.state import Field, UrlState, page_number
from views.view import View

URL = UrlState(
    q=Field(), province=Field(allowed=tuple(BY_NAME)), since=Field(), until=Field(), page=Field("1"), id=Field()
)


def render(view: View) -> None:
    """Draws the page."""
    state = URL.load()
    _head(view)
    if not state["id"]:
        _form(view)
        wrong.values(view, URL.unknown())
        wrong.names(view, URL.strangers(), list(URL.fields))
        wrong.stretch(view, state)
    try:
        timeline = load(view, state)
        if not state["id"] and wrong.page(view, state, timeline.total, PAGE_SIZE):
            timeline = load(view, state)
    except QueryError as error:
        wrong.query(view, error)
        return
    asked = question(state)
    places = () if state["id"] else provinces(asked)
    period = asked.filters.date_from, asked.filters.date_to
    if not timeline.events:
        _nothing(view)
        unread.of_nothing(view, places, period)
        return
    unread.of_places(view, places, period)
    for month, events in groupby(timeline.events, key=lambda event: (event.last or "")[:7]):
        heading = escape.text(month or view.gettext("undated"))
        st.html(
            f'<section class="tb month"><h2>{heading}</h2>{"".join(_card(view, event) for event in events)}</section>'
        )
    st.html(_pager(view, state, timeline))


def _nothing(view: View) -> None:
    if not view.engine.count():
        notices.no_data(view.gettext, view.settings.data_dir)
        return
    advice = view.gettext("No event here. Take out a filter, or choose a longer period.")
    notices.nothing_found(view.gettext, advice)


def _head(view: View) -> None:
    _ = view.gettext
    text = _(
        "An event is one incident, or one total that a body stated, however many releases tell of it. Different "
        "numbers of the same event are versions: one counts, the others say why not."
    )
    head(_("Events"), text)


def _changed() -> None:
    st.session_state["page"] = "1"
    URL.push()


def _form(view: View) -> None:
    _ = view.gettext
    names = [province.name for province in PROVINCES]
    with st.container(horizontal=True, vertical_alignment="bottom", key="events_form"):
        st.text_input(_("Search"), key="q", on_change=_changed, width=280)
        st.selectbox(
            _("Region"), ["", *names], key="province", on_change=_changed, width=220,
            format_func=lambda name: view.province(name) if name else _("all"),
        )  # fmt: skip
        days.fields(view, _changed)


def _card(view: View, event: Event) -> str:
    _ = view.gettext
    kind = _("incident")
    if event.is_total:
        kind = f"{_('stated total')} {event.period}" if event.period else _(_no_period(event))
    span = event.last or _("undated")
    if event.first != event.last:
        span = f"{event.first} – {event.last}"
    reports = view.ngettext("{n} report", "{n} reports", event.reports).format(n=event.reports)
    told_by = figure_issuer(view, event.figures[0]) if event.reports == 1 else ""
    meta = " · ".join(filter(None, [span, told_by, view.province(event.region or ""), kind]))
    link = escape.attribute(view.href("events", id=event.id))
    return (
        f'<article class="event"><h3><a href="{link}">{escape.text(event.title)}</a></h3>'
        f'<div class="meta">{escape.text(meta)} · <span class="badge {"good" if event.reports > 1 else "plain"}">'
        f"{escape.text(reports)}</span></div>{_versions(view, event)}</article>"
    )


def _no_period(event: Event) -> str:
    """Message id of a total without a period: without a date of publication no year is known."""
    if event.last:
        return N_("stated total, period not stated")
    return N_("stated total, period unknown (undated release)")


def _versions(view: View, event: Event) -> str:
    _ = view.gettext
    told_by = [Column(_("Reported by"), "by")] if event.reports > 1 else []
    columns = [Column(_("Figure")), Column(_("Number"), "n"), *told_by, Column("")]
    return table(columns, [_version(view, row, bool(told_by)) for row in event.figures])


def _version(view: View, row: Json, says_who: bool) -> list[Cell]:
    link = view.href("release", id=row["release"], at=f"f{row['index']}")
    told = " ".join(filter(None, [row["published"], figure_issuer(view, row)])) or row["release"]
    why = Cell(reason_markup(view, row["set_aside"])) if row["set_aside"] else cell(view.gettext("counted"))
    return [
        cell(_what(view, row)),
        cell(figures.amount(view, row), link, title=row["quote"]),
        *([cell(told)] if says_who else []),
        why,
    ]


def _what(view: View, row: Json) -> str:
    """Arrests; of a part that counts for itself also its sorts of crime, else that it is a part."""
    name = view.gettext(labels.figure_label(row["kind"], row["role"]))
    if not (row["part"] and row["counted"] and row["lens"] == "totals"):
        return name
    sorts = [labels.crime_label(sort, view.language) for sort in (row["sorts"] or "").split()]
    return " · ".join((name, view.join(sorts) or view.gettext("part of another figure")))


def _pager(view: View, state: dict[str, Any], timeline: Timeline) -> str:
    number = page_number(state["page"])
    steps = []
    if number > 1:
        steps.append((str(number - 1), "← " + view.gettext("Later events")))
    if number * PAGE_SIZE < timeline.total:
        steps.append((str(number + 1), view.gettext("Earlier events") + " →"))
    links = [
        f'<a href="{escape.attribute(view.href("events", **URL.address(state, page=page)))}">{escape.text(name)}</a>'
        for page, name in steps
    ]
    return f'<nav class="tb small">{" · ".join(links)}</nav>'
