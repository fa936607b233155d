"""What the words around a number say of it as a part or a whole: 其中, 共, 各类, a bracket that splits it."""

import re

from extract.assembly.sorts import are_fugitives
from extract.grammar.scene import Scene
from extract.readers.mention import Mention
from extract.scope.cues import ADDED_UP, GENERAL, ITEM_LINE, NARROW, OVER_YEARS, SUBSET, SUMMED, UNTIL

SPLIT = re.compile(r"\d余?[名人][^，。；（）()\d]{0,12}$")
"""|5名嫌疑人|（大陆1人、台湾4人）, |8名嫌疑人|（头目仇某、2名话务员）: what a bracket splits."""
BESIDE = re.compile(r"另|还|同时|此外")
"""16名嫌疑人（|另|抓获吸毒人员3名）: a bracket that adds to them."""
SPLIT_BACK = 80
OF_THOSE = re.compile(r"\d余?[名人][^，。；\d]{0,12}(?<=[人员犯])中[，：有]")
"""在抓获的|41名嫌疑人中，|有A级代理21人，B级代理20人: of those just counted."""
OF_THOSE_BACK = 160
CORE = "(?:核心|主要|首要|骨干|主犯|首犯|头目|组织者)"
TAKEN = "[^，。；\\d]{0,8}(?:落网|到案|归案)"
OF_THE_CAUGHT = re.compile(
    rf"(?<=\d)余?[名人][^。；]{{0,120}}?(?:{CORE}[^，。；\d]{{0,8}}(?P<behind>\d+)余?[名人]{TAKEN}|[，](?P<before>\d+)余?[名人]{CORE}{TAKEN}"
    r"|[，](?:揪|挖|查)出(?P<inside>\d+)余?[名人][^，。；]{0,20}(?:内鬼|内部人员|内部员工))"
)
"""抓获16|人，负责技术维护的核心嫌疑人|5|人全部落网, 抓获16|名，|3|名主犯悉数到案, 抓获16|名，揪出|9|名“内鬼”: some of
them."""
ONE_OF_ALL = re.compile(
    r"(?:其中|仅)(?:(?!\d\d ?[余多]?[名人][，,])[^。；]){0,30}$|最(?:多|大|少|小|深|惨重?|严重)的?[^。；]{0,24}$"
)
"""其中一名教师|被骗2300万元, 损失最多的一笔|9.7万元: one victim's, of what all lost;
not 其中老人90多人，|骗取400万元."""
TAX_OF_IT = re.compile(r"价税合计[^。；]{0,24}\d[^。；]{0,12}税[额款][^。；\d]{0,6}$")
"""价税合计5.2亿元，|税额|3400万元: the tax in it."""
ALL_CAUGHT = re.compile(r"[^，。；、\d]{0,8}(?:全部|悉数)(?:被?抓获)?(?:归案|落网|到案|抓获)")
"""至此，涉案的8名|嫌疑人全部归案: with those caught before."""
GREW = re.compile(
    r"(?:抓获|到案|落网|归案|嫌疑人)[^，。；\d]{0,8}(?:增|升)加?[至到]|全案[^，。；\d]{0,4}(?:抓[获捕]|到案|落网|归案)"
)
"""至此，到案嫌疑人增至|46名, 至此全案抓获|26名."""
CLOSES_ROW = re.compile(
    r"\W*(?:[^，。；\d]{0,8}(?:期间|以来|至此|目前|行动))?(?:已|一)?(?:共(?!同)|总共|累计|合计|总计)"
)
"""，|共|抓获145人, 行动期间|累计|抓获268人: how a row of numbers ends."""
ALTOGETHER = re.compile(r"(?=[累总共])(?:累计|总共|共计|(?<!公)共(?:成功|计)?(?=[破抓打捣侦查刑立缴追挽冻止受接]))")
"""今年以来，全市|累计|破案1200起，抓获2000人, 分局|共|破获173起，抓获296名: a sentence whose numbers are all of it."""
BEGINS = re.compile(r"以来|[今去]年|年初|自|从|年来|个月|至今")
"""今年截至8月, 自3月以来截至7月底: where a stretch began."""
OF_A_YEAR = re.compile(
    r"(?:20\d\d年|去年|当年)?(?:一|全|单|某)[年月](?:来|间)?的?[^，。；\d]{0,6}(?:流水|交易|营业|销售|成交)[额量金]?[^，。；\d]{0,6}$"
    r"|(?:年|月)(?:流水|交易|营业|销售|成交)[额量]?[^，。；\d]{0,6}$"
)
"""2020年一年的流水高达|50亿, 年交易额超|3亿: what a crime came to in one year of it."""
TOTAL_WORTH = re.compile(r"总(?:价值|值|额|市值|金额)[^，。；\d]{0,6}$")
"""查扣现金1397万元、虚拟货币54万元，查扣|总价值计|2147万元: what is seized, item by item, and all of it."""


def is_until(scene: Scene, mention: Mention) -> bool:
    """截至7月底，共抓获249名: whether only how far its stretch came is said before a number."""
    start = scene.layout.sentence(mention.at).start
    return UNTIL.search(scene.text, start, mention.at) is not None and not BEGINS.search(scene.text, start, mention.at)


def is_subset(scene: Scene, mention: Mention) -> bool:
    """Whether the clause says that the number is a part of the one before it: 其中…, 首批37名, 等三宗典型案件.

    处理51人，其中刑拘5人，抓获逃犯2人: 逃犯 go on with what is split, under a verb of their own too.
    """
    clause = scene.layout.clause(mention.at)
    if mention.kind == "cases_solved" and "典型" in scene.text[mention.stop : mention.end]:
        return True
    if SUBSET.search(scene.text, max(clause.start, mention.at - 24), mention.at):
        return True
    if scene.text.startswith("其中", clause.start):
        return True
    if _is_split_off(scene, mention) or _is_of_one_victim(scene, mention):
        return True
    if mention.role == "involved" and OF_A_YEAR.search(scene.text, clause.start, mention.at):
        return True
    sentence = scene.layout.sentence(mention.at)
    split = mention.carried or are_fugitives(scene, mention)
    if not split:
        return False
    front = max(sentence.start, mention.at - OF_THOSE_BACK)
    return "其中" in scene.text[sentence.start : mention.at] or bool(OF_THOSE.search(scene.text, front, mention.at))


def _is_split_off(scene: Scene, mention: Mention) -> bool:
    """5名嫌疑人（大陆1人、台湾4人）; 抓获16人，核心嫌疑人5人全部落网."""
    if mention.unit != "person":
        return False
    start = scene.layout.sentence(mention.at).start
    opens = scene.text.rfind("（", max(start, mention.at - SPLIT_BACK), mention.at)
    if opens >= 0 and scene.text.find("）", opens, mention.at) < 0:
        splits = SPLIT.search(scene.text, start, opens) is not None
        return splits and BESIDE.search(scene.text, opens, mention.at) is None
    return _is_of_the_caught(scene, mention)


def _is_of_the_caught(scene: Scene, mention: Mention) -> bool:
    """抓获16人，核心嫌疑人5人全部落网; not 另一团伙的3名主犯."""
    sentence = scene.layout.sentence(mention.at)
    before = scene.text[sentence.start : mention.at]
    if mention.kind != "arrests" or not any(map(str.isdigit, before)):
        return False
    found = OF_THE_CAUGHT.search(scene.text, sentence.start, sentence.end)
    return found is not None and mention.at in map(found.start, ("behind", "before", "inside"))


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
    start = scene.layout.clause(mention.at).start
    if mention.role == "seized":  # 共检肃4人、查扣现金1397万元 adds up no sums
        return TOTAL_WORTH.search(scene.text, start, mention.at) is not None or (
            CLOSES_ROW.match(scene.text, start, mention.at) is not None
            and not any(map(str.isdigit, scene.text[start : mention.at]))
        )
    return CLOSES_ROW.match(scene.text, start, mention.at) is not None


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
