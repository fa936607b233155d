"""Sentences that other rooms write in English, in the reader's language; one that no table has stays as it is."""

import re
from collections.abc import Iterable

from views.i18n import Translate

Table = tuple[tuple[re.Pattern[str], str], ...]
"""The sentence as it is written -> message id with the pattern's groups in braces."""
_BRACES = re.compile(r"\\\{(\w+)\\\}")
"""\\{url\\}, as `re.escape` leaves it."""


def table(rows: Iterable[tuple[str, str]]) -> Table:
    """A table of patterns and message ids."""
    return tuple((re.compile(pattern, re.DOTALL), message) for pattern, message in rows)


def pattern_of(message: str) -> str:
    """The pattern of a message id whose braces may hold anything.

    >>> re.fullmatch(pattern_of("none of {n} pages"), "none of 7 pages")["n"]
    '7'
    """
    return _BRACES.sub(r"(?P<\1>.+)", re.escape(message))


def translated(translate: Translate, said: str, known: Table) -> str:
    """The sentence, translated where it is known."""
    for pattern, message in known:
        found = pattern.fullmatch(said)
        if found:
            return translate(message).format(**found.groupdict())
    return said
