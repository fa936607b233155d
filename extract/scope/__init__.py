"""Over what a figure is stated: a period, one case, one operation, or background.

The figure's own clause chain decides first, then its sentence, then the sentences before it in its paragraph, and
where nothing says, what the release is about.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from extract.carried import SUBSET_OPENS
from extract.mention import Mention
from extract.readers.persons_further import MEASURES
from extract.release import Scope
from extract.scene import Scene
from extract.scope.batches import of_one_case, of_whole_cases
from extract.scope.context import aside_of, beyond_the_news, is_of_the_place, is_older, news_year, older_than_now
from extract.scope.cues import (
    ADDED_UP,
    GENERAL,
    ITEM_LINE,
    NARROW,
    NATION,
    OVER_YEARS,
    SUBSET,
    SUMMED,
)
from extract.scope.focus import against_focus, focus_of
from extract.scope.own import own_scope
from extract.scope.said import is_strike
from extract.scope.setting import MANY_CASES, Company, Setting, companies_of, is_crime_side

SPLIT = re.compile(
    r"\d余?[名人][^，。；（）()\d]{0,12}[（(](?:其中)?(?:[\u4e00-\u9fff]{0,6}\d+[名人]?[\u4e00-\u9fff]{0,4}[、，和及])*[\u4e00-\u9fff]{0,6}$"
)
"""5名嫌疑人（大陆1人、|台湾|4人）: a bracket that splits the number before it."""
SPLIT_BACK = 40
ONE_OF_ALL = re.compile(r"(?:其中|仅)[^。；]{0,30}$|最(?:多|大|深|惨重?|严重)的?[^。；]{0,24}$")
"""其中一名教师|被骗2300万元, 损失最多的一笔|9.7万元: one victim's, of what all lost."""
TAX_OF_IT = re.compile(r"价税合计[^。；]{0,24}\d[^。；]{0,12}税[额款][^。；\d]{0,6}$")
"""价税合计5.2亿元，|税额|3400万元: the tax in it."""
THEY = re.compile(r"(?:(?:目前|现|现已)[，,]?)?(?:上述|这|该)?")
"""目前，|5人已被刑拘, 上述|5人: a sentence that goes on with those just counted."""
A_SORT = re.compile(
    r"盗窃|盗车|侵财|电诈|诈骗|抢劫|抢夺|涉[枪毒黄赌税黑恶]|毒品|赌博|命案|走私|传销|集资|洗钱|经济犯罪|食药|假[酒药烟币]|拐卖"
)
"""盗窃案件, 涉枪案: a sort of crime, which a number of another sort does not contain."""
ALTOGETHER = re.compile(r"累计|总共|共计")
"""今年以来，全市|累计|破案1200起，抓获2000人: a sentence whose numbers are all of it."""

__all__ = [
    "Setting",
    "adds_up",
    "is_general",
    "is_narrow",
    "is_subset",
    "is_summed",
    "line_of_list",
    "scopes_of",
    "sort_of",
    "speaks_of_the_nation",
]


def scopes_of(setting: Setting, mentions: Sequence[Mention]) -> list[Scope]:
    """The scope of each mention of a release, in order."""
    companies = companies_of(setting.scene, mentions)
    own = [own_scope(setting, mention, companies) for mention in mentions]
    focus = focus_of(setting, mentions, own, companies)
    told = next(
        (m.at for m, scope in zip(mentions, own, strict=True) if scope == "case" and m.at > setting.title_end), None
    )
    settled = [
        scope or _unsaid(setting, m, companies[setting.scene.layout.sentence_number(m.at)], focus, told)
        for m, scope in zip(mentions, own, strict=True)
    ]
    settled = of_one_case(setting, mentions, settled, focus)
    news = news_year(setting, mentions, settled)
    aside = {m.at for m in aside_of(setting, mentions, settled, focus)} | beyond_the_news(setting, mentions, settled)
    aside |= older_than_now(setting, mentions, settled)
    scopes: list[Scope] = [
        "background"
        if scope == "period" and (is_older(setting, mention, news) or mention.at in aside)
        else against_focus(setting, mention, scope, focus, companies)
        for mention, scope in zip(mentions, settled, strict=True)
    ]
    for at in range(1, len(mentions)):
        if scopes[at - 1] == "background" and _goes_on(setting.scene, mentions[at - 1], mentions[at]):
            scopes[at] = "background"
        elif (caught := _same_persons(setting.scene, mentions, at)) is not None:
            scopes[at] = scopes[caught]
    return of_whole_cases(setting.scene, mentions, scopes)


def _goes_on(scene: Scene, context: Mention, mention: Mention) -> bool:
    """Whether a number goes on with one that is context: 全国打掉3347个。其中…528个; 受理1.4万件，财损66亿元."""
    sentence = scene.layout.sentence(mention.at)
    if SUBSET_OPENS.match(scene.text, sentence.start):
        return context.at >= sentence.start or scene.layout.sentence(sentence.start - 1).start <= context.at
    filed = context.kind == "cases_filed" and is_crime_side(mention)
    return filed and context.at >= sentence.start and scene.text[context.stop : mention.start].count("，") <= 1


def _same_persons(scene: Scene, mentions: Sequence[Mention], at: int) -> int | None:
    """抓获犯罪嫌疑人5名…。|5人|现已被刑拘: the arrests of the sentence before that a measure counts again."""
    mention = mentions[at]
    sentence = scene.layout.sentence(mention.at)
    if mention.kind not in MEASURES or not THEY.fullmatch(scene.text, sentence.start, mention.at):
        return None
    before = scene.layout.sentence(sentence.start - 1).start
    near = takewhile(lambda n: mentions[n].at >= before, range(at - 1, -1, -1))
    return next((n for n in near if mentions[n].kind == "arrests" and mentions[n].value == mention.value), None)


def _unsaid(setting: Setting, mention: Mention, company: Company, focus: Scope, told: int | None) -> Scope:
    """Where nothing says: many solved cases are a period's, unless the release is about a strike."""
    if focus == "case" and is_of_the_place(setting, mention, company, told):
        return "background"
    many = company.cases >= MANY_CASES and (focus != "operation" or _follows_a_stretch(setting, mention))
    return "period" if many else focus


def _follows_a_stretch(setting: Setting, mention: Mention) -> bool:
    """2023年以来，保持严打态势。|破获刑事案件411起, before the strike that the text tells of later."""
    layout, text = setting.scene.layout, setting.scene.text
    start = layout.sentence(mention.at).start
    before = text[layout.sentence(start - 1).start : start] if start > setting.title_end else ""
    return "以来" in before and not is_strike(before) and not any(map(str.isdigit, before.partition("以来")[2]))


def speaks_of_the_nation(text: str) -> bool:
    """Whether a text states nationwide numbers."""
    return NATION.search(text) is not None


def is_subset(scene: Scene, mention: Mention) -> bool:
    """Whether the clause says that the number is a part of the one before it: 其中…, 首批37名, 包括…69名."""
    clause = scene.layout.clause(mention.at)
    if SUBSET.search(scene.text, max(clause.start, mention.at - 24), mention.at):
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
    return mention.kind == "amount" and ADDED_UP.search(scene.text, start, mention.at) is not None


def sort_of(scene: Scene, mention: Mention) -> str:
    """The crime that cases or gangs are of: 破获|盗窃|案件86起; empty where all sorts are counted."""
    found = A_SORT.search(scene.text, mention.start, mention.stop)
    return found[0] if found else ""


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
