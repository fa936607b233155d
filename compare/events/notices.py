"""Mentions that only take back what was published: what they leave unsaid."""

from datetime import timedelta

from compare.mentions import Mention
from compare.retractions import days_meant, is_about_totals, is_quoted, titles_quoted, withdraws

BEFORE = timedelta(days=45)
"""Within which a notice that names no day withdraws what was published before."""


def tells_nothing(mention: Mention) -> bool:
    """Whether a mention states no number, but for those in titles that it quotes."""
    return all(is_quoted(mention.release.text, figure.start) for _, figure in mention.figures)


def is_unnamed_withdrawal(notice: Mention) -> bool:
    """Whether a notice withdraws totals and names neither a day nor a title: it is about the last ones."""
    text = notice.text
    is_of_totals = withdraws(text) and tells_nothing(notice) and is_about_totals(text)
    return is_of_totals and not days_meant(text) and not titles_quoted(text)
