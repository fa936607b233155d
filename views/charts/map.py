"""The map of China by province, or of a province by city; regions without coverage are hatched, never coloured.

Shapes: the map files of the npm package echarts 4.9.0 (`views/data/maps/NOTICE`).
"""

import json
from collections.abc import Callable, Collection, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from views.charts.option import NO_TIPS, Caption, Option, base, note_height
from views.charts.scale import LEGEND, SILENCE, Silence, pattern, silence_legend, visual_map
from views.provinces import BY_SHORT
from views.style.colours import CHOSEN, EMPTY, LINE, SOFT, Theme

FOLDER = Path(__file__).parent.parent / "data" / "maps"
COUNTRY = "china"
"""The name under which ECharts adds the inset of the South China Sea islands."""

TODAY = {"371200": "370100", "542400": "540600", "652200": "650500", "山南市": "540500"}
"""Shapes of divisions that are called otherwise since they were drawn: Laiwu is Jinan, Nagqu, Hami, Shannan cities."""

ISLANDS = "南海诸岛"
"""That inset's name; it is drawn dark enough to be seen."""


@cache
def shapes(province: str | None) -> dict[str, Any]:
    """The shapes of the country's provinces, or of the cities of a province by its code, as ECharts reads them."""
    path = FOLDER / (f"cities/{province}.json" if province else "china.json")
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


@cache
def areas(province: str | None) -> dict[str, str]:
    """Name in the shapes -> GB/T 2260 code."""
    if province is None:
        return {short: unit.code for short, unit in BY_SHORT.items()}
    features = shapes(province)["features"]
    names = {feature["properties"]["name"]: feature.get("id") for feature in features}
    codes = {name: str(code or name) for name, code in names.items()}
    return {name: TODAY.get(code, code) for name, code in codes.items()}


def option(
    caption: Caption,
    values: Mapping[str, float],
    theme: Theme,
    *,
    silent: Collection[str],
    silence: Silence = SILENCE,
    province: str | None = None,
    names: Callable[[str], str] = str,
    shown: Callable[[float], str] = str,
    chosen: frozenset[str] = frozenset(),
    tips: Mapping[str, str] = NO_TIPS,
    apart: Collection[str] = (),
) -> Option:
    """The map. `values` by code; `silent` has the codes that state nothing, `apart` those whose number is of another
    kind; every other one is unknown. `tips` are what tooltips say instead of numbers alone."""
    labels = {area: names(code) for area, code in areas(province).items()}
    data = []
    for area, code in areas(province).items():
        nothing = silence.none if code in silent else silence.unknown
        said = tips.get(code) or (shown(values[code]) if code in values else nothing)
        look = {"areaColor": EMPTY[theme], **pattern(code, silent, apart)}
        item = _area(labels[area], said) | ({"value": values[code]} if code in values else {"itemStyle": look})
        data.append(_chosen(item, theme) if code in chosen else item)
    if province is None:
        data.append({"name": ISLANDS, "itemStyle": {"areaColor": SOFT[theme], "borderColor": SOFT[theme]}})
    foot = note_height(caption)
    series = {**_frame(theme), "map": province or COUNTRY, "nameMap": labels, "data": data, "bottom": foot + LEGEND}
    legend, pie = silence_legend(silence, theme, foot)
    return {
        **base(caption, theme),
        "series": [series, pie],
        "legend": legend,
        "visualMap": visual_map(list(values.values()), theme, shown, foot + LEGEND, [0]),
    }


def _frame(theme: Theme) -> Option:
    """A series of shapes, without what is drawn in it."""
    return {
        "type": "map",
        "selectedMode": False,
        "showLegendSymbol": False,
        "top": 34,
        "left": 0,
        "right": 0,
        "preserveAspect": "contain",
        "itemStyle": {"borderColor": LINE[theme], "borderWidth": 0.7, "areaColor": EMPTY[theme]},
        "emphasis": {
            "label": {"show": False},
            "itemStyle": {"areaColor": None, "borderColor": CHOSEN[theme], "borderWidth": 1.5},
        },
    }


def _chosen(item: Option, theme: Theme) -> Option:
    return {**item, "itemStyle": item["itemStyle"] | {"borderColor": CHOSEN[theme], "borderWidth": 2.5}}


def _area(name: str, said: str) -> Option:
    return {"name": name, "itemStyle": {}, "tooltip": {"formatter": f"{{b}}: {said}"}}
