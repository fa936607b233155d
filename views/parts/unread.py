"""A line for each place that was asked for of which not all was read, with the way to its sources."""

from collections.abc import Iterator, Sequence

import streamlit as st

from compare.cells.coverage import NATIONAL_CODE, Coverage, is_known
from crawler.errors import CrawlError
from extract.gazetteer import NATIONAL
from views import escape
from views.health import coverage
from views.provinces import BY_NAME
from views.unread import sentence
from views.view import View

Days = tuple[str | None, str | None]
"""The first and the last day that are asked for, either left open."""


def of_places(view: View, provinces: Sequence[str], days: Days) -> None:
    """Says of the provinces, by name, of which not all was read why there may be more."""
    for line, is_all in _lines(view, provinces, days):
        if not is_all:
            st.html(line)


def of_nothing(view: View, provinces: Sequence[str], days: Days) -> None:
    """Says where nothing was found what the sources of the provinces were, or of the country where days alone are asked
    for."""
    for line, _ in _lines(view, provinces or ([""] if any(days) else []), days):
        st.html(line)


def said(view: View, province: str, days: Days) -> tuple[str, bool]:
    """What the sources of a province (without a name: of all) were, and whether all was read."""
    found = coverage(view).of_province(province, *days)
    return sentence(view.gettext, view.province(province) or view.gettext("China"), found), is_known(found)


def link(view: View, province: str) -> str:
    """The way to the source of a province, or to all, as HTML."""
    ids = _sources(coverage(view), _code(province))
    asked = {"id": ids[0], "at": "source"} if len(ids) == 1 else {"at": "coverage"}
    address = escape.attribute(view.href("sources", **asked))
    return f'<a href="{address}">{escape.text(view.gettext("Sources"))} →</a>'


def _lines(view: View, provinces: Sequence[str], days: Days) -> Iterator[tuple[str, bool]]:
    """Nothing of a period that ends before it begins, and where sources or ledger cannot be read."""
    first, last = days
    if first and last and first > last:
        return
    try:
        for province in provinces:
            text, is_all = said(view, province, days)
            if text:
                yield f'<p class="tb soft">{escape.text(text)} {link(view, province)}</p>', is_all
    except CrawlError:
        return


def _code(province: str) -> str:
    if province == NATIONAL:
        return NATIONAL_CODE
    return BY_NAME[province].code if province else ""


def _sources(known: Coverage, code: str) -> list[str]:
    return [source.id for source in known.sources if code and source.code[:2] == code[:2]]
