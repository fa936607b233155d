"""The table of the regions, and some of them side by side."""

from collections.abc import Sequence

from views import escape, numbers
from views.i18n import N_
from views.pages.compare.alike import NONE_APART, Alike, headings
from views.pages.compare.caption import region_name
from views.pages.compare.charts import number_writer
from views.pages.compare.row import Row
from views.pages.compare.state import URL, Asked
from views.pages.compare.told import OF_A_TOTAL, STATES, alone, of_a_total, shown, silence, sorts, when
from views.parts.table import Cell, Column, cell, fill, table
from views.parts.tile import tile
from views.view import View

OPENS = {
    "cases": N_("Every number opens the sentences that it is the sum of; ≈: some of them tell it roundly."),
    "totals": N_("Every number opens the sentence that states it, and what else was stated."),
}
"""What the table says of its links: sums are added up, totals are stated."""


def pick_link(view: View, *codes: str) -> str:
    """The address of the same comparison with the evidence of some regions open."""
    return view.href("compare", **URL.address(URL.read(), pick=list(codes)), at="evidence")


def regions(view: View, asked: Asked, rows: Sequence[Row], likes: Alike = NONE_APART) -> str:
    """The table: a region, its number (a link to what was counted), how it compares, what it rests on. `likes` says
    which of them rank."""
    _ = view.gettext
    writer = number_writer(view, asked)
    columns = [
        Column(_("Region")),
        Column(_("Number"), "n"),
        Column("", "bar"),
        *([Column(_("Cases solved"), "n")] if asked.per == "case" else []),
        Column(_("Statements"), "n"),
        Column(_("Set aside"), "n"),
        *([Column(_(name), css) for name, css in OF_A_TOTAL] if asked.lens == "totals" else []),
        Column(_("Coverage")),
    ]
    top = max((float(row.shown) for row in rows if row.shown is not None), default=0.0) or 1.0
    made = [_row(view, asked, row, shown(view, row, writer), top, row.code in likes.codes) for row in rows]
    chosen = [number for number, row in enumerate(rows) if row.code in asked.picked]
    return table(columns, made, _(OPENS[asked.lens]), chosen, headings=headings(view, rows, likes))


def _row(view: View, asked: Asked, row: Row, text: str | None, top: float, apart: bool) -> list[Cell]:
    link = pick_link(view, row.code)
    where, (number, bar, *counts) = _where(view, asked, row), _number(view, row, text, top, link, apart)
    cases = [cell("" if row.cases is None else numbers.plain(row.cases))] if asked.per == "case" else []
    more = of_a_total(view, row) if asked.lens == "totals" else []
    return [where, number, bar, *cases, *counts, *more, _coverage(view, asked, row)]


def _where(view: View, asked: Asked, row: Row) -> Cell:
    """The region, and the city whose total alone stands for it."""
    name, city = escape.text(region_name(view, asked, row)), escape.text(alone(view, row))
    return Cell(f'{name}<br/><span class="soft small">{city}</span>' if city else name)


def _number(view: View, row: Row, text: str | None, top: float, link: str, apart: bool) -> list[Cell]:
    aside = cell(f"{row.aside:,}" if row.aside else "", link)
    if text is None:
        text = view.gettext(silence(row))
        return [
            cell(text, link if row.aside or row.figures else None, "" if row.is_known else "unknown"),
            Cell(""),
            cell(f"{row.figures:,}" if row.figures else ""),
            aside,
        ]
    exact, bar = numbers.plain(row.told or 0), fill(float(row.shown or 0) / top, "apart" if apart else "")
    return [cell(text, link, title=exact), bar, cell(f"{row.figures:,}"), aside]


def _coverage(view: View, asked: Asked, row: Row) -> Cell:
    """What the region's sources did, and on which days they were read; a tip where totals leave no room."""
    said, read = coverage_text(view, row), days_read(view, row)
    if asked.lens == "totals" or not read:
        return cell(said, title=read)
    return Cell(f'{escape.text(said)}<br/><span class="soft small">{escape.text(read)}</span>')


def days_read(view: View, row: Row) -> str:
    """Between which days all sources of the region that could be read were read; nothing where none was."""
    first, last = row.coverage["covered_from"], row.coverage["covered_until"]
    return view.gettext("read {days}").format(days=f"{first} – {last}") if first else ""


def coverage_text(view: View, row: Row) -> str:
    """`quiet (0/1), never verified`: what the region's sources did, how many of them published, and of silence whether
    nobody has seen them work."""
    coverage = row.coverage
    text = view.gettext(STATES[coverage["state"]])
    if not coverage["sources"]:
        return text
    text = f"{text} ({coverage['worked'] + coverage['partly']}/{coverage['sources']})"
    return view.join([text, view.gettext("never verified")]) if row.is_unverified and not row.figures else text


def side_by_side(view: View, asked: Asked, rows: Sequence[Row]) -> str:
    """Some regions beside each other: the number of each, a link to what was counted, and what it rests on."""
    writer = number_writer(view, asked)
    tiles = []
    for row in rows:
        number = shown(view, row, writer) or view.gettext(silence(row))
        statements = view.ngettext("{n} statement", "{n} statements", row.figures).format(n=f"{row.figures:,}")
        link = pick_link(view, *asked.picked)
        told_read = coverage_text(view, row), days_read(view, row)
        below = " · ".join(filter(None, (alone(view, row), sorts(view, row), when(view, row), statements, *told_read)))
        tiles.append(tile(region_name(view, asked, row), number, link, below))
    return f'<div class="tb"><div class="tiles">{"".join(tiles)}</div></div>'
