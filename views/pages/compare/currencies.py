"""A line about the same money in other currencies."""

from collections.abc import Mapping

import streamlit as st

from compare.cells.currencies import of_any_currency, others
from views import asking, escape, numbers
from views.pages.compare.state import URL, Asked
from views.view import View


def _others(view: View, asked: Asked) -> dict[str, float]:
    question = asked.question()
    if question.measure.kind != "amount":
        return {}
    return others(asking.aggregate(view, of_any_currency(question, asked.region), ("unit",)), question)


def render(view: View, asked: Asked) -> None:
    """Draws a line with a link to each, where there are any."""
    if found := _others(view, asked):
        st.html(markup(view, asked, found))


def markup(view: View, asked: Asked, found: Mapping[str, float]) -> str:
    """The line: of sums of cases with the sum, since totals are never added."""
    kind, role = asked.measure.split(":")[:2]
    links = []
    for unit, value in found.items():
        name = numbers.quantity(value, unit, view.language) if asked.lens == "cases" else unit
        address = view.href("compare", **URL.address(URL.read(), measure=f"{kind}:{role}:{unit}", pick=[]))
        links.append(f'<a href="{escape.attribute(address)}">{escape.text(name)}</a>')
    said = escape.text(view.gettext("In other currencies, which are never added:"))
    return f'<p class="tb soft">{said} {view.join(links)}</p>'
