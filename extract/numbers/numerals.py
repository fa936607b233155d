"""Number words to exact values: Arabic, Chinese and mixed (585, 1,100, 三千五百, 20亿1462万, 2千3百).

Works on Simplified text with half-width digits. All arithmetic is `Decimal`, so 2.47亿 is exactly 247000000.
"""

import re
from decimal import Decimal
from functools import lru_cache

GAP = r"[ \t\u3000*]{0,4}+"
"""Spaces and Markdown bold that stand inside a number: 3.6 亿, **12**名."""
PLAIN = "〇零一二两俩仨廿卅三四五六七八九十百千万亿"
CHEQUE_DIGITS = "壹贰叁肆伍陆柒捌玖"
CHEQUE = CHEQUE_DIGITS + "拾佰仟"
CN = PLAIN + CHEQUE
"""The characters of numbers in words, those of cheques too."""
DIGITS = {
    **{char: value for value, char in enumerate("零一二三四五六七八九")},
    **{char: value for value, char in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    "两": 2,
    "俩": 2,
    "仨": 3,
}
TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8}
TOKEN = re.compile(r"\d[\d,]*+(?:\.\d++)?|[^\d\s*]")
"""6,568.23 and 千 of 6,568.23千: one number literal or one number character."""
POINT = re.compile(r"([〇零一二两三四五六七八九十百]+)点([〇零一二三四五六七八九]+)")
"""一点八, 二十点五: a decimal fraction in words."""
MAX_LITERAL = 18
"""A longer run of digits is an account, not a number."""


@lru_cache(maxsize=4096)
def number(words: str) -> Decimal | None:
    """The value of a run of number words: 三千五百 → 3500, 1万5 → 15000, 二〇二〇 → 2020; None where they make none.

    A missing first digit counts as one: 百 → 100, 千万 → 10000000, 十五 → 15.
    """
    if words.isdecimal():
        return Decimal(words) if len(words) <= MAX_LITERAL else None
    if any(char in words for char in "点廿卅"):
        words = POINT.sub(_decimal, words.replace("廿", "二十").replace("卅", "三十"))
    tokens = TOKEN.findall(words)
    if not tokens or any(len(token) > MAX_LITERAL for token in tokens):
        return None
    if all(token in DIGITS for token in tokens):
        return Decimal("".join(str(DIGITS[token]) for token in tokens)) if len(tokens) <= MAX_LITERAL else None
    return _sum(tokens)


def _decimal(match: re.Match[str]) -> str:
    """一点八 → 1.8."""
    whole = number(match[1])
    return f"{whole}.{''.join(str(DIGITS[char]) for char in match[2])}"


def _sum(tokens: list[str]) -> Decimal | None:
    """Adds up sections below 10,000; 万亿, a larger unit right upon a smaller one, multiplies what stands before."""
    total = section = Decimal(0)
    digit: Decimal | None = None
    last = 1
    for token in tokens:
        if token in MYRIADS:
            here = section + _tail(digit, last)
            unit = MYRIADS[token]
            nests = bool(total) and not here and unit >= last
            total = total * unit if nests else total + (here or 1) * unit
            section, digit, last = Decimal(0), None, unit
        elif token in TENS:
            section += (Decimal(1) if digit is None else digit) * TENS[token]
            digit, last = None, TENS[token]
        elif token in DIGITS:
            digit = (digit or Decimal(0)) * 10 + DIGITS[token] if digit else Decimal(DIGITS[token])
            last = 1 if token in "零〇" else last
        elif token[0].isdigit():
            digit = Decimal(token.replace(",", ""))
        else:
            return None
    return total + section + _tail(digit, last)


def _tail(digit: Decimal | None, last: int) -> Decimal:
    """The last digit after a unit stands for the next lower place: 三千五 is 3500; elsewhere for itself."""
    if digit is None:
        return Decimal(0)
    return digit * (last // 10) if last >= 100 and digit < 10 and digit == digit.to_integral_value() else digit
