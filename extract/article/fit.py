"""Does a text belong to a title? Pairs of neighbouring characters that both have."""

import re

NOT_WORD = re.compile(r"[\W_]+")
LEAD = 3000
"""Characters of a text that are looked at."""


def fit(title: str | None, text: str) -> float:
    """The share of the title's character pairs that occur in the text, 0 to 1; 0 without a title."""
    pairs = _pairs(title or "")
    if not pairs:
        return 0.0
    there = _pairs(text[:LEAD])
    return len(pairs & there) / len(pairs)


def bare(text: str) -> str:
    """Letters and digits only, to compare texts that differ in blanks and punctuation."""
    return NOT_WORD.sub("", text)


def _pairs(text: str) -> set[str]:
    word = bare(text)
    return {word[i : i + 2] for i in range(len(word) - 1)}
