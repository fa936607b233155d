"""Draws the overview."""

import streamlit as st

from views import escape, labels, notices, numbers
from views.i18n import N_
from views.pages.overview import trouble
from views.pages.overview.load import News, choices, load
from views.pages.search.hits import hit
from views.state import Field, UrlState
from views.view import View

URL = UrlState(since=Field())
SPANS = {"week": N_("the last 7 days"), "month": N_("the last 30 days"), "year": N_("the last year")}


def render(view: View) -> None:
    """Draws the page."""
    news = load(view, URL.read()["since"])
    if news.latest is None and not news.page.total:
        notices.no_data(view.gettext)
        return
    _head(view, news)
    st.html(_tiles(view, news))
    left, right = st.columns([7, 4], gap="large")
    with left:
        heading = escape.text(view.gettext("Newest releases"))
        st.html(f'<section class="tb"><h2>{heading}</h2></section>' + "".join(hit(view, h) for h in news.page.hits))
        st.html(_more(view, news))
    with right:
        trouble.render(view)


def _head(view: View, news: News) -> None:
    _ = view.gettext
    found = view.ngettext("{n} release since {day}", "{n} releases since {day}", news.page.total)
    title = found.format(n=f"{news.page.total:,}", day=news.since or "–")
    spans = " · ".join(
        f"<b>{escape.text(_(SPANS[name]))}</b>" if day == news.since else
        f'<a href="{escape.attribute(view.href("", since=day))}">{escape.text(_(SPANS[name]))}</a>'
        for name, day in choices(news.latest).items()
    )  # fmt: skip
    note = _("The newest release is of {day}. Keep this page's address: it shows what is new since the same day.")
    st.html(
        f'<header class="tb head"><h1>{escape.text(title)}</h1><p>{spans}</p>'
        f'<p class="small">{escape.text(note.format(day=news.latest or "–"))}</p></header>'
    )


def _tiles(view: View, news: News) -> str:
    tiles = []
    for measure, (value, count, unit) in list(news.sums.items())[:8]:
        name = escape.text(view.gettext(labels.measure_label(measure)))
        shown = escape.text(numbers.quantity(value, unit, view.language))
        link = escape.attribute(view.href("compare", measure=measure, since=news.since))
        statements = view.ngettext("{n} statement", "{n} statements", count).format(n=f"{count:,}")
        tiles.append(
            f'<div class="tile"><span class="label">{name}</span>'
            f'<a href="{link}"><span class="value">{shown}</span></a>'
            f'<span class="label">{escape.text(statements)}</span></div>'
        )
    lens = view.gettext("Cases and operations, each event counted once; totals of periods are not in these sums.")
    return (
        f'<div class="tb"><div class="tiles">{"".join(tiles)}</div><p class="soft small">{escape.text(lens)}</p></div>'
    )


def _more(view: View, news: News) -> str:
    link = escape.attribute(view.href("search", since=news.since, sort="date"))
    return f'<p class="tb"><a href="{link}">{escape.text(view.gettext("All of them"))} →</a></p>'
