"""The head of a page: its name, and a line on what it shows."""

import streamlit as st

from views import escape


def head(title: str, text: str) -> None:
    """Draws it."""
    st.html(f'<header class="tb head"><h1>{escape.text(title)}</h1><p>{escape.text(text)}</p></header>')
