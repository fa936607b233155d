"""What a mention tells of others: the nation, the province above a city, the time a year before."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from extract.release import Place
from extract.scope.cues import AGAINST, CASE_STORY, LAST_YEAR, NATION, ONE_CASE
from extract.scope.said import Answer, Said
from extract.scope.setting import is_crime_side

_TOLD = r"[^，。；]{0,6}(?:统计|通报|数据|介绍|公布|披露)[^。；]{0,40}(?:全[省市区]|同期)"
OF_THE_ISLAND = re.compile(r"刑事(?:警察)?局|警政署|全国")
"""刑事局回顾112年成果: a title about all of Taiwan, whose police say 全国."""
SHARED_OUT = re.compile(r"[^。；\n]{0,60}其余(?:\d+名)?(?:分别|均)?由[^。；\n]{0,30}(?:警方|公安)")
"""共接收嫌疑人268名|，其中85名移交温州警方，其余分别由江西等地警方带回: not one police's."""
SHARED_WITHIN = 80
"""Characters in which the others who took some are named."""
FROM = re.compile(
    r"[由从](?:(?:[去上前]年|(?:19|20)\d\d年)(?:同期|全年|[上下]半年|前?[\d一二三四至]{1,3}个?(?:季度|月份?))?的?|[此之]前的?|原来的?)?$"
)
"""损失由|1.42亿元降至9560万元, 发案由去年的|1200起下降至860起, 损失由2024年上半年的|2.3亿元降至."""
FROM_WITHIN = 14
"""Characters before a number in which that is said."""
FELL = re.compile(r"[\u4e00-\u9fff]?(?:下降|降低|降|减少|减|上升|升|增加|增长|增)[^，。；\d]{0,3}[至到为]")
"""损失由|1.42亿元|降至9560万元: the number of the time before."""
BY_ANOTHER = re.compile(
    rf"(?:据|来自|从|由)[^，。；]{{0,6}}(?:省|自治区)(?:公安厅|打私办|禁毒办|反诈){_TOLD}|另据[^，。；]{{0,3}}市公安局{_TOLD}|据上级[^，。；]{{0,4}}(?:通报|统计)"
)
"""据省公安厅统计，全省同期共抓获1020名, told by the police of one city: what others did."""
EARLIER_STRIKES = re.compile(
    r"(?:过往|以往|此前|之前|早前|先前|前)的?(?:[\d两二三四五六七八九十]{1,2})次[^，。；\d]{0,8}(?:行动|收网|战役|抓捕)"
    r"(?:(?!又|再|此|本|这)[^，。；\d]){0,8}[，,]?(?:(?!又|再|此|本|这|今)[^，。；\d]){0,12}$"
)
"""在过往3次行动中，警方共|拘捕148人: strikes before the one told of; not 继前两次行动抓获20人后，又|抓获8人."""
EARLIER_WITHIN = 44
"""Characters before a number in which such strikes are named."""
ALL_OF_IT = re.compile(r"全[省区]|[我本]省|省公安")
"""全省公安机关打击电诈成效: a title about all of a province."""
TURNS_TO_NOW = re.compile(
    r"今年|本年|；|(?:下降|降低|降|减少|减|上升|升|增加|增长|增)[^，。；\d]{0,3}[至到为](?=[^，。；]{0,3}\d)"
)
"""去年同期280起；|抓获610名, 由去年同期的1200起下降到|860起: what is said behind is no longer last year's."""
OF_VICTIMS = re.compile(r"[^，。；]{0,16}(?:受害|被害|被骗|受骗|投资人|投资者|参与人|集资人|会员|事主)")
"""全国共|有560余名投资人被骗: whom one gang cheated."""
ELSEWHERE = re.compile(r"各地|各省|多地|全国(?=共|累计)")
"""兰州警方牵头，|各地|共抓获3200名: not what the acting police did."""
EARLIER = re.compile(r"据悉|了解|此前|早在|曾")
"""Words that may turn to what was before."""
EARLIER_CASE = re.compile(
    r"(?:据悉|据了解|了解到|此前|早在|曾)[^。；]{0,8}?(?P<year>20\d\d)年[^。；]{0,40}?(?:侦破|破获|查获|打掉|捣毁)了?[一1][起个宗]"
    r"|(?P<then>20\d\d)年[^。；]{0,30}?曾(?:成功)?(?:侦破|破获|查获|打掉|捣毁)"
)
"""据悉，2020年5月，该局侦破一起走私案，逮捕6人: an older case, told beside the news."""
REPORTED_BEFORE = re.compile(r"[ \t\u3000]*(?:另|而)?据[^，。；\n]{0,14}(?:此前|早前|先前|前期)(?:的)?报道")
"""|据海外网此前报道|，14日共拘捕17名: what a paper had told before this news."""
OF_ITS_CASE = re.compile(r"(?:该|此|上述|这[一个起])(?:诈骗|犯罪|涉案|特大)?(?:案|团伙|公司|平台|集团|组织|伙)")
"""据本报此前报道，|该团伙|已有12人落网: how its own case went on."""
NEWS_FIRST = 16
"""Characters of the body in which the news itself begins."""
NEWS = re.compile(r"(?:破获|侦破|查获|打掉|捣毁|抓获|刑拘|收缴|缴获)[^，。；\d]{0,16}[\d一两二三四五六七八九十]")
"""打掉一个团伙，抓获11人: a result told before; not 通报一起案件, whose story only begins."""
LED_TO = re.compile(r"[^。\n]{0,30}(?:以此为线索|由此|据此|循线|顺线|顺藤|深挖|扩线|该案)")
"""侦破一起走私案，抓获7人，|循线深挖，发现该团伙: how the news itself began."""
SECOND_HALF = 0.5
"""Share of a text behind which it may turn to what others did."""
TURNS_ELSEWHERE = re.compile(
    r"(?=[层屡时无并不类同])(?:层出不穷|屡见不鲜|屡禁不[止绝]|时有发生|无独有偶|(?:并非|不是)(?:个例|孤例|首[次例])|(?:类似|同类)的?(?:案[件例]|事件|情况|骗局))"
)
"""近年来，售假事件|层出不穷: how a story turns to warnings by what was done elsewhere."""
LIKEWISE = "无独有偶"
"""|无独有偶|，近日，江苏的刘先生…: its own sentence may tell of the other place."""
ELSEWHERE_WITHIN = 80
"""Characters behind such a turn in which another place opens a sentence."""
AS_SUBJECT = re.compile(
    r"(?:^|[。！？\n])(?:(?!民警|警方|专案|团伙|嫌疑|他们)[^。！？；\n]){0,16}(?<![赴往到由从至向及涉在转达])$"
)
"""。11月5日，|广州市白云区查处: a place that opens a sentence; not 民警辗转|广东, 该团伙在|上海."""
HELPED = re.compile(
    r"协助(?P<who>(?!当地|外地|属地|各地|相关|有关|兄弟|公安|警方)[^，。；、\d]{2,8}?(?:警方|公安(?:机关|[厅局])?))(?![^，。；、]{0,3}下)"
)
"""云川警方|协助福建警方|捣毁3个窝点: what another province's police did with some help."""
OFFICE_SIGN = re.compile(r"部门|局|机关|队")
"""食药监管|部门|: without one no office is named."""
OFFICE = re.compile(
    r"(?:^|[，；])[^，。；\n公警]{0,8}?(?:食药监?管?|食品药品监管|市场监管|市监|工商|税务|烟草(?:专卖)?|文化执法|城管|卫健|环保|生态环境|农业农村|药监|质监)"
    r"(?:行政|监督|管理|执法|稽查){0,3}(?:部门|局|机关|队)(?:[^，。；公警]{0,8}(?:已|共|累计|先后))?[^，。；公警]{0,6}"
    r"(?:查处|查办|立案|办理|处罚|移送|受理)[^，。；公警]{0,24}$"
)
"""；|食药监管部门共查处|违法案件3600余件, beside what police solved; not 公安机关会同市场监管部门查处."""


def turn_elsewhere(simple: str, places: Sequence[Place], own: str | None, title_end: int) -> int:
    """Where a story of the police of one province (code `own`) turns to what was done in others; else its end."""
    if own is None or all(place.code[:2] == own[:2] for place in places):
        return len(simple)
    for turn in TURNS_ELSEWHERE.finditer(simple, title_end):
        at = bisect_left(places, turn.end(), key=attrgetter("start"))
        if at == len(places) or places[at].code[:2] == own[:2] or places[at].start > turn.end() + ELSEWHERE_WITHIN:
            continue
        told = NEWS.search(simple, title_end, turn.start())
        end = places[at].start
        opens = turn[0] == LIKEWISE and AS_SUBJECT.search(simple[turn.end() : end])
        if told and (opens or AS_SUBJECT.search(simple, turn.end(), end)):
            return turn.start()
    return len(simple)


def of_elsewhere(said: Said) -> Answer:
    """近年来，售假事件层出不穷。广州市白云区查处了一宗: what others did, told as a warning, up to the own police."""
    setting, at = said.setting, said.mention.at
    if at < setting.elsewhere or setting.own_police_in(setting.elsewhere, at):
        return None
    return "background"


def of_another_office(said: Said) -> Answer:
    """食药监管部门共查处违法案件3600余件；公安机关侦破179起: what no police did, in a release of theirs."""
    if said.setting.province is None or said.mention.unit != "case" or not OFFICE_SIGN.search(said.words):
        return None
    start = said.setting.scene.layout.sentence(said.mention.at).start
    return "background" if OFFICE.search(said.setting.scene.text[start : said.mention.at]) else None


def of_the_nation(said: Said) -> Answer:
    """全国公安机关破获…: background of a local release; but 全国受害人3900名 are those of its case.

    全国公安机关…行动开展以来，兰州警方破案320起 are Lanzhou's; 经查，全国560名投资人被骗，涉案1亿元 are its case's.
    """
    island = said.setting.province == "台湾省" and OF_THE_ISLAND.search(
        said.setting.scene.text, 0, said.setting.title_end
    )
    if island or said.setting.province in ("全国", None) or said.mention.kind == "victims":
        return None
    text, stop = said.setting.scene.text, said.mention.stop
    if text.find("其余", stop, stop + SHARED_WITHIN) >= 0 and SHARED_OUT.match(text, stop):
        return "background"
    named = [match.end() for match in NATION.finditer(said.words)] if "全国" in text or "公安部" in text else []
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


def of_those_above(said: Said) -> Answer:
    """What the province did, told late in the news of one city's police."""
    setting = said.setting
    late = said.mention.at > SECOND_HALF * setting.scene.layout.length
    if setting.is_of_province or said.mention.kind == "victims" or not late:
        return None
    if ALL_OF_IT.search(setting.scene.text, 0, setting.title_end):
        return None
    return "background" if BY_ANOTHER.search(said.words) else None


def of_an_earlier_case(said: Said) -> Answer:
    """打掉一个团伙…。据悉，2020年5月，该局侦破一起走私案，逮捕6人, in the news of a later year."""
    setting = said.setting
    opens = said.mention.at - len(said.words) < setting.title_end + NEWS_FIRST
    if opens or setting.year is None or EARLIER.search(said.words) is None:
        return None
    earlier = EARLIER_CASE.search(said.words)
    if earlier is None or setting.is_titled(said.mention):
        return None
    text, at = setting.scene.text, said.mention.at
    if not NEWS.search(text, setting.title_end, at - len(said.words)) or LED_TO.match(text, said.mention.stop):
        return None
    return "background" if int(earlier["year"] or earlier["then"]) < setting.year else None


def of_those_helped(said: Said) -> Answer:
    """孝感警方协助福建警方捣毁3个窝点, beside dens that Xiaogan's police broke up themselves."""
    helped = HELPED.search(said.words) if "协助" in said.words else None
    setting, mention = said.setting, said.mention
    if helped is None or setting.is_titled(mention):
        return None
    sentence = setting.scene.layout.sentence(mention.at)
    start, end = sentence.start + helped.start("who"), sentence.start + helped.end()
    if setting.own_police_in(start, end) or not setting.own_police_in(sentence.start, start):
        return None
    own = (m for m in setting.stated if m.kind == mention.kind and m.role == mention.role)
    return "background" if any(not sentence.start <= m.at < sentence.end for m in own) else None


def of_an_earlier_report(said: Said) -> Answer:
    """据海外网此前报道，14日共拘捕17名。自6月9日至14日，共拘捕748人: to its paragraph's end, if not of the case."""
    setting = said.setting
    if "报道" not in setting.scene.text:
        return None
    text, layout, at = setting.scene.text, setting.scene.layout, said.mention.at
    told = (match.start() for match in REPORTED_BEFORE.finditer(text, layout.paragraph(at).start, at))
    opened = next((start for start in told if layout.sentence(start).start == start), None)
    if opened is None or not any(setting.title_end < stated.at < opened for stated in setting.stated):
        return None
    return None if OF_ITS_CASE.search(text, opened, said.mention.stop) else "background"


def of_earlier_strikes(said: Said) -> Answer:
    """在过往3次行动中，警方共拘捕148人: what came of strikes before the one told of."""
    text, at = said.setting.scene.text, said.mention.at
    front = text[max(said.setting.scene.layout.sentence(at).start, at - EARLIER_WITHIN) : at]
    return "background" if "次" in front and EARLIER_STRIKES.search(front) else None


def of_last_year(said: Said) -> Answer:
    """去年同期280起, 由去年的1200起下降至860起: what was done a year before."""
    text, at = said.setting.scene.text, said.mention.at
    spoken_of = LAST_YEAR.search(said.words) and LAST_YEAR.search(TURNS_TO_NOW.split(said.words)[-1])
    fell = FROM.search(text, at - FROM_WITHIN, at) and FELL.match(text, said.mention.stop)
    return "background" if fell or spoken_of or AGAINST.search(text, at - 16, at) else None
