"""Where the police work is the whole country's (全国): the ministry's own, strikes over many provinces."""

import re

from extract.gazetteer import NATIONAL
from extract.places.abroad import is_foreign_story
from extract.police.acting import CAUGHT, DID, LEAD, weight
from extract.police.bodies import Body
from extract.release import Issuer

MANY = 3
"""So many provinces in a round-up of cases are those of the whole country."""
NAME = 2
"""Characters of a body's name that a title tells its place by: 昆明|市公安局 in 昆明严打毒品犯罪."""
_MINISTRY = r"(?:公安部|海关总署|国家移民管理局|中国海警局)"
"""公安部, 中国海警局: bodies of the state that do police work."""
_ANY_MINISTRY = re.compile(
    rf"(?<![、和被受得经获])(?<!按照|根据){_MINISTRY}(?!门|予以|给予|发来|致电|来电|(?:高度|充分)?肯定|通缉|[^，。；]{{0,8}}(?:督办|挂牌)|(?:毒品)?目标案|[ABＡＢ]级|发出的?通缉)"
    r"|(?<=[局部委署会院行][、和])公安部(?=[^，。；]{0,4}(?:通报|公布|发布))|国家禁毒委(?:员会)?|全国(?=共[破侦抓查])"
)
"""公安部, 国家禁毒委, 全国|共破获, 国家医保局、|公安部|通报; not 省公安厅、公安部, 公安部毒品目标案件."""
_COMMANDED = re.compile(
    rf"{_MINISTRY}[^。；！？\n]{{0,8}}(?:指挥|部署|组织)(?:(?!警方|公安[厅局]|民警|警察|派出所)[^。；！？\n]){{0,30}}?(?<!\d)[1-3]\d个?(?:省|地)[^，。；]{{0,6}}(?:公安|警方|采取|同步|开展|统一)"
)
"""公安部统一指挥河北、山东等15省份公安机关: so many that the ministry's strike is none of theirs alone."""
_COMMANDS_MANY = re.compile(
    rf"{_MINISTRY}(?:统一)?(?:指挥|部署|组织)[^，。\n]{{0,6}}(?:[七八九]|十[一二三四五六七八九]?|(?<!\d)[7-9]|1\d)个?省"
)
"""公安部指挥九省市同步收网: a title about a strike of the ministry's."""
_NATIONAL = re.compile(
    r"(?<![、被受得到经及和获“\"「『])(?<!越南|缅甸|按照|根据)"
    rf"(?:{_MINISTRY}(?![门、]|新闻发布会|予以|给予|发来|致电|来电|(?:高度|充分)?肯定|通缉|督办|(?:毒品)?目标案|挂牌|广东|[AＡBＢ]级|发出的?通缉|和|等|"
    r"(?:从|自|于)?(?:\d{1,2}月(?:\d{1,2}日)?起?)?的?(?:统一)?(?:部署|指挥|领导|协调|支持))"
    r"|(?:全国|各地)(?:各级)?(?:铁路|森林)?公安机关|全国(?:各地|各级|\d{1,2}个[省市区]{1,4})?(?:海关|移民管理机构)"
    r"|公安部新闻发布会[^。；\n]{0,12}(?:全国|各地)|国家反诈中心|国家禁毒办|中国警方|我国警方|公安机关网安部门)"
)
"""公安部组织开展, 全国公安机关, 国家反诈中心; not 公安部督办, 公安部发来贺电, 被公安部, 公安部统一部署."""
_FRAME = re.compile(
    r"[^，。；！？\n]{0,24}?(?:行动|专项|整治|战役|会战|攻坚|部署|打击)[^，。；\n]{0,10}?(?:以来|期间|中|后)[，,](?:截至[^，。]{1,10}[，,])?"
    r"[^，。；！？\n]{0,8}?(?:[全我本][省市区县州盟旗局]|(?<=[，,])[省市县州盟](?:公安[厅局]|局))"
)
"""全国公安机关|“百日行动”开展以来，全市共破获184起: when the police of one place did it, and nobody else."""
_NATION_BEGINS = re.compile(r"公安部|公安机关网|海关总署|国家|中国|我国|全国|各地")
"""Where such words may begin: a search for them is several times as fast."""
NATIONAL_BODIES = {"海关": "海关总署", "移民": "国家移民管理局", "海警": "中国海警局"}
"""What a national body is called by a word of its name: 全国海关 is 海关总署."""
_DIRECTED = re.compile(
    rf"{_MINISTRY}[^。；！？\n]{{0,20}}(?:部署|指挥|组织|指派|派出|派员率|责成|交由)[^，。；！？\n]{{0,6}}$"
    rf"|在{_MINISTRY}[^，。；！？\n]{{0,8}}(?:部署|指挥|指导|组织|协调)下[，,]?[^，。；！？\n]{{0,4}}$"
)
"""公安部已部署湖北公安机关; 在公安部统一部署下，贵州等省市公安机关: the directed body acts."""
_IN_CHARGE = re.compile(r"(?:负责)?(?:主办|主侦|牵头(?:侦办|办理)|立案侦[办查]|承办)")
"""由云川警方|主办: whose the case is."""
_ROUND_UP = re.compile(
    r"(?<![\u4e00-\u9fff])(?:近日|日前)?[，,]?公安机关[^。\n]{0,6}(?:公布|发布|通报)[^。\n]{0,30}典型案例"
)
"""近日，公安机关公布10起典型案例, before cases of many provinces."""
_MINISTRY_ROUND_UP = re.compile(
    r"公安部[^，。；\n]{0,6}(?:公布|发布|通报)了?(?:[2-9]|\d{2}|[二三四五六七八九十]{1,2})[起个件][^。\n]{0,30}案例"
)
"""公安部公布10起典型案例, in the lead before the first of them."""
_CHOSEN = re.compile(r"入选|上榜|榜上有名|位列其中|名列其中|列入其中")
"""公安部公布10起典型案例，我省1起|入选: the news is of those whose case it is."""
_MADE_KNOWN = re.compile(rf"{_MINISTRY}[^，。；！？\n]{{0,6}}(?:曝光|公布|披露|发布|通报|公开)[^，。；！？\n]*")
"""公安部网安局曝光AI造谣新犯罪, 公安部公布10起案例: it only makes known."""
_TOTAL_BEFORE = re.compile(r"(?<!此前)[共累计已](?:破获|侦破|打掉|捣毁|抓获)[^，。；\d]{0,12}\d{2,}")
"""公安部部署专项行动，|共打掉团伙90个, before police of one place are named: the whole country's."""
_ONE_CASE = re.compile(r"一[起桩宗件]|[大要命]案(?![件例])|案告?破")
"""牵出一桩制毒大案: a title about one case, before which the whole country's numbers may stand."""
_OWN = re.compile(r"(?:[我全本][省市县州区]|(?<![\u4e00-\u9fff])[省市])(?:公安(?:机关|[厅局])|警方)")
"""我省公安机关, 省公安厅: the police of the place that the text comes from."""
_FIRST_SENTENCE = re.compile(r"[^。！？]{1,200}[。！？]")
"""公安部部署全国公安机关开展行动。|云川警方抓获5人。"""
_NATIONWIDE = re.compile(r"全国|各地")
"""全国公安机关, 各地警方: the whole country's police."""
_LOCAL = re.compile(r"[全我本][省市区县州]")
"""全省, 我市, 本县, 全区: a text of one place, although it speaks of the whole country."""
_MANY_JOINED = re.compile(r"等(?:[23]\d|[二三]十[一二三四五六七八九]?)个?[省市区]{1,4}")
"""北京、天津等27个省区市公安机关: most of the country, where the state directs them."""
_STATE = re.compile(rf"{_MINISTRY}|国务院|国家")
"""公安部, 国务院联席办, 国家有关部门: who directs the police of many provinces."""


def national_body(simple: str) -> str:
    """The national body that a text names first: 公安部, or 海关总署 of a text of 全国海关."""
    named = find_national(simple)
    return next((body for sign, body in NATIONAL_BODIES.items() if named and sign in named[0]), "公安部")


def find_national(simple: str) -> re.Match[str] | None:
    """Where a text first speaks of a national body or of the whole country's police, not only of their campaign."""
    found = (_NATIONAL.match(simple, first.start()) for first in _NATION_BEGINS.finditer(simple))
    return next((named for named in found if named and not _FRAME.match(simple, named.end())), None)


def acts_nationally(simple: str, bodies: list[Body], title: int) -> bool:
    """Whether the work is the ministry's, although local police (`bodies`) may be named."""
    if _opens_a_round_up(simple, bodies, title):
        return True
    if _COMMANDED.search(simple, 0, title + LEAD) or _COMMANDS_MANY.search(simple, 0, title):
        return True
    if bodies and _is_of_many(simple, bodies[0], title) and _STATE.search(simple):
        return True
    national = find_national(simple)
    if national is None:
        return False
    if national.start() < title:
        return not any(b.start < title for b in bodies) and not _tells_of_one(simple, bodies, title)
    if not bodies:
        return _OWN.search(simple) is None
    if any(_DIRECTED.search(simple, b.start - 40, b.start) or _is_charged(simple, b) for b in bodies):
        return False
    if _ONE_CASE.search(simple, 0, title) and any(DID.match(simple, b.end) for b in bodies):
        return False
    titled = simple.find(bodies[0].name[:NAME], 0, title) >= 0
    if not titled and _opens_nationwide(simple, national.end(), bodies[0].start, title):
        return True
    late = national.start() < bodies[0].start and bodies[0].start >= title + LEAD
    return late and _OWN.search(simple, 0, national.start()) is None


def _is_charged(simple: str, body: Body) -> bool:
    """公安部将该案列为部督案件，由|云川警方|主办."""
    return simple.endswith("由", 0, body.start) and _IN_CHARGE.match(simple, body.end) is not None


def _opens_a_round_up(simple: str, bodies: list[Body], title: int) -> bool:
    """Whether cases of many provinces are made known, or the ministry makes several known before police are named."""
    if len({b.code[:2] for b in bodies}) >= MANY and _ROUND_UP.search(simple, title, title + LEAD):
        return True
    opens = _MINISTRY_ROUND_UP.search(simple, 0, title + LEAD)
    if opens is None or (bodies and bodies[0].start < opens.start()):
        return False
    return len({b.code[:2] for b in bodies}) != 1 or _CHOSEN.search(simple, 0, title + LEAD) is None


def _tells_of_one(simple: str, bodies: list[Body], title: int) -> bool:
    """公安部曝光AI造谣新犯罪…广州公安机关侦破一起: the ministry makes known what one province's police did."""
    if len({b.code[:2] for b in bodies}) != 1 or bodies[0].start > title + LEAD // 2:
        return False
    start = bodies[0].start
    if _NATIONWIDE.search(simple, 0, start) or _TOTAL_BEFORE.search(simple, title, start):
        return False
    told = _MADE_KNOWN.search(simple, 0, title)
    return bool(told) and DID.match(simple, bodies[0].end) is not None


def of_the_ministry(simple: str, bodies: list[Body]) -> Issuer | None:
    """公安部部署开展专项行动以来，共侦破…: whose work it is where no local police are named."""
    if bodies or is_foreign_story(simple) or CAUGHT.search(simple) is None:
        return None
    named = next((m for m in _ANY_MINISTRY.finditer(simple) if not _FRAME.match(simple, m.end())), None)
    return Issuer(named[0].replace("全国", "公安部"), None, NATIONAL) if named else None


def _is_of_many(simple: str, body: Body, title: int) -> bool:
    return _MANY_JOINED.search(body.name) is not None and weight(simple, body, title) > 0


def _opens_nationwide(simple: str, national: int, local: int, title: int) -> bool:
    """Whether the first sentence speaks of the ministry and the whole country, and no local body before its end."""
    first = _FIRST_SENTENCE.match(simple, title)
    if first is None or not national <= first.end() <= local:
        return False
    return _NATIONWIDE.search(first[0]) is not None and _LOCAL.search(simple[: first.end()]) is None
