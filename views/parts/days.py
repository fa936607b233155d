"""The two fields of a stretch of time; every page that has them calls them `since` and `until`."""

from collections.abc import Callable

import streamlit as st

from views.view import View


def fields(view: View, on_change: Callable[[], None]) -> None:
    """Draws them beside each other."""
    _ = view.gettext
    hint = _("A day, a month or a year: 2026-03-05, 2026-03 or 2026.")
    st.text_input(_("From (date)"), key="since", on_change=on_change, placeholder="2026-01-01", help=hint, width=130)
    st.text_input(_("To (date)"), key="until", on_change=on_change, placeholder="2026-12-31", help=hint, width=130)
