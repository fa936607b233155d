"""Does a text belong to a title? Pairs of neighbouring characters that both have."""

import re

NOT_WORD = re.compile(r"[\W_]+")
"""警方“断卡”行动 抓获5人！ becomes 警方断卡行动抓获5人."""
LEAD = 3000
"""Characters of a text that are looked at."""


def bare(text: str) -> str:
    """Letters and digits only, to compare texts that differ in blanks and punctuation."""
    return NOT_WORD.sub("", text)


def lead(text: str) -> str:
    """The bare beginning of a text, for `fit`."""
    return bare(text[:LEAD])


def fit(title: str, lead: str) -> float:
    """The share of the title's character pairs that occur in the beginning of a text, 0 to 1."""
    word = bare(title)
    pairs = {word[i : i + 2] for i in range(len(word) - 1)}
    return sum(pair in lead for pair in pairs) / len(pairs) if pairs else 0.0
