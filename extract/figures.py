"""Sends each number of a text to the reader of its unit and returns what the readers made of it."""

import re
from collections.abc import Iterable
from decimal import Decimal

from extract.clauses import Span
from extract.matcher import Scene
from extract.mention import Mention, Reading, Refusal
from extract.quantity import Quantity
from extract.readers import cases, goods, groups, money, persons
from extract.units import CASE, GROUP, GUN, MASSES, PERSON

ORDINAL = re.compile(r"第[ 　]?$|[A-Za-z\-_/.:=&?#@—]$")
"""第12起, A4级, 6.18, 010-8234: the number is a name."""
BARE_ONE = re.compile(
    r"(?<![第之统专唯同单万进任同])一(?=(?:特大|重大|大型|跨境|跨国|跨省|电信|电诈|网络|诈骗|犯罪|盗窃|贩毒|赌博|涉[^，。]|以|通过|利用|专门|从事|非法|“|「|由|为|传销|恶势力|黑|洗钱|制|家族)[^，。；！？\n一]{0,50}?(?:团伙|集团|窝点))"
)
"""打掉一通过代办…的犯罪团伙: the numeral one without a measure word."""
JURISDICTIONS = {"香港特别行政区": "HKD", "台湾省": "TWD", "澳门特别行政区": "MOP"}
"""Where 元 is not the yuan and 逮捕 means caught."""


def find_readings(
    scene: Scene, quantities: Iterable[Quantity], blocked: list[Span], province: str | None
) -> list[Reading]:
    """Each number as a figure or with the reason why it is none, in the text's order.

    `blocked`: stretches whose digits are names (case codes, dates, links). `province`: the acting police's
    province, which decides the currency of a bare 元 and what 逮捕 means.
    """
    taken = sorted((span.start, span.end) for span in blocked)
    readings: list[Reading] = []
    position = 0
    for quantity in quantities:
        while position < len(taken) and taken[position][1] <= quantity.start:
            position += 1
        if position < len(taken) and taken[position][0] < quantity.end:
            readings.append(Refusal(quantity, "part of a code, a date or a link"))
        else:
            readings.append(_read(scene, quantity, province))
    return readings


def bare_ones(text: str) -> list[Quantity]:
    """The numeral one before a gang or den without a measure word."""
    return [
        Quantity(match.start(), match.end(), Decimal(1), "exact", "个", None, "一") for match in BARE_ONE.finditer(text)
    ]


def _read(scene: Scene, quantity: Quantity, province: str | None) -> Reading:
    if ORDINAL.search(scene.text[max(0, quantity.start - 2) : quantity.start]):
        return Refusal(quantity, "a name or an ordinal number")
    if quantity.currency is not None or _is_bare_sum(scene, quantity):
        return money.read(scene, quantity, JURISDICTIONS.get(province or "", "CNY"))
    if quantity.unit in MASSES:
        return goods.read(scene, quantity)
    refusal = Refusal(quantity, f"unit {quantity.unit or 'missing'}: counts nothing that is annotated")
    for reading in _candidates(scene, quantity, province):
        if isinstance(reading, Mention):
            return reading
        refusal = reading
    return refusal


def _candidates(scene: Scene, quantity: Quantity, province: str | None) -> Iterable[Reading]:
    unit = quantity.unit
    if unit in PERSON or unit == "个":
        yield _persons(scene, quantity, province)
    if unit in GUN:
        yield goods.read(scene, quantity)
    if unit in GROUP or unit == "起":
        yield groups.read(scene, quantity)
    if unit in CASE:
        yield cases.read(scene, quantity)


def _persons(scene: Scene, quantity: Quantity, province: str | None) -> Reading:
    if quantity.unit == "个" and not re.match(
        r"[^，。；、]{0,10}(?:嫌疑人|嫌犯|男子|女子|犯罪分子|骗子|人)", scene.text[quantity.end : quantity.end + 14]
    ):
        return Refusal(quantity, "个 of no persons")
    return persons.read(scene, quantity, hong_kong_or_taiwan=province in JURISDICTIONS)


def _is_bare_sum(scene: Scene, quantity: Quantity) -> bool:
    """涉案3.2亿, 止付80万: a large round number without a unit."""
    return (
        not quantity.unit
        and quantity.value >= 1000
        and scene.text[quantity.end - 1] in "万亿余多"
        and quantity.value > 0
    )
