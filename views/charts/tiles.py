"""Provinces as tiles of one size: small and large ones are equally easy to read and to click."""

from collections.abc import Callable, Collection, Mapping

from views.charts.option import NO_TIPS, Caption, Option, base, note_height
from views.charts.scale import LEGEND, SILENCE, Silence, pattern, pieces, silence_legend, visual_map
from views.provinces import PROVINCES, Province
from views.style.colours import CHOSEN, EMPTY, INK, PAPER, Theme


def option(
    caption: Caption,
    values: Mapping[str, float],
    theme: Theme,
    *,
    silent: Collection[str],
    silence: Silence = SILENCE,
    names: Callable[[str], str] = str,
    shown: Callable[[float], str] = str,
    chosen: frozenset[str] = frozenset(),
    tips: Mapping[str, str] = NO_TIPS,
    apart: Collection[str] = (),
) -> Option:
    """The tile grid; `values`, `silent`, `tips` and `apart` as for the map."""
    classes = pieces(list(values.values()), theme, shown)
    data = []
    for unit in sorted(PROVINCES, key=lambda unit: unit.code in chosen):  # the chosen are drawn over their neighbours
        value = values.get(unit.code)
        nothing = silence.none if unit.code in silent else silence.unknown
        said = tips.get(unit.code, shown(value) if value is not None else nothing)
        style: Option = {"color": _colour(value, classes) or EMPTY[theme], **_border(unit.code in chosen, theme)}
        if value is None:
            style |= pattern(unit.code, silent, apart)
        data.append(_tile(unit, names(unit.code), said, style))
    axis = {"type": "category", "show": False}
    columns, rows = max(unit.column for unit in PROVINCES), max(unit.row for unit in PROVINCES)
    foot = note_height(caption)
    legend, pie = silence_legend(silence, theme, foot)
    return {
        **base(caption, theme),
        "grid": {"left": 0, "right": 0, "top": 34, "bottom": foot + LEGEND + 4},
        "xAxis": {**axis, "data": list(range(2, columns + 1))},
        "yAxis": {**axis, "data": list(range(rows + 1)), "inverse": True},
        "series": [
            {"type": "heatmap", "data": data, "emphasis": {"itemStyle": {"borderColor": CHOSEN[theme]}}},
            pie,
        ],
        "legend": legend,
        # The tiles carry their colours themselves; the legend of the classes colours nothing.
        "visualMap": {**visual_map(list(values.values()), theme, shown, foot + LEGEND, []), "selectedMode": False},
    }


def _colour(value: float | None, classes: list[Option]) -> str | None:
    if value is None:
        return None
    fitting: list[str] = [piece["color"] for piece in classes if value <= piece.get("lte", 0)]
    return fitting[0] if fitting else None


def _dark(colour: str) -> bool:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue < 140


def _border(chosen: bool, theme: Theme) -> Option:
    return (
        {"borderColor": CHOSEN[theme], "borderWidth": 3} if chosen else {"borderColor": PAPER[theme], "borderWidth": 2}
    )


def _tile(unit: Province, name: str, said: str, style: Option) -> Option:
    ink = INK["dark"] if _dark(style["color"]) else INK["light"]
    return {
        "name": name,
        "value": [unit.column - 2, unit.row, 0],
        "itemStyle": style,
        "tooltip": {"formatter": f"{name}: {said}"},
        "label": {"show": True, "formatter": unit.short, "color": ink, "fontSize": 11},
    }
