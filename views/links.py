"""Addresses inside the app. The whole state of a page is its query string, so a link is all there is to share."""

from collections.abc import Mapping
from urllib.parse import urlencode

Params = Mapping[str, str | list[str] | tuple[str, ...] | None]


def href(path: str, params: Params) -> str:
    """A relative address; empty values are left out.

    >>> href("search", {"q": "电信诈骗", "kind": ["arrests"], "code": ""})
    'search?q=%E7%94%B5%E4%BF%A1%E8%AF%88%E9%AA%97&kind=arrests'
    """
    query = urlencode({name: value for name, value in params.items() if value}, doseq=True)
    return f"{path or './'}?{query}" if query else path or "./"


def toggled(values: tuple[str, ...], value: str) -> list[str]:
    """The values with one added, or taken out where it was there."""
    return [v for v in values if v != value] if value in values else [*values, value]
