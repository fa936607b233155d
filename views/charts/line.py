"""Values over time, one line a region; a time without coverage is a gap."""

from collections.abc import Callable, Mapping, Sequence

from views.charts.option import Caption, Option, base, note_height
from views.style.colours import CATEGORIES, LINE, SOFT, Theme

CROWDED = 60
"""So many times and more are drawn with small symbols."""
_SYMBOLS = ("circle", "rect", "triangle", "diamond")


def option(
    caption: Caption,
    times: Sequence[str],
    series: Mapping[str, Sequence[float | None]],
    theme: Theme,
    *,
    shown: Callable[[float], str] = str,
    scale: tuple[float, str] = (1, ""),
) -> Option:
    """The lines. `series`: name -> one value a time, None where nothing is known.

    `scale` is what the axis counts in and how that is called: (10000, "万").
    """
    lines = [
        {
            "type": "line",
            "name": name,
            "data": [_point(time, name, value, shown, scale[0]) for time, value in zip(times, values, strict=True)],
            "symbol": _SYMBOLS[number % 4],
            # Between two gaps a value is its symbol alone, so none is left out for want of room.
            "showAllSymbol": True,
            "symbolSize": 7 if len(times) < CROWDED else 5,
            "color": CATEGORIES[theme][number % 4],
            "connectNulls": False,
        }
        for number, (name, values) in enumerate(series.items())
    ]
    label, rule = {"color": SOFT[theme], "fontSize": 11}, {"lineStyle": {"color": LINE[theme]}}
    return {
        **base(caption, theme),
        "legend": {"show": len(lines) > 1, "top": 26, "left": 0, "textStyle": {"color": SOFT[theme]}},
        "grid": {"left": 4, "right": 16, "top": 60, "bottom": note_height(caption) + 6, "containLabel": True},
        "xAxis": {"type": "category", "data": list(times), "axisLabel": label, "axisLine": rule},
        "yAxis": {"type": "value", "axisLabel": label | _axis_text(scale[1]), "splitLine": rule},
        "series": lines,
    }


def _axis_text(unit: str) -> Option:
    return {"formatter": "{value}" + unit} if unit else {}


def _point(time: str, name: str, value: float | None, shown: Callable[[float], str], scale: float) -> Option:
    if value is None:
        return {"value": "-"}
    return {"value": value / scale, "tooltip": {"formatter": f"{name}, {time}: {shown(value)}"}}
