"""Draws the method page."""

import streamlit as st

from extract.release import Json
from views import escape
from views.i18n import N_
from views.pages.method import accuracy, measures
from views.pages.method.examples import load
from views.parts.figures import statement
from views.parts.head import head
from views.view import View

# Heading, text, names of the examples below it.
SECTIONS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        N_("From a page to a figure"),
        N_(
            "Every page is kept as it was received, in standard WARC files. Rules read the counts and amounts of "
            "a release: what is counted, how many, how exactly it was said, over which time, by whom. Each figure "
            "keeps its exact words and where they stand, so that a reader can check it. Text is never rewritten: "
            "Traditional and Simplified are searched together and shown as printed; what is read out of it, such as "
            "the names of bodies, is written in Simplified."
        ),
        ("bound", "numeral", "traditional"),
    ),
    (
        N_("Two lenses, never mixed"),
        N_(
            "Cases and operations: figures of single incidents, each event once, in the region where it happened. "
            "Period totals: what a body states for a stretch of time, with its exact period. Totals of different "
            "stretches or levels are never added up, since a province's total contains its cities'."
        ),
        ("period",),
    ),
    (
        N_("One event, one count"),
        N_(
            "The same raid is told by ministry, province, city and newspapers. Tellings are linked by their "
            "places, codes, dates, figures and words, and never deleted. Of each number the acting body's newest "
            "version counts; every other one is set aside with the reason. A part of another figure never counts "
            "beside it; a case within a period's total counts among cases, the total among totals."
        ),
        ("part", "reprint", "version", "background"),
    ),
    (
        N_("Comparing regions"),
        N_(
            "A comparison says what it rests on: which sources could be read and published, which were quiet, "
            "blocked or not crawled. A region without a source that was read over the whole period is unknown, drawn "
            "hatched, never zero; a sum there is a least number. "
            "Only totals of the same days and crime types, each of its whole region, are ranked; others are dotted. "
            "Rates use the resident population of the 2020 census. A body that publishes more looks busier: the "
            "numbers measure publications, not crime."
        ),
        (),
    ),
)


def render(view: View) -> None:
    """Draws the page."""
    _ = view.gettext
    lede = _("How numbers are read, counted and compared. The examples are live: they come from this index.")
    head(_("Method"), lede)
    examples = load(view)
    for heading, text, names in SECTIONS:
        st.html(_section(view, heading, text, [examples[name] for name in names if name in examples]))
    st.html(measures.section(view))
    accuracy.render(view)


def _section(view: View, heading: str, text: str, rows: list[Json]) -> str:
    shown = "".join(statement(view, row, row["set_aside"]) for row in rows)
    return (
        f'<section class="tb"><h2>{escape.text(view.gettext(heading))}</h2>'
        f'<p class="lede">{escape.text(view.gettext(text))}</p>{shown}</section>'
    )
