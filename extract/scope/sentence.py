"""What a sentence's own words say of a result's scope; the last thing said counts.

今年5月…破获一起 is a case's, 一起…；今年以来 a period's.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from extract.release import Scope
from extract.scope.cues import (
    CASE,
    CASE_STORY,
    CLOSING_IN,
    CONFESSED_CRIME,
    CONFESSING,
    DATE,
    DAY,
    EXAMPLE,
    IN_CAMPAIGN,
    LAUNCHED,
    ONE_CASE,
    PERIOD,
    RESULT,
    ROW,
    SEVERAL_GANGS_GONE,
    SUMMED,
    UNTIL,
    UNTIL_HOUR,
    M,
)
from extract.scope.said import Answer, is_strike, last
from extract.scope.setting import DAY_GROUPS, MANY_CASES, SEVERAL_GANGS, Company

DAYS = re.compile(r"\d{0,2}日?[至到\-—~－](?P<month>\d{1,2}月)?(?P<last>\d{1,2})日")
"""2月16日至17日，警方同时收网: the days of one strike, and no stretch of police work."""
FIRST_DAY = re.compile(r"\d{1,2}$")
"""The |14| of 11月14日至16日."""
ON_THE_TRAIL = re.compile(r"循线|顺线|顺藤|扩线|乘胜|趁热打铁|远赴|奔赴|辗转")
"""6月18日至23日，警方|循线|深挖, 3月5日至6月20日，|远赴|三省: how the work on one case goes."""
WHOLE = re.compile(r"全[省市县区州]|各[地级县区市]|公安机关|行动期间|边境|毒贩|在逃人员|逃犯|[共累]计?(?:抓|拘|查|破)")
"""6月1日至30日，|全市公安机关|循线深挖，抓获230名: what a whole place or a campaign did, in the same words."""
SEVERAL_PLACES = re.compile(
    r"对[^，。；\d该其“]{0,8}?(?:[2-9]|[1-9]\d{1,3}|[两二三四五六七八九十]{1,3})余?[家处个间](?![^，。；]{0,12}(?:窝点|据点|办公|抓捕|围捕|搜查|调查))[^，。；]{0,16}(?:进行|开展|实施)"
)
"""开展统一行动，|对3家娱乐场所进行突击检查: no raid on one place."""
SWEEP = re.compile(r"清查(?:统一)?行动|(?:集中|统一|突击|夜间|大)清查")
"""在“云剑”|清查行动|中，查获逃犯8名: of no single case, however few it caught."""
TRAIL_PERSONS, TRAIL_GROUPS = 100, 10
"""From so many arrests, gangs or dens on, the trail was of more than one case."""
FEW_PERSONS = 6
"""So few may have done all of many more crimes."""
FEW_DAYS = 3
"""From one day to the last of them there are fewer."""
RAID = re.compile(r"捣毁|捣破|端掉|打掉|收网|突击")
"""11月14日至16日，连续|捣毁|4个窝点: what a strike does; not 春节三天破案56起."""
CONFESSES = re.compile(rf"{CONFESSING}[^。；]{{0,40}}$")
"""嫌疑人交代了|今年以来在多地作案的事实: the time of a crime."""
SERIES_HAPPENED = re.compile(
    r"以来[，,]?[^。；]{0,24}?(?:(?:连续|接连|先后|陆续|相继|频繁)发生|发生了?(?:多|数)[起宗])[^。；]{0,16}[案窃骗盗抢]"
)
"""今年6月|以来，辖区连续发生多起入室盗窃案，警方经侦查，抓获2名: the time of a series, and no total over it."""
GANG_S_MEMBERS = re.compile(r"(?:团伙|集团)的?\d{1,3}余?[名个](?:主要|核心|骨干|犯罪)?(?:成员|嫌疑人)")
"""将盗窃|团伙5名成员|一网打尽，破案17起: all of one gang's."""
ALL_THAT_DAY = re.compile(r"日(?:当天|一天|全天)?[，,]?全[省市县区州旗](?:各级|公安机关|警方|就|共)*(?=[抓打捣破查])")
"""仅11月12日一天，|全市|就抓获87名: of more than one case."""
THE_CRIME = re.compile(CONFESSED_CRIME)
"""今年以来在多地流窜|盗窃牛羊的|犯罪事实."""
TASK_FORCE = re.compile(r"专案(?:组|民警)")
"""专案组在五地同步收网, 专案组…7月先后抓获120名: what those who work on one case did."""
MONTH = re.compile(rf"{M}月(?:成功|先后|连续)?(?![至到])[\u4e00-\u9fff]")
"""于9月|先后抓获6名, 10月|成功捣毁2处, not 9月|至次年3月: a month of one case, where the numbers are small."""
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
STRIKE_PERSONS = 20
UNTIL_PERSONS = 50
DAY_PERSONS = 200
"""From so many arrests on, a strike (or an unnamed day of arrests) was over several cases."""


class Told(NamedTuple):
    """A sentence's words up to a mention, without the cases named only as examples."""

    full: str
    words: str
    """Without the strikes that were launched, unless they are said to go on: 2月至4月展开两次行动."""
    company: Company

    def is_single(self) -> bool:
        """One case is named; one network of several gangs is none."""
        match = ONE_CASE.search(self.full)
        return match is not None and not (self.company.gangs >= SEVERAL_GANGS and match[0].endswith("网络"))


def by_words(words: str, company: Company) -> Scope | None:
    """What the words say, or None."""
    head, _, piece = words.rpartition("；")
    words = piece if head and UNTIL.match(piece) else words
    full = EXAMPLE.sub("", words) if "案等" in words or "在内" in words else words
    rest = full if "以来" in full else LAUNCHED.sub("", full)
    told = Told(full, rest, company)
    for rule in RULES:
        if found := rule(told):
            return None if found == "unsaid" else found
    return None


def _of_a_row(told: Told) -> Answer:
    if told.company.cases <= 1 and "批" not in told.full:
        return None
    row = ROW.search(told.full)
    return "period" if row and (told.company.cases > 1 or "批" in row[0]) else None


def _of_a_strike(told: Told) -> Answer:
    swept = SEVERAL_PLACES.search(told.full) or ("清查" in told.full and SWEEP.search(told.full))
    if not (swept or told.company.is_plural(STRIKE_PERSONS)) or _is_of_one_series(told):
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


def _is_of_months(words: str) -> bool:
    """过去一年，先后押解回26名; not 3月5日至8日，先后在五地收网."""
    period = last(PERIOD, words)
    return period >= 0 and DAYS.match(words, period) is None


def _of_one_in_a_campaign(told: Told) -> Answer:
    few = not told.company.is_plural(UNTIL_PERSONS, MANY_CASES)
    return "case" if few and IN_CAMPAIGN.search(told.words) and not SUMMED.search(told.words) else None


def _of_a_period(told: Told) -> Answer:
    period = last(PERIOD, told.words)
    if period < 0 or period <= last(CASE, told.full):
        return None
    if CONFESSES.search(told.words, 0, period) and THE_CRIME.search(told.words, period):
        return "case"
    if is_of_a_series(told.full, told.company):
        return "case"
    if days := DAYS.match(told.words, period):
        if is_strike(told.full):
            return None
        if told.company.cases < MANY_CASES and RAID.search(told.full) and _are_few(told.words, days):
            return "operation" if told.company.is_plural(STRIKE_PERSONS) else "unsaid"
        if _is_on_a_trail(told):
            return "unsaid"
    of_one_case = told.company.cases < MANY_CASES and TASK_FORCE.search(told.full) and "成立以来" not in told.full
    few = not told.company.is_plural(UNTIL_PERSONS, MANY_CASES) or of_one_case
    if few and MONTH.match(told.words, period):
        whole = [m for m in PERIOD.finditer(told.words) if not MONTH.match(told.words, m.start())]
        return "period" if whole and whole[-1].start() > last(CASE, told.full) else None
    return "period" if RESULT.search(told.words) or not CASE_STORY.search(told.words) else None


def is_of_a_series(words: str, company: Company) -> bool:
    """今年6月以来，辖区连续发生多起盗窃案，警方抓获2名，破案19起; not 全市警方, nor of a hundred persons."""
    many = company.persons >= TRAIL_PERSONS or company.groups >= TRAIL_GROUPS
    happened = None if many else SERIES_HAPPENED.search(words)
    return happened is not None and WHOLE.search(words, happened.start()) is None


def _is_on_a_trail(told: Told) -> bool:
    """6月18日至23日，警方循线深挖，捣毁另外6个窝点: days of the work on one case."""
    if told.company.is_plural(TRAIL_PERSONS, TRAIL_GROUPS) or WHOLE.search(told.full):
        return False
    return ON_THE_TRAIL.search(told.full) is not None


def _are_few(words: str, days: re.Match[str]) -> bool:
    """11月14日至16日，连续捣毁4个窝点: two or three days of one month, and no stretch of police work."""
    first = FIRST_DAY.search(words, 0, days.start() + 1)
    return days["month"] is None and first is not None and 0 < int(days["last"]) - int(first[0]) < FEW_DAYS


def _of_several_gangs(told: Told) -> Answer:
    return "operation" if SEVERAL_GANGS_GONE.search(told.full) else None


def _of_a_case(told: Told) -> Answer:
    of_a_gang = told.company.gangs < SEVERAL_GANGS and GANG_S_MEMBERS.search(told.full)
    if not (of_a_gang or CASE.search(told.full)):
        return None
    if told.company.groups < DAY_GROUPS or told.is_single():
        return "case"
    closing_in = is_strike(told.words) or (CLOSING_IN.search(told.words) and DATE.search(told.words))
    return "operation" if closing_in else "period"


def _of_all_until(told: Told) -> Answer:
    company = told.company
    if UNTIL.search(told.words) and ALL_TOGETHER.search(told.words) and CASES_COUNTED.search(told.words):
        return "period"
    if UNTIL_HOUR.search(told.words) and company.is_plural(STRIKE_PERSONS):
        return "operation"
    if not UNTIL.search(told.words) or not company.is_plural(UNTIL_PERSONS):
        return None
    total = ALL_TOGETHER.search(told.words) or company.groups >= DAY_GROUPS or company.cases >= MANY_CASES
    return "period" if total else "unsaid"


def _of_a_date(told: Told) -> Answer:
    if not DATE.search(told.words):
        return None
    if ALL_THAT_DAY.search(told.words) and told.company.is_plural(STRIKE_PERSONS):
        return "operation"
    plural = told.company.is_plural(DAY_PERSONS, DAY_GROUPS) and not _is_of_one_series(told)
    return "operation" if plural else "case"


def _is_of_one_series(told: Told) -> bool:
    """“猜猜我是谁”系列诈骗三名嫌疑人悉数落网，破获系列案件11宗: however many, of a few."""
    return "系列" in told.full and told.company.persons < STRIKE_PERSONS


def _of_a_day(told: Told) -> Answer:
    if not DAY.search(told.words):
        return None
    if told.company.cases >= MANY_CASES:
        return "case" if _did_many(told) else None
    return "operation" if told.company.persons >= DAY_PERSONS else "case"


def _did_many(told: Told) -> bool:
    """近日，双河派出所抓获2名流窜盗窃嫌疑人，破获盗窃案件30余起: the row of crimes of a few."""
    few = 0 < told.company.persons <= FEW_PERSONS < told.company.cases and told.company.groups < SEVERAL_GANGS
    return few and WHOLE.search(told.full) is None and SUMMED.search(told.full) is None


RULES: tuple[Callable[[Told], Answer], ...] = (
    _of_a_row,
    _of_a_strike,
    _of_one_in_a_campaign,
    _of_a_period,
    _of_several_gangs,
    _of_a_case,
    _of_all_until,
    _of_a_date,
    _of_a_day,
)
"""The first that knows decides."""
