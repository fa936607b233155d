"""Over what a figure is stated: a period, one case, one operation, or background.

The figure's own clause chain decides first, then its sentence, then the sentences before it in its paragraph, and
where nothing says, what the release is about.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extract.matcher import Scene
from extract.mention import Mention
from extract.release import Scope
from extract.section import Section, section_at

MONTHS = r"\d{1,2}月?份?[至到\-—~－]\d{1,2}月"
PERIOD = re.compile(
    rf"以来|至今|{MONTHS}|\d日?[至到\-—~－](?:\d{{1,2}}月)?\d{{1,2}}日|上半年|下半年|季度|全年|年内|本年度"
    r"|(?:20\d\d年|今年|去年)(?!以?[前初底末起代龄月]|[^，。；]{0,3}\d{1,2}月|[^，。]{0,2}岁)[，,]?[^，。；]{0,14}?"
    r"(?:全[国省市县区州]|共|公安|警方|我[省市区县]|各地|累计|先后|破|抓|立案|[省市]厅)"
    r"|专项行动|专项整治|专项工作|百日行动|攻坚|会战|行动(?:期间|以来|开展|启动)|严打|专项斗争|专案(?:行动|期间|合计|成果)|(?<!\d号)[”」』]行动"
    r"|俩月|\d{1,2}月(?=[破抓打捣])|两个月间|\d{1,2}月份|(?:[一二三两四五六七八九十半\d]+)(?:个多?月|年|周|天)(?:来|间|时间|[^，。；]{0,4}[破抓打捣])"
)
"""今年以来, 1至7月, 2016年全市, 专项行动期间, 三个月来, “断卡”行动."""
STRIKE = re.compile(
    r"(?:统一|集中|集群|同步|同时|联合|大规模)[^，。；]{0,16}(?:收网|行动|打击|抓捕|战役|清查)|集群战役"
    r"|\d号[”」』]?[^，。；]{0,16}(?:行动|战役|收网)|专案(?:统一)?收网|(?:此次|本次|这次)行动|行动中|(?:押解|押送)回国|清查行动|突击行动|突袭行动|大清查|收网战役"
)
"""统一收网, 集群打击, 集中抓捕, “安网1号”行动."""
ONE_CASE = re.compile(
    r"(?<![\d十百千余多])[一1]\s?[起宗](?!来|去)|[该此这本](?:一|个)?(?:特大|重大)?[^，。；\d]{0,6}(?:团伙|集团|案)(?!件\d)|案中|案发"
    r"|(?<=[获破掉毁了功举除将对是，。\s])[一1](?:个|伙)?[^，。；\d]{0,24}(?:团伙|集团)|系列[^，。\d]{0,8}案(?!件\d)|主犯|头目"
    r"|[“「『\"]\d[\d.·．•-]{0,9}[”」』\"]|[”」』](?:特大|系列)?[^，。\d]{0,12}(?<![专涉])案(?![件\d])|(?:破获|侦破)[^，。；\d”」]{2,20}(?<![专涉])案(?![件\d])"
    r"|全案|第[一二三四五]案|主嫌"
)
"""一起诈骗案, 该团伙, 系列盗窃案, “5·03”案, 破获…特大诈骗案."""
CASE = re.compile(rf"{ONE_CASE.pattern}|专案(?:组|民警)|某(?!些|种)")
"""And what a case's story is full of: 专案组, 李某."""
DAY = re.compile(
    r"(?<![至到\-—\d])\d{1,2}月\d{1,2}日(?![至到\-—]|以来|起|开始|电|讯)|(?:当|昨|近|日)(?:日|天|晚|前)|凌晨"
)
"""近日, 凌晨: a single case where nothing says otherwise."""
DATE = re.compile(r"(?<![至到\-—\d])\d{1,2}月\d{1,2}日(?![至到\-—]|以来|起|开始|电|讯|，?记者)")
"""11月17日在…抓获1079名: one strike, on a day."""
UNTIL = re.compile(r"截[至止]")
NATION = re.compile(r"全国(?:公安|共|新发|累计|范围|法院|检察|立案|破获|电信)")
WIDER = re.compile(r"此前|早前|据统计|年来|月来|数据显示|据悉|据介绍|据了解|今年|去年|累计|以来|截至|全年|20\d\d年")
STRETCH = re.compile(rf"以来|{MONTHS}|上半年|下半年|季度|全年|个月|\d月(?=[破抓打捣])|专案行动|专案期间")
"""A strike is no stretch: “飓风”行动上半年… is a period."""
SUSPECTS = re.compile(r"该团伙|嫌疑人|交代|供述|经查|经审|查明|经侦查|被告人|平台|公司|网站")
RESULT = re.compile(
    r"破获|侦破|打掉|抓获|捣毁|立案|受理|发案|接报|查处|破案|铲除|摧毁|刑拘|拘捕|逮捕|止付|冻结|查扣|追回|挽回"
)
CRIME_SIDE = frozenset(("lost", "profit", "bail_fine", "other"))
"""Roles of what happened to victims and suspects: of a case unless a total is said in so many words."""
TOTAL = re.compile(r"共|累计|全[国省市县区]|发案|造成[^，。]{0,10}损失|总计|高达")
MANY_CASES = 5
STRIKE_PERSONS = 20
UNTIL_PERSONS = 50
DAY_PERSONS = 200
DAY_GROUPS = 20
"""From so many arrests on, a strike (or an unnamed day of arrests) was over several cases."""
LOOK_BACK = 3
LATE = 0.6
"""Share of the text behind which a wider total is context and no longer the news."""
ASIDE = re.compile(r"去年|前年|上年|往年|据统计|全国(?:公安|共)|此前|早前|自20[01]\d年")
"""What sets a wider total apart from the news wherever it stands."""
SUBSET = re.compile(r"其中|首批|首轮|包括|包含|第[一二三四五]批|剩余|其余|占")
SERIES = re.compile(r"带破|串并|系列")


@dataclass(frozen=True, slots=True)
class Setting:
    """What scope needs to know about the document."""

    scene: Scene
    title_end: int
    sections: Sequence[Section]
    province: str | None


@dataclass(slots=True)
class Company:
    """The largest numbers that one sentence states: they tell one case from a strike over several."""

    groups: Decimal = Decimal(0)
    persons: Decimal = Decimal(0)
    cases: Decimal = Decimal(0)

    def add(self, mention: Mention) -> None:
        """Takes one number in."""
        if mention.kind in ("gangs", "dens"):
            self.groups = max(self.groups, mention.value)
        elif mention.kind in ("arrests", "detained", "formally_arrested"):
            self.persons = max(self.persons, mention.value)
        elif mention.kind == "cases_solved":
            self.cases = max(self.cases, mention.value)

    def is_plural(self, persons: int, groups: int = 2) -> bool:
        """At least so many gangs or dens, so many persons, or many cases."""
        return self.groups >= groups or self.persons >= persons or self.cases >= MANY_CASES


def scopes_of(setting: Setting, mentions: Sequence[Mention]) -> list[Scope]:
    """The scope of each mention of a release, in order."""
    companies = _companies(setting.scene, mentions)
    own = [_own_scope(setting, mention, companies) for mention in mentions]
    focus = _focus(mentions, own)
    settled = [
        scope or _unsaid(companies[setting.scene.layout.sentence_number(m.at)], focus)
        for m, scope in zip(mentions, own, strict=True)
    ]
    return [_against_focus(setting, mention, scope, focus) for mention, scope in zip(mentions, settled, strict=True)]


def _companies(scene: Scene, mentions: Sequence[Mention]) -> dict[int, Company]:
    """For each sentence the largest numbers that it states."""
    found: defaultdict[int, Company] = defaultdict(Company)
    for mention in mentions:
        found[scene.layout.sentence_number(mention.at)].add(mention)
    return found


def _unsaid(company: Company, focus: Scope) -> Scope:
    """Where nothing says: many solved cases are a period's, unless the release is about a strike."""
    return "period" if company.cases >= MANY_CASES and focus != "operation" else focus


def _own_scope(setting: Setting, mention: Mention, companies: Mapping[int, Company]) -> Scope | None:
    """What the text around a mention says of its scope, or None."""
    scene = setting.scene
    sentence = scene.layout.sentence(mention.at)
    words = scene.text[sentence.start : mention.end]
    if setting.province != "全国" and NATION.search(words):
        return "background"
    company = companies[scene.layout.sentence_number(mention.at)]
    if _is_crime_side(mention):
        return "period" if PERIOD.search(words) and TOTAL.search(words) and not CASE.search(words) else "case"
    if section_at(setting.sections, mention.at) is not None:
        return "operation" if STRIKE.search(words) and company.is_plural(STRIKE_PERSONS) else "case"
    if mention.role == "involved" and not RESULT.search(words):
        return "case" if SUSPECTS.search(words) else _by_paragraph(setting, mention)
    if found := _by_words(words, company):
        return found
    many = company.cases >= MANY_CASES and not SERIES.search(words)
    return None if many else _by_paragraph(setting, mention)


def _is_crime_side(mention: Mention) -> bool:
    return mention.kind == "victims" or mention.role in CRIME_SIDE


def _by_words(words: str, company: Company) -> Scope | None:
    """The last thing said counts: 今年5月…破获一起 is a case, 一起…；今年以来 a period."""
    period, case = _last(PERIOD, words), _last(CASE, words)
    single = ONE_CASE.search(words) is not None or ("系列" in words and company.persons < STRIKE_PERSONS)
    if STRIKE.search(words) and company.is_plural(STRIKE_PERSONS) and not single and not STRETCH.search(words):
        return "operation"
    if period > case and (RESULT.search(words) or not SUSPECTS.search(words)):
        return "period"
    if case >= 0:
        return "case"
    if DATE.search(words):
        return "operation" if company.is_plural(DAY_PERSONS, DAY_GROUPS) else "case"
    if UNTIL.search(words) and company.is_plural(UNTIL_PERSONS):
        return "period"
    if DAY.search(words) and company.cases < MANY_CASES:
        return "operation" if company.persons >= DAY_PERSONS else "case"
    return None


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
        period, case = _last(PERIOD, words), _last(CASE, words)
        if max(period, case) >= 0:
            return "period" if period > case else "case"
        at = sentence.start
    return None


def _focus(mentions: Sequence[Mention], scopes: Sequence[Scope | None]) -> Scope:
    """What the release is about: the scope of the first results that it states."""
    for mention, scope in zip(mentions, scopes, strict=True):
        if not _is_crime_side(mention) and scope is not None and scope != "background":
            return scope
    many = any(
        (m.kind in ("cases_solved", "cases_filed") and m.value >= MANY_CASES)
        or (m.kind in ("gangs", "dens") and m.value >= DAY_GROUPS)
        for m in mentions
    )
    return "period" if many else "case"


def _against_focus(setting: Setting, mention: Mention, scope: Scope, focus: Scope) -> Scope:
    """In a release about one case or strike the wider totals of the same police are background."""
    if scope != "period" or focus == "period" or mention.at < setting.title_end:
        return scope
    sentence = setting.scene.layout.sentence(mention.at)
    words = setting.scene.text[sentence.start : mention.at]
    late = mention.at > LATE * setting.scene.layout.length or ASIDE.search(words) is not None
    return "background" if late and WIDER.search(words) else scope


def speaks_of_the_nation(text: str) -> bool:
    """Whether a text states nationwide numbers."""
    return NATION.search(text) is not None


def is_subset(scene: Scene, mention: Mention) -> bool:
    """Whether the clause says that the number is a part of the one before it: 其中…, 首批37名, 包括…69名."""
    clause = scene.layout.clause(mention.at)
    if SUBSET.search(scene.text, max(clause.start, mention.at - 24), mention.at):
        return True
    sentence = scene.layout.sentence(mention.at)
    return mention.carried and "其中" in scene.text[sentence.start : mention.at]


NARROW = re.compile(r"为[^，。]{2,}提供|专门|从事|利用|通过")
"""What makes gangs or dens a special sort: 为境外诈骗窝点提供设备的窝点."""


def is_narrow(scene: Scene, mention: Mention) -> bool:
    """Whether a number of gangs or dens counts a special sort of them."""
    return mention.kind in ("gangs", "dens") and NARROW.search(scene.text, mention.start, mention.end) is not None
