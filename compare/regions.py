"""GB/T 2260 codes as the keys of comparisons: which province and city a figure belongs to, and what it is called."""

from compare.population import population
from extract.gazetteer import MUNICIPALITIES, NATIONAL, NO_PARTS, gazetteer
from extract.release import Json

UNKNOWN = "不明"
"""The key of what cannot be placed: it is shown, never dropped and never spread over others."""
WHOLES = frozenset({*MUNICIPALITIES, *NO_PARTS})
"""Units that are compared as a whole: the four municipalities, Taiwan, Hong Kong and Macao."""


def province_code(code: str) -> str:
    """620102 -> 620000."""
    return code[:2] + "0000"


def city_code(code: str) -> str | None:
    """620102 -> 620100; a municipality is its own city, a directly administered county too; None for a province."""
    if code[:2] in WHOLES:
        return province_code(code)
    if code.endswith("0000"):
        return None
    return code if code[2:4] == "90" else code[:4] + "00"


def level(code: str | None) -> int:
    """0 the country, 1 a province, 2 a prefecture, 3 a county: the smaller contains the larger."""
    if not code:
        return 0
    if code.endswith("0000"):
        return 1
    return 2 if code.endswith("00") else 3


def contains(outer: str | None, inner: str | None) -> bool:
    """Whether a unit contains another, or is it; None is the country."""
    digits = (0, 2, 4, 6)[level(outer)]
    return (outer or "")[:digits] == (inner or "")[:digits]


def unit_name(code: str) -> str:
    """The name of a province or city of the census year, else of any year; the code where it has none."""
    unit = population().get(code)
    return unit.name if unit else gazetteer().name(code)


def figure_code(figure: Json) -> str | None:
    """The code of the place that a figure document belongs to; None for what the nation or several provinces did
    together, and for unknown bodies."""
    code: str | None = figure["region"]
    return code


def is_national(figure: Json) -> bool:
    """Whether a figure document speaks of the whole country."""
    return figure_code(figure) is None and figure["issuer_province"] == NATIONAL
