"""A page's state in the query string: read before the widgets, written in one history entry by their callbacks.

Streamlit pushes a history entry for each write to `st.query_params`, so nothing is written outside callbacks: Back and
Forward then step through what the reader did.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

OF_EVERY_PAGE = ("lang", "at")
"""Names in the address that the app itself reads: the language, the mark to go to."""
LAST_PAGE = 100_000
"""No page lies behind it."""


def page_number(text: str) -> int:
    """The page that an address asks for, from 1; 1 for what is no number.

    >>> page_number("x"), page_number("3")
    (1, 3)
    """
    return min(max(int(text), 1), LAST_PAGE) if text.isdecimal() and len(text) < 10 else 1


def last_page(total: int, size: int) -> int:
    """The number of the last page of `total` things; what has none has one page.

    >>> last_page(21, 10), last_page(0, 10)
    (3, 1)
    """
    return max(1, -(-total // size))


@dataclass(frozen=True, slots=True)
class Field:
    """One name in the query string. `allowed` None takes any value; `many` makes it a list."""

    default: str | tuple[str, ...] = ""
    allowed: tuple[str, ...] | None = None
    many: bool = False
    most: int = 100
    """How many values of a list are taken."""

    def allows(self, value: str) -> bool:
        """Whether there is such a value."""
        return self.allowed is None or value in self.allowed


class UrlState:
    """The fields of a page; every widget uses a field's name as its key and `push` as its `on_change`."""

    def __init__(self, **fields: Field) -> None:
        self.fields: Mapping[str, Field] = fields

    def read(self) -> dict[str, Any]:
        """The state that the address asks for: unknown values are dropped, a missing name is its default."""
        return {name: self._read(name, field) for name, field in self.fields.items()}

    def unknown(self) -> dict[str, list[str]]:
        """Name -> the values in the address that `read` drops, as there are none such."""
        found = {
            name: [value for value in st.query_params.get_all(name) if value and not field.allows(value)]
            for name, field in self.fields.items()
        }
        return {name: values for name, values in found.items() if values}

    def strangers(self) -> list[str]:
        """The names in the address that mean nothing to the page."""
        return [name for name in st.query_params if name not in self.fields and name not in OF_EVERY_PAGE]

    def load(self) -> dict[str, Any]:
        """Puts the address's state into the widgets' session state (the address wins) and returns it."""
        state = self.read()
        for name, value in state.items():
            if name not in st.session_state or st.session_state[name] != value:
                st.session_state[name] = value
        return state

    def address(self, state: Mapping[str, Any], **changes: str | list[str]) -> dict[str, Any]:
        """The query of a link: a state with something changed, without what is at its default."""
        wanted = {**state, **changes}
        return {name: wanted[name] for name, field in self.fields.items() if wanted[name] != _default(field)}

    def push(self) -> None:
        """Writes the widgets' state into the address, in one history entry; other names in it stay."""
        query = {name: st.query_params.get_all(name) for name in st.query_params if name not in self.fields}
        for name, field in self.fields.items():
            value = st.session_state.get(name, field.default)
            if value is not None and value != _default(field):
                query[name] = list(value) if field.many else [str(value)]
        st.query_params.from_dict(query)

    def _read(self, name: str, field: Field) -> str | list[str]:
        found = [v for v in st.query_params.get_all(name) if field.allows(v)]
        if field.many:
            return list(dict.fromkeys(found))[: field.most] if name in st.query_params else _default(field)
        return found[-1] if found else _default(field)


def _default(field: Field) -> str | list[str]:
    return list(field.default) if field.many else str(field.default)
