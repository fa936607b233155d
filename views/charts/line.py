"""Values over time, one line a region; a time without coverage is a gap."""

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from views.charts.option import NO_TIPS, Caption, Option, base, note_height
from views.style.colours import CATEGORIES, LINE, SOFT, Theme

CROWDED = 60
"""So many times and more are drawn with small symbols."""
GAP: Option = {"value": "-"}
NONE: Mapping[str, Mapping[str, str]] = MappingProxyType({})
NO_CUTS: Mapping[str, Collection[str]] = MappingProxyType({})
_SYMBOLS = ("circle", "rect", "triangle", "diamond")


def _hollow(number: int) -> Option:
    """A point of line `number` as an outline: emptyCircle."""
    return {"symbol": f"empty{_SYMBOLS[number % 4].capitalize()}"}


def option(
    caption: Caption,
    times: Sequence[str],
    series: Mapping[str, Sequence[float | None]],
    theme: Theme,
    *,
    shown: Callable[[float], str] = str,
    scale: tuple[float, str] = (1, ""),
    tips: Mapping[str, Mapping[str, str]] = NONE,
    cuts: Mapping[str, Collection[str]] = NO_CUTS,
    hollow: Mapping[str, Collection[str]] = NO_CUTS,
) -> Option:
    """The lines. `series`: name -> one value a time, None where nothing is known.

    `scale` is what the axis counts in and how that is called: (10000, "万"). By name and time, `tips` are what a
    tooltip says instead of the number alone, `cuts` the points that no line joins to the one before, `hollow`
    those that are drawn so.
    """
    lines = [
        {
            "type": "line",
            "name": name,
            "data": [
                (point | _hollow(number) if time in hollow.get(name, ()) else point) if time in run else GAP
                for time, point in points.items()
            ],
            "symbol": _SYMBOLS[number % 4],
            # Between two gaps a value is its symbol alone, so none is left out for want of room.
            "showAllSymbol": True,
            "symbolSize": 7 if len(times) < CROWDED else 5,
            "color": CATEGORIES[theme][number % 4],
            "connectNulls": False,
        }
        for number, (name, values) in enumerate(series.items())
        for points in [_points(name, dict(zip(times, values, strict=True)), scale[0], shown, tips.get(name, NO_TIPS))]
        for run in _runs(times, cuts.get(name, ()))
    ]
    label, rule = {"color": SOFT[theme], "fontSize": 11}, {"lineStyle": {"color": LINE[theme]}}
    return {
        **base(caption, theme),
        "legend": {"show": len(series) > 1, "data": list(series), **_legend(theme)},
        "grid": {"left": 4, "right": 16, "top": 60, "bottom": note_height(caption) + 6, "containLabel": True},
        "xAxis": {"type": "category", "data": list(times), "axisLabel": label, "axisLine": rule},
        "yAxis": {"type": "value", "axisLabel": label | _axis_text(scale[1]), "splitLine": rule},
        "series": lines,
    }


def _legend(theme: Theme) -> Option:
    return {"top": 26, "left": 0, "textStyle": {"color": SOFT[theme]}}


def _axis_text(unit: str) -> Option:
    return {"formatter": "{value}" + unit} if unit else {}


def _runs(times: Sequence[str], cuts: Collection[str]) -> list[frozenset[str]]:
    """The times of one line, parted before each of the cuts."""
    starts = [0, *(place for place, time in enumerate(times) if place and time in cuts), len(times)]
    return [frozenset(times[start:end]) for start, end in pairwise(starts)]


def _points(
    name: str, values: Mapping[str, float | None], scale: float, shown: Callable[[float], str], tips: Mapping[str, str]
) -> dict[str, Option]:
    points = dict.fromkeys(values, GAP)
    for time, value in values.items():
        if value is not None:
            said = f"{name}, {time}: {tips.get(time) or shown(value)}"
            points[time] = {"value": value / scale, "tooltip": {"formatter": said}}
    return points
