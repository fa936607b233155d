"""Classes of values for maps and tiles: colours by class, the legend in the reader's numbers."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from views.charts.option import Option, breaks
from views.style.colours import SEQUENTIAL, SOFT, Theme


def pieces(values: Sequence[float], theme: Theme, shown: Callable[[float], str]) -> list[Option]:
    """ECharts pieces from zero up; `shown` writes a bound as the reader's language does."""
    bounds = [0.0, *breaks(values)]
    colours = SEQUENTIAL[theme]
    found: list[Option] = [{"value": 0, "label": shown(0), "color": colours[0]}]
    for number, (low, high) in enumerate(pairwise(bounds), start=1):
        found.append({"gt": low, "lte": high, "label": f"≤ {shown(high)}", "color": colours[number]})
    return found


def visual_map(values: Sequence[float], theme: Theme, shown: Callable[[float], str], bottom: int) -> Option:
    """The legend of the classes."""
    return {
        "type": "piecewise",
        "pieces": pieces(values, theme, shown),
        "left": 0,
        "bottom": bottom,
        "itemWidth": 14,
        "itemHeight": 10,
        "itemGap": 4,
        "textStyle": {"color": SOFT[theme], "fontSize": 11},
    }
