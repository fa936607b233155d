"""Draws the sources page."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

import streamlit as st

from compare.cells.coverage import is_known
from compare.cells.grouping import Label
from crawler.health.report import SourceHealth
from extract.release import Json
from views import escape, notices, wrong
from views.dates import day_of
from views.health import coverage, sources
from views.pages.sources.detail import detail
from views.pages.sources.names import ORDER, STATES, badge
from views.pages.sources.sentences import sentence
from views.parts.table import Cell, Column, cell, table
from views.provinces import PROVINCES
from views.state import Field, UrlState
from views.view import View

URL = UrlState(state=Field(allowed=ORDER), id=Field())
MONTH = 30


def load(view: View) -> list[SourceHealth]:
    """The sources, those in trouble first.

    Raises:
        CrawlError: a source file is wrong.
    """
    return sorted(sources(view), key=lambda source: (ORDER.index(source.state), source.code, source.source_id))


def render(view: View) -> None:
    """Draws the page."""
    state = URL.read()
    found = load(view)
    _head(view, found, state["state"])
    wrong.values(view, URL.unknown())
    wrong.names(view, URL.strangers(), list(URL.fields))
    chosen = next((source for source in found if source.source_id == state["id"]), None)
    if chosen:
        st.html(detail(view, chosen))
    elif state["id"]:
        said = view.gettext("There is no source {id}. The table below has every one.")
        notices.notice(view.gettext("No such source"), said.format(id=state["id"]), tone="warn")
    shown = [source for source in found if state["state"] in ("", source.state)]
    if not shown:
        notices.nothing_found(view.gettext, view.gettext("No source is in this state."))
    else:
        st.html(_table(view, shown, state["state"]))
    st.html(_coverage(view))


def _head(view: View, found: Sequence[SourceHealth], asked: str) -> None:
    _ = view.gettext
    counts = Counter[str](source.state for source in found)
    text = _(
        "A source that is blocked, moved or never crawled says nothing about its place. "
        "Silence is shown, never guessed."
    )
    links = [_state_link(view, "", _("all"), len(found), asked == "")]
    links += [_state_link(view, name, _(STATES[name]), counts[name], asked == name) for name in ORDER if counts[name]]
    st.html(
        f'<header class="tb head"><h1>{escape.text(_("Sources"))}</h1><p>{escape.text(text)}</p>'
        f'<div class="chips">{"".join(links)}</div></header>'
    )


def _state_link(view: View, state: str, name: str, count: int, current: bool) -> str:
    css = "chip headline" if current else "chip"
    link = escape.attribute(view.href("sources", state=state))
    return f'<a class="{css}" href="{link}">{escape.text(name)} <b>{count}</b></a>'


def _table(view: View, shown: Sequence[SourceHealth], state: str) -> str:
    _ = view.gettext
    columns = [
        Column(_("Source")),
        Column(_("State")),
        Column(_("Reason")),
        Column(_("Since")),
        Column(_("Last success")),
        Column(_("Releases"), "n"),
    ]
    rows = [_row(view, source, state) for source in shown]
    return table(
        columns, rows, _("What is never verified was written from documentation and has not been seen to work.")
    )


def _row(view: View, source: SourceHealth, state: str) -> list[Cell]:
    link = view.href("sources", id=source.source_id, state=state, at="source")
    return [
        cell(source.name, link),
        Cell(badge(view, source.state)),
        cell(sentence(view, source.reason)),
        cell(day_of(source.since) if source.since else "–"),
        cell(day_of(source.last_success) if source.last_success else view.gettext("never")),
        cell(f"{source.pages:,}"),
    ]


def _coverage(view: View) -> str:
    """What the provinces' sources did in the last thirty days."""
    _ = view.gettext
    known, last = coverage(view), date.fromisoformat(view.today)
    first = (last - timedelta(MONTH)).isoformat()
    states = {p.code: known.of((Label(p.name, p.code),), first, view.today) for p in PROVINCES}
    rows = [_province(view, code, state) for code, state in states.items() if state["sources"]]
    bare = [view.province(code) for code, state in states.items() if not state["sources"]]
    columns = [
        Column(_("Region")),
        Column(_("published"), "n"),
        Column(_("quiet"), "n"),
        Column(_("could not be read"), "n"),
        Column(_("not crawled"), "n"),
    ]
    title = _("Coverage of the last 30 days: sources by what they did; a hatched row is unknown, not quiet.")
    rest = escape.text(_("No source here: {list}").format(list=view.join(bare))) if bare else ""
    return (
        f'<section class="tb" data-anchor="coverage" tabindex="-1"><h2>{escape.text(_("Coverage by province"))}</h2>'
        f"{table(columns, rows, title, stacks=False)}"
        f'<p class="soft small unknown">{rest}</p></section>'
    )


def _province(view: View, code: str, state: Json) -> list[Cell]:
    css = "" if is_known(state) else "unknown"
    counts = (state["worked"] + state["partly"], state["quiet"], state["blocked"], state["missing"])
    return [cell(view.province(code)), *(cell(count or "", css=css) for count in counts)]
