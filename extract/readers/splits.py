"""Splits by sex (九男一女): those that repeat a total told beside them are no figures."""

import re
from decimal import Decimal
from itertools import pairwise

from extract.numbers.units import PEOPLE
from extract.readers.mention import Mention, Reading, Refusal

GENDER_BEHIND = re.compile(
    r"(?:(?:本地|外籍|内地|中国籍)[^，。、；]{0,3}(?:男|女)(?:子|性|人)?|[^，。、；\d]{0,12}?(?:本地|外籍|内地)(?:男|女)(?:子|性|人))"
)
"""4名本地男子, 一名持雙程證內地男子."""
THOSE_CAUGHT = re.compile(r"(?:被捕|被拘捕|落网|被扣查)的?(?:者|人士|人)?(?:为|是|包括)?$|(?:[该这]|上述|涉案的?)$")
"""被捕的|3男1女, 该|3男1女: the same again."""
CAUGHT_BACK = 12
"""Characters before such a pair in which it is said to be those."""


def without_splits(text: str, readings: list[Reading]) -> list[Reading]:
    """拘捕10人, 九男一女 (4名本地男子、3名本地女子…): a split that adds up to a stated total repeats it.

    So does one that was told before: 拘捕3男1女…。被捕的|3男1女|年龄介乎20至45岁.
    """
    if not any(isinstance(reading, Mention) and _is_gender(text, reading) for reading in readings):
        return readings
    totals = {r.value for r in readings if isinstance(r, Mention) and r.kind == "arrests" and not _is_gender(text, r)}
    dropped = _told_again(text, readings)
    run: list[int] = []
    for index, reading in enumerate([*readings, None]):
        if isinstance(reading, Mention) and _is_gender(text, reading):
            run.append(index)
        elif run and not isinstance(reading, Refusal):
            values = [r.value for r in (readings[n] for n in run) if isinstance(r, Mention)]
            if sum(values) in totals or totals.intersection(a + b for a, b in pairwise(values)) or totals >= {*values}:
                dropped.update(run)
            run = []
    return [reading for index, reading in enumerate(readings) if index not in dropped]


def _told_again(text: str, readings: list[Reading]) -> set[int]:
    told: set[tuple[Decimal, Decimal]] = set()
    again: set[int] = set()
    for index, (men, women) in enumerate(pairwise(readings)):
        if (
            isinstance(men, Mention)
            and isinstance(women, Mention)
            and {men.classifier, women.classifier} == {"男", "女"}
        ):
            pair = (men.value, women.value)
            if pair in told and THOSE_CAUGHT.search(text, max(0, men.at - CAUGHT_BACK), men.at):
                again |= {index, index + 1}
            told.add(pair)
    return again


def _is_gender(text: str, mention: Mention) -> bool:
    if mention.kind != "arrests":
        return False
    return mention.classifier in ("男", "女", *PEOPLE) or GENDER_BEHIND.match(text, mention.stop) is not None
