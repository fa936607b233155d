"""Chart colours: one sequential scale and four categories that colour-blind readers tell apart (Okabe and Ito)."""

from typing import Literal

Theme = Literal["light", "dark"]

SEQUENTIAL: dict[Theme, tuple[str, ...]] = {
    "light": ("#dfeaf3", "#b3cfe4", "#7badd1", "#3c84b8", "#125687", "#062f50"),
    "dark": ("#1c3447", "#245373", "#3577a5", "#5c9fcf", "#98c6e6", "#d8ebf8"),
}
CATEGORIES: dict[Theme, tuple[str, ...]] = {
    "light": ("#0072b2", "#d55e00", "#00795a", "#a3528a"),
    "dark": ("#56b4e9", "#f08a3c", "#2fc79c", "#dd9cc6"),
}
INK: dict[Theme, str] = {"light": "#1f2a33", "dark": "#e4e2db"}
SOFT: dict[Theme, str] = {"light": "#5a6670", "dark": "#a5acb2"}
LINE: dict[Theme, str] = {"light": "#d9d5c9", "dark": "#3a434c"}
PAPER: dict[Theme, str] = {"light": "#fcfbf8", "dark": "#14191e"}
CHOSEN: dict[Theme, str] = {"light": "#a5281f", "dark": "#ff9d8a"}
EMPTY: dict[Theme, str] = {"light": "#f3f1ea", "dark": "#1d242b"}
HATCH = {
    "symbol": "rect",
    "color": "rgba(128,128,128,.5)",
    "dashArrayX": [1, 0],
    "dashArrayY": [2, 5],
    "rotation": 0.785,
}
"""Decal of a region without coverage."""
DOTS = {
    "symbol": "circle",
    "symbolSize": 0.45,
    "color": "rgba(128,128,128,.6)",
    "dashArrayX": [[6, 6], [0, 6, 6, 0]],
    "dashArrayY": [6, 0],
    "rotation": 0,
}
"""Decal of a number that is of another kind than those that rank."""
