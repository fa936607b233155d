"""An address of no page is a page of its own that says so: Streamlit would show the first one instead."""

from collections.abc import Collection
from urllib.parse import unquote, urlsplit


def name(url: str | None, known: Collection[str]) -> str | None:
    """The last name of an address, where it is none of `known`.

    >>> name("http://localhost:8501/nopage", {"search"})
    'nopage'
    """
    last = unquote(urlsplit(url or "").path).rstrip("/").rpartition("/")[2].strip()
    return last if last and last not in known else None
