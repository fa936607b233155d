"""What every chart has in common: the theme's colours, a title, the note that a saved picture carries, a PNG button."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from types import MappingProxyType
from typing import Any
from unicodedata import east_asian_width

from views.style.colours import INK, LINE, PAPER, SOFT, Theme

Option = dict[str, Any]
NO_TIPS: Mapping[str, str] = MappingProxyType({})
"""Nothing more in any tooltip."""
NOTE_COLUMNS = 62
DOT = " · "
_PIECE = re.compile(r"(?:[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+)\s*|\s+")
"""时, 段, ：, Lens: and 23 of 时段：Lens: 23: a Chinese character or a word, with the space behind it."""
FONT = '"Source Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif'


@dataclass(frozen=True, slots=True)
class Caption:
    """What a chart says about itself, also in its picture."""

    title: str
    note: str
    """n, period, lens, coverage, retrieval date."""
    alt: str
    """What a screen reader says of the chart."""
    save: str
    """Name of the PNG button."""
    file: str
    """Name of the picture file, without its ending."""


def width(text: str) -> int:
    """Columns that a text takes; Chinese characters are two wide."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def wrapped(text: str, columns: int = NOTE_COLUMNS) -> list[str]:
    """Lines of at most so many columns: whole parts between dots where they fit, else broken between words.

    >>> wrapped("n = 3 · 时段：全部时间 · 甲乙", 18)
    ['n = 3', '时段：全部时间', '甲乙']
    """
    lines: list[str] = []
    for part in text.split(DOT):
        joined = f"{lines[-1]}{DOT}{part}" if lines else part
        if lines and width(joined) <= columns:
            lines[-1] = joined
        else:
            lines += _broken(part, columns)
    return lines


def _broken(text: str, columns: int) -> list[str]:
    """Lines broken between words, and between any two Chinese characters."""
    lines = [""]
    for piece in _PIECE.findall(text):
        if lines[-1] and width(lines[-1] + piece.rstrip()) > columns:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return [line.rstrip() for line in lines]


def note_height(caption: Caption) -> int:
    """Pixels that the note takes at the foot of a chart."""
    return 16 * len(wrapped(caption.note)) + 12


def base(caption: Caption, theme: Theme) -> Option:
    """The option that a chart starts from."""
    ink, soft, paper = INK[theme], SOFT[theme], PAPER[theme]
    heading = {"text": caption.title, "left": 0, "top": 0}
    foot = {"subtext": "\n".join(wrapped(caption.note)), "left": 0, "bottom": 0, "itemGap": 0}
    picture = {"title": caption.save, "name": caption.file, "pixelRatio": 2, "backgroundColor": paper}
    return {
        "backgroundColor": paper,
        "textStyle": {"fontFamily": FONT, "color": ink},
        "animation": False,
        "aria": {"enabled": True, "label": {"description": caption.alt}},
        "tooltip": {"confine": True, "backgroundColor": paper, "borderColor": LINE[theme], "textStyle": {"color": ink}},
        "title": [
            {**heading, "textStyle": {"fontSize": 15, "fontWeight": 600, "color": ink}},
            {**foot, "subtextStyle": {"fontSize": 11, "lineHeight": 16, "color": soft}},
        ],
        "toolbox": {
            "right": 0,
            "top": -4,
            "iconStyle": {"borderColor": soft},
            "feature": {"saveAsImage": picture},
        },
    }


def breaks(values: Sequence[float], classes: int = 5) -> list[float]:
    """Upper bounds of classes with about as many values each, rounded to two digits so that a legend can be read.

    >>> breaks([1, 2, 3, 40, 55, 600, 7000])
    [2.0, 3.0, 55.0, 600.0, 7000.0]
    """
    ranked = sorted(value for value in values if value > 0)
    if not ranked:
        return []
    bounds = [ranked[min(len(ranked) - 1, -(-len(ranked) * step // classes) - 1)] for step in range(1, classes + 1)]
    rounded = [_round_up(bound) for bound in bounds]
    return sorted(set(rounded))


def _round_up(value: float) -> float:
    """The next number of two significant digits: 529 is 530."""
    exact = Decimal(repr(value))
    return float(exact.quantize(Decimal(1).scaleb(exact.adjusted() - 1), ROUND_CEILING))
