"""Over what a figure is stated: a period, one case, one operation, or background."""

import re
from dataclasses import dataclass

from extract.incidents import Section
from extract.matcher import Scene
from extract.mention import Mention
from extract.release import Scope

PERIOD = re.compile(
    r"以来|上半年|下半年|季度|全年|[去今前]年|近年|年来|月来|个月|专项行动|百日行动|专项工作|专项整治|攻坚|行动(?:期间|中|开展|启动)|期间"
    r"|截[至止]|累计|\d{4}年(?![^，。]{0,3}月[^，。]{0,3}日)|\d{1,2}月份?[至到\-—~]\d{1,2}月|\d{1,2}[至到\-—~]\d{1,2}月|每年|年度|一年|两年|三年|本月|上月|当月|一周|一个月|\d+天|行动以来|会战|严打"
)
"""今年以来, 1至7月, 专项行动期间, 截至目前."""
OPERATION = re.compile(
    r"统一行动|统一收网|集中收网|收网行动|集中行动|集群战役|集群打击|收网|同步抓捕|清查行动|突击|集中抓捕|联合行动|统一抓捕|集中统一|同步收网|突袭|捕鱼行动|打击行动"
)
CASE = re.compile(
    r"一起|一宗|1起|1宗|该案|此案|本案|该团伙|此团伙|该犯罪团伙|专案组|嫌疑人[^，。]{0,2}某|某某|某等|案发|一个[^，。]{0,30}团伙|一[^，。]{0,30}团伙|团伙案|系列案"
)
NATION = re.compile(r"全国(?:公安|共|各地|破|抓|累计|新|法院|检察)|我国|公安部(?:统计|通报|数据)|20\d\d年全国")
PAST = re.compile(r"去年|前年|上年|往年|此前|历史")
PLENTY = 10


@dataclass(frozen=True, slots=True)
class Setting:
    """What scope needs to know about the document."""

    scene: Scene
    title_end: int
    sections: list[Section]
    province: str | None


def scope_of(setting: Setting, mention: Mention) -> Scope:
    """The scope of one mention, by its own sentence first, then by what leads to it in its paragraph."""
    layout = setting.scene.layout
    sentence = layout.sentence(mention.at)
    own = setting.scene.text[sentence.start : sentence.end]
    if setting.province != "全国" and NATION.search(own):
        return "background"
    if any(section.start <= mention.at < section.end for section in setting.sections):
        return "period" if re.search(r"今年以来|累计", own) else "case"
    return _by_words(own) or _by_paragraph(setting, mention) or _by_size(mention)


def _by_words(words: str) -> Scope | None:
    if OPERATION.search(words) and not re.search(r"今年以来|[至到\-—]\d{1,2}月", words):
        return "operation"
    if PERIOD.search(words) and not CASE.search(words):
        return "period"
    return "case" if CASE.search(words) else None


def _by_paragraph(setting: Setting, mention: Mention) -> Scope | None:
    """The nearest earlier sentence of the paragraph that says."""
    layout = setting.scene.layout
    start = layout.paragraph(mention.at).start
    at = layout.sentence(mention.at).start
    for _ in range(3):
        if at <= start:
            return None
        sentence = layout.sentence(at - 1)
        if found := _by_words(setting.scene.text[sentence.start : sentence.end]):
            return found
        at = sentence.start
    return None


def _by_size(mention: Mention) -> Scope:
    many = mention.kind in ("cases_solved", "cases_filed", "cases_handled", "gangs", "dens") and mention.value >= PLENTY
    return "period" if many else "case"


SUBSET = re.compile(r"其中|首批|首轮|包括|包含|第一批|分别|占")


def is_subset(scene: Scene, mention: Mention) -> bool:
    """Whether the clause says that the number is a part of the one before it: 其中…, 首批37名, 包括…69名."""
    clause = scene.layout.clause(mention.at)
    if SUBSET.search(scene.text, max(clause.start, mention.at - 24), mention.at):
        return True
    sentence = scene.layout.sentence(mention.at)
    return mention.carried and "其中" in scene.text[sentence.start : mention.at]
