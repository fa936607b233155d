"""What the text around a mention says of its scope: the first of `RULES` that knows.

Whose number it is comes first, then sorts and sections with a scope of their own, then the words of its sentence, the
sentence before it, and its paragraph.
"""

import re
from collections.abc import Callable, Mapping

from extract.grammar.carried import SUBSET_OPENS
from extract.readers.cases import OF_A_SORT_RULE
from extract.readers.mention import Mention
from extract.release import Scope
from extract.scope.crime_side import beside_its_crime, of_the_crime
from extract.scope.cues import (
    ACTION,
    CASE_AHEAD,
    CASE_STORY,
    CLOSING_IN,
    INQUIRY,
    OF_A_WHOLE_PLACE,
    OF_ALL,
    ONE_CASE,
    PERIOD,
    RESULT,
    SERIES,
    STRETCH,
    SUMMED,
    THIS_BATCH,
    UNTIL,
    UNTIL_HOUR,
)
from extract.scope.examples import of_a_month_s_case, of_one_below
from extract.scope.of_returns import of_a_return
from extract.scope.of_sections import of_a_section
from extract.scope.others import (
    of_an_earlier_case,
    of_an_earlier_report,
    of_another_office,
    of_earlier_strikes,
    of_elsewhere,
    of_last_year,
    of_the_nation,
    of_those_above,
    of_those_helped,
)
from extract.scope.said import THESE_DAYS, Answer, Said, by_paragraph, is_strike, without_other_stretches
from extract.scope.sentence import STRIKES_COUNTED, by_words
from extract.scope.setting import MANY_CASES, Company, Setting, is_given_back
from extract.scope.spoken import STRIKE_PERSONS
from extract.scope.stretches import is_of_a_series

THE_STRIKE = re.compile(
    r"\s*(?:各地(?:公安机关|警方)?[已共]|在?(?:[此本这是]次)?(?:集中|统一)?(?:收网)?行动(?:[中已共，,]|当[日天晚]|出动|累计|期间))"
)
"""行动出动警力4300人次，打掉团伙76个, ⏎|各地共|抓获490名: of the strike told of just before, or above."""
OPENS_WITH_ALL = re.compile(rf"{OF_A_WHOLE_PLACE}|\s*全[省市县区州旗]")
"""全市共抓获89名 behind a strike; not 打击涉毒犯罪方面，全市共缴获, which leaves it."""
THESE_GANGS = re.compile(r"上述(?:\d{1,2}个)?(?:犯罪|走私|诈骗)?(?:团伙|人员|嫌疑人)")
"""自去年8月以来，|上述团伙|走私冻品，案值约5.4亿元: of those just told of, over whatever stretch."""
ROW_OF_CRIMES = re.compile(r"(?:连续|接连|先后)(?:发生|作案)")
"""2月至8月，三市|连续发生|7起抢劫案: the crimes of one series."""
HANDED_OVER = re.compile(r"[^。；\n]{0,60}移交(?:给)?(?:我方|中方|我国|中国)")
"""嫌疑人111名|，目前，全部嫌疑人已移交我方."""
NOT_AT_ONCE = re.compile(r"截[至止]|以来|[去前]年|此前|前期|陆续|累计|先后")
"""|截至目前|，已有4666名移交我方: more than one strike's."""
ABROAD_TOO = re.compile(r"执法合作|警务合作|执法部门")
"""与缅甸|执法部门|开展警务合作: police abroad who strike with ours."""
RAIDED = ("香港特别行政区", "澳门特别行政区")
"""Where an operation with a name (「破竹」行動) is a strike of some days and no campaign."""


def own_scope(setting: Setting, mention: Mention, companies: Mapping[int, Company]) -> Scope | None:
    """What the text around a mention says of its scope, or None."""
    layout = setting.scene.layout
    words = setting.scene.text[layout.sentence(mention.at).start : mention.end]
    said = Said(setting, mention, words, companies[layout.sentence_number(mention.at)])
    for rule in RULES:
        if found := rule(said):
            return None if found == "unsaid" else found
    return None


def _of_the_size(said: Said) -> Answer:
    """涉案金额达500万元的…案, 该团伙…涉案: the size of a case's crime."""
    if said.mention.role != "involved":
        return None
    if CASE_AHEAD.match(said.setting.scene.text, said.mention.stop):
        return "case"
    if THESE_GANGS.search(said.words):
        return "unsaid"
    if RESULT.search(said.words):
        return None
    return "case" if CASE_STORY.search(said.words) or ONE_CASE.search(said.words) else by_paragraph(said) or "unsaid"


def _of_filed_over_time(said: Said) -> Answer:
    if said.mention.kind != "cases_filed" or not STRETCH.search(said.words):
        return None
    return None if is_of_a_series(said.words, said.company) else "period"


def _of_a_sort(said: Said) -> Answer:
    """刷单返利类41起: a sort of what was reported over a stretch."""
    return "period" if said.mention.rule == OF_A_SORT_RULE else None


def _of_this_batch(said: Said) -> Answer:
    """该批嫌疑人中，本地人88名: of those just told of."""
    if not THIS_BATCH.search(said.words):
        return None
    return "operation" if is_strike(said.sentence_before()) else by_paragraph(said) or "unsaid"


def _of_its_words(said: Said) -> Answer:
    found = by_words(_with_campaigns(said), said.company)
    return "operation" if found == "period" and (_is_raid(said) or _closes_strike(said)) else found


def _with_campaigns(said: Said) -> str:
    """The words with 治爆缉枪|行动中 as 治爆缉枪|专项行动中, where the text calls it so; no record's stretch."""
    words = without_other_stretches(said.words)
    for name in said.setting.campaigns if "行动" in words else ():
        words = words.replace(f"{name}行动", f"{name}专项行动")
    return words


def _is_raid(said: Said) -> bool:
    """「破竹」行動…拘捕39人: a strike of some days in Hong Kong or Macau; not 採取行動86次，拘捕517人."""
    if said.setting.province not in RAIDED or "以来" in said.words or STRIKES_COUNTED.search(said.words):
        return False
    return ACTION.search(said.words) is not None


def _closes_strike(said: Said) -> bool:
    """全国开展第三轮集中收网…。截至4日19时，各地共抓获531名: what a strike told of just before had reached by then."""
    until = UNTIL.search(said.words) and not PERIOD.search(said.words)
    if not (until or THESE_DAYS.match(said.words)) or not said.company.is_plural(STRIKE_PERSONS):
        return False
    return is_strike(before := said.sentence_before()) and CLOSING_IN.search(before) is not None


def _of_a_strike_before(said: Said) -> Answer:
    """24个省区市公安机关同步开展集中收网行动。各地共抓获490余名: what the strike told of just before came to."""
    if not said.company.is_plural(STRIKE_PERSONS):
        return None
    goes_on = THE_STRIKE.match(said.words)
    if not (goes_on or SUMMED.search(said.words)):
        return None
    before = said.sentence_before() or (said.sentence_above() if goes_on else "")
    if OF_ALL.search(said.words) and (ONE_CASE.search(before) or not OPENS_WITH_ALL.match(said.words)):
        return None
    if not (is_strike(before) and CLOSING_IN.search(before)):
        return None
    return "case" if ONE_CASE.search(before) and not said.company.is_several else "operation"


def _of_a_strike_s_part(said: Said) -> Answer:
    """11个海关同步收网，打掉团伙8个。其中，北京海关打掉2个: what some did in the strike told of just before."""
    if not SUBSET_OPENS.match(said.words) or PERIOD.search(said.words) or is_given_back(said.mention):
        return None
    before = said.sentence_before()
    return "operation" if is_strike(before) and not ONE_CASE.search(before) and "案" not in said.words else None


def _of_its_hours(said: Said) -> Answer:
    """对娱乐场所开展突击清查。至次日凌晨3时，查处案件5起: what a strike told of just before came to by an hour."""
    timed = "时" in said.words or "点" in said.words
    return "operation" if timed and UNTIL_HOUR.search(said.words) and is_strike(said.sentence_before()) else None


def _of_the_inquiry(said: Said) -> Answer:
    """办案过程中，民警捣毁一处中转点，抓获20名: of a case, before the strike that the text is about."""
    goes_on = not said.company.is_several and INQUIRY.match(said.words) is not None
    return "case" if goes_on and not is_strike(said.words) and not OF_ALL.search(said.words) else None


def _of_a_handover(said: Said) -> Answer:
    """缅甸执法部门抓获中国籍嫌疑人111名，全部移交我方: one strike abroad; not 截至目前，已有4666名移交我方."""
    if said.mention.unit != "person" or not said.company.is_plural(STRIKE_PERSONS):
        return None
    if HANDED_OVER.match(said.setting.scene.text, said.mention.stop) is None or NOT_AT_ONCE.search(said.words):
        return None
    return "operation" if ABROAD_TOO.search(said.words) and not ONE_CASE.search(said.words) else None


def _of_its_paragraph(said: Said) -> Answer:
    """Many cases are never those of the case told of before, unless they are its series."""
    if said.company.cases >= MANY_CASES and not (SERIES.search(said.words) or ROW_OF_CRIMES.search(said.words)):
        return None
    return by_paragraph(said)


RULES: tuple[Callable[[Said], Answer], ...] = (
    of_elsewhere,
    of_another_office,
    of_the_nation,
    of_those_above,
    of_those_helped,
    of_last_year,
    of_earlier_strikes,
    of_an_earlier_case,
    of_an_earlier_report,
    _of_a_sort,
    of_a_return,
    of_the_crime,
    of_a_section,
    _of_the_size,
    _of_filed_over_time,
    _of_its_hours,
    _of_a_strike_s_part,
    _of_this_batch,
    _of_a_handover,
    _of_its_words,
    _of_a_strike_before,
    of_one_below,
    of_a_month_s_case,
    _of_the_inquiry,
    beside_its_crime,
    _of_its_paragraph,
)
"""The first that knows decides."""
