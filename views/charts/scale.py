"""Classes of values for maps and tiles: colours by class, legends in the reader's numbers, and what has none."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from views.charts.option import Option, breaks
from views.style.colours import DOTS, EMPTY, HATCH, SEQUENTIAL, SOFT, Theme


def pieces(values: Sequence[float], theme: Theme, shown: Callable[[float], str]) -> list[Option]:
    """ECharts pieces from zero up; `shown` writes a bound as the reader's language does."""
    bounds = [0.0, *breaks(values)]
    colours = SEQUENTIAL[theme]
    found: list[Option] = [{"value": 0, "label": shown(0), "color": colours[0]}]
    for number, (low, high) in enumerate(pairwise(bounds), start=1):
        found.append({"gt": low, "lte": high, "label": f"≤ {shown(high)}", "color": colours[number]})
    return found


LEGEND = 22
"""Pixels that the legend of the regions without a number takes."""


@dataclass(frozen=True, slots=True)
class Silence:
    """What regions are called that no class of numbers has."""

    none: str = "none stated"
    """Of a region whose sources were read: drawn plain."""
    unknown: str = "no coverage"
    """Of one without a readable source: hatched."""
    apart: str = ""
    """What is said of numbers of another kind than those that rank: dotted; empty where there are none."""


SILENCE = Silence()


def pattern(code: str, silent: Collection[str], apart: Collection[str]) -> Option:
    """How a region without a class is drawn: dotted where its number is of another kind, plain where its sources were
    read and state none, hatched where nothing is known."""
    if code in apart:
        return {"decal": DOTS}
    return {} if code in silent else {"decal": HATCH}


def silence_legend(silence: Silence, theme: Theme, bottom: int) -> tuple[Option, Option]:
    """The legend of plain, hatched and dotted regions, and the series of its entries: a pie that is not drawn."""
    styles: dict[str, Option] = {
        silence.none: {"color": EMPTY[theme]},
        silence.unknown: {"color": EMPTY[theme], "decal": HATCH},
        **({silence.apart: {"color": EMPTY[theme], "decal": DOTS}} if silence.apart else {}),
    }
    data = [{"name": name, "value": 0, "itemStyle": style} for name, style in styles.items()]
    shown = {"icon": "rect", "itemStyle": {"borderColor": SOFT[theme], "borderWidth": 1}}
    legend = {
        "data": [{"name": name, **shown} for name in styles],
        "left": 0,
        "bottom": bottom,
        "itemWidth": 14,
        "itemHeight": 10,
        "selectedMode": False,
        "textStyle": {"color": SOFT[theme], "fontSize": 11},
    }
    pie = {"type": "pie", "radius": 0, "silent": True, "data": data, "label": {"show": False}}
    return legend, pie


def visual_map(
    values: Sequence[float], theme: Theme, shown: Callable[[float], str], bottom: int, series: list[int]
) -> Option:
    """The legend of the classes, which colours the series of these numbers; none where there are no values."""
    return {
        "type": "piecewise",
        "show": bool(values),
        "seriesIndex": series,
        "pieces": pieces(values, theme, shown),
        "left": 0,
        "bottom": bottom,
        "itemWidth": 14,
        "itemHeight": 10,
        "itemGap": 4,
        "textStyle": {"color": SOFT[theme], "fontSize": 11},
    }
