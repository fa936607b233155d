"""Persons whom no measure of the law befell: it was only asked for, they bring a suit, or stand before a court."""

import re

from extract.grammar.matcher import Governed
from extract.grammar.scene import Scene
from extract.numbers.quantity import Quantity

GRANTED = re.compile(r"[^，。；\d]{0,6}(?:获准|准押)")
"""声押10人|获准: a court granted it."""
PROPOSED = re.compile(r"(?:建议|商请|呈请)[^，。；、\d]{0,8}(?:对|将|把|给予)[^，。；、\d]{0,4}$")
"""建议|对5名嫌疑人采取强制措施: what one office asks of another."""
PROPOSED_BACK = 16
SUES = re.compile(r"(?![至到于的了后前时中书]|阶段|环节|程序|意见|案件)[\u4e00-\u9fff]")
"""33名业主起诉|开发商: whom they sue; not 33人起诉|至法院, 起诉|，."""
ACCUSED = re.compile(r"[被已均遭获由]|移送|依法|全部|提起")
"""33人|已|起诉: whom the law accuses."""


def is_before_a_court(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """13名被告人在法警押送下入庭: who is led into a court was caught long before."""
    led = governed.hit.cue.word in ("押送", "押解") and scene.text.startswith("被告人", quantity.end)
    return "led into a court" if led else ""


def is_only_asked(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """檢方聲押10人獲准 are detained; 檢方聲押10人 are not yet."""
    if governed.hit.cue.word == "声押" and not GRANTED.match(scene.text, quantity.end):
        return "a court is asked to detain them"
    proposed = governed.how == "after" and PROPOSED.search(
        scene.text, max(0, quantity.start - PROPOSED_BACK), quantity.start
    )
    return "what one office asks of another" if proposed else ""


def is_plaintiff(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """33名业主起诉开发商: who brought a suit, and nobody whom the law accuses."""
    verb = governed.hit
    if governed.how != "after" or verb.cue.word != "起诉" or not SUES.match(scene.text, verb.end):
        return ""
    return "" if ACCUSED.search(scene.text, quantity.end, verb.start) else "who brings a suit"
