"""What the words around a number say of it as a part or a whole: 其中, 共, 各类, a bracket that splits it."""

import re

from extract.mention import Mention
from extract.scene import Scene
from extract.scope.cues import ADDED_UP, GENERAL, ITEM_LINE, NARROW, OVER_YEARS, SUBSET, SUMMED

SPLIT = re.compile(
    r"\d余?[名人][^，。；（）()\d]{0,12}[（(](?:其中)?(?:[\u4e00-\u9fff]{0,6}\d+[名人]?[\u4e00-\u9fff]{0,4}[、，和及])*[\u4e00-\u9fff]{0,6}$"
)
"""5名嫌疑人（大陆1人、|台湾|4人）: a bracket that splits the number before it."""
SPLIT_BACK = 40
ONE_OF_ALL = re.compile(r"(?:其中|仅)[^。；]{0,30}$|最(?:多|大|少|小|深|惨重?|严重)的?[^。；]{0,24}$")
"""其中一名教师|被骗2300万元, 损失最多的一笔|9.7万元: one victim's, of what all lost."""
TAX_OF_IT = re.compile(r"价税合计[^。；]{0,24}\d[^。；]{0,12}税[额款][^。；\d]{0,6}$")
"""价税合计5.2亿元，|税额|3400万元: the tax in it."""
A_SORT = re.compile(
    r"盗窃|盗车|侵财|电诈|诈骗|抢劫|抢夺|涉[枪毒黄赌税黑恶]|毒品|赌博|命案|走私|传销|集资|洗钱|经济犯罪|食药|假[酒药烟币]|拐卖"
)
"""盗窃案件, 涉枪案: a sort of crime, which a number of another sort does not contain."""
APART = {
    **{sort: sort for sort in ("抢劫", "抢夺")},
    **dict.fromkeys(("盗窃", "盗车"), "盗窃"),
    **dict.fromkeys(("诈骗", "电诈"), "诈骗"),
    **dict.fromkeys(("毒品", "涉毒"), "毒品"),
    **dict.fromkeys(("赌博", "涉赌"), "赌博"),
}
"""Sorts of which nothing is of two; not 命案, which may be a robbery, nor 走私, which may be of drugs."""
ALL_CAUGHT = re.compile(r"[^，。；、\d]{0,8}(?:全部|悉数)(?:被?抓获)?(?:归案|落网|到案|抓获)")
"""至此，涉案的8名|嫌疑人全部归案: with those caught before."""
GREW = re.compile(r"(?:抓获|到案|落网|归案|嫌疑人)[^，。；\d]{0,8}(?:增|升)加?[至到]")
"""至此，到案嫌疑人增至|46名."""
CLOSES_ROW = re.compile(
    r"\W*(?:[^，。；\d]{0,8}(?:期间|以来|至此|目前|行动))?(?:已|一)?(?:共(?!同)|总共|累计|合计|总计)"
)
"""，|共|抓获145人, 行动期间|累计|抓获268人: how a row of numbers ends."""
ALTOGETHER = re.compile(r"累计|总共|共计|(?<!公)共(?:成功|计)?(?=[破抓打捣侦查刑立缴追挽冻止受接])")
"""今年以来，全市|累计|破案1200起，抓获2000人, 分局|共|破获173起，抓获296名: a sentence whose numbers are all of it."""


def is_subset(scene: Scene, mention: Mention) -> bool:
    """Whether the clause says that the number is a part of the one before it: 其中…, 首批37名, 包括…69名."""
    clause = scene.layout.clause(mention.at)
    if SUBSET.search(scene.text, max(clause.start, mention.at - 24), mention.at):
        return True
    if scene.text.startswith("其中", clause.start):
        return True
    if _is_split_off(scene, mention) or _is_of_one_victim(scene, mention):
        return True
    sentence = scene.layout.sentence(mention.at)
    return mention.carried and "其中" in scene.text[sentence.start : mention.at]


def _is_split_off(scene: Scene, mention: Mention) -> bool:
    """5名嫌疑人（大陆1人、台湾4人）."""
    if mention.unit != "person":
        return False
    start = max(0, mention.at - SPLIT_BACK)
    before = scene.text[start : mention.at]
    return ("（" in before or "(" in before) and SPLIT.search(before) is not None


def _is_of_one_victim(scene: Scene, mention: Mention) -> bool:
    """126名被害人被骗3.2亿元，其中一名教师受害最深，被骗2300万元; 价税合计19.7亿元，税额2.1亿元."""
    start = scene.layout.sentence(mention.at).start
    if mention.role in ("lost", "profit"):
        return ONE_OF_ALL.search(scene.text, start, mention.at) is not None
    return mention.role == "involved" and TAX_OF_IT.search(scene.text, start, mention.at) is not None


def is_general(scene: Scene, mention: Mention) -> bool:
    """Whether a number counts cases of all sorts, or a sum is said to be all of it."""
    if mention.kind == "amount":
        return ADDED_UP.search(scene.text, scene.layout.clause(mention.at).start, mention.at) is not None
    if not mention.kind.startswith("cases_"):
        return False
    start = scene.layout.clause(mention.at).start
    return (
        GENERAL.search(scene.text, mention.start, mention.at) or OVER_YEARS.search(scene.text, start, mention.at)
    ) is not None


def is_summed(scene: Scene, mention: Mention) -> bool:
    """Whether a clause says that its number is all of it: 共抓获13名, 累计损失200万元, 总值逾9000万元."""
    start = scene.layout.clause(mention.at).start
    if SUMMED.search(scene.text, start, mention.at):
        return True
    if mention.unit == "person" and (
        ALL_CAUGHT.match(scene.text, mention.stop) or GREW.search(scene.text, start, mention.at)
    ):
        return True
    return mention.kind == "amount" and ADDED_UP.search(scene.text, start, mention.at) is not None


def closes_row(scene: Scene, mention: Mention) -> bool:
    """第一次抓获46人，第二次抓获38人，|共抓获|145人: whether its clause adds up what its sentence told before it."""
    clause = scene.layout.clause(mention.at)
    return CLOSES_ROW.match(scene.text, clause.start, mention.at) is not None


def sort_of(scene: Scene, mention: Mention) -> str:
    """The crime that cases or gangs are of: 破获|盗窃|案件86起; empty where all sorts are counted."""
    found = A_SORT.search(scene.text, mention.start, mention.stop)
    return found[0] if found else ""


def are_apart(one: str, other: str) -> bool:
    """Whether nothing that is of one sort is of the other: 盗窃 and 诈骗; not 侵财 and 盗窃, nor 电诈 and 诈骗."""
    return one in APART and other in APART and APART[one] != APART[other]


def adds_up(scene: Scene, mention: Mention) -> bool:
    """今年以来，全市|累计|破案1200起，抓获2000人: whether its sentence adds up before it."""
    return ALTOGETHER.search(scene.text, scene.layout.sentence(mention.at).start, mention.at) is not None


def line_of_list(scene: Scene, mention: Mention) -> int | None:
    """Where the line of a list begins that a number stands in: 2.侵财犯罪。破案120起."""
    start = scene.layout.paragraph(mention.at).start
    return start if start and ITEM_LINE.match(scene.text, start) else None


def is_narrow(scene: Scene, mention: Mention) -> bool:
    """Whether a number of gangs or dens counts a special sort of them."""
    return mention.kind in ("gangs", "dens") and NARROW.search(scene.text, mention.start, mention.end) is not None
