"""Numbers as a reader of each language writes them: 1658万元 in Chinese, CNY 16,580,000 in English.

Pure functions; `language` is `zh` or `en`. The exact value stands wherever a shortened one is shown.
"""

from decimal import ROUND_HALF_EVEN, Decimal

CHINESE_CURRENCIES = {"CNY": "元", "HKD": "港元", "TWD": "新台币元", "USD": "美元", "EUR": "欧元", "MOP": "澳门元"}
CHINESE_UNITS = {"person": "人", "case": "起", "gang": "个", "place": "处", "gram": "克", "piece": "支"}
BOUNDS = {
    "zh": {"exact": "", "over": "逾", "under": "近", "about": "约"},
    "en": {"exact": "", "over": "over ", "under": "nearly ", "about": "about "},
}
_WAN, _YI = Decimal(10_000), Decimal(100_000_000)


def plain(value: float | Decimal) -> str:
    """Thousands separators, at most two decimals.

    >>> plain(16580000)
    '16,580,000'
    """
    number = Decimal(str(value))
    whole = number == number.to_integral_value()
    return f"{number:,.0f}" if whole else f"{number.quantize(Decimal('0.01'), ROUND_HALF_EVEN):,f}".rstrip("0")


def _scaled(number: Decimal, unit: Decimal, name: str) -> str:
    text = f"{(number / unit).quantize(Decimal('0.01'), ROUND_HALF_EVEN):f}"
    return text.rstrip("0").rstrip(".") + name


def number(value: float | Decimal, language: str) -> str:
    """万 and 亿 in Chinese from ten thousand on, thousands separators in English.

    >>> number(2014620000, "zh")
    '20.15亿'
    >>> number(2014620000, "en")
    '2,014,620,000'
    """
    exact = Decimal(str(value))
    if language != "zh" or abs(exact) < _WAN:
        return plain(value)
    return _scaled(exact, _YI, "亿") if abs(exact) >= _YI else _scaled(exact, _WAN, "万")


def axis(largest: float, language: str) -> tuple[float, str]:
    """What an axis counts in, and its name: (10000, "万") up to 180,000 in Chinese; (1, "") in English.

    >>> axis(180000, "zh")
    (10000.0, '万')
    """
    if language != "zh" or largest < _WAN:
        return 1.0, ""
    return (float(_YI), "亿") if largest >= _YI else (float(_WAN), "万")


def quantity(value: float | Decimal, unit: str, language: str, bound: str = "exact") -> str:
    """A number with its unit and how exactly it was stated.

    >>> quantity(1800000, "CNY", "zh", "over")
    '逾180万元'
    >>> quantity(529, "person", "en")
    '529'
    """
    prefix = BOUNDS[language][bound]
    if language == "zh":
        return prefix + number(value, "zh") + CHINESE_CURRENCIES.get(unit, CHINESE_UNITS.get(unit, unit))
    if unit in CHINESE_UNITS:
        return prefix + plain(value) + (" g" if unit == "gram" else "")
    return f"{prefix}{unit} {plain(value)}"


def share(part: float) -> str:
    """A fraction as a percentage: 0.3448 is 34.5%."""
    return f"{part * 100:.1f}%"
