"""Regions ranked by value, in the order that they are given in."""

import re
from collections.abc import Callable, Collection, Mapping

from views.charts.option import NO_TIPS, Caption, Option, base, note_height
from views.style.colours import CHOSEN, DOTS, EMPTY, SEQUENTIAL, SOFT, Theme

TOP = 34
"""Pixels of the title."""
FEW = 12
_LEAST_BARS = 180
"""Pixels of the largest bar of a narrow chart."""
_MOST_ROOM = 220
_PARTS = re.compile("(?<=, )|(?<=、)")
"""3,500 (青岛市, |2026-01 – 2026-06)."""


def _height(count: int, rows: int) -> int:
    """Pixels for so many bars: a few stand together at the top, twenty fill a chart; labels of two rows need more."""
    return count * (30 if count <= FEW else max(22, min(28, 420 // count)) if rows > 1 else 22)


def _room(labels: Mapping[str, str], values: Mapping[str, float]) -> int:
    """Pixels at the right of the largest bar: a long label of a short bar stands where a longer one would be."""
    needed = (_beyond(label, values, code) for code, label in labels.items())
    return min(max(160 if labels else 96, round(max(needed, default=0))), _MOST_ROOM)


def _beyond(label: str, values: Mapping[str, float], code: str) -> float:
    """About the pixels of a label that stand beyond the end of the largest bar."""
    largest = max(values.values(), default=0) or 1
    return _width(label) - (1 - values.get(code, 0) / largest) * _LEAST_BARS


def _width(label: str) -> int:
    """About the pixels of a label: Chinese characters are square."""
    return max(sum(12 if ord(character) > 0x2E80 else 6 for character in row) for row in label.split("\n")) + 12


def _broken(label: str, needed: float) -> str:
    """The label on two rows where one has no room for it: its last part, which may be a stretch of time, below."""
    *first, last = _PARTS.split(label)
    return f"{''.join(first).rstrip()}\n{last}" if first and needed > _MOST_ROOM else label


def option(
    caption: Caption,
    values: Mapping[str, float],
    theme: Theme,
    *,
    names: Callable[[str], str] = str,
    shown: Callable[[float], str] = str,
    chosen: frozenset[str] = frozenset(),
    tips: Mapping[str, str] = NO_TIPS,
    labels: Mapping[str, str] = NO_TIPS,
    apart: Collection[str] = (),
) -> Option:
    """Horizontal bars, the first on top. `values` by code; so are `labels` and `tips`, what a label and a tooltip say
    where it is more than the number. Those `apart` are of another kind: dotted."""
    labels = {code: _broken(label, _beyond(label, values, code)) for code, label in labels.items()}
    upwards = list(values.items())[::-1]
    data = [
        {
            **_bar(names(code), value, labels.get(code, shown(value)), tips.get(code, shown(value))),
            "itemStyle": _style(code in apart, code in chosen, theme),
        }
        for code, value in upwards
    ]
    return {
        **base(caption, theme),
        "grid": {
            "left": 4,
            "right": _room({code: labels[code] for code in values if code in labels}, values),
            "top": TOP,
            "height": _height(len(data), 2 if any("\n" in label for label in labels.values()) else 1),
            "containLabel": True,
        },
        "xAxis": {"type": "value", "show": False},
        "yAxis": {
            "type": "category",
            "data": [names(code) for code, _ in upwards],
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
                "label": {"show": True, "position": "right", "color": SOFT[theme], "fontSize": 11, "lineHeight": 11},
            }
        ],
    }


def frame_height(drawn: Option, caption: Caption, least: int) -> int:
    """Pixels of a ranking with its note below the last bar, however many lines that has."""
    return max(least, TOP + int(drawn["grid"]["height"]) + note_height(caption))


def _style(is_apart: bool, is_chosen: bool, theme: Theme) -> Option:
    if is_apart:
        return {"color": EMPTY[theme], "decal": DOTS, "borderColor": CHOSEN[theme] if is_chosen else SOFT[theme]}
    return {"color": CHOSEN[theme] if is_chosen else SEQUENTIAL[theme][3]}


def _bar(name: str, value: float, label: str, tip: str) -> Option:
    return {"name": name, "value": value, "label": {"formatter": label}, "tooltip": {"formatter": f"{name}: {tip}"}}
