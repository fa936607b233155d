"""Messages as JSON, posted to a URL."""

import json
import re
from http.client import HTTPException
from urllib.error import URLError
from urllib.parse import urlsplit, urlunsplit
from urllib.request import Request, urlopen

from search.errors import InDoubtError, WatchError
from search.watch.message import Message
from settings import Settings

TIMEOUT = 30
_SPACE = re.compile(r"\s")
"""`http://a.cn/my hook`: no address has white space in it"""


def accepts(target: str) -> bool:
    """A URL of http or https."""
    return target.startswith(("http://", "https://"))


def shown(target: str) -> str:
    """A target as it may be printed: of a URL no password, path and query, where tokens stand; else as it is."""
    if not accepts(target):
        return target
    parts = urlsplit(target)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path.strip("/") and "/…", "", ""))


def check(target: str) -> None:
    """Refuses what is no address. Raises `WatchError`."""
    problem = _problem(target)
    if problem:
        raise WatchError(f"{shown(target)}: {problem}")


def _problem(target: str) -> str:
    try:
        parts = urlsplit(target)
        fits = accepts(target) and parts.hostname and parts.port != 0 and not _SPACE.search(target)
    except ValueError as error:
        return str(error)
    if not fits:
        return "a notice goes to an http or https address with a host, a mail address, or a file"
    return "names and passwords in an address are not sent: put a token into its path" if "@" in parts.netloc else ""


def send(message: Message, settings: Settings) -> None:
    """Posts its body; any answer but 2xx is an error.

    Raises:
        URLError: it was not sent, or refused.
        InDoubtError: it was sent and not answered.
    """
    data = json.dumps(message.body, ensure_ascii=False).encode()
    headers = {"Content-Type": "application/json; charset=utf-8", "User-Agent": f"Tongbao (+{settings.contact})"}
    try:
        with urlopen(Request(message.target, data, headers), timeout=TIMEOUT):
            return
    except URLError:
        raise
    except (OSError, HTTPException) as error:
        raise InDoubtError(f"{shown(message.target)} did not answer, and may have the notice: {error}") from error
