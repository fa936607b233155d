"""Whether the stretch that a sentence says is one of police work (三个月来), or the time of one case."""

import re

from extract.scope.cues import CASE, CASE_STORY, CONFESSED_CRIME, CONFESSING, PERIOD, RESULT, M
from extract.scope.said import Answer, is_strike, last
from extract.scope.setting import MANY_CASES, Company
from extract.scope.spoken import STRIKE_PERSONS, TASK_FORCE, UNTIL_PERSONS, Spoken

DAYS = re.compile(r"\d{0,2}日?[至到\-—~－](?P<month>\d{1,2}月)?(?P<last>\d{1,2})日")
"""2月16日至17日，警方同时收网: the days of one strike, and no stretch of police work."""
FIRST_DAY = re.compile(r"\d{1,2}$")
"""The |14| of 11月14日至16日."""
ON_THE_TRAIL = re.compile(r"循线|顺线|顺藤|扩线|乘胜|趁热打铁|远赴|奔赴|辗转")
"""6月18日至23日，警方|循线|深挖, 3月5日至6月20日，|远赴|三省: how the work on one case goes."""
WHOLE = re.compile(r"全[省市县区州]|各[地级县区市]|公安机关|行动期间|边境|毒贩|在逃人员|逃犯|[共累]计?(?:抓|拘|查|破)")
"""6月1日至30日，|全市公安机关|循线深挖，抓获230名: what a whole place or a campaign did, in the same words."""
TRAIL_PERSONS, TRAIL_GROUPS = 100, 10
"""From so many arrests, gangs or dens on, the trail was of more than one case."""
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
THE_CRIME = re.compile(CONFESSED_CRIME)
"""今年以来在多地流窜|盗窃牛羊的|犯罪事实."""
MONTH = re.compile(rf"{M}月(?:成功|先后|连续)?(?![至到])[\u4e00-\u9fff]")
"""于9月|先后抓获6名, 10月|成功捣毁2处, not 9月|至次年3月: a month of one case, where the numbers are small."""


def of_a_period(told: Spoken) -> Answer:
    """三个月来，全市抓获230名 is a period's; 3月，警方循线深挖 is how the work on one case went."""
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


def _is_on_a_trail(told: Spoken) -> bool:
    """6月18日至23日，警方循线深挖，捣毁另外6个窝点: days of the work on one case."""
    if told.company.is_plural(TRAIL_PERSONS, TRAIL_GROUPS) or WHOLE.search(told.full):
        return False
    return ON_THE_TRAIL.search(told.full) is not None


def _are_few(words: str, days: re.Match[str]) -> bool:
    """11月14日至16日，连续捣毁4个窝点: two or three days of one month, and no stretch of police work."""
    first = FIRST_DAY.search(words, 0, days.start() + 1)
    return days["month"] is None and first is not None and 0 < int(days["last"]) - int(first[0]) < FEW_DAYS
