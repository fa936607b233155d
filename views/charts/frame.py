"""A chart on the page: the picture, and its data as CSV."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import streamlit as st

from views import escape
from views.charts.option import Option
from views.view import View

# Lets a test find the chart object; returns nothing, so no rerun follows.
_HOOK = {"finished": "function () { chart.getDom().__chart = chart; }"}
# Unlike a selection, which Streamlit keeps, it is told again when the same mark is clicked twice.
_CLICK = {"click": "function (mark) { return mark.name || undefined; }"}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def show(
    option: Option,
    *,
    key: str,
    height: int,
    shapes: tuple[str, dict[str, Any]] | None = None,
    on_click: Callable[[], None] | None = None,
) -> None:
    """Draws an ECharts option; `shapes` is a map's name and its shapes, `on_click` is called on a click on a mark."""
    from streamlit_echarts import Map, st_echarts  # it can only be imported inside a run

    drawn = Map(*shapes) if shapes else None
    events = _HOOK | _CLICK if on_click else _HOOK
    st_echarts(option, map=drawn, height=f"{height}px", key=key, events=events, on_change=on_click)


def clicked(key: str) -> str:
    """Name of the mark that was clicked in the chart of that key."""
    return str(st.session_state[key]["chart_event"])


def to_csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """CSV that Excel reads as UTF-8; text that a spreadsheet would take for a formula is quoted with an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows([_harmless(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _harmless(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def csv_button(view: View, key: str, data: bytes | Callable[[], bytes], file: str) -> None:
    """Offers a chart's data, made when it is asked for where `data` is a function."""
    label = escape.markdown(view.gettext("Data (CSV)"))
    st.download_button(label, data, file_name=f"{file}.csv", mime="text/csv", key=key, on_click="ignore")
