"""Reads drugs by mass and guns by number, where they were seized."""

import re

from extract.grammar.matcher import govern
from extract.grammar.quote import quote
from extract.grammar.scene import Scene
from extract.kinds.cues import Frame
from extract.kinds.seized_goods import DRUG, GUN, NOT_GUN
from extract.kinds.units import UNIT_OF
from extract.numbers.quantity import Quantity
from extract.numbers.units import MASSES
from extract.readers.mention import Mention, Reading, Refusal
from extract.release import Kind
from extract.text.clauses import Span

SIDE = 30
WEIGHED = re.compile(
    r"\W*(?:(?:经[^，。；\d]{0,6})?(?:称量|称重|鉴定|检验|检测|清点|过磅|过秤))?\W*(?:累计|共计|总?净重|计重|总?毛重|总重量?|合计|总计|重量|重达|重|约|共|为|达|近|逾){0,3}\W*"
)
"""缴获海洛因38块，毛重15公斤, 毒品12包，经称量净重1206克: the weight stands in a clause of its own."""
IN_BRACKETS = re.compile(rf"[)）](?:的|怀疑|疑似)?(?:{DRUG.pattern})")
"""27包(136公克|)安非他命: the drug whose weight a bracket holds; not (200克)、海洛因."""
BEHIND_ITS_VALUE = re.compile(rf"[，,][总约]?[市价总][值价][^，。；]{{1,16}}的(?:怀疑|疑似)?(?:{DRUG.pattern})")
"""1.9公斤|，市值约190万元的怀疑可卡因: Hong Kong names the drug behind what it is worth."""
LIST = re.compile(r"[、和及与\d]")
"""手枪3支、冰毒|15公斤: only 冰毒, between two of its marks or digits, says what is weighed."""
OF_A_CLASS = re.compile(r"以上的?(?:[^，。；、\d]{0,6}案|毒品)")
"""破获千克|以上毒品案件12起: a class of cases by weight, and nothing that was seized."""
OTHER_GOODS = re.compile(r"黄金|白银|金[条饰]|银饰|火药|炸药|烟[丝叶]|渔获|象牙")
"""毒品3公斤、|黄金120克: weighed, and no drug."""
GRADED = re.compile(r"第?[一二三四]级毒品[^，。；、]{0,16}$")
"""第三级毒品4-甲基甲基卡西酮原料粉末|12.6公斤: a drug, by the list of Taiwan."""
POWDER = re.compile(r"毒品(?:咖啡包)?原料粉末?[^，。；、]{0,4}$")
"""毒品原料粉末|12.4公斤: a drug not yet mixed, and no chemical that it is made from."""
PRECURSOR = ("原料", "制毒物品", "前体", "易制毒", "植株", "半成品", "麻黄草", "麻黄素", "麻黄碱")


def read(scene: Scene, quantity: Quantity) -> Reading:
    """A mass of drugs or a number of guns as a figure, or the reason why it is none."""
    clause = scene.layout.clause(quantity.start)
    opens = WEIGHED.fullmatch(scene.text, clause.start, quantity.start)
    start = scene.layout.sentence(quantity.start).start if opens else clause.start
    front = scene.text[max(start, quantity.start - SIDE) : quantity.start]
    behind = scene.text[quantity.end : min(_end(scene, clause), quantity.end + SIDE)]
    end = quantity.end - 2 if scene.text.endswith("以上", 0, quantity.end) else quantity.end
    if scene.text.startswith("以上", end) and OF_A_CLASS.match(scene.text, end):
        return Refusal(quantity, "a class of cases by weight")
    kind = _kind(quantity, front, behind)
    if kind is None:
        return Refusal(quantity, "neither drugs by mass nor guns")
    governed = govern(scene, Frame.GOODS, quantity)
    if "每" in front[-8:] or governed is None or governed.hit.cue.kind is None:
        return Refusal(quantity, "not said to be seized")
    rule, said = f"{kind}:{governed.hit.cue.word}", quote(scene, quantity, governed)
    return Mention.of(quantity, kind, UNIT_OF[kind], said, rule, carried=governed.how == "carried")


def _end(scene: Scene, clause: Span) -> int:
    """Where what is said of a number ends: behind the bracket that holds it, or the value that follows it."""
    touching = IN_BRACKETS.match(scene.text, clause.end - 1) or BEHIND_ITS_VALUE.match(scene.text, clause.end - 1)
    return touching.end() if touching else clause.end


def _kind(quantity: Quantity, front: str, behind: str) -> Kind | None:
    near = LIST.split(front)[-1] + LIST.split(behind, maxsplit=1)[0]
    if quantity.unit in MASSES and not OTHER_GOODS.search(near):
        wide = near if DRUG.search(near) else front + behind
        ready = GRADED.search(front) or POWDER.search(front)
        precursor = any(word in near for word in PRECURSOR) and not ready
        return "drugs" if DRUG.search(wide) and not precursor else None
    return "firearms" if GUN.search(NOT_GUN.sub("", near)) else None
