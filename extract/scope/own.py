"""What the words around a mention say of its scope: its clause chain first, then its sentence, then its paragraph."""

import re
from collections.abc import Mapping

from extract.mention import Mention
from extract.release import Scope
from extract.scope.cues import (
    ACTION,
    CAMPAIGN,
    CASE,
    CASE_AHEAD,
    CASE_NAME,
    CLOSING_IN,
    DATE,
    DAY,
    EXAMPLE,
    IN_CAMPAIGN,
    LAST_YEAR,
    LAUNCHED,
    NATION,
    ONE_CASE,
    OPERATION,
    PERIOD,
    POLICE_WORK,
    RESULT,
    RETURN,
    ROW,
    SERIES,
    STRETCH,
    STRIKE,
    SUMMED,
    SUSPECTS,
    THESE,
    TOTAL,
    UNTIL,
)
from extract.scope.setting import DAY_GROUPS, MANY_CASES, SEVERAL_GANGS, Company, Setting, is_crime_side
from extract.section import section_at

STRIKE_PERSONS = 20
UNTIL_PERSONS = 50
DAY_PERSONS = 200
"""From so many arrests on, a strike (or an unnamed day of arrests) was over several cases."""
LOOK_BACK = 3
RAIDED = ("香港特别行政区", "澳门特别行政区")
"""Where an operation with a name (「破竹」行動) is a strike of some days and no campaign."""


def own_scope(setting: Setting, mention: Mention, companies: Mapping[int, Company]) -> Scope | None:
    """What the text around a mention says of its scope, or None."""
    scene = setting.scene
    sentence = scene.layout.sentence(mention.at)
    words = scene.text[sentence.start : mention.end]
    if setting.province not in ("全国", None) and mention.kind != "victims" and NATION.search(words):
        return "background"
    if LAST_YEAR.search(words):
        return "background"
    company = companies[scene.layout.sentence_number(mention.at)]
    if _is_returned(setting, mention, words):
        return "operation"
    if is_crime_side(mention):
        return _of_crime(setting, mention, words, company)
    section = section_at(setting.sections, mention.at)
    if section is not None and not (company.cases >= MANY_CASES and PERIOD.search(words)):
        strike = STRIKE.search(words) is not None and company.is_plural(STRIKE_PERSONS)
        return "operation" if strike or _is_of_operation(setting.sections[section].title) else "case"
    if mention.role == "involved" and CASE_AHEAD.match(scene.text, mention.stop):
        return "case"
    if mention.role == "involved" and not RESULT.search(words):
        return "case" if SUSPECTS.search(words) or ONE_CASE.search(words) else _by_paragraph(setting, mention)
    if mention.kind == "cases_filed" and STRETCH.search(words):
        return "period"
    if found := _by_words(words, company):
        struck = _is_raid(setting, words) or _closes_strike(setting, mention, words, company)
        return "operation" if found == "period" and struck else found
    many = company.cases >= MANY_CASES and not SERIES.search(words)
    return None if many else _by_paragraph(setting, mention)


def _is_raid(setting: Setting, words: str) -> bool:
    """「破竹」行動…拘捕39人: a strike of some days in Hong Kong or Macau."""
    return setting.province in RAIDED and "以来" not in words and ACTION.search(words) is not None


def _is_of_operation(head: str) -> bool:
    """Whether a section's heading names an operation before any case."""
    operation = OPERATION.search(head)
    return operation is not None and CASE_NAME.search(head, 0, operation.start()) is None


def _is_returned(setting: Setting, mention: Mention, words: str) -> bool:
    """举行集中返还仪式，向5名受害人返还10万元: given back on one day."""
    if (mention.role != "recovered" and mention.kind != "victims") or PERIOD.search(words):
        return False
    sentence = setting.scene.layout.sentence(mention.at)
    return RETURN.search(setting.scene.text, sentence.start, sentence.end) is not None


def _of_crime(setting: Setting, mention: Mention, words: str, company: Company) -> Scope | None:
    """What happened to victims and suspects is a case's, unless a total is said or many cases stand beside it."""
    if CASE.search(words):
        return "case"
    if PERIOD.search(words):
        return "period" if TOTAL.search(words) or company.cases >= MANY_CASES else "case"
    if company.cases >= MANY_CASES and _by_paragraph(setting, mention) == "period":
        return "period"
    return None if THESE.search(words) else "case"


def _by_words(words: str, company: Company) -> Scope | None:
    """The last thing said counts: 今年5月…破获一起 is a case, 一起…；今年以来 a period."""
    words = EXAMPLE.sub("", words)
    period, case = _last(PERIOD, words), _last(CASE, words)
    if ROW.search(words) and company.cases >= 2:
        return "period"
    single = _is_single(words, company)
    serial = "系列" in words and company.persons < STRIKE_PERSONS
    if _is_strike(words) and company.is_plural(STRIKE_PERSONS) and not (single or serial):
        return "operation"
    if "以来" not in words:
        words = LAUNCHED.sub("", words)
        period = _last(PERIOD, words)
    few = not company.is_plural(UNTIL_PERSONS, MANY_CASES)
    if few and IN_CAMPAIGN.search(words) and not SUMMED.search(words):
        return "case"
    if period > case and (RESULT.search(words) or not SUSPECTS.search(words)):
        return "period"
    if case >= 0:
        several = company.groups >= DAY_GROUPS and not single
        return "case" if not several else "operation" if _is_strike(words) else "period"
    if UNTIL.search(words) and company.is_plural(UNTIL_PERSONS):
        return "period" if TOTAL.search(words) or company.groups >= DAY_GROUPS or company.cases >= MANY_CASES else None
    if DATE.search(words):
        return "operation" if company.is_plural(DAY_PERSONS, DAY_GROUPS) else "case"
    if DAY.search(words) and company.cases < MANY_CASES:
        return "operation" if company.persons >= DAY_PERSONS else "case"
    return None


def _is_single(words: str, company: Company) -> bool:
    """Whether one case is named; one network of several gangs is none."""
    match = ONE_CASE.search(words)
    return match is not None and not (company.gangs >= SEVERAL_GANGS and match[0].endswith("网络"))


def _closes_strike(setting: Setting, mention: Mention, words: str, company: Company) -> bool:
    """全国开展第三轮集中收网…。截至4日19时，各地共抓获531名: what a strike told of just before had reached by then."""
    until = UNTIL.search(words)
    if until is None or PERIOD.search(words) or not company.is_plural(STRIKE_PERSONS):
        return False
    layout = setting.scene.layout
    start = layout.sentence(mention.at).start
    if start <= layout.paragraph(mention.at).start:
        return False
    before = layout.sentence(start - 1)
    said = setting.scene.text[before.start : before.end]
    return _is_strike(said) and CLOSING_IN.search(said) is not None


def _is_strike(words: str) -> bool:
    """One strike; a campaign is none, nor is what an operation reached over months."""
    if LAUNCHED.search(words) and "以来" not in words:
        return True
    if STRETCH.search(words) or (CAMPAIGN.search(words) and not CLOSING_IN.search(words)):
        return False
    return STRIKE.search(words) is not None


def _last(pattern: re.Pattern[str], words: str) -> int:
    """Where the last match starts, or -1."""
    position = -1
    for match in pattern.finditer(words):
        position = match.start()
    return position


def _by_paragraph(setting: Setting, mention: Mention) -> Scope | None:
    """What the nearest sentences before it in its paragraph are about."""
    layout = setting.scene.layout
    start = layout.paragraph(mention.at).start
    at = layout.sentence(mention.at).start
    for _ in range(LOOK_BACK):
        if at <= start:
            return None
        sentence = layout.sentence(at - 1)
        words = setting.scene.text[sentence.start : sentence.end]
        period, case = _last(PERIOD, words) if POLICE_WORK.search(words) else -1, _last(CASE, words)
        if max(period, case) >= 0:
            return "period" if period > case else "case"
        at = sentence.start
    return None
