"""What the readers of title, date and source look at: one page, parsed, with its body found."""

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import html

from crawler.records import Listed
from extract.article.meta import Meta


@dataclass(frozen=True, slots=True)
class Parsed:
    """One parsed page and where its body stands."""

    tree: html.HtmlElement
    meta: Meta
    listed: Listed
    url: str | None
    above: Sequence[str]
    """The visible lines above the body."""
    rows: Sequence[str]
    """The lines of the body below the title, header lines included."""
