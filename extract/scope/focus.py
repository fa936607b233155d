"""What a release is about, and what its other totals are beside it: context, or of another year."""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from extract.mention import Mention
from extract.release import Scope
from extract.scope.cues import (
    ASIDE,
    BALANCE,
    CAMPAIGN,
    CASE_NAME,
    CLOSING_IN,
    CONTEXT,
    COUNTED,
    EARLIER,
    ONE_CASE,
    RETURN,
    SAID_BEFORE,
    STRIKE,
    SUMMED,
    TO_THIS_DAY,
    WIDER,
    YEAR,
)
from extract.scope.said import STORY_PERSONS
from extract.scope.setting import Company, Setting, is_crime_side, is_many

LATE = 0.6
"""Share of the text behind which a wider total is context and no longer the news."""
FEW = 2
"""So many totals of one sentence are context beside more results of a case or strike."""
SOLVED_CASE = re.compile(
    r"(?:破获?|侦破|打掉|捣毁|摧毁|端掉|揭开|起底)(?![^，。；]{0,8}(?:[多数几两二三四五六七八九十][起宗个]|一批))[^，。；\d]{0,24}(?:(?<![立多])案(?![件例\d])|团伙|集团)"
)
"""盐城警方侦破特大制售假药案: a title about one case."""
ASIDE_OPENS = re.compile(r"\s*据(?:了解|悉|介绍|[^，。；]{0,10}统计)，(?:今年|去年|截至|近年)")
"""据了解，今年以来…先后侦破命案积案14起: how a text without other numbers ends."""
SAID_ASIDE = re.compile(
    r"\s*据(?:了解|悉|介绍|[^，。；]{0,10}统计)，[^，。；]{0,4}[“「『][^，。；”」』]{1,12}[”」』](?:专项)?(?:行动|会战|攻势)[^。；]{0,16}共"
)
"""据了解，“云剑”行动中，六盘水警方共侦破9起: how the story of one case ends; not 据介绍，收网行动中共抓获58名."""
PLACE_BY_NOW = re.compile(r"\s*(?:截[至止])?(?:目前|现在)[，,]?[^，。；]{0,4}全[省市县区州旗](?![^，。；\d]{0,6}涉案)")
"""目前，全市已有|308人, 截至目前，全县共|打掉12个; not 目前，全市涉案的136名, who are the case's."""
OF_THEM = re.compile(r"[对将](?:其中|上述|该案|该团伙)")
"""截至今年5月，检察机关已对其中187人批准逮捕: of those whom the case's police caught."""
CLOSES = re.compile(
    r"\s*(?P<told>另?据[^，。；]{0,10}统计[，,]|另?据(?:了解|悉|介绍)[，,])?"
    r"(?P<stretch>(?:今年|去年|截[至止]|20\d\d年|上半年|\d{1,2}(?:月份?)?[至到-]\d{1,2}月)[^，。；\d]{0,12})"
)
"""|今年前五个月|，…, 据统计，|2014年全年|: how a text turns to more than its news."""
EARLY = 0.4
"""Share of a text in which the lead sums up."""
LEAD = 200
"""Characters behind the title that say what a text is about."""


def focus_of(
    setting: Setting,
    mentions: Sequence[Mention],
    scopes: Sequence[Scope | None],
    companies: Mapping[int, Company],
) -> Scope:
    """What the release is about: the scope of the first results that it states.

    A total that comes only in the last part of a text, after results of which nothing is said, is context.
    """
    title = setting.scene.text[: setting.title_end]
    if BALANCE.search(title) and not ONE_CASE.search(title) and not CLOSING_IN.search(title):
        return "period"
    told = [(m, s) for m, s in zip(mentions, scopes, strict=True) if not is_crime_side(m) and s != "background"]
    results = [(m, scope) for m, scope in told if m.kind != "cases_filed"] or told
    said = [(m, scope) for m, scope in results if scope is not None]
    sums_up = any(scope == "period" and is_many(m) for m, scope in said)
    if RETURN.search(title) and not sums_up:
        return "operation"
    if sums_up and (_opens_with_campaign(setting) or _is_the_nation_s(setting)):
        return "period"
    if said and said[0][1] == "operation" and _is_raid_of_a_case(setting, companies, said[0][0]):
        return "case"
    if said and not (said[0][1] == "period" and _is_context(setting, results[0][0], said[0][0])):
        return said[0][1] or "case"
    return "period" if any(is_many(m) for m, _ in results) and not said else "case"


def _is_raid_of_a_case(setting: Setting, companies: Mapping[int, Company], mention: Mention) -> bool:
    """Whether the title names one case, and the strike that is told first was on no several gangs."""
    several = companies[setting.scene.layout.sentence_number(mention.at)].is_several
    title = setting.scene.text[: setting.title_end]
    return not several and SOLVED_CASE.search(title) is not None and not CLOSING_IN.search(title)


def _is_the_nation_s(setting: Setting) -> bool:
    """Whether the ministry speaks and of no single case: local strikes are its examples."""
    return setting.province == "全国" and not ONE_CASE.search(setting.scene.text, 0, setting.title_end + LEAD)


def _opens_with_campaign(setting: Setting) -> bool:
    """Whether the lead speaks of a campaign and the title of no single case."""
    text = setting.scene.text
    lead = text[setting.title_end : setting.title_end + LEAD]
    return CAMPAIGN.search(lead) is not None and not (ONE_CASE.search(text, 0, setting.title_end))


def _is_context(setting: Setting, first: Mention, total: Mention) -> bool:
    """Whether a total stands late in the text and is told as context: 据统计, 上月全市…"""
    layout = setting.scene.layout
    text = setting.scene.text
    if total.at <= LATE * layout.length or layout.sentence(total.at).start <= setting.title_end + 1:
        return False
    if is_many(first):
        start = layout.sentence(total.at).start
        return first is total and start > setting.title_end + LEAD and ASIDE_OPENS.match(text, start) is not None
    said = CONTEXT.search(text, layout.sentence(total.at).start, total.at)
    return said is not None or ONE_CASE.search(text, 0, setting.title_end + LEAD) is not None


def against_focus(
    setting: Setting, mention: Mention, scope: Scope, focus: Scope, companies: Mapping[int, Company]
) -> Scope:
    """A raid inside a case is the case's; beside a case or strike the same police's wider totals are background."""
    if mention.at < setting.title_end:
        return scope
    layout = setting.scene.layout
    sentence = layout.sentence(mention.at)
    words = setting.scene.text[sentence.start : mention.at]
    late = mention.at > LATE * layout.length
    if scope == "operation":
        told_aside = ASIDE.search(words) or (late and SAID_ASIDE.match(words))
        if EARLIER.search(words) or (focus == "case" and told_aside):
            return "background"
        strikes = STRIKE.findall(words)
        if focus == "period" and strikes and all(SAID_BEFORE.fullmatch(strike) for strike in strikes):
            return "period"
        return "case" if focus == "case" and not companies[layout.sentence_number(mention.at)].is_several else scope
    if scope == "case" and focus == "case" and late and is_crime_side(mention) and COUNTED.search(words):
        return "background"
    if scope != "period" or focus == "period":
        return scope
    if focus == "case" and OF_THEM.search(words):
        return "case"
    wider = WIDER.search(words)
    announced = wider is not None and wider[0] in setting.scene.text[: setting.title_end]
    return "background" if wider and not announced and (late or ASIDE.search(words)) else scope


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
    behind = setting.title_end <= results[0].at < sentence.start and totals[-1].at < sentence.end
    return totals if behind and WIDER.search(setting.scene.text, sentence.start, totals[0].at) else ()


def beyond_the_news(setting: Setting, mentions: Sequence[Mention], scopes: Sequence[Scope]) -> AbstractSet[int]:
    """Where the totals stand that a late sentence states over a wider stretch than the title or the lead.

    6月打击战报：破案612起 … 1至6月，全市累计破获3105起，抓获3986人: the half-year is context.
    """
    layout = setting.scene.layout
    totals = [m for m, scope in zip(mentions, scopes, strict=True) if scope == "period" and not is_crime_side(m)]
    news = [m for m in totals if _is_news(setting, m)]
    late = [m for m in totals if m.at > LATE * layout.length and _opens_wider(setting, m)]
    wider = {layout.sentence_number(m.at) for m in late if _exceeds(m, news)}
    return {m.at for m in late if layout.sentence_number(m.at) in wider}


def _is_news(setting: Setting, total: Mention) -> bool:
    """Whether the title states a total too, or the lead sums it up."""
    text = setting.scene.text
    said = re.search(rf"(?<![\d.]){re.escape(text[total.at : total.stop])}", text[: setting.title_end])
    clause = setting.scene.layout.clause(total.at)
    summed = total.at < EARLY * len(text) and SUMMED.search(text, clause.start, total.at)
    return said is not None or bool(summed)


def _opens_wider(setting: Setting, total: Mention) -> bool:
    """Whether its sentence opens with a stretch that nothing before it names: 1至6月，全市累计…."""
    text = setting.scene.text
    sentence = setting.scene.layout.sentence(total.at)
    stretch = CLOSES.match(text, sentence.start, total.at)
    return stretch is not None and text.find(stretch["stretch"], 0, sentence.start) < 0


def _exceeds(total: Mention, news: Sequence[Mention]) -> bool:
    """Whether a total is more than all that the news states of its kind, of which there is some."""
    alike = [n for n in news if (n.kind, n.role) == (total.kind, total.role) and n.at < total.at]
    return bool(alike) and all(n.value < total.value for n in alike)


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
    return next((year for total in totals if (year := _year(setting, total))), None)


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
    if found is None or not (found["year"] or setting.year):
        return None
    return int(found["year"]) if found["year"] else (setting.year or 0) - (1 if found["last"] else 0)
