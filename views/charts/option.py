"""What every chart has in common: the theme's colours, a title, the note that a saved picture carries, a PNG button."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import Any
from unicodedata import east_asian_width

from views.style.colours import INK, LINE, PAPER, SOFT, Theme

Option = dict[str, Any]
NOTE_COLUMNS = 62
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


def wrapped(text: str, columns: int = NOTE_COLUMNS) -> list[str]:
    """Lines of at most so many columns; Chinese characters are two wide and may break anywhere.

    >>> wrapped("甲乙丙丁", 4)
    ['甲乙', '丙丁']
    """
    lines, width, word = [""], 0, ""
    for character in [*text, ""]:
        wide = bool(character) and east_asian_width(character) in "WF"
        if character and character != " " and not wide:
            word += character
            continue
        piece = word + character
        size = len(word) + (2 if wide else len(character))
        if width and width + size > columns + (character == " "):
            lines.append("")
            width = 0
        lines[-1] += piece
        width, word = width + size, ""
    return [line.strip() for line in lines]


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
