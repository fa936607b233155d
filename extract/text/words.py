"""Word lists written as blank-separated text, and the regular expressions made of them."""

import re

Occurrence = tuple[int, int, int]
"""A word of a list found in a text: its index in the list, start and end. A plain tuple: a text has hundreds."""


def words(text: str) -> frozenset[str]:
    """The words of a blank-separated list."""
    return frozenset(text.split())


def any_of(text: str) -> str:
    """A group that matches any word of the list, the longest first: 抓获 抓 → (?:抓获|抓)."""
    return "(?:" + "|".join(map(re.escape, sorted(text.split(), key=len, reverse=True))) + ")"
