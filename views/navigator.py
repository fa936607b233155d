"""Links drawn by the pages, followed within the session: no page load, one history entry each."""

from functools import cache
from pathlib import Path

import streamlit as st

_SCRIPT = Path(__file__).parent / "style" / "navigator.js"


@cache
def _script() -> str:
    return _SCRIPT.read_text(encoding="utf-8")


def navigator(language: str, page: str, anchor: str | None) -> None:
    """The invisible component at the end of a page; `anchor` is the `data-anchor` of the element to show."""
    component = st.components.v2.component("tongbao_navigator", js=_script())
    component(key="navigator", data={"language": language, "page": page, "anchor": anchor or ""})
