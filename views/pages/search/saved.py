"""Saved searches: the command that turns the question on the screen into one that reports what is new."""

import shlex
from typing import Any

import streamlit as st

from views.view import View


def command(state: dict[str, Any]) -> str:
    """The command line that watches a question.

    >>> command({"q": "电信诈骗 AND province:甘肃"})
    "tongbao watch add NAME '电信诈骗 AND province:甘肃'"
    """
    return f"tongbao watch add NAME {shlex.quote(state['q'].strip())}"


def save(view: View, state: dict[str, Any]) -> None:
    """Shows the command; a saved search runs on the server, so it is its operator who adds it."""
    if state["q"].strip():
        with st.popover(view.gettext("Save this search")):
            st.caption(view.gettext("Run this on the server; `tongbao watch run` then reports what is new."))
            st.code(command(state), language="bash", wrap_lines=True)
