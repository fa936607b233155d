"""The words around a number."""

from extract.quantity import Quantity
from extract.scene import Scene

NEARBY = 24
"""Characters behind a number that may say whom it counts."""


def phrase_of(scene: Scene, quantity: Quantity) -> str:
    """The number's own words: from its clause's start to the next mark behind it."""
    clause = scene.layout.clause(quantity.start)
    return scene.text[clause.start : quantity.start] + scene.text[quantity.end : min(clause.end, quantity.end + NEARBY)]
