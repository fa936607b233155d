"""Regions ranked by value."""

from collections.abc import Callable, Mapping

from views.charts.option import Caption, Option, base
from views.style.colours import CHOSEN, SEQUENTIAL, SOFT, Theme

FEW = 12


def _height(count: int) -> int:
    """Pixels for so many bars: a few stand together at the top, twenty fill a chart."""
    return count * (30 if count <= FEW else 22)


def option(
    caption: Caption,
    values: Mapping[str, float],
    theme: Theme,
    *,
    names: Callable[[str], str] = str,
    shown: Callable[[float], str] = str,
    chosen: frozenset[str] = frozenset(),
) -> Option:
    """Horizontal bars, the largest on top. `values` by code."""
    ranked = sorted(values.items(), key=lambda pair: (pair[1], pair[0]))
    colour = SEQUENTIAL[theme][3]
    data = [
        {
            "name": names(code),
            "value": value,
            "itemStyle": {"color": CHOSEN[theme] if code in chosen else colour},
            "label": {"formatter": shown(value)},
            "tooltip": {"formatter": f"{names(code)}: {shown(value)}"},
        }
        for code, value in ranked
    ]
    return {
        **base(caption, theme),
        "grid": {"left": 4, "right": 96, "top": 34, "height": _height(len(data)), "containLabel": True},
        "xAxis": {"type": "value", "show": False},
        "yAxis": {
            "type": "category",
            "data": [names(code) for code, _ in ranked],
            "axisLine": {"show": False},
            "axisTick": {"show": False},
            "axisLabel": {"color": SOFT[theme], "fontSize": 12, "interval": 0},
        },
        "series": [
            {
                "type": "bar",
                "data": data,
                "barWidth": "62%",
                "barMaxWidth": 18,
                "label": {"show": True, "position": "right", "color": SOFT[theme], "fontSize": 11},
            }
        ],
    }
