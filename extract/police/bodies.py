"""Local police bodies (公安机关) named in a text: 兰州市公安局城关分局, 仪陇县公安局网安大队, 深圳铁路警方, 警务处."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from extract.gazetteer import stem
from extract.release import Place

_WITH_POLICE = (
    r"(?:自治[区州县]|[省市区县州])?(?:[国地]税|税务|烟草(?:专卖)?|工商|市场监管|食?药监|食药|海关|海事|渔政|环保|生态环境)[局署]?"
    r"(?:联合|会同|联手|携手|协同)"
)
"""湘西|自治州国税局联合当地公安局: an office of a place that acts with the police of that place."""
_POLICE = re.compile(
    rf"(?:{_WITH_POLICE}(?=当地))?"
    r"(?:[市县]政府|[市县区州省])?(?:等?(?:\d{1,2}|[两一二三四五六七八九十]{1,2}|多)个?(?:[省市区县州]{1,3}份?|地)|等个?(?:[省市区县州]{1,3}|地))?的?(?:铁路|森林|港航|水上|机场|民航|边境|海上|交通|轨道交通|公共交通|石油|油田|林区|垦区|市区|当地|两级|三级|地区|第[一二三四五六七八九十]+师)?"
    r"(?P<body>公安(?:[厅局处]|分局|机关|部门|网安|刑侦|经侦|民警|交警|网警|干警)?|警方|警察(?:[局署]|总局)?|警务处|警分?局|[网刑特交民巡狱]警"
    r"|交管|网安|刑侦|经侦|反诈(?:骗)?中心|反电信网络诈骗(?:犯罪)?中心|分局|派出所|海警|(?:出入境)?边防(?:检查总?站)?|边检总?站|边境(?:管理(?=[总支大]队)|检查站)|移民管理|缉私|海关|刑大|市警|县警|地检署?(?=指挥)|总区|警区|警署|重案组|司警|治安警|廉政公署|警(?![告示戒惕报情]))"
)
"""兰州市|公安局, 深圳|铁路警方, 云川|边检站,
云川|边境管理支队, 云川|等3市公安机关, 云川|国税局联合当地公安局; not 云川|警告: how a name ends."""
FORMAL = re.compile(r"公安(?:厅|局|处|分局)|警察(?:总)?局|警分局")
"""兰州市公安局, where the title only says 兰州警方."""
NAMED_BODY = re.compile(
    r"警务处|刑事(?:警察)?局|警政署|海巡署|(?:法务部)?调查局|移民署|廉政公署|司法警察局|司警局?|港岛总区|(?:商业罪案|网络安全及科技罪案|毒品|有组织罪案及三合会)调查科|治安警察局|[\u4e00-\u9fff]{2,3}警区"
)
"""警务处, 警政署, 东九龙警区, 港岛总区: in the gazetteer, for their name alone tells the region."""
_UNIT = re.compile(r"(?:(?!抽调|出动|组织|联合|会同)[\u4e00-\u9fff]){0,8}?(?:[总支大中]队|分局|派出所)")
"""仪陇县公安局|网安大队, 兰州市公安局|城关分局; not 原州区分局|抽调派出所."""


class Body(NamedTuple):
    """A local police body named in the text."""

    name: str
    code: str
    start: int
    end: int


def find_bodies(simple: str, places: list[Place]) -> list[Body]:
    """Every mention of a body, in order, with the code of the smallest place in its name.

    Of places in a row (云南江西公安机关) the first gives the code.
    """
    ends = _police_ends(simple, places)
    found: list[Body] = []
    start, code = 0, ""
    for at, place in enumerate(places):
        if at == 0 or places[at - 1].end != place.start:
            start, code = place.start, place.code
        elif place.code.startswith(stem(code)):
            code = place.code
        if end := ends[at]:
            unit = _UNIT.match(simple, end)
            end = unit.end() if unit else end
            found.append(Body(simple[start:end], code, start, end))
    joined = _joined(simple, found)
    return sorted([*joined, *_partners(joined, places)], key=lambda body: body.start)


def _partners(bodies: list[Body], places: list[Place]) -> Iterator[Body]:
    """The second of 粤港警方 and those behind it: each of the provinces named by one character acts."""
    starts = [place.start for place in places]
    for body in bodies:
        at = bisect_left(starts, body.start)
        while at + 1 < len(places) and places[at + 1].start == places[at].end < body.end and len(places[at].name) == 1:
            at += 1
            yield body._replace(code=places[at].code)


def _joined(simple: str, bodies: list[Body]) -> list[Body]:
    """兰州市公安局 and 城关分局 in 兰州市公安局城关分局 are one body, with the code of the smaller place."""
    joined: list[Body] = []
    for body in bodies:
        if joined and body.start < joined[-1].end:
            whole = joined.pop()
            end = max(whole.end, body.end)
            inside = body.code.startswith(stem(whole.code))
            body = Body(simple[whole.start : end], body.code if inside else whole.code, whole.start, end)
        joined.append(body)
    return joined


def _police_ends(simple: str, places: list[Place]) -> list[int]:
    """For each place the end of the police body that it begins, else 0; 云南、江西公安机关 belongs to both.

    浙江杭州、江苏苏州两地警方 belongs to 杭州 and 苏州.
    """
    ends = [0] * (len(places) + 1)
    for at in range(len(places) - 1, -1, -1):
        place = places[at]
        police = _POLICE.match(simple, place.end)
        if police or NAMED_BODY.fullmatch(place.name):
            ends[at] = police.end() if police else place.end
        elif at + 1 < len(places) and places[at + 1].start == place.end + 1 and simple[place.end] in "、和与及":
            ends[at] = ends[at + 1] or _end_below(places, ends, at + 1)
    return ends


def _end_below(places: list[Place], ends: list[int], at: int) -> int:
    """The end of the body of the place within a place, right behind its name: 江苏|苏州两地警方."""
    if at + 1 == len(places) or places[at + 1].start != places[at].end:
        return 0
    return ends[at + 1] if places[at + 1].code.startswith(stem(places[at].code)) else 0
