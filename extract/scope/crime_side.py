"""The scope of what happened to victims and suspects (被骗, 获利): a case's, unless the words say that it is all."""

import re
from bisect import bisect_left
from collections.abc import Callable
from operator import attrgetter

from extract.scope.cues import AT_LARGE, CASE, OF_ALL, PERIOD, SUMMED, THESE, TOTAL
from extract.scope.said import STORY_PERSONS, Answer, Said, by_paragraph, is_strike
from extract.scope.setting import MANY_CASES, MANY_VICTIMS, is_crime_side

BEFORE_IT = 6
"""Numbers of a sentence among which the first may tell of its crime."""
ONE_VICTIM = re.compile(r"[她他](?!们)|女士|先生|小姐|阿姨|大[爷妈娘]|教师|(?<!人)老[人伯汉]")
"""女教师…4月到6月间汇款14次，总计损失2860万元: one victim's, over whatever time."""
OF_THIS_YEAR = re.compile(r"今年以?来[，,][^，。；]{0,4}(?:[全我本][省市县区]|[\u4e00-\u9fff]{2,3}[省市县区])")
"""今年以来，衡阳市…群众损失超过900万元: of a place over the year, and of no case."""
A_LOSS = re.compile(r"\s*(?:累计|共计?|造成|合计|总)?(?:直接|经济|财产){0,2}(?:损失|财损|被骗(?:金额|资金|总额))")
"""|累计损失|850万元, |被骗金额|高达: how a line on what a line of cases or victims cost begins."""
MANY_COUNTED = re.compile(r"(?:\d{2,}|百|千|万)余?(?:[起宗件]|[名人])")
"""案件|130起|, 女性近|千人|: many cases or victims."""
GANGS_DID = re.compile(r"(?:[两三]个|上述)(?:犯罪)?(?:团伙|集团)[^，。；]{0,2}[共先]")
"""自今年3月以来，两个团伙共组织运送300人，获利130万元: what gangs did, over whatever time."""


def of_the_crime(said: Said) -> Answer:
    """What happened to victims and suspects is a case's, unless a total is said or many cases stand beside it."""
    if not is_crime_side(said.mention):
        return None
    return next((found for rule in RULES if (found := rule(said))), "case")


def beside_its_crime(said: Said) -> Answer:
    """3名受害人被骗约500万元，警方拘捕6男: the few caught for a crime whose size their sentence tells."""
    if said.mention.unit != "person" or said.company.is_plural(STORY_PERSONS):
        return None
    stated, text = said.setting.stated, said.setting.scene.text
    start = said.mention.end - len(said.words)
    at = bisect_left(stated, start, key=attrgetter("at"))
    for crime in stated[at : at + BEFORE_IT]:
        if crime.at < said.mention.at and is_crime_side(crime):
            told = said._replace(mention=crime, words=text[start : crime.end])
            clause = said.setting.scene.layout.clause(said.mention.at).start
            total = any(sign.search(text, clause, said.mention.end) for sign in (SUMMED, OF_ALL))
            return None if total or of_the_crime(told) != "case" else "case"
    return None


def _is_of_many(said: Said) -> bool:
    return said.company.cases >= MANY_CASES


def _of_one_case(said: Said) -> Answer:
    """An 案, gangs or one victim: 两个团伙共获利130万元, 女教师损失2860万元."""
    one = said.mention.role == "lost" and not _is_of_many(said) and ONE_VICTIM.search(said.words)
    return "case" if CASE.search(said.words) or GANGS_DID.search(said.words) or one else None


def _of_a_strike(said: Said) -> Answer:
    """行动中，警方侦破74宗案件，涉及损失4500万元: what the many cases of a strike cost."""
    return "operation" if _is_of_many(said) and is_strike(said.words) else None


def _of_everybody(said: Said) -> Answer:
    """去年，电信诈骗造成群众损失3.2亿元."""
    return "period" if AT_LARGE.search(said.words) and not ONE_VICTIM.search(said.words) else None


def _of_a_stretch(said: Said) -> Answer:
    """今年以来，衡阳市…损失超过900万元 is a period's; 8个月间骗得贷款5亿元 is how long one case went on."""
    if not PERIOD.search(said.words):
        return None
    whole = _is_of_many(said) or TOTAL.search(said.words) or OF_THIS_YEAR.search(said.words)
    return "period" if whole else "case"


def _of_a_place(said: Said) -> Answer:
    """全市损失4000万元, where the paragraph sums up a period."""
    return "period" if OF_ALL.search(said.words) and by_paragraph(said) == "period" else None


def _of_a_total_above(said: Said) -> Answer:
    """上半年全市发生诈骗案130起⏎累计损失850万元: the loss of what the line above counts."""
    if not A_LOSS.match(said.words):
        return None
    above = said.sentence_before() or said.sentence_above()
    counts = MANY_COUNTED.search(above) and not (CASE.search(above) or ONE_VICTIM.search(above))
    return "period" if counts and (PERIOD.search(above) or OF_ALL.search(above)) else None


def _of_several(said: Said) -> Answer:
    """A bail or fine, and what stands beside many cases or victims, is what the paragraph is about."""
    several = _is_of_many(said) or said.company.victims >= MANY_VICTIMS or said.mention.role == "bail_fine"
    return by_paragraph(said) or "unsaid" if several else None


def _of_these(said: Said) -> Answer:
    """这些案件涉及182名受害人: of all that the release is about."""
    return "unsaid" if THESE.search(said.words) else None


RULES: tuple[Callable[[Said], Answer], ...] = (
    _of_one_case,
    _of_a_strike,
    _of_everybody,
    _of_a_stretch,
    _of_a_place,
    _of_a_total_above,
    _of_several,
    _of_these,
)
"""The first that knows decides."""
