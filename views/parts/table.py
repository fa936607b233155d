"""An HTML table: real text, reachable by keyboard and screen reader, with links in its cells."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from views import escape

NO_HEADINGS: Mapping[int, str] = MappingProxyType({})
"""A table whose rows are of one group."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, and how its cells are set."""

    title: str
    css: str = ""
    """`n` for numbers, `bar` for bars, `nowrap` for what stands on one line."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. `markup` is HTML that the caller has escaped; `css` is added to the column's."""

    markup: str
    css: str = ""


def cell(value: object, link: str | None = None, css: str = "", title: str = "") -> Cell:
    """Plain text, with a link inside the app where one is given."""
    shown = escape.text("" if value is None else value)
    hint = f' title="{escape.attribute(title)}"' if title else ""
    if link and shown:
        return Cell(f'<a href="{escape.attribute(link)}"{hint}>{shown}</a>', css)
    return Cell(f"<span{hint}>{shown}</span>" if hint else shown, css)


def table(
    columns: Sequence[Column],
    rows: Iterable[Sequence[Cell]],
    caption: str = "",
    chosen: Collection[int] = (),
    *,
    stacks: bool = True,
    headings: Mapping[int, str] = NO_HEADINGS,
) -> str:
    """The table as markup for `st.html`.

    `chosen` has the numbers of the rows to stand out. On a phone a row becomes a card: the first two cells are its
    head, the others stand below, each behind its column's title; a table of few narrow columns need not
    (`stacks=False`). `headings` stand above the rows of those numbers, each of which begins a group.
    """
    head = "".join(
        f'<th scope="col" role="columnheader" class="{column.css}">{escape.text(column.title)}</th>'
        for column in columns
    )
    body = "".join(
        _heading(headings.get(number), len(columns)) + _row(columns, row, number in chosen)
        for number, row in enumerate(rows)
    )
    title = f"<caption>{escape.text(caption)}</caption>" if caption else ""
    return (
        f'<div class="tb scroll"><table role="table" class="{"stacks" if stacks else ""}">{title}'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead><tbody role="rowgroup">{body}</tbody></table></div>'
    )


def _heading(title: str | None, columns: int) -> str:
    if not title:
        return ""
    inner = f'<th scope="rowgroup" role="rowheader" colspan="{columns}">{escape.text(title)}</th>'
    return f'<tr role="row" class="group">{inner}</tr>'


def _row(columns: Sequence[Column], cells: Sequence[Cell], chosen: bool) -> str:
    # The roles are said because a table drawn as cards loses its own.
    inner = "".join(_cell(column, item) for column, item in zip(columns, cells, strict=True))
    return f'<tr role="row" class="{"chosen" if chosen else ""}">{inner}</tr>'


def _cell(column: Column, item: Cell) -> str:
    title = escape.attribute(column.title)
    return f'<td role="cell" class="{column.css} {item.css}" data-title="{title}">{item.markup}</td>'


def fill(share: float, css: str = "") -> Cell:
    """A bar of a table's own: `share` between 0 and 1 of the column's width; `css` is added to its look."""
    return Cell(f'<span class="fill {css}" style="width:{max(0.0, min(1.0, share)) * 100:.1f}%"></span>')
