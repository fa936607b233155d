"""The police body that did the work (发布单位, 办案机关): from the title, the lead, the byline and the publisher.

The first-named acting body wins over those that help or direct; 公安部 stands for 全国 only where no local police act.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from extract.abroad import ANY_POLICE, is_foreign_story
from extract.article.article import Article
from extract.bodies import FORMAL, NAMED_BODY, Body, find_bodies
from extract.gazetteer import NATIONAL, gazetteer, stem
from extract.places import find_places
from extract.region import sure_region
from extract.release import Issuer, Place
from extract.script import simplify_name

LEAD = 300
"""Characters after the title that count as lead."""
MANY = 3
"""So many provinces in a round-up of cases are those of the whole country."""
PUBLISHED = 3.0
"""What it weighs that the police of a province published the text themselves."""

_MINISTRY = r"(?:公安部|海关总署|国家移民管理局|中国海警局)"
_NATIONAL = re.compile(
    r"(?<![、被受经及和获“\"「『])(?<!越南|缅甸|按照|根据)"
    rf"(?:{_MINISTRY}(?![门、]|督办|挂牌|广东|[AＡBＢ]级|发出的?通缉|和|等|"
    r"(?:从|自|于)?(?:\d{1,2}月(?:\d{1,2}日)?起?)?的?(?:统一)?(?:部署|指挥|领导|协调|支持))"
    r"|(?:全国|各地)(?:各级)?(?:铁路|森林)?公安机关|全国(?:各地|各级|\d{1,2}个[省市区]{1,4})?(?:海关|移民管理机构)"
    r"|国家反诈中心|国家禁毒办|中国警方|公安机关网安部门)"
)
NATIONAL_BODIES = {"海关": "海关总署", "移民": "国家移民管理局", "海警": "中国海警局"}
"""What a national body is called by a word of its name: 全国海关 is 海关总署."""
_ACTING = re.compile(
    r"[^。！？\n]{0,40}?(?:破获|侦破|告破|抓获|抓捕|打掉|捣毁|查获|查处|破案|立案|通报|获悉|公布|披露|侦查|成功|端掉|摧毁|"
    r"押解|刑拘|发布|介绍|开展|组织|接到|出动|拘捕|逮捕|侦办)"
)
_HELPING_BEFORE = re.compile(
    r"(?:联络|联合|联同|偕同|会同|配合|协助|移交给?|协调|支持|指导|邀集|邀请|赶赴|抵达|商请|通报给?)[^，。；！？\n]{0,3}$"
)
_HELPING_AFTER = re.compile(
    r"[^，。；！？、\n]{0,8}?(?:配合|协助|支持|帮助|(?:指导|指挥|领导|协调|部署)(?=下(?![，,]?全[省市县区州])))下|[^，。；！？、\n]{0,6}?(?:取得联系|大力协助|督办|网上追逃|上网追逃|通缉)"
)
_WITH_BEFORE = re.compile(r"[与同和跟]$")
_TOGETHER_AFTER = re.compile(r"[^，。；！？、\n]{0,6}?(?:合作|联手|携手|协作)")
"""与港澳警方密切合作: the partner of the police that acts."""
_DIRECTED = re.compile(
    rf"{_MINISTRY}[^。；！？\n]{{0,20}}(?:部署|指挥|组织|指派|派出|派员率|责成|交由)[^，。；！？\n]{{0,6}}$"
    rf"|在{_MINISTRY}[^，。；！？\n]{{0,8}}(?:部署|指挥|指导|组织|协调)下[，,]?[^，。；！？\n]{{0,4}}$"
)
"""公安部已部署湖北公安机关; 在公安部统一部署下，贵州等省市公安机关: the directed body acts."""
_ROUND_UP = re.compile(
    r"(?<![\u4e00-\u9fff])(?:近日|日前)?[，,]?公安机关[^。\n]{0,6}(?:公布|发布|通报)[^。\n]{0,30}典型案例"
)
"""近日，公安机关公布10起典型案例, before cases of many provinces."""
_MADE_KNOWN = re.compile(rf"{_MINISTRY}[^，。；！？\n]{{0,6}}(?:曝光|公布|披露|发布|通报|公开)[^，。；！？\n]*")
_OWN = re.compile(r"(?:[我全本][省市县州区]|(?<![\u4e00-\u9fff])[省市])(?:公安(?:机关|[厅局])|警方)")
"""我省公安机关, 省公安厅: the police of the place that the text comes from."""
_FIRST_SENTENCE = re.compile(r"[^。！？]{1,200}[。！？]")
_NATIONWIDE = re.compile(r"全国|各地")
_LOCAL = re.compile(r"[全我本][省市区县州]")
_JOINED_BEFORE = re.compile(r"[与和及、][^，。；！？\n]{0,3}$")
_QUOTES = ("据", "来源:", "来源：", "转自", "转自：")
_QUOTED = re.compile(r"[）)]|(?:官方)?(?:微信|微博|公众号|官微|网站|官网|抖音)")
"""据黑龙江省公安厅微信公众号: who tells it, which need not be who did it."""
_TOLD_BY = re.compile(r"(?:从|据)$")
"""从|云南省公安厅获悉, 据|省公安厅通报: who only tells."""
_TELLS = re.compile(r"[^，。；！？\n]{0,8}?(?:获悉|了解|通报|消息|介绍)")
_DID = re.compile(r"[^，。；！？\n]{0,16}?(?:破获|侦破|告破|抓获|打掉|捣毁|查获|端掉|摧毁)")
"""勐腊县公安局|日前破获…: who did it."""
_SENTENCE_END = re.compile(r"[。！？\n]")
MOST_BETWEEN = 80
"""Characters between who tells and who did it."""

_BYLINE_AFTER = re.compile(r"[^，。；！？\n]{0,10}?(?:[电讯]|报导|报道|消息)")
_MANY_JOINED = re.compile(r"等(?:[23]\d|[二三]十[一二三四五六七八九]?)个?[省市区]{1,4}")
"""北京、天津等27个省区市公安机关: most of the country, where the state directs them."""
_STATE = re.compile(rf"{_MINISTRY}|国务院|国家")
_WENT = re.compile(r"(?:从|赴|转战|前往|辗转|远赴|奔赴|逃往|逃到|逃至|潜逃|流窜)[^，。；\n]?$")
_ORIGIN = re.compile(r"人(?!民)|籍|户籍")
_BROUGHT = re.compile(r"(?:押解|押送|带|押)[返回到至]{1,2}$")
"""押解回到山城区: who is brought there is brought to the police that caught him."""
_NO_POLICE_WORK = re.compile(r"招聘|招录|招考|招警|判决书|裁定书|起诉书")
_CAUGHT = re.compile(
    r"抓[获捕住]|[破查缴捕]获|侦破|告破|破案|被捕|拘捕|落网|[归到]案|刑拘|拘留|控制|打掉|捣毁|端掉|查[封处扣]|收缴|止付|押解|劝阻"
)
"""What police do in a text that is theirs although it names no body."""
REGION_POLICE = {"71": "台湾警方", "81": "香港警方", "82": "澳门警方"}
"""The police of a text that names no place and whose words tell where it is from."""
_SOLVED = re.compile(r"[:：]?(?:成功|一举|连续)?(?:破获|侦破|告破|抓获|打掉|捣毁|查获|端掉|摧毁)")


def _weight(simple: str, body: Body, title: int) -> float:
    weight = 1.0
    if body.start < title:
        weight += 4
    elif body.start < title + LEAD:
        weight += 2
    if _ACTING.match(simple, body.end):
        weight += 1
    before = simple[max(0, body.start - 8) : body.start]
    if _HELPING_BEFORE.search(before) or _HELPING_AFTER.match(simple, body.end):
        return 0
    if _WITH_BEFORE.search(before) and _TOGETHER_AFTER.match(simple, body.end):
        return 0
    if _QUOTED.match(simple, body.end) and before.endswith(_QUOTES):
        return 0.5
    return weight / 2 if _JOINED_BEFORE.search(before) else weight


def _strongest(simple: str, bodies: Iterable[Body], title: int, publisher: str) -> Body | None:
    """The first body of the province that carries most weight; None where all of them only help.

    A formal name (兰州市公安局) is preferred to 兰州警方.

    A body of the province whose police published the text (`publisher`, two digits) is the likelier to have acted.
    """
    weights: dict[str, float] = defaultdict(float)
    first: dict[str, Body] = {}
    for body in bodies:
        weight = _weight(simple, body, title)
        weights[body.code[:2]] += weight
        known = first.get(body.code[:2])
        if weight and (known is None or _names_better(simple, known, body)):
            first[body.code[:2]] = body
    if weights[publisher]:
        weights[publisher] += PUBLISHED
    best = max(weights, key=lambda province: weights[province], default="")
    return first[best] if weights[best] else None


def _national_body(simple: str) -> str:
    """The national body that a text names first: 公安部, or 海关总署 of a text of 全国海关."""
    named = _NATIONAL.search(simple)
    return next((body for sign, body in NATIONAL_BODIES.items() if named and sign in named[0]), "公安部")


def _names_better(simple: str, known: Body, body: Body) -> bool:
    """A formal name of the same place (兰州市公安局), or the police that did what 省公安厅 only told."""
    if not body.code.startswith(stem(known.code)):
        return False
    if FORMAL.search(body.name) and not FORMAL.search(known.name):
        return True
    told = _TOLD_BY.search(simple, max(0, known.start - 4), known.start)
    return told is not None and _TELLS.match(simple, known.end) is not None and _follows(simple, known, body)


def _follows(simple: str, known: Body, body: Body) -> bool:
    """Whether the next body of the same sentence solved the case: 从云南省公安厅获悉，勐腊县公安局…破获."""
    between = simple[known.end : body.start]
    return (
        len(between) < MOST_BETWEEN and not _SENTENCE_END.search(between) and _DID.match(simple, body.end) is not None
    )


def _acts_nationally(simple: str, bodies: list[Body], title: int) -> bool:
    if _ROUND_UP.search(simple, title, title + LEAD) and len({b.code[:2] for b in bodies}) >= MANY:
        return True
    if bodies and _STATE.search(simple) and _is_of_many(simple, bodies[0], title):
        return True
    national = _NATIONAL.search(simple)
    if national is None:
        return False
    if national.start() < title:
        return not any(b.start < title for b in bodies) and not _tells_of_one(simple, bodies, title)
    if not bodies:
        return _OWN.search(simple) is None
    if any(_DIRECTED.search(simple, max(0, b.start - 40), b.start) for b in bodies):
        return False
    if _opens_nationwide(simple, national.end(), bodies[0].start, title):
        return True
    return national.start() < bodies[0].start and bodies[0].start >= title + LEAD


def _tells_of_one(simple: str, bodies: list[Body], title: int) -> bool:
    """公安部曝光AI造谣新犯罪…广州公安机关侦破一起: the ministry makes known what one province's police did."""
    if len({b.code[:2] for b in bodies}) != 1 or bodies[0].start > title + LEAD // 2:
        return False
    told = _MADE_KNOWN.search(simple, 0, title) and not _NATIONWIDE.search(simple, 0, bodies[0].start)
    return bool(told) and _DID.match(simple, bodies[0].end) is not None


def _is_of_many(simple: str, body: Body, title: int) -> bool:
    return _MANY_JOINED.search(body.name) is not None and _weight(simple, body, title) > 0


def _opens_nationwide(simple: str, national: int, local: int, title: int) -> bool:
    """Whether the first sentence speaks of the ministry and the whole country, and no local body before its end."""
    first = _FIRST_SENTENCE.match(simple, title)
    if first is None or not national <= first.end() <= local:
        return False
    return _NATIONWIDE.search(first[0]) is not None and _LOCAL.search(simple[: first.end()]) is None


def _issuer(name: str, code: str) -> Issuer:
    return Issuer(name, code, gazetteer().province(code))


def _publisher(article: Article) -> Issuer | None:
    """The stated source where it is a police body."""
    source = simplify_name(article.source or "")
    places = find_places(source) if ANY_POLICE.search(source) or NAMED_BODY.search(source) else []
    return _issuer(article.source or "", places[-1].code) if places else None


def _is_aside(simple: str, place: Place) -> bool:
    """Whether police only went to the place, or somebody comes from it: 转战山西, 云霄人."""
    return (
        _WENT.search(simple, max(0, place.start - 4), place.start) is not None
        or _ORIGIN.match(simple, place.end) is not None
    )


def _by_place(article: Article, simple: str, places: list[Place], bodies: list[Body]) -> Issuer | None:
    """Where no acting body is named with its place: the publisher, the dateline, or the commonest.

    荆州破获电诈案230起: the place that a title says did it stands for its police.
    """
    title = simple[: len(article.title or "")]
    if _NO_POLICE_WORK.search(title) or is_foreign_story(simple):
        return None
    if acting := next((p for p in places if p.start == 0 and _SOLVED.match(title, p.end)), None):
        return _issuer(acting.name + "警方", acting.code)
    publisher = find_places(simplify_name(article.source or ""))
    if not places and not publisher and (home := sure_region(simple)):
        return _issuer(REGION_POLICE[home], home + "0000")
    if ANY_POLICE.search(simple) is None:
        return None
    if publisher:
        return _issuer(article.source or "", publisher[-1].code)
    helping = {body.code[:2] for body in bodies}
    own = [p for p in places if p.code[:2] not in helping and not _is_aside(simple, p)]
    counts = Counter(place.code[:2] for place in own)
    counts.update(place.code[:2] for place in own if _BROUGHT.search(simple, max(0, place.start - 8), place.start))
    lead = len(article.title or "") + 30
    by_line = next((p.code[:2] for p in places if p.start < lead and _BYLINE_AFTER.match(simple, p.end)), None)
    if by_line is None and not (counts and _CAUGHT.search(simple)):
        return None
    province = by_line or counts.most_common(1)[0][0]
    place = next(p for p in places if p.code[:2] == province)
    return _issuer(place.name + "警方", place.code)


def _title_length(article: Article) -> int:
    """0 where the first paragraph of a text without a title stands in its place."""
    title = article.title or ""
    return 0 if title.endswith("。") else len(title)


def find_issuer(article: Article, simple: str, places: list[Place]) -> Issuer | None:
    """The acting police body and its province; None where the text does not tell.

    Args:
        article: for the title's length and the stated source.
        simple: the Simplified copy of `article.text`.
        places: what `find_places` found in `simple`.
    """
    title = _title_length(article)
    bodies = find_bodies(simple, places)
    if _acts_nationally(simple, bodies, title):
        return Issuer(_national_body(simple), None, NATIONAL)
    publisher = _publisher(article)
    body = _strongest(simple, bodies, title, publisher.code[:2] if publisher and publisher.code else "")
    return _issuer(body.name, body.code) if body else publisher or _by_place(article, simple, places, bodies)
