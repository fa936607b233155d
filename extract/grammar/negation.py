"""Verbs that say what was not done."""

import re

from extract.grammar.scene import Hit, Scene

NEGATION = re.compile(
    r"[未没无尚不难](?:(?:(?<=未)能?|(?<=没)有?|(?<=无)法|(?<=尚)未|(?<=不)能|(?<=难)以)[被及时成功全部]{0,4}|(?<=不)(?<![一无]不)予?|(?<=[没未])来得及)$"
)
"""未能及时|破获, 不|批捕306人, 没来得及|转走."""


def negated(scene: Scene, hit: Hit) -> bool:
    """未破获, 无法返还."""
    return NEGATION.search(scene.text, hit.start - 6, hit.start) is not None
