"""The release page drawn: the text with every figure marked, the facts, the history, the other reports."""

from collections.abc import Iterable
from dataclasses import dataclass

import streamlit as st

from extract.release import Json
from search.engine import Hit
from search.query import Filters, Query
from views import asking, escape, labels, notices
from views.dates import moment
from views.i18n import N_
from views.parts import archived, citation, figures
from views.parts.body import issuer
from views.parts.head import head
from views.parts.marked import marked
from views.parts.reasons import reason_markup
from views.parts.table import Cell, Column, cell, table
from views.state import Field, UrlState
from views.view import View

URL = UrlState(id=Field(), at=Field(), like=Field(allowed=("", "1")))
LEGEND = {
    "person": N_("persons"),
    "case": N_("cases"),
    "group": N_("gangs and dens"),
    "money": N_("money"),
    "thing": N_("drugs and firearms"),
    "victim": N_("victims"),
    "code": N_("case codes"),
    "place": N_("places"),
}
COUNTED = {"cases": N_("yes, among cases"), "totals": N_("yes, among totals")}
"""What is said of a figure that counts, by its lens."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A release with everything that its page shows."""

    release: Json
    figures: list[Json]
    others: tuple[Hit, ...]
    """Other reports of the same events."""


def load(view: View, release_id: str) -> Opened | None:
    """The release, its figure documents and the other reports of its events; None for an unknown id."""
    found = asking.releases(view, [release_id])
    if not found:
        return None
    events = tuple(sorted({row["event"] for row in asking.figures(view, [release_id]) if row["event"]}))
    hits: tuple[Hit, ...] = ()
    if events:
        query = Query(filters=Filters(events=events, releases_only=False), sort="date", limit=50)
        hits = asking.search(view, query).hits
    others = tuple(hit for hit in hits if hit.document["id"] != release_id)
    return Opened(found[0], asking.figures(view, [release_id]), others)


def render(view: View) -> None:
    """Draws the page."""
    state = URL.read()
    opened = load(view, state["id"]) if state["id"] else None
    if opened is None:
        head(
            view.gettext("No such release"),
            view.gettext("The address names no release of this index. Look for it on the search page."),
        )
        return
    _head(view, opened.release)
    _taken_back(view, opened)
    text, facts = st.columns([7, 4], gap="large")
    with text:
        st.html(_text(view, opened.release, state["at"] or None))
    with facts:
        _facts(view, opened, state["at"])
    _figures(view, opened)
    _others(view, opened.others)
    _similar(view, opened.release["id"], state["like"] == "1")


def _head(view: View, release: Json) -> None:
    who = issuer(view, release) or view.gettext("unknown body")
    meta = " · ".join(filter(None, [who, release["published"] or view.gettext("undated"), release["source"]]))
    head(view.called(release), meta)


def _taken_back(view: View, opened: Opened) -> None:
    """Says before anything is quoted that police have taken it back."""
    reasons = dict.fromkeys(row["set_aside"] for row in opened.figures if row["set_aside"])
    links = [reason_markup(view, reason) for reason in reasons if reason.startswith("withdrawn_by:")]
    if links:
        title = escape.text(view.gettext("The police have taken back figures of this release"))
        said = "".join(f"<p>{link}</p>" for link in links)
        st.html(f'<section class="tb notice warn" role="status"><h2>{title}</h2>{said}</section>')


def _text(view: View, release: Json, target: str | None) -> str:
    legend = "".join(
        f'<span class="k-{style}"><i></i>{escape.text(view.gettext(name))}</span>' for style, name in LEGEND.items()
    )
    body = marked(release["text"], figures.marks(view, release, target))
    return f'<article class="tb"><p class="legend" aria-hidden="true">{legend}</p>{body}</article>'


def _listing(view: View, names: Iterable[str]) -> str:
    return escape.text(view.join(names) or "–")


def _facts(view: View, opened: Opened, target: str) -> None:
    _, release = view.gettext, opened.release
    live = escape.web_url(release["url"])
    rows = [
        (_("Issuer"), escape.text(issuer(view, release) or "–")),
        (_("Provinces"), _listing(view, map(view.province, release["provinces"]))),
        (_("Case codes"), _listing(view, dict.fromkeys(c["code"] for c in release["case_codes"]))),
        (_("Operations"), _listing(view, release["operations"])),
        (_("Crime types"), _listing(view, (labels.crime_label(c, view.language) for c in release["crime_types"]))),
        (_("Script"), escape.text(_(labels.SCRIPTS[release["script"]]))),
        (_("Live page"), f'<a href="{escape.attribute(live)}" rel="noopener">{escape.text(live)}</a>' if live else "–"),
        (_("Fetched"), escape.text(moment(release["fetched"]) or "–")),
        *([] if release["url"] else [(_("File"), escape.text(release["path"]))]),
        (_("Archive record"), escape.text(release["record"] or "–")),
        ("SHA-256", escape.text(release["sha256"] or "–")),
        ("id", escape.text(release["id"])),
    ]
    inner = "".join(f"<dt>{escape.text(name)}</dt><dd>{value}</dd>" for name, value in rows)
    st.html(f'<section class="tb"><h3>{escape.text(_("Facts"))}</h3><dl class="facts">{inner}</dl></section>')
    with st.container(horizontal=True):
        with st.popover(_("Cite")):
            _citations(view, opened, target)
        archived.button(view, release)


def _citations(view: View, opened: Opened, target: str) -> None:
    """The citation of the release, and of the sentence of the figure that the address names."""
    st.code(citation.cite(view, opened.release), language=None, wrap_lines=True)
    named = [row for row in opened.figures if f"f{row['index']}" == target]
    for row in named:
        st.code(citation.quoted(view, opened.release, row), language=None, wrap_lines=True)
    if opened.figures and not named:
        st.caption(escape.markdown(view.gettext("To cite a sentence, open a figure's words in the table below.")))


def _figures(view: View, opened: Opened) -> None:
    _ = view.gettext
    if not opened.figures:
        notices.notice(_("No figures"), _("This text states no count or amount that Tongbao reads."))
        return
    columns = [
        Column(_("Figure")),
        Column(_("Number"), "n"),
        Column(_("Words")),
        Column(_("Scope")),
        Column(_("Period"), "nowrap"),
        Column(_("Counted?")),
    ]
    rows = [_figure_row(view, row, _part(opened, row)) for row in opened.figures]
    title = f"<h2>{escape.text(_('Figures'))}</h2>"
    st.html(f'<section class="tb">{title}{table(columns, rows)}</section>')


def _part(opened: Opened, row: Json) -> str:
    """Message id of what a figure is a part of; nothing of a whole one."""
    if not row["part"]:
        return ""
    whole = next((other for other in opened.figures if other["index"] == row["part_of"]), None)
    is_of_a_total = row["lens"] == "cases" and whole is not None and whole["scope"] == "period"
    return N_("part of a total") if is_of_a_total else N_("part")


def _figure_row(view: View, row: Json, part: str) -> list[Cell]:
    _ = view.gettext
    link = view.href("release", id=row["release"], at=f"f{row['index']}")
    period = f"{row['period_start']} – {row['period_end']}" if row["period_start"] else ""
    aside = Cell(reason_markup(view, row["set_aside"])) if row["set_aside"] else cell("–")
    return [
        cell(_(labels.figure_label(row["kind"], row["role"]))),
        cell(figures.amount(view, row), title=f"{row['value']:,}"),
        cell(row["quote"], link=link),
        cell(_(labels.SCOPES[row["scope"]]) + (f" ({_(part)})" if part else "")),
        cell(period),
        cell(_(COUNTED[row["lens"]])) if row["counted"] else aside,
    ]


def _listed(view: View, title: str, hits: tuple[Hit, ...]) -> str:
    items = "".join(
        f'<li><a href="{escape.attribute(view.href("release", id=hit.document["id"]))}">'
        f"{escape.text(view.called(hit.document))}</a> "
        f'<span class="soft small">{escape.text(hit.document["published"] or "")} '
        f"{escape.text(issuer(view, hit.document) or hit.document['source'] or '')}</span></li>"
        for hit in hits
    )
    return f'<section class="tb"><h2>{escape.text(title)}</h2><ul>{items}</ul></section>'


def _others(view: View, others: tuple[Hit, ...]) -> None:
    if others:
        st.html(_listed(view, view.gettext("Other reports of the same event"), others))


def _similar(view: View, release_id: str, asked: bool) -> None:
    if asked:
        st.html(_listed(view, view.gettext("Releases like this one"), asking.similar(view, release_id)))
        return
    link = escape.attribute(view.href("release", id=release_id, like="1"))
    st.html(f'<p class="tb"><a href="{link}">{escape.text(view.gettext("Releases like this one"))}</a></p>')
