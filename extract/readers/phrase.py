"""The words around a number."""

import re

from extract.grammar.scene import Scene
from extract.numbers.quantity import Quantity

NEARBY = 24
"""Characters behind a number that may say whom it counts."""
ALTOGETHER = ("共", "共计", "合计", "总计")
"""|共|抓获9人: right before a verb or noun that adds up."""
NEARLY = re.compile(r"险些|差点|差一点|(?<![保风危惊艰社])险遭?$")
"""险些|打了水漂, 差点|受骗的老人, 80万元|险|被骗: what did not happen."""


def phrase_of(scene: Scene, quantity: Quantity, reach: int = NEARBY) -> str:
    """The number's own words: from its clause's start to the next mark behind it, at most `reach` characters."""
    clause = scene.layout.clause(quantity.start)
    return scene.text[clause.start : quantity.start] + scene.text[quantity.end : min(clause.end, quantity.end + reach)]
