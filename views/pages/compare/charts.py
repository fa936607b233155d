"""The charts of the regions: map or tiles, ranked bars."""

from collections.abc import Callable, Collection
from dataclasses import replace
from functools import partial
from itertools import islice

import streamlit as st

from compare.regions import unit_name
from views import escape, labels, numbers
from views.charts import bars, frame, map, tiles
from views.charts.option import DOT, Caption
from views.charts.scale import Silence
from views.i18n import N_
from views.pages.compare.alike import NOT_RANKED
from views.pages.compare.caption import AMONG_CITIES, FIRST, LARGEST, caption
from views.pages.compare.load import Comparison
from views.pages.compare.row import Row
from views.pages.compare.state import ALL, MOST, NOWHERE, URL, Asked
from views.pages.compare.told import city_of, label, nothing, tip
from views.view import View

HEIGHT = 560
BARS_SHOWN = 20


def number_writer(view: View, asked: Asked) -> Callable[[float], str]:
    """Writes the page's numbers: with their unit where absolute, rates with their currency alone."""
    if asked.per == "absolute" or asked.measure.startswith("amount"):
        unit = labels.measure_unit(asked.measure)
        return lambda value: numbers.quantity(value, unit, view.language)
    return lambda value: numbers.number(value, view.language)


def short(view: View, asked: Asked, code: str, name: str) -> str:
    """A region's name in a chart: Gansu or 甘肃; a city as it is; among cities a province is what names none."""
    known = view.short(code)
    if known is None:
        return name
    return view.gettext(AMONG_CITIES[asked.lens]).format(province=known) if asked.region else known


def names(view: View, asked: Asked, found: Comparison) -> dict[str, str]:
    """Code -> name in charts and lists."""
    return {row.code: short(view, asked, row.code, row.name) for row in found.rows}


def _more(view: View, asked: Asked, found: Comparison, said: Callable[[View, Row, str], str]) -> dict[str, str]:
    """Code -> what is said of a total, or of a sum that is not known exactly; of others the number says all."""
    writer = number_writer(view, asked)
    return {
        row.code: said(view, row, writer(float(row.told)))
        for row in found.rows
        if row.told is not None and (row.body or row.rough or row.is_least or row.since)
    }


def _clicked(view: View, key: str, by_name: dict[str, str]) -> Callable[[], None]:
    """A click on a region puts it beside those picked; the second click takes it out."""

    def choose() -> None:
        code = by_name.get(frame.clicked(key))
        if code is None:
            return
        picked = [other for other in st.session_state["pick"] if other not in (ALL, NOWHERE)]
        if code not in picked and len(picked) >= MOST:
            st.toast(escape.markdown(view.gettext("Four regions are picked: take one out first.")))
            return
        st.session_state["pick"] = [other for other in picked if other != code] + [code] * (code not in picked)
        URL.push()

    return choose


def _with_cities(view: View, asked: Asked, found: Comparison, said: Caption) -> Caption:
    """The caption of a map, with the regions for which a total of one of their cities stands."""
    shown = ((row, city_of(row)) for row in found.rows if row.shown is not None)
    told = [f"{short(view, asked, row.code, row.name)} ({city})" for row, city in shown if city]
    if not told:
        return said
    note = view.gettext("Of one city alone, not of the whole: {names}").format(names=view.join(told))
    return replace(said, note=f"{note}{DOT}{said.note}")


def _with_undrawn(view: View, asked: Asked, found: Comparison, said: Caption, drawn: Collection[str]) -> Caption:
    """The caption of a map, with the names of cities whose numbers it has no place for."""
    rows = [row for row in found.rows if row.shown is not None and row.code not in drawn and row.code != asked.region]
    if not rows:
        return said
    note = view.gettext("Not on the map: {names}").format(names=view.join(row.name for row in rows))
    return replace(said, note=f"{note}{DOT}{said.note}")


def _called(code: str, area: str) -> str:
    """A city's name of today; that of its shape where it has none."""
    name = unit_name(code)
    return area if name == code else name


def where(view: View, asked: Asked, found: Comparison) -> None:
    """The map of the regions, or their tiles."""
    region, known = asked.region or None, names(view, asked, found)
    drawn = {
        code: known.get(code) or short(view, asked, code, _called(code, area))
        for area, code in map.areas(region).items()
    }
    apart = found.likes.codes & drawn.keys()
    values = {row.code: float(row.shown) for row in found.rows if row.shown is not None and row.code in drawn}
    said = _with_cities(view, asked, found, caption(view, asked, found.rows, N_("Map")))
    said = _with_undrawn(view, asked, found, said, drawn)
    silent = {row.code for row in found.rows if row.is_known and row.shown is None}
    untold = {row.code: nothing(view, row) for row in found.rows if row.is_unrated or row.silence or not row.is_known}
    none = N_("no total that fits") if any(row.silence for row in found.rows) else N_("none stated")
    silence = Silence(view.gettext(none), view.gettext("no coverage"), view.gettext(NOT_RANKED) if apart else "")
    writer, chosen, is_map = number_writer(view, asked), frozenset(asked.pick), asked.shape == "map"
    key = f"map_{region or map.COUNTRY}" if is_map else "tiles"
    look = partial(map.option, province=region) if is_map else tiles.option
    option = look(
        said,
        {code: value for code, value in values.items() if code not in apart},
        view.theme,
        silent=silent,
        apart=apart,
        silence=silence,
        names=drawn.__getitem__,
        shown=writer,
        chosen=chosen,
        tips=_more(view, asked, found, tip) | untold,
    )
    frame.show(
        option,
        key=key,
        height=HEIGHT,
        shapes=(region or map.COUNTRY, map.shapes(region)) if is_map else None,
        on_click=_clicked(view, key, {name: code for code, name in drawn.items()}),
    )


def ranking(view: View, asked: Asked, found: Comparison) -> None:
    """The ranked bars."""
    likes = found.likes
    values = {row.code: float(row.shown) for row in found.rows if row.shown is not None}
    first = dict(islice(values.items(), BARS_SHOWN))
    drawn = len(first), len(values), FIRST if likes.apart else LARGEST
    said = caption(view, asked, found.rows, N_("Ranking"), drawn=drawn)
    known = names(view, asked, found)
    option = bars.option(
        said,
        first,
        view.theme,
        names=known.__getitem__,
        shown=number_writer(view, asked),
        chosen=frozenset(asked.pick),
        tips=_more(view, asked, found, tip),
        labels=_more(view, asked, found, partial(label, ranked=likes.days, with_sorts=not asked.crime)),
        apart=likes.codes,
    )
    click = _clicked(view, "bars", {known[code]: code for code in first})
    frame.show(option, key="bars", height=bars.frame_height(option, said, HEIGHT), on_click=click)
