"""Addresses under which a site shows one page: with http or https, with or without `www.`, with any session."""

from collections.abc import Collection
from urllib.parse import urlsplit

_SCHEMES = {"http": "https", "https": "http"}


def place(url: str) -> str:
    """An address without scheme, `www.`, query and session.

    >>> place("https://www.a.cn/news/;jsessionid=3F?page=1")
    'a.cn/news/'
    """
    parts = urlsplit(url)
    return parts.netloc.removeprefix("www.") + parts.path.partition(";")[0]


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
