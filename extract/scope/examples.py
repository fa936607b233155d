"""Single cases told as examples among totals: one that police below solved, one of a month."""

import re

from extract.scope.cues import OF_ALL, PERIOD, SUMMED, D, M
from extract.scope.said import STORY_PERSONS, Answer, Said, is_strike

OPENS_WITH_MONTH = re.compile(
    rf"\s*(?:[^，。；\n]{{2,24}}(?:称|表示|介绍|说|举例)[，,：])?(?:[今去同]年|20\d\d年)?{M}月(?:{D}日|[上中下]旬|底|初)?(?:[，,]|[在于])"
)
"""3月，|刑事局会同…, 去年6月，: how a text turns to one case of a year."""
ONE_DEED = re.compile(r"(?<![\d十百千万第])[一1][起宗个处家间伙艘辆名只批座栋](?!月)|会同|协同")
"""在外海拦下|一艘|渔船, 刑事局|会同|海巡署: one deed of that month, and not all that was done in it."""
SMALL_GROUPS = 5
"""So few gangs or dens may be those of one case."""
ONE_DONE = re.compile(r"(?<![\d十百千万])[一1][起宗个处家间伙](?!月)")
"""捣毁|一处|加工点, 打掉|1个|团伙: a single thing, and no count of many."""


def of_one_below(said: Said) -> Answer:
    """老河口市公安局捣毁一处加工点，行政拘留3人, told by the police of the city: one case of the county's."""
    sentence = said.setting.scene.layout.sentence(said.mention.at)
    if not said.setting.opens_below(sentence.start, sentence.end):
        return None
    small = said.setting.province == "全国" and not said.company.is_plural(STORY_PERSONS, SMALL_GROUPS)
    if not (small or ONE_DONE.search(said.words)):
        return None
    many = not small and said.company.is_plural(STORY_PERSONS)
    total = many or SUMMED.search(said.words) or PERIOD.search(said.words)
    return None if total or is_strike(said.sentence_before()) else "case"


def of_a_month_s_case(said: Said) -> Answer:
    """毒品方面，全年查获9,824公斤。3月，刑事局在外海拦下一艘渔船，逮捕5名: an example among totals."""
    if said.company.is_plural(STORY_PERSONS, SMALL_GROUPS) or not OPENS_WITH_MONTH.match(said.words):
        return None
    total = SUMMED.search(said.words) or OF_ALL.search(said.words) or is_strike(said.words)
    return "case" if ONE_DEED.search(said.words) and not total else None
