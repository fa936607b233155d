"""Persons whom another number counts: the whole they are of, one of them, those of whom more is told."""

import re

from extract.grammar.matcher import Governed
from extract.grammar.scene import Scene
from extract.numbers.quantity import Quantity

BASE_SET = re.compile(
    r"[^，,。；;\d]{0,14}(?<!其)中(?![介年心国华学间转层老医])[，,、]?[^，。；\d]{0,8}[\d一二三四五六七八九十]"
    r"|[^，,。；;\d（(]{0,20}?(?:已有|已|有)[^，,。；;\d（(]{0,4}\d+[余多]?[名人]"
)
"""62名嫌疑人中48人被刑拘, 50名嫌疑人已有22人到案: the larger number is not caught."""
ONE_OF = re.compile(r"最.的$|(?<![获捕住了将])(?:其中|包括)有?$|[每这该某]$|(?<![获捕])(?<![获捕]了)另$")
"""抓获5名嫌疑人，其中|一人是主犯, 潜逃时间最长的|一名."""
WITH_SOMEBODY = re.compile(r"[和与及]$")
"""卫某和|两名帮手共3人: somebody before the number."""
IN_A_SUM = re.compile(r"[^，。；、\d]{1,6}(?:一?共|总共)计?\s?[\d二三四五六七八九十]+[余多]?[名人]")
"""卫某和两名|帮手共3人: with whom somebody named makes the number behind."""
SPEAKS = re.compile(r"(?:均|都|皆|到案后)?(?:供称|供述|交代|供认|坦承|坦言|辩称|声称)")
"""2人|供称受雇领货: those just caught, of whom more is told."""
CHARGED = "涉嫌"
"""案件已移送检察院，四人|涉嫌加重抢劫罪: with what, and no measure of its own."""
HAD_BEFORE = re.compile(r"(?:均|都|曾)?(?:有|系|为|是)[^，。；]{0,6}(?:前科|案底|累犯)")
"""其中四人|有案底: what those just counted had done before."""
AMONG_THEM = re.compile(r"抓获的?[^，。；\d]{0,8}(?:里|中|之中|当中)，[^。；]{0,24}$")
"""在|抓获的犯罪嫌疑人里，有|一名“老总”: among those whom another number counts."""


def is_told_more_of(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """2人供称受雇, 四人有案底: those just counted, of whom more is told."""
    if governed.how != "carried":
        return ""
    charged = governed.hit.cue.kind == "prosecuted" and scene.text.startswith(CHARGED, quantity.end)
    told = charged or SPEAKS.match(scene.text, quantity.end) or HAD_BEFORE.match(scene.text, quantity.end)
    return "those just counted, of whom more is told" if told else ""


def is_one_of_them(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """在抓获的嫌疑人里，有一名“老总”，一名财务: of those counted, whom the text only tells of."""
    if governed.how != "carried" or quantity.value != 1:
        return ""
    opens = AMONG_THEM.search(scene.text, scene.layout.sentence(quantity.start).start, quantity.start)
    return "one of those counted, of whom more is told" if opens else ""


def is_whole(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """62名嫌疑人中48人被刑拘: the larger of the two."""
    whole = governed.how == "after" and BASE_SET.match(scene.text, quantity.end, governed.hit.end + 8)
    return "the whole of which another number is caught" if whole else ""


def is_one_of(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """抓获5名嫌疑人，其中一人是主犯."""
    one = quantity.core in ("一", "1") and quantity.unit not in ("男", "女")
    found = one and ONE_OF.search(scene.text, quantity.start - 4, quantity.start)
    return "one of those counted before" if found else ""


def is_in_a_sum(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """卫某和两名帮手共3人: the two."""
    joined = WITH_SOMEBODY.search(scene.text, quantity.start - 1, quantity.start)
    return "counted in the sum behind it" if joined and IN_A_SUM.match(scene.text, quantity.end) else ""
