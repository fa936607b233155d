"""The hits: title, who and when, the passages found, the figures; and the way to the other pages of hits."""

from typing import Any

from search.deciding import deciding
from search.engine import Highlight, Hit, Page
from search.highlight import cut
from search.query import Query
from views import escape
from views.pages.search.state import PAGE_SIZE, URL
from views.parts import figures
from views.parts.body import issuer
from views.parts.marked import passage
from views.state import last_page, page_number
from views.view import View

PASSAGES = 3
PROVINCES = 4


def _highlight(highlight: Highlight) -> str:
    return passage(highlight.passage, highlight.marks, "found")


def _passage(text: str, highlight: Highlight) -> str:
    before, behind = cut(text, highlight)
    return f'<p class="passage">{before}{_highlight(highlight)}{behind}</p>'


def _title(view: View, hit: Hit) -> str:
    found = next((h for h in hit.highlights if h.field == "title"), None)
    return _highlight(found) if found else escape.text(view.called(hit.document))


def hit(view: View, found: Hit, asked: Query) -> str:
    """One hit; where a value was asked for, the figure that has it comes first."""
    release = found.document
    meta = [
        release["published"] or view.gettext("undated"),
        issuer(view, release) or release["source"],
        view.join(map(view.province, release["provinces"][:PROVINCES]))
        + " …" * (len(release["provinces"]) > PROVINCES),
    ]
    passages = [h for h in found.highlights if h.field == "body"][:PASSAGES]
    quoted = "".join(_passage(release["text"], h) for h in passages)
    link = escape.attribute(view.href("release", id=release["id"]))
    return (
        f'<article class="tb hit"><h3><a href="{link}">{_title(view, found)}</a></h3>'
        f'<div class="meta">{escape.text(" · ".join(filter(None, meta)))}</div>{quoted}'
        f"{figures.chips(view, release, first=deciding(release, asked))}</article>"
    )


def pager(view: View, state: dict[str, Any], page: Page) -> str:
    """Links to the page before and after."""
    number, last = page_number(state["page"]), last_page(page.total, PAGE_SIZE)
    parts = [escape.text(view.gettext("Page {number} of {last}").format(number=f"{number:,}", last=f"{last:,}"))]
    if number > 1:
        parts.insert(0, _step(view, state, number - 1, "← " + view.gettext("Earlier hits")))
    if number < last:
        parts.append(_step(view, state, number + 1, view.gettext("More hits") + " →"))
    return f'<nav class="tb small" aria-label="{escape.attribute(view.gettext("Pages"))}">{" · ".join(parts)}</nav>'


def _step(view: View, state: dict[str, Any], number: int, name: str) -> str:
    address = view.href("search", **URL.address(state, page=str(number)))
    return f'<a href="{escape.attribute(address)}">{escape.text(name)}</a>'
