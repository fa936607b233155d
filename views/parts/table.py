"""An HTML table: real text, reachable by keyboard and screen reader, with links in its cells."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from views import escape


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, and how its cells are set."""

    title: str
    css: str = ""
    """`n` for numbers, `bar` for bars."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. `markup` is HTML that the caller has escaped; `css` is added to the column's."""

    markup: str
    css: str = ""


def cell(value: object, link: str | None = None, css: str = "", title: str = "") -> Cell:
    """Plain text, with a link inside the app where one is given."""
    shown = escape.text("" if value is None else value)
    hint = f' title="{escape.attribute(title)}"' if title else ""
    if link:
        return Cell(f'<a href="{escape.attribute(link)}"{hint}>{shown}</a>', css)
    return Cell(f"<span{hint}>{shown}</span>" if hint else shown, css)


def table(
    columns: Sequence[Column], rows: Iterable[Sequence[Cell]], caption: str = "", chosen: int | None = None
) -> str:
    """The table as markup for `st.html`; `chosen` is the number of a row to stand out."""
    head = "".join(f'<th scope="col" class="{column.css}">{escape.text(column.title)}</th>' for column in columns)
    body = "".join(_row(columns, row, number == chosen) for number, row in enumerate(rows))
    title = f"<caption>{escape.text(caption)}</caption>" if caption else ""
    return f'<div class="tb scroll"><table>{title}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'


def _row(columns: Sequence[Column], cells: Sequence[Cell], chosen: bool) -> str:
    inner = "".join(
        f'<td class="{column.css} {item.css}">{item.markup}</td>' for column, item in zip(columns, cells, strict=True)
    )
    return f'<tr class="chosen">{inner}</tr>' if chosen else f"<tr>{inner}</tr>"


def fill(share: float) -> Cell:
    """A bar of a table's own: `share` between 0 and 1 of the column's width."""
    return Cell(f'<span class="fill" style="width:{max(0.0, min(1.0, share)) * 100:.1f}%"></span>')
