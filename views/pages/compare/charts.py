"""The charts of the page: map or tiles, ranked bars, a line over time."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import streamlit as st

from views import labels, numbers
from views.charts import bars, frame, line, map, tiles
from views.i18n import N_
from views.pages.compare.caption import caption
from views.pages.compare.load import Comparison
from views.pages.compare.state import ALL, MOST, URL, Asked
from views.provinces import BY_CODE
from views.view import View

MAP_HEIGHT = 500
LINE_HEIGHT = 330
BARS_SHOWN = 20


def number_writer(view: View, asked: Asked) -> Callable[[float], str]:
    """Writes the page's numbers: with their unit where absolute, plain where they are rates."""
    if asked.per == "absolute":
        unit = labels.measure_unit(asked.measure)
        return lambda value: numbers.quantity(value, unit, view.language)
    return lambda value: numbers.number(value, view.language)


def short(view: View, code: str, name: str) -> str:
    """A region's name in a chart: Gansu or 甘肃; a city as it is."""
    province = BY_CODE.get(code)
    if province is None:
        return name
    return province.short if view.language == "zh" else province.english


def names(view: View, found: Comparison) -> dict[str, str]:
    """Code -> name in charts and lists."""
    return {row.code: short(view, row.code, row.name) for row in found.rows}


def _clicked(key: str, by_name: dict[str, str]) -> Callable[[], None]:
    """A click on a region makes it the one that everything is about; the second click lets it go."""

    def choose() -> None:
        code = by_name.get(frame.selected(key) or "")
        if code:
            st.session_state["pick"] = [] if st.session_state["pick"] == [code] else [code]
            URL.push()

    return choose


def where(view: View, asked: Asked, found: Comparison) -> None:
    """The map of the regions."""
    said = caption(view, asked, found, N_("Map"))
    values = {row.code: float(row.shown) for row in found.rows if row.shown is not None}
    none = view.gettext("none stated")
    silent = {row.code: none for row in found.rows if row.is_covered and row.shown is None}
    known = names(view, found)

    def name(code: str) -> str:
        return known.get(code) or short(view, code, code)

    def city(code: str) -> str:
        return known.get(code) or next((n for n, c in map.areas(asked.region).items() if c == code), code)

    unknown, writer, chosen = view.gettext("no coverage"), number_writer(view, asked), frozenset(asked.pick)
    if asked.shape == "tiles":
        option = tiles.option(
            said, values, view.theme, silent=silent, names=name, shown=writer, unknown=unknown, chosen=chosen
        )
        by_name = {name(code): code for code in BY_CODE}
        frame.show(option, key="tiles", height=MAP_HEIGHT, on_select=_clicked("tiles", by_name))
        return
    region = asked.region or None
    named = city if region else name
    option = map.option(
        said,
        values,
        view.theme,
        silent=silent,
        province=region,
        names=named,
        shown=writer,
        unknown=unknown,
        chosen=chosen,
    )
    key = f"map_{region or 'china'}"
    by_name = {named(code): code for code in map.areas(region).values()}
    shapes = (region or map.COUNTRY, map.shapes(region))
    frame.show(option, key=key, height=MAP_HEIGHT, shapes=shapes, on_select=_clicked(key, by_name))


def ranking(view: View, asked: Asked, found: Comparison) -> None:
    """The ranked bars."""
    said = caption(view, asked, found, N_("Ranking"))
    values = {row.code: float(row.shown) for row in found.rows if row.shown is not None}
    largest = dict(list(values.items())[:BARS_SHOWN])
    known = names(view, found)
    option = bars.option(
        said,
        largest,
        view.theme,
        names=known.__getitem__,
        shown=number_writer(view, asked),
        chosen=frozenset(asked.pick),
    )
    by_name = {known[code]: code for code in largest}
    frame.show(
        option, key="bars", height=max(MAP_HEIGHT, bars.height(len(largest), said)), on_select=_clicked("bars", by_name)
    )


def lines(asked: Asked, found: Comparison) -> list[str]:
    """Codes of the lines: the regions side by side, else all of them together, else those with the largest totals."""
    series = found.timeline.series
    codes = [code for code in asked.pick if code in series and code != ALL]
    largest = [row.code for row in found.rows if row.code in series][:MOST]
    return codes or ([ALL] if ALL in series else largest)


def line_name(view: View, found: Comparison, code: str) -> str:
    """A line's name."""
    return names(view, found).get(code, view.gettext("All regions"))


def over_time(view: View, asked: Asked, found: Comparison) -> None:
    """The lines over time."""
    times = found.timeline.times
    series = {
        line_name(view, found, code): [_float(found.timeline.series[code][time]) for time in times]
        for code in lines(asked, found)
    }
    said = caption(view, replace(asked, per="absolute"), found, N_("Over time"))
    option = line.option(said, times, series, view.theme, shown=lambda value: numbers.number(value, view.language))
    frame.show(option, key="line", height=LINE_HEIGHT)


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
