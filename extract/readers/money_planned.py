"""Sums that somebody was about to pay, or was only asked for."""

import re

from extract.grammar.scene import Scene
from extract.numbers.quantity import Quantity

FRONT = 16
"""Characters before a sum that may say more of it than its verb."""
FAR = 34
"""Characters of its clause in which it is said that somebody was only about to pay."""
PLANNED = re.compile(
    r"(?:准备|打算|即将|正要|正欲|险些|差点|试图|企图|就将|欲|需|须|差一点|才能|如果|若|就得|[要想]再|还[要想])[^，。；]{0,14}$"
)
"""准备转账5万元: sums about to be sent are not lost."""
ABOUT_TO = re.compile(r"(?:准备|打算|执意要?|坚持要)(?:(?!已|却|遭|被骗|后|最终)[^，。；]){0,28}$")
"""准备向“安全账户”汇出150万元, 执意要将78万元转给陌生人: the same, told from further away."""
APPOINTED = re.compile(r"(?:相约|约定|约好|约见|约其?)[^，。；\d]{0,8}(?:面交|交付|交款|取款)[^，。；\d]{0,4}$")
"""与车手相约面交|80万元: a sum to be handed over, of a trap as often as not."""
ASKED = re.compile(r"(?P<followed>[按照应依][^，。；]{0,8})?(?:要求|开口[就便]?要)[^，。；]{0,12}$")
"""要求其转账5万元; 按对方要求转账5万元 is followed, and so lost."""


def front_of(scene: Scene, quantity: Quantity) -> str:
    """The few characters before a sum that may say more of it than its verb."""
    return scene.text[max(0, quantity.start - FRONT) : quantity.start]


def is_planned(scene: Scene, quantity: Quantity) -> bool:
    """准备转账5万元, 要求其转账5万元, but not 按对方要求转账5万元."""
    front = front_of(scene, quantity)
    asked = ASKED.search(front)
    if PLANNED.search(front) or APPOINTED.search(front) or (asked and not asked["followed"]):
        return True
    start = max(scene.layout.clause(quantity.start).start, quantity.start - FAR)
    return ABOUT_TO.search(scene.text, start, quantity.start) is not None
