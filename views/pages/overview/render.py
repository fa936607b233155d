"""Draws the overview."""

import streamlit as st

from search.query import Query
from views import escape, notices, numbers, wrong
from views.i18n import N_
from views.pages.overview import trouble
from views.pages.overview.load import News, choices, load
from views.pages.search.hits import hit
from views.parts.figures import measure_name
from views.parts.tile import tile
from views.state import Field, UrlState
from views.view import View

URL = UrlState(since=Field())
SPANS = {"week": N_("7 days"), "month": N_("30 days"), "year": N_("a year")}
MEASURES = 8
"""Tiles at most."""


def render(view: View) -> None:
    """Draws the page."""
    wrong.names(view, URL.strangers(), list(URL.fields))
    news = load(view, URL.read()["since"])
    if news.latest is None and not news.page.total:
        notices.no_data(view.gettext, view.settings.data_dir)
        return
    _head(view, news)
    st.html(_tiles(view, news))
    left, right = st.columns([7, 4], gap="large")
    with left:
        heading = escape.text(view.gettext("Newest releases"))
        shown = "".join(hit(view, h, Query()) for h in news.page.hits) or _none(view, news)
        st.html(f'<section class="tb"><h2>{heading}</h2></section>{shown}')
        if news.page.hits:
            st.html(_more(view, news))
    with right:
        trouble.render(view)


def _head(view: View, news: News) -> None:
    _ = view.gettext
    spans = " · ".join(
        f"<b>{escape.text(_(SPANS[name]))}</b>" if day == news.since else
        f'<a href="{escape.attribute(view.href("", since=day))}">{escape.text(_(SPANS[name]))}</a>'
        for name, day in choices(news.latest).items()
    )  # fmt: skip
    until = escape.text(_("Up to the newest release, of {day}:").format(day=news.latest or "–")) + f" {spans}"
    if news.undated:
        said = view.ngettext(
            "{n} release without a date is none of them.", "{n} releases without a date are none of them.", news.undated
        )
        until += f' · <span class="small">{escape.text(said.format(n=f"{news.undated:,}"))}</span>'
    note = _(
        "Keep this address, to see next time what was published from today on (found later, of earlier days: not):"
    )
    since = escape.attribute(view.href("", since=view.today))
    st.html(
        f'<header class="tb head plain"><h1>{escape.text(_title(view, news))}</h1><p>{until if news.latest else ""}</p>'
        f'<p class="small">{escape.text(note)} <a href="{since}">{view.today}</a></p></header>'
    )


def _title(view: View, news: News) -> str:
    """How many releases there are since when; where no release has a date, that."""
    total = news.page.total
    found = (
        view.ngettext("{n} release since {day}", "{n} releases since {day}", total)
        if news.since
        else view.ngettext("{n} release without a date", "{n} releases without a date", total)
    )
    return found.format(n=f"{total:,}", day=news.since)


def _tiles(view: View, news: News) -> str:
    tiles = []
    for measure, found in list(news.sums.items())[:MEASURES]:
        statements = view.ngettext("{n} statement", "{n} statements", found.figures).format(n=f"{found.figures:,}")
        shown = "≈" * found.is_rough + numbers.quantity(found.value, found.unit, view.language)
        tiles.append(tile(measure_name(view, measure), shown, _evidence(view, news, measure), statements))
    if not tiles:
        none = escape.text(view.gettext("No figure of cases and operations is counted of them."))
        return f'<p class="tb soft">{none}</p>'
    lens = view.gettext("Cases and operations, each event counted once; totals of periods are not in these sums.")
    if any(found.is_rough for found in news.sums.values()):
        lens += " " + view.gettext("≈: some of what is added up is told roundly.")
    return (
        f'<div class="tb"><div class="tiles">{"".join(tiles)}</div>'
        f'<p class="soft small">{escape.text(lens)}{_further(view, news)}</p></div>'
    )


def _further(view: View, news: News) -> str:
    """The measures that have no tile, each a link to what it rests on."""
    further = list(news.sums)[MEASURES:]
    if not further:
        return ""
    said = view.ngettext("{n} more is not on a tile:", "{n} more are not on tiles:", len(further))
    links = (
        f'<a href="{escape.attribute(_evidence(view, news, measure))}">{escape.text(measure_name(view, measure))}</a>'
        for measure in further
    )
    return f" {escape.text(said.format(n=len(further)))} {view.join(links)}"


def _evidence(view: View, news: News, measure: str) -> str:
    return view.href("compare", measure=measure, since=news.since, pick="all", at="evidence")


def _none(view: View, news: News) -> str:
    said = view.gettext("None since {day}.").format(day=news.since)
    return f'<p class="tb soft">{escape.text(said)}</p>'


def _more(view: View, news: News) -> str:
    link = escape.attribute(view.href("search", since=news.since, sort="date"))
    return f'<p class="tb"><a href="{link}">{escape.text(view.gettext("All of them"))} →</a></p>'
