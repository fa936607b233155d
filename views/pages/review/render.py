"""Draws the review page."""

import streamlit as st

from compare.decisions.recorded import Decision
from compare.review.desk import Doubt
from views import escape, labels, notices, wrong
from views.i18n import N_
from views.pages.review import decide
from views.pages.review.load import Desk, load
from views.parts.figures import statement
from views.parts.head import head
from views.parts.table import Cell, Column, cell, table
from views.state import Field, UrlState, page_number
from views.view import View

URL = UrlState(page=Field("1"))
PAGE_SIZE = 10
DOUBTS = {
    "suspect": N_("unlike its neighbours"),
    "no_incident": N_("belongs to no incident that was read"),
    "no_period": N_("states no period that was read"),
    "rule": N_("its rule was often wrong where it was reviewed"),
    "undated": N_("the release has no date"),
    "impact": N_("makes up much of its region's number"),
}


def render(view: View) -> None:
    """Draws the page."""
    _head(view)
    desk = load(view)
    changed = st.session_state.pop("reviewed", None)
    if changed is not None:
        st.success(view.gettext("Recorded; {n} releases were counted anew.").format(n=changed))
    if desk.doubts:
        _queue(view, desk)
    else:
        notices.notice(
            view.gettext("Nothing to review"), view.gettext("No counted figure is in doubt, or all have been decided.")
        )
    _decisions(view, desk.decisions)


def _head(view: View) -> None:
    _ = view.gettext
    text = _(
        "Figures that a person should look at first. A decision is data, kept apart from what was read, applied "
        "again on every rebuild, and exported with the data (tongbao review export)."
    )
    head(_("Review"), text)
    if not view.settings.reviewer:
        notices.notice(
            _("Read-only"),
            _("Decisions are signed. Start the app with a name to record them:"),
            "TONGBAO_REVIEWER=name tongbao app",
            tone="warn",
        )


def _queue(view: View, desk: Desk) -> None:
    state = URL.read()
    wrong.page(view, state, len(desk.doubts), PAGE_SIZE)
    number = page_number(state["page"])
    start = (number - 1) * PAGE_SIZE
    for doubt in desk.doubts[start : start + PAGE_SIZE]:
        _doubt(view, doubt)
    links = [
        f'<a href="{escape.attribute(view.href("review", page=str(n)))}">{n}</a>' if n != number else f"<b>{n}</b>"
        for n in range(1, -(-len(desk.doubts) // PAGE_SIZE) + 1)
    ]
    st.html(f'<nav class="tb small">{" · ".join(links)}</nav>')


def why(view: View, doubt: Doubt) -> str:
    """The reasons to look at a figure, as badges."""
    return " ".join(f'<span class="badge warn">{escape.text(_reason(view, reason))}</span>' for reason in doubt.why)


def _reason(view: View, reason: str) -> str:
    """`impact:0.53` as a sentence, with its share; `suspect:fraction` with what is odd."""
    code, _, detail = reason.partition(":")
    if detail:
        detail = f"{float(detail):.0%}" if code in ("impact", "rule") else view.gettext(labels.SUSPICIONS[detail])
    return view.gettext(DOUBTS[code]) + (f" ({detail})" if detail else "")


def _doubt(view: View, doubt: Doubt) -> None:
    figure = doubt.figure
    name = view.gettext(labels.figure_label(figure["kind"], figure["role"]))
    st.html(
        f'<section class="tb doubt"><h3>{escape.text(name)}</h3>{why(view, doubt)}{statement(view, figure)}'
        f'<p class="soft small">{escape.text(view.gettext("Rule"))}: {escape.text(figure["rule"])}</p></section>'
    )
    if view.settings.reviewer:
        with st.expander(view.gettext("Decide")):
            decide.form(view, figure)


def _decisions(view: View, decisions: tuple[Decision, ...]) -> None:
    if not decisions:
        return
    _ = view.gettext
    columns = [
        Column(_("When")),
        Column(_("Who")),
        Column(_("Decision")),
        Column(_("The text said")),
        Column(_("Reason")),
    ]
    rows = [_decision(view, decision) for decision in decisions[:50]]
    st.html(f'<section class="tb"><h2>{escape.text(_("Decisions"))}</h2>{table(columns, rows)}</section>')


def _decision(view: View, decision: Decision) -> list[Cell]:
    link = view.href("release", id=decision.target.release)
    return [
        cell(decision.when[:10]),
        cell(decision.who),
        cell(" ".join([decision.action, *(f"{k}={v}" for k, v in decision.value.items())])),
        cell(decision.said, link),
        cell(decision.why),
    ]
