"""Whether a vague number of a title or lead is the exact one of the body: 20余万元 is 27.8万元, 近千 is 956."""

from decimal import Decimal

from extract.readers.mention import Mention

MYRIAD = 10**4
HUNDRED_MYRIADS = 10**6
THOUSAND, HUNDRED = 1000, 100
"""A title's number from a thousand on, in hundreds, is often the body's cut short."""
CLOSE = 200
"""27万 is 269840 rounded up: so near is a number of ten thousands to what it rounds."""
ROUND_DIGITS = 2
"""1.8亿 in the lead may be 1亿8532万 cut short; 5人 is never 5.3."""


def rounds(vague: Mention, exact: Decimal, *, titled: bool) -> bool:
    """20余万 is 27.8万, 近千 is 956, 约80 is 79; a title's 17万 is 17.4万, its 2300 is 2318, its 867公斤 867.3公斤.

    Neither is 近千 13 nor 约100 60.
    """
    step = _step(vague.value)
    if vague.bound == "exact" and step >= MYRIAD and exact % step and abs(vague.value - exact) * CLOSE < vague.value:
        return True  # 27万 is 269840
    if vague.bound == "over" or (vague.bound == "exact" and _is_cut_short(vague.value, exact, titled=titled)):
        return vague.value <= exact < vague.value + step
    if vague.bound == "exact":
        return False
    if vague.bound == "under":
        return vague.value - step < exact <= vague.value and exact * 4 >= vague.value * 3
    return abs(vague.value - exact) * 2 <= step


def _step(value: Decimal) -> Decimal:
    """The place of the last digit that is no nought: 10,000 of 27万."""
    return Decimal(10) ** int(value.normalize().as_tuple().exponent)


def _is_cut_short(value: Decimal, exact: Decimal, *, titled: bool) -> bool:
    """Whether a number without 余 may be another's first digits: 1.8亿 in a lead; 17万, 2300 and 867公斤 in a title."""
    step = _step(value)
    few = len(value.normalize().as_tuple().digits) <= ROUND_DIGITS
    if few and step >= (MYRIAD if titled else HUNDRED_MYRIADS):
        return True
    return titled and value >= THOUSAND and (step >= HUNDRED or (not few and exact % step != 0))
