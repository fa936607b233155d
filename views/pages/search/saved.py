"""Saved searches: those that the server runs, and the command that adds the question on the screen to them."""

import shlex
from typing import Any

import streamlit as st

from search.query import Filters
from search.watch import Store, Watch
from views import escape, numbers
from views.pages.search.state import URL
from views.view import View

# Name in the address -> option of `tongbao watch add`, field of the filters.
OPTIONS = {
    "province": ("--province", "provinces"),
    "level": ("--level", "issuer_levels"),
    "kind": ("--kind", "kinds"),
    "role": ("--role", "roles"),
    "crime": ("--crime-type", "crime_types"),
    "op": ("--operation", "operations"),
    "code": ("--code", "case_codes"),
    "source": ("--source", "sources"),
    "script": ("--script", "scripts"),
}
DAYS = {"since": "--from", "until": "--to"}


def command(state: dict[str, Any]) -> str:
    """The command line that watches a question; a saved search has no dates.

    >>> command({"q": "电信诈骗 OR 电诈", "province": ["甘肃省"], "least": "1000万"})
    "tongbao watch add NAME '电信诈骗 OR 电诈' --province '甘肃省' --at-least '1000万'"
    """
    return shlex.join(["tongbao", "watch", "add", "NAME", *_words(state)])


def export_command(state: dict[str, Any]) -> str:
    """The command line that writes the figures of what a question finds.

    >>> export_command({"q": "电诈", "since": "2026-03", "kind": ["arrests"]})
    "tongbao export figures '电诈' --kind arrests --from 2026-03 --output figures.csv"
    """
    days = [word for name, option in DAYS.items() if state.get(name) for word in (option, state[name])]
    return shlex.join(["tongbao", "export", "figures", *_words(state), *days, "--output", "figures.csv"])


def _words(state: dict[str, Any]) -> list[str]:
    """A question as the commands take it."""
    words = [state["q"].strip()]
    for name, (option, _) in OPTIONS.items():
        for value in state.get(name, ()):
            words += [option, value]
    return words + (["--at-least", state["least"]] if state.get("least") else [])


def save(view: View, state: dict[str, Any]) -> None:
    """Shows the command; a saved search runs on the server, so it is its operator who adds it."""
    if any(_words(state)):
        with st.popover(view.gettext("Save this search")):
            st.caption(view.gettext("Run this on the server; `tongbao watch run` then reports what is new."))
            st.code(command(state), language="bash", wrap_lines=True)


def address(watch: Watch) -> dict[str, Any]:
    """The state of the search page that asks what a saved search asks, the newest first."""
    filters: Filters = watch.filters
    state: dict[str, Any] = {"q": watch.query, "sort": "date"}
    state |= {name: list(getattr(filters, field)) for name, (_, field) in OPTIONS.items()}
    return state | ({"least": numbers.plain(filters.value_min)} if filters.value_min else {})


def listing(view: View) -> str:
    """The saved searches as links; nothing where there are none."""
    store = Store(view.settings.data_dir)
    if not store.exists:
        return ""
    defaults = {name: list(field.default) if field.many else field.default for name, field in URL.fields.items()}
    links = "".join(
        f'<a class="chip" href="{escape.attribute(view.href("search", **URL.address({**defaults, **address(watch)})))}"'
        f' title="{escape.attribute(watch.query)}">{escape.text(watch.name)}</a>'
        for watch in store.watches()
    )
    title = escape.text(view.gettext("Saved searches"))
    return f'<div class="tb chips"><span class="soft small">{title}</span>{links}</div>' if links else ""
