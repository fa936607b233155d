"""Beside the news: sources in trouble, and how much of the country the last month rests on."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

import streamlit as st

from compare.cells.coverage import is_unverified
from compare.cells.grouping import Label
from crawler.health.report import TROUBLE, SourceHealth
from views import escape
from views.health import coverage, sources
from views.i18n import N_
from views.pages.sources.names import badge
from views.pages.sources.sentences import sentence
from views.provinces import PROVINCES
from views.view import View

SHOWN = 8
MONTH = 30
COVERAGE = {
    "worked": N_("published"),
    "partly": N_("published, and were not read all the time"),
    "quiet": N_("were read and published nothing"),
    "blocked": N_("could not be read"),
    "missing": N_("were not crawled"),
    "unknown": N_("have no source"),
}


UNVERIFIED = "unverified"
"""Counted beside the states: provinces that are quiet by sources which nobody has seen to work."""


def load(view: View) -> tuple[list[SourceHealth], Counter[str]]:
    """The sources in trouble, and how many provinces were in each state of coverage in the last thirty days."""
    known = coverage(view)
    first = (date.fromisoformat(view.today) - timedelta(MONTH)).isoformat()
    found = [known.of((Label(p.name, p.code),), first, view.today) for p in PROVINCES]
    states = Counter[str](one["state"] for one in found)
    states[UNVERIFIED] = sum(one["state"] == "quiet" and is_unverified(one) for one in found)
    return [source for source in sources(view) if source.state in TROUBLE], states


def render(view: View) -> None:
    """Draws both."""
    trouble, states = load(view)
    st.html(_trouble(view, trouble) + _coverage(view, states))


def _trouble(view: View, trouble: Sequence[SourceHealth]) -> str:
    _ = view.gettext
    items = "".join(_item(view, source) for source in trouble[:SHOWN]) or f"<li>{escape.text(_('none'))}</li>"
    link = escape.attribute(view.href("sources"))
    return (
        f'<section class="tb"><h2>{escape.text(_("Sources in trouble"))}</h2><ul>{items}</ul>'
        f'<p><a href="{link}">{escape.text(_("All sources"))} →</a></p></section>'
    )


def _item(view: View, source: SourceHealth) -> str:
    link = escape.attribute(view.href("sources", id=source.source_id, at="source"))
    return (
        f'<li>{badge(view, source.state)} <a href="{link}">{escape.text(source.name)}</a> '
        f'<span class="soft small">{escape.text(sentence(view, source.reason))}</span></li>'
    )


def _coverage(view: View, states: Counter[str]) -> str:
    """How many provinces were in which state, as a strip and as a list; each leads to the sources."""
    _ = view.gettext
    known = [state for state in COVERAGE if states[state]]
    unverified = f" ({_('never verified: {n} of them').format(n=states[UNVERIFIED])})" if states[UNVERIFIED] else ""
    parts = "".join(f'<span class="day {state}" style="flex:{states[state]}"></span>' for state in known)
    items = "".join(
        f'<li><span class="day {state}"></span> <b>{states[state]}</b> '
        f"{escape.text(_(COVERAGE[state]) + unverified * (state == 'quiet'))}</li>"
        for state in known
    )
    said = escape.text(_("The 34 provinces in the last 30 days. What is hatched is unknown, not zero."))
    link = escape.attribute(view.href("sources", at="coverage"))
    return (
        f'<section class="tb"><h2><a href="{link}">{escape.text(_("Coverage of the month"))}</a></h2>'
        f'<div class="strip" aria-hidden="true">{parts}</div><ul class="coverage">{items}</ul>'
        f'<p class="soft small">{said}</p></section>'
    )
