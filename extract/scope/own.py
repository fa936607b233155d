"""What the text around a mention says of its scope: its clause chain first, then its sentence, then its paragraph."""

import re
from collections.abc import Callable, Mapping

from extract.carried import SUBSET_OPENS
from extract.mention import Mention
from extract.readers.cases import OF_A_SORT_RULE
from extract.release import Scope
from extract.scope.crime_side import ONE_VICTIM, of_the_crime
from extract.scope.cues import (
    ACTION,
    AGAINST,
    CASE_AHEAD,
    CASE_NAME,
    CASE_STORY,
    CLOSING_IN,
    LAST_YEAR,
    NATION,
    OF_ALL,
    ONE_CASE,
    OPERATION,
    PERIOD,
    RESULT,
    RETURN,
    SERIES,
    STRETCH,
    STRIKE,
    SUMMED,
    THIS_BATCH,
    UNTIL,
    UNTIL_HOUR,
    D,
    M,
)
from extract.scope.said import STORY_PERSONS, Answer, Said, by_paragraph, is_strike
from extract.scope.sentence import STRIKE_PERSONS, TASK_FORCE, by_words
from extract.scope.setting import DAY_GROUPS, MANY_CASES, Company, Setting, is_crime_side, is_given_back
from extract.section import section_at

HEADS_A_CASE = re.compile(r"案例|(?<![专立])案[。：:）)”』」*\s]{0,2}$")
"""案例三：藏品“拍卖”, 一、云川“2·17”虚开发票案。: a section that is headed by one case."""
_TOLD = r"[^，。；]{0,6}(?:统计|通报|数据|介绍|公布|披露)[^。；]{0,40}(?:全[省市区]|同期)"
FROM = re.compile(r"[由从](?:[去上前]年(?:同期)?的?|此前的?|原来的?)?$")
"""损失由|1.42亿元降至9560万元, 发案由去年的|1200起下降至860起."""
FELL = re.compile(r"[\u4e00-\u9fff]?(?:下降|降低|降|减少|减|上升|升|增加|增长|增)[^，。；\d]{0,3}[至到为]")
"""损失由|1.42亿元|降至9560万元: the number of the time before."""
BY_ANOTHER = re.compile(
    rf"(?:据|来自|从|由)[^，。；]{{0,6}}(?:省|自治区)(?:公安厅|打私办|禁毒办|反诈){_TOLD}|另据[^，。；]{{0,3}}市公安局{_TOLD}|据上级[^，。；]{{0,4}}(?:通报|统计)"
)
"""据省公安厅统计，全省同期共抓获1020名, told by the police of one city: what others did."""
ALL_OF_IT = re.compile(r"全[省区]|[我本]省|省公安")
"""全省公安机关打击电诈成效: a title about all of a province."""
TURNS_TO_NOW = re.compile(
    r"今年|本年|；|(?:下降|降低|降|减少|减|上升|升|增加|增长|增)[^，。；\d]{0,3}[至到为](?=[^，。；]{0,3}\d)"
)
"""去年同期280起；|抓获610名, 由去年同期的1200起下降到|860起: what is said behind is no longer last year's."""
THAT_DAY = re.compile(r"\s*(?:当[日天]|活动现场|现场|仪式上|大会上|会上)")
"""当天，新罗分局共向87名受害人返还1268.5万元: of the day that the title tells of."""
THE_STRIKE = re.compile(r"\s*(?:此次|本次|这次)?(?:集中|统一)?(?:收网)?行动(?:中|共|当[日天晚]|出动|累计|期间|[，,])")
"""行动出动警力4300人次，打掉团伙76个: of the strike told of just before."""
OF_VICTIMS = re.compile(r"[^，。；]{0,16}(?:受害|被害|被骗|受骗|投资人|投资者|参与人|集资人|会员|事主)")
"""全国共|有560余名投资人被骗: whom one gang cheated."""
ELSEWHERE = re.compile(r"各地|各省|多地|全国(?=共|累计)")
"""兰州警方牵头，|各地|共抓获3200名: not what the acting police did."""
OPENS_WITH_ALL = re.compile(r"\s*(?:截至)?(?:目前|至此)?，?全[省市县区州旗]")
"""全市共抓获89名 behind a strike; not 打击涉毒犯罪方面，全市共缴获, which leaves it."""
OPENS_WITH_MONTH = re.compile(
    rf"\s*(?:[^，。；\n]{{2,24}}(?:称|表示|介绍|说|举例)[，,：])?(?:[今去同]年|20\d\d年)?{M}月(?:{D}日|[上中下]旬|底|初)?(?:[，,]|[在于])"
)
"""3月，|刑事局会同…, 去年6月，: how a text turns to one case of a year."""
THESE_GANGS = re.compile(r"上述(?:\d{1,2}个)?(?:犯罪|走私|诈骗)?(?:团伙|人员|嫌疑人)")
"""自去年8月以来，|上述团伙|走私冻品，案值约5.4亿元: of those just told of, over whatever stretch."""
SMALL_GROUPS = 5
ONE_DONE = re.compile(r"(?<![\d十百千万])[一1][起宗个处家间伙](?!月)")
"""捣毁|一处|加工点, 打掉|1个|团伙: a single thing, and no count of many."""
ROW_OF_CRIMES = re.compile(r"(?:连续|接连|先后)(?:发生|作案)")
"""2月至8月，三市|连续发生|7起抢劫案: the crimes of one series."""
SECOND_HALF = 0.5
"""Share of a text behind which it may turn to what others did."""
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


def _of_the_nation(said: Said) -> Answer:
    """全国公安机关破获…: background of a local release; but 全国受害人3900名 are those of its case.

    全国公安机关…行动开展以来，兰州警方破案320起 are Lanzhou's; 经查，全国560名投资人被骗，涉案1亿元 are its case's.
    """
    if said.setting.province in ("全国", "台湾省", None) or said.mention.kind == "victims":
        return None
    named = [match.end() for match in NATION.finditer(said.words)]
    if not named or _is_of_a_gang_s_victims(said, named[-1]):
        return None
    return None if _turns_home(said, said.mention.end - len(said.words) + named[-1]) else "background"


def _is_of_a_gang_s_victims(said: Said, start: int) -> bool:
    """Whether a sum stands behind victims all over the nation, in the story of one case."""
    sized = said.mention.role == "involved" or is_crime_side(said.mention)
    story = CASE_STORY.search(said.words) or ONE_CASE.search(said.words)
    return sized and story is not None and OF_VICTIMS.match(said.words, start) is not None


def _turns_home(said: Said, start: int) -> bool:
    """Whether a clause behind the nation opens with the acting police: not 全国公安机关会同甘肃公安…，各地共抓获."""
    text, at = said.setting.scene.text, said.mention.at
    if ELSEWHERE.search(text, start, at):
        return False
    return any(said.setting.scene.layout.clause(own).start == own for own in said.setting.own_police_in(start, at))


def _of_those_above(said: Said) -> Answer:
    """What the province did, told late in the news of one city's police."""
    setting = said.setting
    late = said.mention.at > SECOND_HALF * setting.scene.layout.length
    if setting.is_of_province or said.mention.kind == "victims" or not late:
        return None
    if ALL_OF_IT.search(setting.scene.text, 0, setting.title_end):
        return None
    return "background" if BY_ANOTHER.search(said.words) else None


def _of_last_year(said: Said) -> Answer:
    text, at = said.setting.scene.text, said.mention.at
    spoken_of = LAST_YEAR.search(said.words) and LAST_YEAR.search(TURNS_TO_NOW.split(said.words)[-1])
    fell = FROM.search(text, at - 10, at) and FELL.match(text, said.mention.stop)
    return "background" if fell or spoken_of or AGAINST.search(text, at - 16, at) else None


def _of_a_return(said: Said) -> Answer:
    """举行集中返还仪式，向5名受害人返还10万元: given back on one day; 连女士接过56.2万元 is one victim's."""
    if not is_given_back(said.mention) or PERIOD.search(said.words):
        return None
    text, sentence = said.setting.scene.text, said.setting.scene.layout.sentence(said.mention.at)
    if not RETURN.search(text, sentence.start, sentence.end):
        titled = RETURN.search(text, 0, said.setting.title_end) and THAT_DAY.match(said.words)
        return "operation" if titled else None
    own = ONE_VICTIM.search(text, said.setting.scene.layout.clause(said.mention.at).start, said.mention.at)
    return "case" if own else "operation"


def _of_a_section(said: Said) -> Answer:
    """A section of a round-up tells of one case, or of the strike or operation that it names."""
    section = section_at(said.setting.sections, said.mention.at)
    if section is None or (PERIOD.search(said.words) and _sums_up(said)):
        return None
    head = said.setting.sections[section].title
    struck = STRIKE.search(said.words) and said.company.is_plural(STRIKE_PERSONS)
    of_one_case = HEADS_A_CASE.search(head) or TASK_FORCE.search(said.words) or _is_of_one_gang(said)
    if of_one_case and (struck or _is_of_operation(head)) and not said.company.is_several:
        return "case"
    return "operation" if struck or _is_of_operation(head) else "case"


def _is_of_one_gang(said: Said) -> bool:
    """展开代号「破风」的行动，瓦解一个跨境诈骗集团: the strike of one case."""
    return said.company.gangs == 1 and ONE_CASE.search(said.words) is not None


def _sums_up(said: Said) -> bool:
    """Many cases or very many gangs, or a part of a total: 其中二季度打掉团伙37个."""
    many = said.company.cases >= MANY_CASES or said.company.groups >= DAY_GROUPS
    return many or SUBSET_OPENS.match(said.words) is not None


def _is_of_operation(head: str) -> bool:
    """Whether a section's heading names an operation before any case."""
    operation = OPERATION.search(head)
    return operation is not None and CASE_NAME.search(head, 0, operation.start()) is None


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
    return "period" if said.mention.kind == "cases_filed" and STRETCH.search(said.words) else None


def _of_a_sort(said: Said) -> Answer:
    """刷单返利类41起: a sort of what was reported over a stretch."""
    return "period" if said.mention.rule == OF_A_SORT_RULE else None


def _of_this_batch(said: Said) -> Answer:
    """该批嫌疑人中，本地人88名: of those just told of."""
    if not THIS_BATCH.search(said.words):
        return None
    return "operation" if is_strike(said.sentence_before()) else by_paragraph(said) or "unsaid"


def _of_its_words(said: Said) -> Answer:
    found = by_words(said.words, said.company)
    return "operation" if found == "period" and (_is_raid(said) or _closes_strike(said)) else found


def _is_raid(said: Said) -> bool:
    """「破竹」行動…拘捕39人: a strike of some days in Hong Kong or Macau."""
    return said.setting.province in RAIDED and "以来" not in said.words and ACTION.search(said.words) is not None


def _closes_strike(said: Said) -> bool:
    """全国开展第三轮集中收网…。截至4日19时，各地共抓获531名: what a strike told of just before had reached by then."""
    if not UNTIL.search(said.words) or PERIOD.search(said.words) or not said.company.is_plural(STRIKE_PERSONS):
        return False
    before = said.sentence_before()
    return is_strike(before) and CLOSING_IN.search(before) is not None


def _of_a_strike_before(said: Said) -> Answer:
    """24个省区市公安机关同步开展集中收网行动。各地共抓获490余名: what the strike told of just before came to."""
    goes_on = SUMMED.search(said.words) or THE_STRIKE.match(said.words)
    if not goes_on or not said.company.is_plural(STRIKE_PERSONS):
        return None
    before = said.sentence_before()
    if OF_ALL.search(said.words) and (ONE_CASE.search(before) or not OPENS_WITH_ALL.match(said.words)):
        return None
    return "operation" if is_strike(before) and CLOSING_IN.search(before) else None


def _of_its_hours(said: Said) -> Answer:
    """对娱乐场所开展突击清查。至次日凌晨3时，查处案件5起: what a strike told of just before came to by an hour."""
    return "operation" if UNTIL_HOUR.search(said.words) and is_strike(said.sentence_before()) else None


def _of_one_below(said: Said) -> Answer:
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


def _of_a_month_s_case(said: Said) -> Answer:
    """毒品方面，全年查获9,824公斤。3月，刑事局在外海拦下一艘渔船，逮捕5名: an example among totals."""
    small = not said.company.is_plural(STORY_PERSONS, SMALL_GROUPS)
    total = SUMMED.search(said.words) or OF_ALL.search(said.words) or is_strike(said.words)
    return "case" if small and not total and OPENS_WITH_MONTH.match(said.words) else None


def _of_its_paragraph(said: Said) -> Answer:
    """Many cases are never those of the case told of before, unless they are its series."""
    series = SERIES.search(said.words) or ROW_OF_CRIMES.search(said.words)
    many = said.company.cases >= MANY_CASES and not series
    return None if many else by_paragraph(said)


RULES: tuple[Callable[[Said], Answer], ...] = (
    _of_the_nation,
    _of_those_above,
    _of_last_year,
    _of_a_sort,
    _of_a_return,
    of_the_crime,
    _of_a_section,
    _of_the_size,
    _of_filed_over_time,
    _of_its_hours,
    _of_this_batch,
    _of_its_words,
    _of_a_strike_before,
    _of_one_below,
    _of_a_month_s_case,
    _of_its_paragraph,
)
"""The first that knows decides."""
