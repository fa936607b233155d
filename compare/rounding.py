"""When one number may be another told roundly: 2000余万 is what 2386万 comes to."""

from decimal import Decimal

from compare.parts import exact
from extract.release import Figure

NEAR = 1.1
"""近60名 and 约60名 are at most a tenth off."""


def _raised(value: float) -> Decimal:
    """The number with its last significant digit raised by one: 2000余万 means less than 3000万."""
    number = exact(value).normalize()
    return number + Decimal(1).scaleb(int(number.as_tuple().exponent))


def is_rounding(loose: Figure, other: Figure) -> bool:
    """Whether a figure may be a rounding of another one of its measure."""
    if loose.bound == "exact":
        return False
    low, high = sorted((loose.value, other.value))
    is_over = loose.bound == "over" and loose.value <= other.value < _raised(loose.value)
    return is_over or high <= low * NEAR
