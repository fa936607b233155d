"""The shortest stretch of text that carries a number with its verb and noun."""

import re

from extract.grammar.matcher import Governed
from extract.grammar.scene import Scene
from extract.numbers.quantity import Quantity

MARKS = r"，,。；;！!？?：:、（）()\n\d“”「」"
_LONG_AGO = r"(?:\d{1,3}年前|(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?)"
TAIL_NOUN = re.compile(
    rf"{_LONG_AGO}?(?:(?![及和并]|以及)[^{MARKS}]){{0,40}}?"
    r"(?:犯罪嫌疑人|嫌疑人员|嫌疑人|犯罪分子|嫌犯|犯嫌|被害人|受害人|受害者|被害者|受骗群众|在逃人员|违法人员|团伙成员|成员|人员"
    r"|案件|刑案|(?<!作)案(?:积案)?(?!情)|团伙|集团|窝点|据点|工厂|赌场|男子|女子|诈骗者|者)"
)
"""The noun behind a number: 26名|电信诈骗犯罪嫌疑人, 一起|22年前的命案."""
MONEY_NOUN = re.compile(r"的?(?:涉案|被骗|经济|直接|赃款)*(?:现金|资金|赃款|损失|款项)")
"""The noun behind a sum: 100万元|经济损失."""
LEAD_NOUN = re.compile(rf"[^{MARKS}]{{0,16}}$")
"""The noun before a number that has none behind it: 台湾籍嫌疑人|78人."""


def quote(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[int, int]:
    """Start and end of the quote. A carried verb is left out: the quote is the number with its own words."""
    end = _end(scene, quantity)
    if governed.how == "after" and governed.hit.start >= quantity.end:
        return _start(scene, quantity, end), max(end, governed.hit.end)
    if governed.how == "carried":
        clause = scene.layout.clause(quantity.start)
        noun = LEAD_NOUN.search(scene.text[max(clause.start, quantity.start - 17) : quantity.start])
        return quantity.start - (len(noun[0].lstrip()) if noun else 0), end
    return governed.hit.start, end


def _end(scene: Scene, quantity: Quantity) -> int:
    pattern = MONEY_NOUN if quantity.currency is not None else TAIL_NOUN
    noun = pattern.match(scene.text, quantity.end, min(quantity.end + 48, scene.layout.clause(quantity.start).end))
    return noun.end() if noun else quantity.end


def _start(scene: Scene, quantity: Quantity, end: int) -> int:
    """The number itself, or the noun before it where none follows."""
    clause = scene.layout.clause(quantity.start)
    noun = LEAD_NOUN.search(scene.text[max(clause.start, quantity.start - 17) : quantity.start])
    has_noun = end > quantity.end or quantity.currency is not None
    return quantity.start if has_noun or noun is None else quantity.start - len(noun[0].lstrip())
