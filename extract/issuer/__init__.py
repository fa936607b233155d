"""The police body that did the work (发布单位, 办案机关): from the title, the lead, the byline and the publisher.

The first-named acting body wins over those that help or direct; 公安部 stands for 全国 only where no local police act.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence

from extract.article.article import Article
from extract.gazetteer import NATIONAL, gazetteer, stem
from extract.gazetteer.region import sure_region
from extract.issuer.national import acts_nationally, national_body, of_the_ministry
from extract.issuer.speaker import speaker_of
from extract.lexicon import Found
from extract.places.abroad import ANY_POLICE, is_about_abroad, is_foreign_story
from extract.places.find import places_of
from extract.police.acting import CAUGHT, DID, SOLVES, weight
from extract.police.bodies import FORMAL, NAMED_BODY, Body
from extract.release import Issuer, Place
from extract.text.script import simplify_name

PUBLISHED = 3.0
"""What it weighs that the police of a province published the text themselves."""
_TOLD_BY = re.compile(r"(?:从|据)$")
"""从|云南省公安厅获悉, 据|省公安厅通报: who only tells."""
_TELLS = re.compile(r"[^，。；！？\n]{0,8}?(?:获悉|了解|通报|消息|介绍)")
"""从云南省公安厅|获悉, 据省公安厅|4月10日通报: behind who only tells, with _TOLD_BY before."""
_SENTENCE_END = re.compile(r"[。！？\n]")
"""从省公安厅获悉。|勐腊县公安局破获: two sentences, so that one need not tell of the other."""
MOST_BETWEEN = 80
"""Characters between who tells and who did it."""
_BYLINE_AFTER = re.compile(r"[^，。；！？\n]{0,10}?(?:[电讯]|报导|报道|消息)")
"""云川|4月10日电, 云川|讯, 本报云川|报道: the place of a byline."""
_WENT = re.compile(r"(?:从|赴|转战|前往|辗转|远赴|奔赴|逃往|逃到|逃至|潜逃|流窜)[^，。；\n]?$")
"""转战|山西, 赶赴|云川, 潜逃至|江城: where somebody only went."""
_ORIGIN = re.compile(r"人(?!民)|籍|户籍")
"""云霄|人, 湖南|籍男子; not 云川|人民警察: where somebody comes from."""
_FROM = re.compile(r"(?:来自|老家(?:在|是)|户籍地?(?:在|是|为))$")
"""来自|海南的小伙: the same before the place."""
_LISTED = re.compile(r"等?(?:地)?[、和及与]")
"""转战山西|、|河南: the next of those places."""
_BROUGHT = re.compile(r"(?:押解|押送|带|押)[返回到至]{1,2}$")
"""押解回到山城区: who is brought there is brought to the police that caught him."""
_ALL_BELOW = re.compile(r"全(?:省|区|自治区|市|州|盟|地区)(?:各地|各级)?(?:公安|警方|共|累计)")
"""全省公安机关共破获: what the police of the whole place did, not one of those below it."""
_NO_POLICE_WORK = re.compile(r"招聘|招录|招考|招警|判决书|裁定书|起诉书")
"""云川市公安局招聘公告, 刑事判决书: titles of texts that tell of no police work."""
_HERE = re.compile(r"本[澳港](?=[男女居市警各多一两事])")
"""本澳|男事主: a text that speaks of its region so is of it, whatever place it names."""
QUOTES = ("“", "「", "《", "『")
"""“|云霄|名媛群”: a name, which says nothing of where the work was done."""
REGION_POLICE = {"71": "台湾警方", "81": "香港警方", "82": "澳门警方"}
"""The police of a text that names no place and whose words tell where it is from."""
_SOLVED = re.compile(rf"[:：]?(?:成功|一举|连续)?{SOLVES}")
"""荆州|破获电诈案230起, 云川|：成功打掉一团伙: the place itself did it."""


def _strongest(simple: str, bodies: Sequence[Body], title: int, publisher: str) -> Body | None:
    """The first body of the province that carries most weight; None where all of them only help.

    A formal name (兰州市公安局) is preferred to 兰州警方.

    A body of the province whose police published the text (`publisher`, their code) is the likelier to have acted,
    and no police below them is a better name.
    """
    weights: dict[str, float] = defaultdict(float)
    first: dict[str, Body] = {}
    whole = {*_speaking_for_all(simple, bodies), publisher}
    for body in bodies:
        own = weight(simple, body, title)
        weights[body.code[:2]] += own
        known = first.get(body.code[:2])
        if own and (known is None or _names_better(simple, known, body, whole)):
            first[body.code[:2]] = body
    if weights[publisher[:2]]:
        weights[publisher[:2]] += PUBLISHED
    best = max(weights, key=lambda province: weights[province], default="")
    return first[best] if weights[best] else None


def _names_better(simple: str, known: Body, body: Body, whole: Collection[str]) -> bool:
    """A formal name of the same place (兰州市公安局), or the police that did what 省公安厅 only told.

    The police of a place below is no better name of one that speaks for all of them (`whole`).
    """
    if not body.code.startswith(stem(known.code)) or (body.code != known.code and known.code in whole):
        return False
    if FORMAL.search(body.name) and not FORMAL.search(known.name):
        return True
    told = _TOLD_BY.search(simple, known.start - 4, known.start)
    return told is not None and _TELLS.match(simple, known.end) is not None and _follows(simple, known, body)


def _speaking_for_all(simple: str, bodies: Sequence[Body]) -> Collection[str]:
    """Codes of places whose police speak for all below: 四川公安通报…全省, or several below are named, as examples."""
    codes = {body.code for body in bodies}
    if _ALL_BELOW.search(simple):
        return codes
    below: dict[str, set[str]] = defaultdict(set)
    for code in codes:
        for size in (2, 4):
            below[code[:size]].add(code)
    return {code for code in codes if len(below[stem(code)] - {code}) > 1}


def _follows(simple: str, known: Body, body: Body) -> bool:
    """Whether the next body of the same sentence solved the case: 从云南省公安厅获悉，勐腊县公安局…破获."""
    between = simple[known.end : body.start]
    return len(between) < MOST_BETWEEN and not _SENTENCE_END.search(between) and DID.match(simple, body.end) is not None


def _issuer(name: str, code: str) -> Issuer:
    return Issuer(name, code, gazetteer().province(code))


def _publisher(article: Article) -> Issuer | None:
    """The stated source where it is a police body."""
    source = simplify_name(article.source or "")
    places = places_of(source) if ANY_POLICE.search(source) or NAMED_BODY.search(source) else ()
    return _issuer(article.source or "", places[-1].code) if places else None


def _asides(simple: str, places: Sequence[Place]) -> set[int]:
    """Where the places start to which police only went, or from which somebody comes: 转战山西、河南, 云霄人."""
    asides: set[int] = set()
    for at, place in enumerate(places):
        listed = at > 0 and _LISTED.fullmatch(simple, places[at - 1].end, place.start)
        if _is_aside(simple, place) or (listed and places[at - 1].start in asides):
            asides.add(place.start)
    return asides


def _is_aside(simple: str, place: Place) -> bool:
    before = max(0, place.start - 5)
    return bool(
        _WENT.search(simple, place.start - 4, place.start)
        or _FROM.search(simple, before, place.start)
        or _ORIGIN.match(simple, place.end)
    )


def _by_place(article: Article, words: Found, places: list[Place], bodies: list[Body]) -> Issuer | None:
    """Where no acting body is named with its place: the publisher, the dateline, or the commonest.

    荆州破获电诈案230起: the place that a title says did it stands for its police.
    """
    simple = words.text
    title = simple[: len(article.title or "")]
    if _NO_POLICE_WORK.search(title) or is_foreign_story(simple):
        return None
    if acting := next((p for p in places if p.start == 0 and _SOLVED.match(title, p.end)), None):
        return _issuer(acting.name + "警方", acting.code)
    publisher = places_of(simplify_name(article.source or ""))
    alone = not places or _HERE.search(simple)
    if alone and not publisher and not is_about_abroad(simple) and (home := sure_region(words.region)):
        return _issuer(REGION_POLICE[home], home + "0000")
    if ANY_POLICE.search(simple) is None:
        return None
    if publisher:
        return _issuer(article.source or "", publisher[-1].code)
    places = [place for place in places if simple[place.start - 1 : place.start] not in QUOTES]
    helping = {body.code[:2] for body in bodies}
    asides = _asides(simple, places)
    own = [p for p in places if p.code[:2] not in helping and p.start not in asides]
    counts = Counter(place.code[:2] for place in own)
    counts.update(place.code[:2] for place in own if _BROUGHT.search(simple, place.start - 8, place.start))
    lead = len(article.title or "") + 30
    by_line = next((p.code[:2] for p in places if p.start < lead and _BYLINE_AFTER.match(simple, p.end)), None)
    if by_line is None and not (counts and CAUGHT.search(simple)):
        home = sure_region(words.region)
        at_home = home and {place.code[:2] for place in places} == {home}
        return _issuer(REGION_POLICE[home], home + "0000") if at_home else None
    province = by_line or counts.most_common(1)[0][0]
    place = next(p for p in places if p.code[:2] == province)
    return _issuer(place.name + "警方", place.code)


def _title_length(article: Article) -> int:
    """0 where the first paragraph of a text without a title stands in its place."""
    title = article.title or ""
    return 0 if title.endswith("。") else len(title)


def find_issuer(article: Article, words: Found, places: list[Place], bodies: list[Body]) -> Issuer | None:
    """The acting police body and its province; None where the text does not tell.

    Args:
        article: for the title's length and the stated source.
        words: what `find_words` found in the Simplified copy of `article.text`.
        places: what `find_places` found there.
        bodies: what `find_bodies` found there.
    """
    simple = words.text
    title = _title_length(article)
    if acts_nationally(simple, bodies, title):
        return Issuer(national_body(simple), None, NATIONAL)
    publisher = _publisher(article)
    body = _strongest(simple, bodies, title, (publisher and publisher.code) or "")
    if body:
        return _issuer(*(speaker_of(simple, body, places, title) or (body.name, body.code)))
    return publisher or _by_place(article, words, places, bodies) or of_the_ministry(simple, bodies)
