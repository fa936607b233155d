"""Draws the search page."""

from typing import Any

import streamlit as st

from search.engine import Page
from search.errors import QueryError
from search.places import provinces
from views import asking, escape, notices, wrong
from views.i18n import N_
from views.pages.search import download, facets, hits, saved
from views.pages.search.state import PAGE_SIZE, SORTS, URL, least, question
from views.parts import days, unread
from views.view import View

LEAST = N_("Of any figure, be it persons, cases or money of any currency, unless a kind or role is chosen.")
LARGEST = N_("Largest number: of money of any currency, unless a kind is chosen.")
SORT_NAMES = {"relevance": N_("Relevance"), "date": N_("Newest"), "value": N_("Largest number")}


def load(view: View, state: dict[str, Any]) -> Page:
    """The hits and facets of a state: one engine call.

    Raises:
        QueryError: the query cannot be read.
    """
    return asking.search(view, question(state), facets.FIELDS)


def render(view: View) -> None:
    """Draws the page."""
    state = URL.load()
    st.html(f'<h1 class="tb visually-hidden">{escape.text(view.gettext("Search"))}</h1>')
    _form(view)
    wrong.values(view, URL.unknown())
    wrong.names(view, URL.strangers(), list(URL.fields))
    wrong.stretch(view, state)
    wrong.roles(view, state)
    if state["least"].strip() and least(state) is None:
        wrong.number(view, state["least"])
    try:
        page = load(view, state)
        if wrong.page(view, state, page.total, PAGE_SIZE):
            page = load(view, state)
    except QueryError as error:
        wrong.query(view, error)
        return
    _count(view, state, page)
    asked = question(state)
    places, period = provinces(asked), (asked.filters.date_from, asked.filters.date_to)
    if not page.hits:
        _nothing(view, state["q"])
        unread.of_nothing(view, places, period)
        return
    unread.of_places(view, places, period)
    left, right = st.columns([3, 9], gap="large")
    with right:
        heading = f'<h2 class="tb visually-hidden">{escape.text(view.gettext("Releases"))}</h2>'
        shown = heading + "".join(hits.hit(view, found, question(state)) for found in page.hits)
        st.html(shown + hits.pager(view, state, page))
    with left, st.container(key="facets"):
        st.html(f'<div data-anchor="facets" tabindex="-1">{facets.facets(view, state, page)}</div>')


def _changed() -> None:
    """A new question starts at its first page."""
    st.session_state["page"] = "1"
    URL.push()


def _form(view: View) -> None:
    _ = view.gettext
    hint = _('Words, "phrases", AND OR NOT, title: issuer: code: province:')
    st.text_input(_("Search"), key="q", on_change=_changed, placeholder=hint, label_visibility="collapsed")
    with st.container(horizontal=True, vertical_alignment="bottom", key="search_options"):
        days.fields(view, _changed)
        st.text_input(
            _("Least number"), key="least", on_change=_changed, placeholder="1000万", width=120, help=_(LEAST)
        )
        st.segmented_control(
            _("Order"),
            SORTS,
            key="sort",
            on_change=_changed,
            format_func=lambda sort: _(SORT_NAMES[sort]),
            required=True,
            help=_(LARGEST),
        )


def _count(view: View, state: dict[str, Any], page: Page) -> None:
    found = view.ngettext("{n} release", "{n} releases", page.total).format(n=f"{page.total:,}")
    line = f'<p class="tb soft" role="status">{escape.text(found)}{_to_facets(view, state)}</p>'
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(line + facets.chosen(view, state))
        saved.save(view, state)
        download.render(view, state, page)
    listed = saved.listing(view)
    if listed and not state["q"].strip():
        st.html(listed)


def _to_facets(view: View, state: dict[str, Any]) -> str:
    """On a phone the facets stand below the hits: a link leads there."""
    link = escape.attribute(view.href("search", **URL.address(state), at="facets"))
    return f' <a class="phone" href="{link}">{escape.text(view.gettext("Narrow down"))} ↓</a>'


def _nothing(view: View, query: str) -> None:
    if not view.engine.count():
        notices.no_data(view.gettext, view.settings.data_dir)
        return
    advice = view.gettext("No release has all of this. Take out a filter, or search for a shorter piece of a word.")
    if any(character.isdigit() for character in query):
        advice += " " + view.gettext(
            "Numbers are found as they are printed (2.6万); for values there is “Least number”."
        )
    notices.nothing_found(view.gettext, advice)
