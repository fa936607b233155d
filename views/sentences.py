"""Sentences that other rooms write in English, in the reader's language; one that no table has stays as it is."""

import re
from collections.abc import Iterable

from views.i18n import Translate

Table = tuple[tuple[re.Pattern[str], str], ...]
"""The sentence as it is written -> message id with the pattern's groups in braces."""


def table(rows: Iterable[tuple[str, str]]) -> Table:
    """A table of patterns and message ids."""
    return tuple((re.compile(pattern, re.DOTALL), message) for pattern, message in rows)


def translated(translate: Translate, said: str, known: Table) -> str:
    """The sentence, translated where it is known."""
    for pattern, message in known:
        found = pattern.fullmatch(said)
        if found:
            return translate(message).format(**found.groupdict())
    return said
