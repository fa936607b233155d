"""What a release is about, and what a scope becomes beside it."""

import re
from collections.abc import Mapping, Sequence

from extract.readers.mention import Mention
from extract.release import Scope
from extract.scope.cues import (
    ASIDE,
    AT_LARGE,
    BALANCE,
    CAMPAIGN,
    CASE,
    CASE_NOTICE,
    CLOSING_IN,
    CONTEXT,
    COUNTED,
    EARLIER,
    ONE_CASE,
    RETURN,
    SAID_BEFORE,
    SERIES_TITLE,
    STRIKE,
    TOTAL,
    UNTIL,
    WIDER,
)
from extract.scope.setting import Company, Setting, is_crime_side, is_given_back, is_many
from extract.text.clauses import WINDOW

UP_TO_NOW = re.compile(r"[从自]去年[^，。；]{0,12}[到至]今年")
"""从去年5月份到今年7月份，打掉6个: how long the work on the news took, and no year before."""
LATE = 0.6
"""Share of the text behind which a wider total is context and no longer the news."""
SOLVED_CASE = re.compile(
    r"(?:破获?|侦破|打掉|捣毁?|摧毁|端掉|揭开|起底)(?![^，。；]{0,8}(?:[多数几两二三四五六七八九十][起宗个]|一批))[^，。；\d]{0,24}(?:(?<![立多])案(?![件例\d])|团伙|集团)"
)
"""盐城警方侦破特大制售假药案: a title about one case."""
ASIDE_OPENS = re.compile(
    r"\s*据(?:了解|悉|介绍|[^，。；]{0,10}统计)，(?:今年|去年|截至|近年|[^，。；]{2,16}(?:行动|会战|战役|攻坚战?)(?:开展|启动|部署)?以来)"
)
"""据了解，今年以来…先后侦破命案积案14起, 据悉，“云剑”行动开展以来: how a text without other numbers ends."""
SAID_ASIDE = re.compile(
    r"\s*据(?:了解|悉|介绍|[^，。；]{0,10}统计)，[^，。；]{0,4}[“「『][^，。；”」』]{1,12}[”」』](?:专项)?(?:行动|会战|攻势)[^。；]{0,16}共"
)
"""据了解，“云剑”行动中，六盘水警方共侦破9起: how the story of one case ends; not 据介绍，收网行动中共抓获58名."""
OF_THE_PLACE = re.compile(r"[全我本][省市县区州国]|警|公安|辖区|类诈骗|[\u4e00-\u9fff]{2}[区县](?!间)")
"""6月下旬以来，多处电缆被割，造成损失31.5万元 is the case's; not 今年以来，全市群众损失."""
OF_THEM = re.compile(r"[对将](?:其中|上述|该案|该团伙)")
"""截至今年5月，检察机关已对其中187人批准逮捕: of those whom the case's police caught."""
MANY_TOTALS = 3
"""So many are told for themselves; fewer may be a remark beside the day that a text is about."""
EPITOME = re.compile(r"是[^，。；\n]{2,30}(?:缩影|剪影|写照)")
"""这只|是云川警方开展“云剑”行动的一个缩影|: one strike or case stands for all that was done."""
BLANK = 2
"""Characters between a title and its text, whose first sentence is never late."""
MANY_BY_NOW = 50
"""So many persons are all of those whom police of a place caught, where nothing speaks of a case."""
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
    if CASE_NOTICE.search(title):
        return "case"
    told = [(m, s) for m, s in zip(mentions, scopes, strict=True) if not is_crime_side(m) and s != "background"]
    results = [(m, scope) for m, scope in told if m.kind != "cases_filed"] or told
    said = [(m, scope) for m, scope in results if scope is not None]
    sums_up = any(scope == "period" and is_many(m) for m, scope in said)
    if sums_up and (_opens_with_campaign(setting) or _is_the_nation_s(setting)):
        return "period"
    if sum(scope == "period" for _, scope in told) >= MANY_TOTALS and _is_no_case(setting):
        return "period"
    if said and said[0][1] == "operation" and _is_raid_of_a_case(setting, companies, said[0][0]):
        return "case"
    own = [m for m, scope in zip(mentions, scopes, strict=True) if scope != "background"]
    if said and not (said[0][1] == "period" and _is_context(setting, own, results[0][0], said[0][0])):
        return said[0][1] or "case"
    if said:
        return "case"
    if names_a_case(setting):
        return "case"
    by_now = bool(results) and _has_come_to(setting, results[0][0], companies)
    return "period" if by_now or any(is_many(m) for m, _ in results) else "case"


def names_a_case(setting: Setting) -> bool:
    """城东派出所打掉一盗窃团伙, 江州警方侦破系列盗窃案: whether the title is about one case."""
    text, end = setting.scene.text, setting.title_end
    return any(sign.search(text, 0, end) for sign in (SOLVED_CASE, SERIES_TITLE)) and not BALANCE.search(text, 0, end)


def _has_come_to(setting: Setting, mention: Mention, companies: Mapping[int, Company]) -> bool:
    """截至目前，共抓获163名: all that was done by now, or in the lead's campaign, where the text speaks of no case."""
    text, layout = setting.scene.text, setting.scene.layout
    words = text[layout.sentence(mention.at).start : mention.end]
    many = companies[layout.sentence_number(mention.at)].is_plural(MANY_BY_NOW)
    told = many and TOTAL.search(words) and (UNTIL.search(words) or _opens_with_campaign(setting))
    return bool(told) and CASE.search(text, 0, setting.title_end + LEAD) is None


def _is_raid_of_a_case(setting: Setting, companies: Mapping[int, Company], mention: Mention) -> bool:
    """Whether the title names one case, and the strike that is told first was on no several gangs."""
    several = companies[setting.scene.layout.sentence_number(mention.at)].is_several
    title = setting.scene.text[: setting.title_end]
    return not several and SOLVED_CASE.search(title) is not None and not CLOSING_IN.search(title)


def _is_the_nation_s(setting: Setting) -> bool:
    """Whether the ministry speaks and of no single case: local strikes are its examples."""
    return setting.province == "全国" and not ONE_CASE.search(setting.scene.text, 0, setting.title_end + LEAD)


def _is_no_case(setting: Setting) -> bool:
    """Whether a text is about the day on which loot came back, or calls its strike a piece of a campaign.

    举行退赃大会…。今年以来，共破案346起; 这是“云剑”行动的缩影。行动以来，共破案157起: no context of it.
    """
    text, end = setting.scene.text, setting.title_end + LEAD
    return RETURN.search(text, 0, end) is not None or EPITOME.search(text, 0, end + LEAD) is not None


def _opens_with_campaign(setting: Setting) -> bool:
    """Whether the lead speaks of a campaign and the title of no single case and no strike."""
    text = setting.scene.text
    lead, title = text[setting.title_end : setting.title_end + LEAD], text[: setting.title_end]
    return CAMPAIGN.search(lead) is not None and not (ONE_CASE.search(title) or CLOSING_IN.search(title))


def _is_context(setting: Setting, own: Sequence[Mention], first: Mention, total: Mention) -> bool:
    """Whether a total stands late in the text and is told as context: 据统计, 上月全市…

    Of nothing where none of the police's own numbers (`own`) is told before it: 警方召开发布会。今年以来，抓获175人.
    """
    layout = setting.scene.layout
    text = setting.scene.text
    if total.at <= LATE * layout.length or layout.sentence(total.at).start <= setting.title_end + BLANK:
        return False
    if setting.is_titled(total):
        return False
    if is_many(first):
        start = layout.sentence(total.at).start
        return first is total and start > setting.title_end + LEAD and ASIDE_OPENS.match(text, start) is not None
    if total is own[0]:
        return False
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
    late = sentence.end > LATE * layout.length
    if scope == "operation" and is_given_back(mention) and RETURN.search(setting.scene.text, 0, setting.title_end):
        return scope
    if scope == "operation":
        told_aside = ASIDE.search(words) or (late and SAID_ASIDE.match(words))
        if EARLIER.search(words) or (focus == "case" and told_aside):
            return "background"
        strikes = STRIKE.findall(words)
        of_the_campaign = focus == "period" and not _follows_a_raid(setting, sentence.start)
        if of_the_campaign and strikes and all(SAID_BEFORE.fullmatch(strike) for strike in strikes):
            return "period"
        return "case" if focus == "case" and not companies[layout.sentence_number(mention.at)].is_several else scope
    if scope == "case" and focus == "case" and late and is_crime_side(mention) and COUNTED.search(words):
        return "background"
    if scope != "period" or focus == "period":
        return scope
    if is_crime_side(mention) and AT_LARGE.search(words):
        return "background"
    of_a_crime = is_crime_side(mention) and not late and not OF_THE_PLACE.search(words)
    of_them = OF_THEM.search(words) and not OF_THE_PLACE.search(words)
    if focus == "case" and (of_them or of_a_crime):
        return "case"
    words = UP_TO_NOW.sub("", words) if "今年" in words else words
    wider = WIDER.search(words)
    announced = wider is not None and wider[0] in setting.scene.text[: setting.title_end]
    return "background" if wider and not announced and (late or ASIDE.search(words)) else scope


def _follows_a_raid(setting: Setting, start: int) -> bool:
    """Whether the sentence before tells of a closing-in: …开展专案集中收网行动。在此次行动中，抓获54人."""
    told = setting.scene.text[max(setting.title_end, start - WINDOW) : start].rstrip()
    return CLOSING_IN.search(told, told.rfind("。", 0, -1) + 1) is not None
