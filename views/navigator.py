"""Links drawn by the pages, followed within the session: no page load, and Back undoes each."""

from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import streamlit as st

_SCRIPT = Path(__file__).parent / "style" / "navigator.js"
_KEY = "navigator"


@cache
def _script() -> str:
    return _SCRIPT.read_text(encoding="utf-8")


def split(address: str) -> tuple[str, dict[str, list[str]]]:
    """Page path and query of a link as `views.links.href` writes it.

    >>> split("search?kind=arrests&lang=en")
    ('search', {'kind': ['arrests'], 'lang': ['en']})
    """
    parts = urlsplit(address)
    return parts.path.strip("./"), parse_qs(parts.query)


def _followed() -> str | None:
    return getattr(st.session_state.get(_KEY), "follow", None)


def navigator(language: str, page: str, anchor: str | None, registered: dict[str, Any]) -> None:
    """The invisible component at the end of a page; goes where the reader clicked.

    `anchor` is the `data-anchor` of the element to show; `registered` maps paths to Streamlit pages.
    """

    def same_page() -> None:
        address = _followed()
        if address and split(address)[0] == page:
            st.query_params.from_dict(split(address)[1])

    component = st.components.v2.component("tongbao_navigator", js=_script())
    result = component(
        key=_KEY, data={"language": language, "page": page, "anchor": anchor or ""}, on_follow_change=same_page
    )
    address = getattr(result, "follow", None)
    if address:
        path, query = split(address)
        if path != page and path in registered:
            st.switch_page(registered[path], query_params=query)
