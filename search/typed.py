"""Numbers as people type them into a search, on the command line or in the app."""

import re

_VALUE = re.compile(r"(?P<number>\d+\.?\d*|\.\d+)(?P<scale>[万亿]?)元?")
"""10000000, 1000万, 1.5亿元."""
_SCALES = {"": 1.0, "万": 1e4, "亿": 1e8}


def typed_value(text: str) -> float | None:
    """A figure's value in base units (persons, yuan); None where what was typed is no number.

    >>> typed_value("1,000万")
    10000000.0
    """
    found = _VALUE.fullmatch(text.strip().replace(",", ""))
    return float(found["number"]) * _SCALES[found["scale"]] if found else None
