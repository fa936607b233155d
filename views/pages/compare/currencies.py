"""The same money in other currencies, which are never added: a region that states only those is not silent."""

from collections.abc import Mapping

import streamlit as st

from compare.measures import parse_measure
from search.query import Filters, Query
from views import asking, escape, numbers
from views.labels import measure_unit
from views.pages.compare.state import URL, Asked
from views.view import View


def others(view: View, asked: Asked) -> dict[str, float]:
    """Currency -> what counts in it, the largest number of figures first; nothing of what is no money."""
    measure = parse_measure(asked.measure)
    if measure.kind != "amount":
        return {}
    is_cases = asked.lens == "cases"
    filters = Filters(
        kinds=(measure.kind,),
        roles=(measure.role or "",),
        lens=asked.lens,
        counted=True,
        regions=tuple(filter(None, [asked.region])),
        date_from=asked.date_from if is_cases else None,
        date_to=asked.date_to if is_cases else None,
        crime_types=asked.crime,
        doubtful=False if asked.clean else None,
    )
    found = asking.aggregate(view, Query(filters=filters, sort="date"), ("unit",))
    found.sort(key=lambda bucket: (-bucket.figures, bucket.key))
    return {bucket.key[0]: bucket.value for bucket in found if bucket.key[0] != measure_unit(asked.measure)}


def render(view: View, asked: Asked) -> None:
    """Draws a line with a link to each, where there are any."""
    if found := others(view, asked):
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
