"""The map of China by province, or of a province by city; regions without coverage are hatched, never coloured.

Shapes: the map files of the npm package echarts 4.9.0 (`views/data/maps/NOTICE`).
"""

import json
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from views.charts.option import Caption, Option, base, note_height
from views.charts.scale import visual_map
from views.provinces import BY_SHORT
from views.style.colours import CHOSEN, EMPTY, HATCH, LINE, Theme

FOLDER = Path(__file__).parent.parent / "data" / "maps"
COUNTRY = "china"
"""The name under which ECharts adds the inset of the South China Sea islands."""


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
    return {
        feature["properties"]["name"]: str(feature.get("id") or feature["properties"]["name"]) for feature in features
    }


def option(
    caption: Caption,
    values: Mapping[str, float],
    theme: Theme,
    *,
    silent: Mapping[str, str],
    province: str | None = None,
    names: Callable[[str], str] = str,
    shown: Callable[[float], str] = str,
    unknown: str = "no coverage",
    chosen: frozenset[str] = frozenset(),
) -> Option:
    """The map. `values` by code; `silent` has what to say of codes that state nothing; every other one is unknown."""
    labels = {area: names(code) for area, code in areas(province).items()}
    data = [
        _known(labels[area], values[code], shown)
        if code in values
        else _empty(labels[area], silent.get(code), unknown, theme)
        for area, code in areas(province).items()
    ]
    for item, code in zip(data, areas(province).values(), strict=True):
        if code in chosen:
            item["itemStyle"] |= {"borderColor": CHOSEN[theme], "borderWidth": 2.5}
    foot = note_height(caption)
    series = {
        "type": "map",
        "map": province or COUNTRY,
        "nameMap": labels,
        "selectedMode": False,
        "data": data,
        "top": 34,
        "bottom": foot + 4,
        "itemStyle": {"borderColor": LINE[theme], "borderWidth": 0.7, "areaColor": EMPTY[theme]},
        "emphasis": {
            "label": {"show": False},
            "itemStyle": {"areaColor": None, "borderColor": CHOSEN[theme], "borderWidth": 1.5},
        },
    }
    return {
        **base(caption, theme),
        "series": [series],
        "visualMap": visual_map(list(values.values()), theme, shown, foot),
    }


def _known(name: str, value: float, shown: Callable[[float], str]) -> Option:
    return {"name": name, "value": value, "itemStyle": {}, "tooltip": {"formatter": f"{{b}}: {shown(value)}"}}


def _empty(name: str, silent: str | None, unknown: str, theme: Theme) -> Option:
    """A region without a number: plain where its sources were read and state none, hatched where nothing is known."""
    style: Option = {"areaColor": EMPTY[theme]} | ({} if silent else {"decal": HATCH})
    return {"name": name, "itemStyle": style, "tooltip": {"formatter": f"{{b}}: {silent or unknown}"}}
