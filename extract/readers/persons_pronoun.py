"""Persons whom a later clause has caught by a pronoun: 发现3名男子正在撬锁，民警上前将其控制."""

import re

from extract.grammar.matcher import Governed
from extract.grammar.scene import Scene
from extract.numbers.quantity import Quantity

KNOWN = "known, not caught"
"""The reason of verbs that only say that persons were seen: 发现, 锁定."""
FRONT = ("将", "把")
REACH = 80
"""Characters behind a number in which the pronoun and its verb stand."""
TAKEN = re.compile(
    r"(?:多)?(?:(?!受害|被害|群众|民警|学生|工作|执法|值班|保安|安保|巡逻|热心)[^，。；\d]){0,30}?(?:男子|女子|男女|嫌疑人|嫌犯|疑犯|犯嫌|人员|分子|成员|青年|赌客|毒贩|窃贼)"
    r"(?!其中|[^。；！？\n]{0,50}(?:解救|救[出下]|护送|劝[阻返]|遣返|送医))[^。；！？\n\d]{0,48}?，[^。；！？\n\d]{0,24}?"
    r"(?<!未)(?<!未能)(?<!没能)[将把](?:其|他们|她们|众人|几人|[两二三四五六七八九十]人)[^，。；、\d]{0,8}?"
    r"(?:抓获|抓捕|擒获|拘捕|逮捕|控制|制服|截获|查获|一网打尽|抓了个现行|逮个正着)"
)
"""3名|可疑男子正在撬锁，民警上前将其控制; not 3名|受害人, 3名|人员…将其解救,
2名|值班人员上前将其控制: without a comma they are who did it."""


def taken_later(scene: Scene, quantity: Quantity, governed: Governed | None) -> tuple[int, int] | None:
    """The quote of persons whom a later clause of the sentence has caught, where nothing else is said of them."""
    if quantity.value < 2 or (governed is not None and not governed.hit.cue.reason.startswith(KNOWN)):
        return None
    end = min(scene.layout.sentence(quantity.start).end, quantity.end + REACH)
    if not any(scene.text.find(word, quantity.end, end) >= 0 for word in FRONT):
        return None
    taken = TAKEN.match(scene.text, quantity.end, end)
    return (quantity.start, taken.end()) if taken else None
