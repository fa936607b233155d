"""Seized things (扣押物品): 银行卡15张, 8万余张电话卡, 手机24部."""

import re

from extract.grammar.scene import Scene
from extract.numbers.quantity import Quantity
from extract.numbers.units import MASSES
from extract.release import Item
from extract.text.words import words

SEIZED = re.compile(r"查获|缴获|扣押|收缴|查扣|起获|搜获|搜出|检获|没收|查缴|缉获|查封|现场发现|收缴扣押")
"""查获手机24部, 现场发现银行卡15张: what makes the things behind it seized."""
UNITS = words("""
    张 部 台 辆 套 条 枚 个 块 瓶 箱 件 盒 包 袋 吨 公斤 千克 克 斤 份 本 把 支 枝 组 册 只 头 艘 架 副 桶 罐 株
    棵 颗 粒 发 根 幅 封 间 处
""")
NAME_BEFORE = re.compile(r"(?P<name>[\w“”·、]{1,20}?)(?:共计|合计|总计|共|各|约|近|超|逾|达|累计|等)?$")
"""银行卡共计|15张, 手机约|24部: the name before its number, without 共计 and 约."""
NAME_AFTER = re.compile(r"(?P<name>[^\W\d][\w“”·]{0,15}?)(?=[，,。；;、！!？?（()）\n和及等与]|$)")
"""8万余张|电话卡，24部|手机和3台|电脑: the name behind its number, up to a mark or 和."""
LISTED = re.compile(r"、(?![^、\d]{1,10}(?:共计|共|合计|总计)$)|\d")
"""A list before 共计 is one name."""
TOOLS = ("作案工具", "涉案物品", "涉案车辆", "作案车辆")
NO_NAME = re.compile(r"[余多各了]")
"""收缴各|2部, 查获了|30张: 各 or 了, all that is left before the number, is no name."""
VERB = re.compile(
    r"^.*(?:查获|缴获|扣押|收缴|查扣|起获|搜获|搜出|检获|没收|查缴|缉获|查封|作案工具|作案用|涉案|作案|以及|及|和|非法|用于|一批)"
)
"""民警当场查获|手机, 用于|诈骗的电脑: what stands before a name is cut off."""


def find_items(scene: Scene, quantities: list[Quantity]) -> list[Item]:
    """The things seized, where a verb of seizing governs their list."""
    found = []
    for quantity in quantities:
        if (
            quantity.unit in UNITS
            and quantity.core != "一"
            and quantity.currency is None
            and (item := _item(scene, quantity))
        ):
            found.append(item)
    return found


def _item(scene: Scene, quantity: Quantity) -> Item | None:
    clause = scene.layout.clause(quantity.start)
    sentence = scene.layout.sentence(quantity.start)
    window = max(sentence.start, quantity.start - 120)
    if not SEIZED.search(scene.text, window, quantity.start):
        return None
    front = LISTED.split(scene.text[max(clause.start, quantity.start - 24) : quantity.start])[-1]
    before = NAME_BEFORE.search(front)
    name = _name(before["name"]) if before else ""
    if name.startswith(("冻结", "账户", "账号")):
        return None
    if name and not NO_NAME.fullmatch(name):
        start = quantity.start - len(front) + front.rfind(name)
        return _build(scene, quantity, name, start, quantity.end)
    after = NAME_AFTER.match(scene.text, quantity.end, clause.end)
    return _build(scene, quantity, after["name"], quantity.start, after.end()) if after else None


def _name(words_before: str) -> str:
    """缴获砍刀、钢管等作案工具32件 is of 作案工具, 扣押奔驰等豪车 of 豪车, 收缴银行卡、电话卡共计120张 of both."""
    last = words_before.rpartition("等")[2].removeprefix("其中")
    return VERB.sub("", last) or (last if last in TOOLS else "")


def _build(scene: Scene, quantity: Quantity, name: str, start: int, end: int) -> Item:
    count = quantity.value / MASSES.get(quantity.unit, 1)
    return Item(name, float(count), quantity.unit, quantity.bound, scene.text[start:end], start, end)
