"""The shortest stretch of text that carries a number with its verb and noun."""

import re

from extract.matcher import Governed, Scene
from extract.quantity import Quantity

TAIL_NOUN = re.compile(
    r"[^，,。；;！!？?：:、（）()\n\d“”「」]{0,40}?"
    r"(?:犯罪嫌疑人|嫌疑人员|嫌疑人|犯罪分子|嫌犯|犯嫌|被害人|受害人|受害者|被害者|受骗群众|在逃人员|违法人员|团伙成员|成员|人员|案件|刑案|案(?!情)|团伙|集团|窝点|据点|工厂|赌场|现金|资金|赃款|损失|男子|女子|诈骗者|者)"
)
"""The noun behind a number: 26名|电信诈骗犯罪嫌疑人."""
LEAD_NOUN = re.compile(r"[^，,。；;！!？?：:、（）()\n\d“”「」]{0,16}$")


def quote(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[int, int]:
    """Start and end of the quote. A carried verb is left out: the quote is the number with its own words."""
    end = _end(scene, quantity)
    if governed.how == "after" and governed.hit.start >= quantity.end:
        return _start(scene, quantity), max(end, governed.hit.end)
    if governed.how == "carried":
        return _start(scene, quantity), end
    return governed.hit.start, end


def _end(scene: Scene, quantity: Quantity) -> int:
    noun = TAIL_NOUN.match(scene.text, quantity.end, min(quantity.end + 48, scene.layout.clause(quantity.start).end))
    return noun.end() if noun else quantity.end


def _start(scene: Scene, quantity: Quantity) -> int:
    clause = scene.layout.clause(quantity.start)
    noun = LEAD_NOUN.search(scene.text[max(clause.start, quantity.start - 17) : quantity.start])
    return quantity.start - len(noun[0].lstrip()) if noun else quantity.start
