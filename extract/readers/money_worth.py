"""Sums that say what things are worth: seized drugs and contraband, what was stolen, the price of a thing."""

import re

from extract.grammar.matcher import Governed
from extract.grammar.scene import Scene
from extract.numbers.quantity import Quantity
from extract.readers.money_chosen import ACTIONS, SIZES
from extract.readers.money_planned import front_of
from extract.release import Role
from extract.text.words import words

CONTRABAND = re.compile(r"余?的?[^，。；、]{0,6}(?:毒品|海洛|冰毒|可卡因|大麻|假|走私|私烟|货物|香烟|卷烟)")
"""价值5万元|的走私香烟, 3亿余元|毒品; not 价值5万元|的手机: goods that are the crime."""
DRUGS_BEHIND = re.compile(r"余?的?(?:怀疑|疑似)?(?:毒品|海洛|冰毒|可卡因|大麻|氯胺酮|安非他命|[KＫ]他命|喵喵|半?成品)")
"""检获1.5亿元怀疑可卡因: their worth, not cash."""
WORTH = re.compile(
    r"(?:毒品|海洛因|冰毒|可卡因|大麻|K他命|氯胺酮|安非他命|咖啡包|半?成品|私烟|假烟|香烟|走私货物?)[^，。；\d]{0,6}(?:市值|价值|市价|总值)[^，。；\d]{0,6}$"
)
"""检获的毒品市值共约700万元."""
LEFT_BEHIND = re.compile(r"(?:遗失|遗忘|遗落|捡拾|拾[获得])[^，。；\d]{0,16}$")
"""捡拾旅客遗失物品价值|310万元: what nobody stole."""
VALUED = re.compile(r"(?:价值|市值|市价|估值|总值|共值)[^，。；、]{0,6}$")
"""手机价值约|16万元, 市值|3亿元: the sum says what goods are worth."""
TAKEN = words(
    "骗走 骗取 骗得 诈骗 被骗 被盗 盗走 盗窃 窃取 窃得 偷走 抢走 被抢 抢劫"
    " 丢了 受骗 遭骗 失窃 被抢走 被偷走 被骗走 骗去 窃走 偷去 被偷去"
)
"""骗走|价值800多元的猪肉: a loss, whatever was taken."""
OBJECT = re.compile(r"(?!团伙|集团|案|手段|分子|嫌)[^，,。；]{0,14}")
"""骗走|价值800多元: between such a verb and its sum; not 盗窃|团伙，查获价值, where it only names a crime."""
THING_BEHIND = re.compile(r"余?的(?!资金|现金|存款|赃款|损失|经济|财产|巨款|款项|人民币|涉案|被骗|赃物)")
"""价值16万元的超市现金券: the price of a thing."""
STOLEN_BEHIND = re.compile(
    r"余?的(?!被)[^，。；\d]{1,16}(?:被[^，。；\d]{0,6}[盗偷抢剪割窃撬劫骗掠顺拎]|不翼而飞|失窃|不见了|不见踪影)"
)
"""价值12万元|的电缆齐刷刷被剪走: worth what its owner lost."""


def of_seized_goods(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """检获的毒品市值共约700万元: what they are worth, and no cash that was seized."""
    if governed.hit.cue.role != "seized":
        return ()
    worth = WORTH.search(front_of(scene, quantity)) or DRUGS_BEHIND.match(scene.text, quantity.end)
    return ("involved",) if worth else ()


def of_a_value(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """价值5万元的走私香烟 is the size of a crime, 价值12万元的电缆被剪走 a loss, 价值300元的现金券 a price."""
    if governed.hit.cue.word in SIZES:
        return ()
    role = governed.hit.cue.role
    contraband = CONTRABAND.match(scene.text, quantity.end)
    taken = governed.hit.cue.word in TAKEN and OBJECT.fullmatch(scene.text, governed.hit.end, quantity.start)
    if taken and not contraband:
        return ()
    if (role in ACTIONS and role != "seized") or not VALUED.search(front_of(scene, quantity)):
        return ()
    if contraband and not (role != "seized" and STOLEN_BEHIND.match(scene.text, quantity.end)):
        return ("involved",)
    if LEFT_BEHIND.search(front_of(scene, quantity)):
        return ("other",)
    if role != "seized" and STOLEN_BEHIND.match(scene.text, quantity.end):
        return ("lost",)
    return ("other",) if role != "seized" and THING_BEHIND.match(scene.text, quantity.end) else ()
