"""Numbers as a reader of each language writes them: 1,658万元 in Chinese, CNY 16,580,000 in English.

Pure functions; `language` is `zh` or `en`. No digit is lost: what 万 and 亿 would round is written out.
"""

from decimal import ROUND_HALF_EVEN, Decimal

from compare.population import two_digits

CHINESE_CURRENCIES = {"CNY": "元", "HKD": "港元", "TWD": "新台币元", "USD": "美元", "EUR": "欧元", "MOP": "澳门元"}
CHINESE_UNITS = {"person": "人", "case": "起", "gang": "个", "place": "处", "gram": "克", "piece": "支"}
BOUNDS = {
    "zh": {"exact": "", "over": "逾", "under": "近", "about": "约"},
    "en": {"exact": "", "over": "over ", "under": "nearly ", "about": "about "},
}
_WAN, _YI, _CENT = Decimal(10_000), Decimal(100_000_000), Decimal("0.01")


def plain(value: float | Decimal) -> str:
    """Thousands separators, at most two decimals; two digits of less than 0.1.

    >>> plain(16580000), plain(4.50), plain(0.0204)
    ('16,580,000', '4.5', '0.020')
    """
    number = Decimal(str(value))
    whole = number == number.to_integral_value()
    if whole:
        return f"{number:,.0f}"
    return f"{two_digits(number):,f}" if abs(number) < 1 else f"{two_digits(number):,f}".rstrip("0").rstrip(".")


def _scaled(number: Decimal, unit: Decimal, name: str) -> str:
    """The number in a unit, or nothing where that is smaller than one or would lose digits."""
    scaled = number / unit
    is_whole = abs(scaled) >= 1 and scaled == scaled.quantize(_CENT, ROUND_HALF_EVEN)
    return f"{scaled.quantize(_CENT):,f}".rstrip("0").rstrip(".") + name if is_whole else ""


def number(value: float | Decimal, language: str) -> str:
    """万 and 亿 in Chinese where two decimals say all of it, else every digit; thousands separators.

    >>> number(2014620000, "zh"), number(2014000000, "zh"), number(20212, "zh")
    ('201,462万', '20.14亿', '20,212')
    >>> number(2014620000, "en")
    '2,014,620,000'
    """
    if language != "zh":
        return plain(value)
    exact = Decimal(str(value))
    return _scaled(exact, _YI, "亿") or _scaled(exact, _WAN, "万") or plain(value)


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


def three_digits(rate: Decimal) -> Decimal:
    """A rate of what is told roundly, without digits that nobody knows.

    >>> plain(three_digits(Decimal("131843.59"))), plain(three_digits(Decimal("4.74")))
    ('132,000', '4.74')
    """
    exponent = rate.as_tuple().exponent
    return rate.quantize(Decimal(1).scaleb(max(rate.adjusted() - 2, int(exponent))), ROUND_HALF_EVEN)


def share(part: float) -> str:
    """A fraction as a percentage: 0.3448 is 34.5%."""
    return f"{part * 100:.1f}%"
