"""The words around a number."""

import re

from extract.grammar.scene import Scene
from extract.numbers.quantity import Quantity

NEARBY = 24
"""Characters behind a number that may say whom it counts."""
NEARLY = re.compile(r"险些|差点|差一点|(?<![保风危惊艰社])险遭?$")
"""险些|打了水漂, 差点|受骗的老人, 80万元|险|被骗: what did not happen."""


def phrase_of(scene: Scene, quantity: Quantity) -> str:
    """The number's own words: from its clause's start to the next mark behind it."""
    clause = scene.layout.clause(quantity.start)
    return scene.text[clause.start : quantity.start] + scene.text[quantity.end : min(clause.end, quantity.end + NEARBY)]
