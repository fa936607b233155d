"""What a text says beside its news: wider totals, those of the place, and those of a year before."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal

from extract.readers.mention import Mention
from extract.release import Scope
from extract.scope.cues import BY_THIS_DAY, CASE_NAME, OF_A_WHOLE_PLACE, SUMMED, TO_THIS_DAY, WIDER, YEAR
from extract.scope.focus import LATE
from extract.scope.said import STORY_PERSONS
from extract.scope.setting import EARLY, Company, Setting, is_crime_side

FEW = 2
"""So many totals of one sentence are context beside more results of a case or strike."""
PLACE_BY_NOW = re.compile(rf"{OF_A_WHOLE_PLACE}(?![^，。；\d]{{0,6}}涉案)")
"""目前，全市已有|308人, 截至目前，全县共|打掉12个; not 目前，全市涉案的136名, who are the case's."""
CLOSES = re.compile(
    r"\s*(?:另?据[^，。；]{0,10}统计[，,]|另?据(?:了解|悉|介绍)[，,]|回顾[^，。；]{0,8}[，,]|(?:[^，。；\n]{0,8}[，,])?[^，。；\n]{2,24}(?:表示|介绍|说|透露)[，,：])?"
    r"(?P<stretch>(?:自(?:19|20)\d\d年[^，。；]{0,20}以来|[从自]?今年|去年|20\d\d年|上半年|\d{1,2}(?:月份?)?[至到-]\d{1,2}月)[^，。；\d]{0,12})"
)
"""|今年前五个月|，…, 据统计，|2014年全年|, 孙某表示，|今年前9个月|: how a text turns to more than its news."""
TO_DATE = re.compile(
    r"\s*(?P<stretch>截[至止]\d{1,2}月(?:\d{1,2}日|底)[，,]?今年|[^，。；\d]{0,8}(?:行动|攻势|会战)(?:开展|启动|部署)?以来)"
)
"""截至9月底，今年|累计, 行动开展以来，|累计: how a report on less goes on."""
SHORT = re.compile(
    r"第[一二三四五六七八九十\d]+周|[本上首]周|周报|(?<!前)[一二三四]季度|首季|首月|(?<!\d)\d{1,2}月(?![\d至到\-—~])|[上中下]旬"
)
"""第三周战果, 三季度成绩单, 10月破案战报: a title of less than a year or a campaign."""
DAYS = re.compile(r"(?<![至到\-—~月\d])(?:\d{1,2}|[两二三四五六七八九十]{1,3})(?:天|昼夜)")
"""10天破获6起: a title of some days, beside which any longer stretch is context."""
OF_SOME = re.compile(r"首[轮批]|第[一二三]|分局|支队|派出所|[其当]中")
"""首轮收网共抓获|120人, 城关分局共破案|86起: a batch's or a bureau's, and not all of the news."""
NOW = re.compile(rf"\s*{BY_THIS_DAY}")
"""截至目前，全国公安机关共侦破: up to the day of the text."""
MONTHS_ALONE = re.compile(
    r"(?<![年\d])(?:前(?:[一二三四五六七八九十]|\d{1,2})个月|1月?[至到\-—~－](?:\d|1[01])月|前[二三两]季度|上半年)"
)
"""前10个月, 1至7月, 上半年; not 去年上半年, nor 1至12月, which may be last year's."""
UNDATED = 1000
"""This year of a text that names no year and has no date: 今年…382起。去年…934起 are a year apart all the same."""


def aside_of(setting: Setting, mentions: Sequence[Mention], scopes: Sequence[Scope], focus: Scope) -> Sequence[Mention]:
    """The one or two totals of a sentence that a text about one case or strike says beside its many results.

    上海警方…抓获6个团伙，捣毁14个窝点…。今年以来，已侦破30余起: context, wherever it stands behind the news.
    """
    told = [(m, scope) for m, scope in zip(mentions, scopes, strict=True) if not is_crime_side(m)]
    totals = [m for m, scope in told if scope == "period"]
    results = [m for m, scope in told if scope == focus]
    layout = setting.scene.layout
    if focus == "period" or len(totals) > FEW or len(results) <= FEW or not totals:
        return ()
    sentence = layout.sentence(totals[0].at)
    if any(total.value < one.value for total in totals for one in results if one.kind == total.kind):
        return ()
    behind = setting.title_end <= results[0].at < sentence.start and totals[-1].at < sentence.end
    return totals if behind and WIDER.search(setting.scene.text, sentence.start, totals[0].at) else ()


def beyond_the_news(setting: Setting, mentions: Sequence[Mention], scopes: Sequence[Scope]) -> AbstractSet[int]:
    """Where the totals stand that a late sentence states over a wider stretch than the title or the lead.

    6月打击战报：破案612起 … 1至6月，全市累计破获3105起，抓获3986人: the half-year is context.
    """
    layout = setting.scene.layout
    totals = [m for m, scope in zip(mentions, scopes, strict=True) if scope == "period" and not is_crime_side(m)]
    news: dict[tuple[str, str | None], Decimal] = {}
    for total in totals:
        if _is_news(setting, total):
            news[total.kind, total.role] = max(total.value, news.get((total.kind, total.role), total.value))
    share = EARLY if SHORT.search(setting.scene.text, 0, setting.title_end) else LATE
    share = 0 if DAYS.search(setting.scene.text, 0, setting.title_end) else share
    late = [m for m in totals if m.at > share * layout.length and _opens_wider(setting, m)]
    if any(setting.is_titled(m) for m in late):
        return frozenset()
    wider = {layout.sentence_number(m.at) for m in late if m.value > news.get((m.kind, m.role), m.value)}
    return {m.at for m in late if layout.sentence_number(m.at) in wider}


def _is_news(setting: Setting, total: Mention) -> bool:
    """Whether the title states a total too, or the lead sums it up; none of the last part is, nor a batch's."""
    text = setting.scene.text
    if total.at > LATE * len(text):
        return False
    if DAYS.search(text, 0, setting.title_end):
        return setting.is_titled(total)
    clause = setting.scene.layout.clause(total.at)
    if total.at < EARLY * len(text) and SUMMED.search(text, clause.start, total.at):
        some = OF_SOME.search(text, clause.start, total.at)
        return some is None or some[0] in text[: setting.title_end]
    return setting.is_titled(total)


def _opens_wider(setting: Setting, total: Mention) -> bool:
    """Whether its sentence opens with a stretch that nothing before it names: 1至6月，全市累计…."""
    text = setting.scene.text
    sentence = setting.scene.layout.sentence(total.at)
    stretch = CLOSES.match(text, sentence.start, total.at)
    if stretch is None and SHORT.search(text, 0, setting.title_end):
        stretch = TO_DATE.match(text, sentence.start, total.at)
    return stretch is not None and text.find(stretch["stretch"], 0, sentence.start) < 0


def is_of_the_place(setting: Setting, mention: Mention, company: Company, told: int | None) -> bool:
    """目前，全市已有308人被移送起诉, said behind the case (at `told`) that the title names: context."""
    text, sentence = setting.scene.text, setting.scene.layout.sentence(mention.at)
    if told is None or told >= sentence.start or not CASE_NAME.search(text, 0, setting.title_end):
        return False
    many = company.is_plural(STORY_PERSONS) or (mention.unit == "person" and mention.value >= STORY_PERSONS)
    return many and PLACE_BY_NOW.match(text, sentence.start, mention.at) is not None


def news_year(setting: Setting, mentions: Sequence[Mention], scopes: Sequence[Scope]) -> int | None:
    """The year of the first period's total that the text states."""
    totals = (m for m, scope in zip(mentions, scopes, strict=True) if scope == "period" and not is_crime_side(m))
    return next((year for total in totals if (year := _year(setting, total) or _year_unsaid(setting, total))), None)


def _year_unsaid(setting: Setting, total: Mention) -> int | None:
    """前10个月，全县破案213起；去年前10个月，破案190起: months without a year are of the year of publication."""
    words = setting.scene.text[setting.scene.layout.sentence(total.at).start : total.at]
    return setting.year if MONTHS_ALONE.search(words) else None


def older_than_now(setting: Setting, mentions: Sequence[Mention], scopes: Sequence[Scope]) -> AbstractSet[int]:
    """Where totals of years before stand behind one of their kind up to now: 截至目前，共破1570起…。2023年，5400起."""
    layout = setting.scene.layout
    up_to_now: set[tuple[str, str | None]] = set()
    older: set[int] = set()
    if "截" not in setting.scene.text:
        return older
    for total, scope in zip(mentions, scopes, strict=True):
        if scope != "period":
            continue
        year = _year(setting, total)
        if year is None and NOW.match(setting.scene.text, layout.sentence(total.at).start):
            up_to_now.add((total.kind, total.role))
        elif (total.kind, total.role) in up_to_now and _is_of_years_before(setting, year):
            older.add(total.at)
    return older


def _is_of_years_before(setting: Setting, year: int | None) -> bool:
    """Whether a year is over when the text is told, and not what its title is about."""
    if year is None or setting.year is None or year >= setting.year:
        return False
    return str(year) not in setting.scene.text[: setting.title_end]


def is_older(setting: Setting, mention: Mention, news: int | None) -> bool:
    """Whether a total is of a year before the one that the release is about: what was done in 2016, told in 2017."""
    if _goes_on(setting, mention):
        return False
    year = _year(setting, mention)
    return year is not None and news is not None and year < news and mention.at > setting.title_end


def _goes_on(setting: Setting, mention: Mention) -> bool:
    """Whether the last stretch said before a number ends today: 去年至今, 2014年…，两年来."""
    words = setting.scene.text[setting.scene.layout.sentence(mention.at).start : mention.at]
    return _end(TO_THIS_DAY, words) > 0 and _end(TO_THIS_DAY, words) >= _end(YEAR, words)


def _end(pattern: re.Pattern[str], words: str) -> int:
    return max((match.end() for match in pattern.finditer(words)), default=0)


def _year(setting: Setting, mention: Mention) -> int | None:
    """The year that a mention's sentence names last before it."""
    sentence = setting.scene.layout.sentence(mention.at)
    found = None
    for match in YEAR.finditer(setting.scene.text, sentence.start, mention.at):
        since = match[0] in ("以来", "至今") and found is not None
        found = found if since else match
    if found is None:
        return None
    return int(found["year"]) if found["year"] else (setting.year or UNDATED) - (1 if found["last"] else 0)
