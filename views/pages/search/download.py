"""The figures of a search as a file, with the meaning of its columns, and the command that makes the same."""

from dataclasses import replace
from functools import partial
from io import BytesIO
from typing import Any

import streamlit as st

from search.engine import Page
from search.export import TABLES, export
from search.query import Query
from views import escape
from views.pages.search.saved import export_command
from views.pages.search.state import question
from views.view import View

MOST = 20_000
"""Releases of which the page makes a file; for more there is the command."""
FORMATS = {"csv": ("CSV", "text/csv"), "xlsx": ("Excel", "application/octet-stream")}


def figures(view: View, asked: Query, format_: str) -> bytes:
    """The figures of what a question finds, as `tongbao export figures` writes them."""
    file = BytesIO()
    rows = view.engine.scan(replace(asked, sort="relevance", offset=0), "figures")
    export(rows, TABLES["figures"], format_, file, bom=format_ == "csv")
    return file.getvalue()


def render(view: View, state: dict[str, Any], page: Page) -> None:
    """Offers the files."""
    if not page.total:
        return
    _ = view.gettext
    with st.popover(_("Figures as a file")):
        if page.total <= MOST:
            for format_, (name, mime) in FORMATS.items():
                st.download_button(
                    escape.markdown(name), partial(figures, view, question(state), format_),
                    file_name=f"tongbao-figures.{format_}", mime=mime, key=f"figures_{format_}", on_click="ignore",
                )  # fmt: skip
        said = _("The same on the server, with a dictionary of the columns beside it (Excel has it on a sheet):")
        st.caption(escape.markdown(said))
        st.code(export_command(state), language="bash", wrap_lines=True)
