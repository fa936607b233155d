"""Addresses under which a site shows one page: with http or https, with or without `www.`, with any session."""

import re
from collections.abc import Collection
from urllib.parse import urlsplit

_INDEX = re.compile(r"/(?:(?:index|default)\.[a-z]{3,5})?$", re.IGNORECASE)
"""The end of `/news/`, `/news/index.html`, `/news/default.aspx`"""
_DAY = re.compile(r"(?<!\d)20\d\d[-/]?\d\d[-/]?\d\d(?!\d)")
"""`/2026-11/29/`, `/20261129/`: today's issue of a newspaper"""
_SCHEMES = {"http": "https", "https": "http"}


def place(url: str) -> str:
    """An address without scheme, `www.`, query, session and day; `/news/index.html` is that of `/news`.

    >>> place("https://www.a.cn/news/;jsessionid=3F?page=1"), place("http://a.cn/2026-11/29/node_1.htm")
    ('a.cn/news', 'a.cn//node_1.htm')
    """
    parts = urlsplit(url)
    path = _DAY.sub("", parts.path.partition(";")[0])
    return parts.netloc.removeprefix("www.") + _INDEX.sub("", path)


def twins(url: str) -> tuple[str, ...]:
    """The other addresses of a page; none of what is not of the web.

    >>> twins("http://a.cn/1.html")
    ('http://www.a.cn/1.html', 'https://a.cn/1.html', 'https://www.a.cn/1.html')
    """
    parts = urlsplit(url)
    if parts.scheme not in _SCHEMES:
        return ()
    bare = parts.netloc.removeprefix("www.")
    places = ((scheme, host) for scheme in (parts.scheme, _SCHEMES[parts.scheme]) for host in (bare, f"www.{bare}"))
    found = (parts._replace(scheme=scheme, netloc=host).geturl() for scheme, host in places)
    return tuple(address for address in found if address != url)


def origin(url: str) -> tuple[str, str]:
    """Scheme and host of an address."""
    parts = urlsplit(url)
    return parts.scheme, parts.netloc


def beside(url: str, origins: Collection[tuple[str, str]]) -> str | None:
    """The twin of a page that has one of these origins; None where the page has one itself.

    >>> beside("http://a.cn/1.html", [("https", "a.cn")])
    'https://a.cn/1.html'
    """
    if origin(url) in origins:
        return None
    return next((twin for twin in twins(url) if origin(twin) in origins), None)
