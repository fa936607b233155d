"""What a sentence's own words say of a result's scope; the last thing said counts.

今年5月…破获一起 is a case's, 一起…；今年以来 a period's.
"""

import re
from collections.abc import Callable

from extract.release import Scope
from extract.scope.cues import (
    CASE,
    CLOSING_IN,
    DATE,
    DAY,
    EXAMPLE,
    IN_CAMPAIGN,
    LAUNCHED,
    PERIOD,
    ROW,
    SEVERAL_GANGS_GONE,
    SUMMED,
    UNTIL,
    UNTIL_HOUR,
)
from extract.scope.said import Answer, is_strike, last
from extract.scope.setting import DAY_GROUPS, MANY_CASES, SEVERAL_GANGS, Company
from extract.scope.spoken import STRIKE_PERSONS, TASK_FORCE, UNTIL_PERSONS, Spoken
from extract.scope.stretches import DAYS, WHOLE, of_a_period

SEVERAL_PLACES = re.compile(
    r"对[^，。；\d该其“]{0,8}?(?:[2-9]|[1-9]\d{1,3}|[两二三四五六七八九十]{1,3})余?[家处个间](?![^，。；]{0,12}(?:窝点|据点|办公|抓捕|围捕|搜查|调查))[^，。；]{0,16}(?:进行|开展|实施)"
)
"""开展统一行动，|对3家娱乐场所进行突击检查: no raid on one place."""
SWEEP = re.compile(r"清查(?:统一)?行动|(?:集中|统一|突击|夜间|大)清查")
"""在“云剑”|清查行动|中，查获逃犯8名: of no single case, however few it caught."""
FEW_PERSONS = 6
"""So few may have done all of many more crimes."""
GANG_S_MEMBERS = re.compile(
    r"(?:团伙|集团)的?\d{1,3}余?[名个](?:主要|核心|骨干|犯罪)?(?:成员|嫌疑人)|\d{1,3}余?名(?:主要|核心|骨干)?(?:犯罪)?(?:团伙|集团)(?:主要|核心|骨干)?成员"
)
"""将盗窃|团伙5名成员|一网打尽，破案17起, 将包括李某在内的|17名主要团伙成员|抓捕归案: all of one gang's."""
ALL_THAT_DAY = re.compile(r"日(?:当天|一天|全天)?[，,]?全[省市县区州旗](?:各级|公安机关|警方|就|共)*(?=[抓打捣破查])")
"""仅11月12日一天，|全市|就抓获87名: of more than one case."""
ONE_SORT = re.compile(r"\W*(?:在?(?:严厉)?打击|整治)?[^，。；]{1,14}方面[，,]")
"""打击涉税犯罪方面，税警联合开展…行动，破获案件319起: one sort of crime among the results of a period."""
SEVERAL_STRIKES = re.compile(
    r"(?<![第\d])(?:[二两三四五六七八九十]|\d+)次(?:大规模|集中|统一|集群|专项|联合|性|的){0,3}(?:行动|战役|会战|收网|攻势)"
)
"""全省部署开展3次集群战役，破获214起: what several strikes came to is a period's."""
STRIKES_COUNTED = re.compile(r"(?:行动|收网)(?:[二两三四五六七八九十]|\d+)[次波轮]")
"""过去一年，开展联合扫毒|行动4次|，缴毒2.9吨."""
MANY_TIMES = re.compile(r"(?:先后|分)(?:[三四五六七八九十]{1,3}|[3-9]|\d{2,})[次批](?=[^，。；]{0,4}[将从押移带抓])")
"""先后14次|将2553名押解回国: no strike of a day."""
ALL_TOGETHER = re.compile(r"(?<![^，；,])全[省市县区州](?:各级)?(?:公安(?:机关)?|警方)?已?[共累](?!计?出动)")
"""截至4月15日，|全市共|查处18起, 行政拘留22人: a total, however small."""
CASES_COUNTED = re.compile(r"\d余?[起件宗]")
"""全市共查处散发卡片案件|18起: cases, which one case's progress (全市共抓获8名) does not count."""
DAY_PERSONS = 200
"""From so many arrests on, an unnamed day of arrests was over several cases."""


def by_words(words: str, company: Company) -> Scope | None:
    """What the words say, or None."""
    head, _, piece = words.rpartition("；")
    words = piece if head and UNTIL.match(piece) else words
    full = EXAMPLE.sub("", words) if "案等" in words or "在内" in words else words
    rest = full if "以来" in full else LAUNCHED.sub("", full)
    told = Spoken(full, rest, company)
    for rule in RULES:
        if found := rule(told):
            return None if found == "unsaid" else found
    return None


def _of_a_row(told: Spoken) -> Answer:
    if told.company.cases <= 1 and "批" not in told.full:
        return None
    row = ROW.search(told.full)
    return "period" if row and (told.company.cases > 1 or "批" in row[0]) else None


def _of_a_strike(told: Spoken) -> Answer:
    if not (told.company.is_plural(STRIKE_PERSONS) or _sweeps(told.full)) or _is_of_one_series(told):
        return None
    if not is_strike(told.full) or told.is_single():
        return None
    if MANY_TIMES.search(told.full):
        return "period"
    if TASK_FORCE.search(told.full) and not told.company.is_several:
        return None
    if ONE_SORT.match(told.full) and told.company.cases >= MANY_CASES:
        return None
    several = "先后" in told.full or SEVERAL_STRIKES.search(told.full) or STRIKES_COUNTED.search(told.full)
    over_months = "先后" in told.words or STRIKES_COUNTED.search(told.full)
    lasts = told.company.cases >= MANY_CASES or (over_months and _is_of_months(told.words))
    return "period" if several and lasts else "operation"


def _sweeps(words: str) -> bool:
    """对3家娱乐场所进行突击检查, 集中清查行动: over more than one place, however few were caught."""
    return ("对" in words and SEVERAL_PLACES.search(words) is not None) or (
        "清查" in words and SWEEP.search(words) is not None
    )


def _is_of_months(words: str) -> bool:
    """过去一年，先后押解回26名; not 3月5日至8日，先后在五地收网."""
    period = last(PERIOD, words)
    return period >= 0 and DAYS.match(words, period) is None


def _of_one_in_a_campaign(told: Spoken) -> Answer:
    few = not told.company.is_plural(UNTIL_PERSONS, MANY_CASES)
    return "case" if few and IN_CAMPAIGN.search(told.words) and not SUMMED.search(told.words) else None


def _of_several_gangs(told: Spoken) -> Answer:
    return "operation" if SEVERAL_GANGS_GONE.search(told.full) else None


def _of_a_case(told: Spoken) -> Answer:
    of_a_gang = told.company.gangs < SEVERAL_GANGS and GANG_S_MEMBERS.search(told.full)
    if not (of_a_gang or CASE.search(told.full) or told.is_on_a_named_case()):
        return None
    if told.company.groups < DAY_GROUPS or told.is_single():
        return "case"
    closing_in = is_strike(told.words) or (CLOSING_IN.search(told.words) and DATE.search(told.words))
    return "operation" if closing_in else "period"


def _of_all_until(told: Spoken) -> Answer:
    company = told.company
    if UNTIL.search(told.words) and ALL_TOGETHER.search(told.words) and CASES_COUNTED.search(told.words):
        return "period"
    if UNTIL_HOUR.search(told.words) and company.is_plural(STRIKE_PERSONS):
        return "operation"
    if not UNTIL.search(told.words) or not company.is_plural(UNTIL_PERSONS):
        return None
    total = ALL_TOGETHER.search(told.words) or company.groups >= DAY_GROUPS or company.cases >= MANY_CASES
    return "period" if total else "unsaid"


def _of_a_date(told: Spoken) -> Answer:
    if not DATE.search(told.words):
        return None
    if ALL_THAT_DAY.search(told.words) and told.company.is_plural(STRIKE_PERSONS):
        return "operation"
    plural = told.company.is_plural(DAY_PERSONS, DAY_GROUPS) and not (_is_of_one_series(told) or _did_many(told))
    return "operation" if plural else "case"


def _is_of_one_series(told: Spoken) -> bool:
    """“猜猜我是谁”系列诈骗三名嫌疑人悉数落网，破获系列案件11宗: however many, of a few."""
    return "系列" in told.full and told.company.persons < STRIKE_PERSONS


def _of_a_day(told: Spoken) -> Answer:
    if not DAY.search(told.words):
        return None
    if told.company.cases >= MANY_CASES:
        return "case" if _did_many(told) else None
    return "operation" if told.company.is_plural(DAY_PERSONS, DAY_GROUPS) else "case"


def _did_many(told: Spoken) -> bool:
    """近日，双河派出所抓获2名流窜盗窃嫌疑人，破获盗窃案件30余起: the row of crimes of a few."""
    few = 0 < told.company.persons <= FEW_PERSONS < told.company.cases and told.company.groups < SEVERAL_GANGS
    return few and WHOLE.search(told.full) is None and SUMMED.search(told.full) is None


RULES: tuple[Callable[[Spoken], Answer], ...] = (
    _of_a_row,
    _of_a_strike,
    _of_one_in_a_campaign,
    of_a_period,
    _of_several_gangs,
    _of_a_case,
    _of_all_until,
    _of_a_date,
    _of_a_day,
)
"""The first that knows decides."""
