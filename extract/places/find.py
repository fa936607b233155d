"""Places (地名) named in a text, down to the county, each with its GB/T 2260 code.

Sure names are places wherever they stand; two-character county names and names that are ordinary words need their
context. A name that several divisions bear is settled by its parent before it, by what else the text names or by the
publisher; otherwise it stays out. Nothing is guessed.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from extract.gazetteer import Division, Trust, gazetteer
from extract.gazetteer.abbreviations import find_abbreviations
from extract.gazetteer.region import TAIWAN, bears_local_name, find_local, region
from extract.lexicon import Found, find_words
from extract.places.meant import Named, is_of_an_island, settle
from extract.places.police_units import FULL, without_units
from extract.places.proper_names import (
    in_source_line,
    inside_longer_name,
    is_abroad,
    is_always_surnamed,
    is_brand,
    is_false_identity,
    is_given_name,
    is_joining,
    is_operation,
)
from extract.release import Place

_POLICE_AFTER = re.compile(
    r"(?:市|县|区)?(?:警方|公安(?!部|机关)|公安机关|警察|警局|[网刑特交巡狱民]警|网安|刑侦|经侦|禁毒|反诈|分局|边境(?:管理|检查)|(?:出入境)?边防|检察|法院|籍)"
)
"""合作|市公安局, 枣阳|警方, 礼县|籍, 白山|边境管理支队; not 合作|公安部."""
_TOWNSHIP_AFTER = re.compile(
    r"(?:边[境防])?派出所|片区|村(?!民)|社区"
    r"|(?:(?:、[^，。；、]{2,3}){0,3}(?:等(?:[\d二两三四五六七八九十]{1,2}个)?|[\d二两三四五六七八九十]{1,2}个))?(?:乡镇|镇|乡(?!村)|街道)"
)
"""县公安局大渡口|派出所, 龙安|镇, 大新|等乡镇, 南丰|、兰洋三个镇: a county's name that is a township's here."""
_TOWN = re.compile(r"镇(?![江上中里压长定守坪远宁安赉原巴康沅雄海])")
"""庆阳|镇: no prefecture; a prefecture's own 派出所 and 街道 are."""
_PART_BEFORE = ("区", "县", "局", "市")
"""武侯区|玉林街道, 武侯区分局|玉林派出所: of the place before it, whatever prefecture bears the name."""
_SMALLER_AFTER = re.compile(
    r"(?:边[境防])?派出所|片区|[镇乡村路桥]|[河湖江](?![某姓])|街道|社区|小区|大厦|酒店|宾馆|广场|花园|公园|[东西南北]?站|中学|小学|景区"
)
"""安源|小区, 龙安|镇, 枣阳|河; not 枣阳|河某: what makes a short name that of a township, a river …"""
_PHRASE_BEFORE = re.compile(r"[^\w]|[在赴到从于至往抵达回由与及日电讯我州市省局]")
"""在|枣阳, ，|枣阳, 湖北省|枣阳; not 红|枣阳: the one character before a name."""
_PHRASE_AFTER = re.compile(r"(?:市|县|区)?(?:警方|公安|[网刑特交民]警|检察|法院)|男子|女子|境内|籍")
"""枣阳|市警方, 枣阳|男子, 枣阳|境内."""
_LEVEL_AFTER = re.compile(r"[级长委城域政内里区]")
"""通县|级公路, 达县|委: 县 belongs to the word behind it, not to a name."""
_SIDES = ("城东", "城西", "城南", "城北", "城中")
"""城东|分局: a part of any city, and that of 西宁 only behind its name."""


def _sure(words: Found) -> tuple[list[Named], bytearray]:
    """The sure names, and which characters they or the words that hide names take."""
    known = gazetteer()
    found = []
    taken = bytearray(len(words.text))
    for index, start, end in words.sure:
        taken[start:end] = b"\1" * (end - start)
        if meant := known.meant[index]:
            found.append(Named(known.sure_names[index], start, end, meant))
    return found, taken


def _has_context(simple: str, named: Named, parent: bool) -> bool:
    before = named.start == 0 or _PHRASE_BEFORE.match(simple, named.start - 1) is not None
    if named.name.endswith("县") and len(named.name) == 2:
        return parent or (before and _LEVEL_AFTER.match(simple, named.end) is None)
    if named.name.endswith("区") or named.name in _SIDES:
        return parent
    if not parent and _SMALLER_AFTER.match(simple, named.end):
        return False
    if gazetteer().trust(named.name) is Trust.ORDINARY_WORD:
        return parent or (_POLICE_AFTER.match(simple, named.end) is not None and named.name != "公安")
    return parent or before or _PHRASE_AFTER.match(simple, named.end) is not None


def _within(named: Named, parent: Named) -> bool:
    return any(c.code != p.code and c.code.startswith(p.stem) for c in named.candidates for p in parent.candidates)


def _is_listed(simple: str, named: Named, ends: dict[int, Named]) -> bool:
    """Whether a prefecture follows another place in a list: 深圳、白城等铁路公安处."""
    return (
        named.candidates[0].level == "prefecture"
        and simple[named.start - 1 : named.start] == "、"
        and named.start - 1 in ends
    )


def _weak(words: Found, sure: list[Named], taken: bytearray) -> list[Named]:
    """The names that need their context and have it, where nothing surer stands.

    What stands behind a place that it does not lie in (福鼎龙安) is there no such place, nor further on.
    """
    known = gazetteer()
    simple = words.text
    ends = {named.end: named for named in sure}
    found = []
    elsewhere = set()
    for index, start, end in words.weak:
        if 1 in taken[start:end]:
            continue
        name = known.weak_names[index]
        named = Named(name, start, end, known.names[name])
        parent = ends.get(start)
        inside = (parent is not None and _within(named, parent)) or _is_listed(simple, named, ends)
        if not _has_context(simple, named, inside):
            if parent is not None:
                elsewhere.add(name)
        elif inside or name not in elsewhere:
            found.append(named)
            ends[end] = named
    return found


def _is_place(simple: str, named: Named) -> bool:
    bare = not named.name.endswith(FULL)
    if is_false_identity(simple, named.start, named.end) or is_abroad(simple, named.start):
        return False
    if in_source_line(simple, named.start) or is_joining(simple, named.start):
        return False
    if bare and (
        _is_township(simple, named)
        or is_given_name(simple, named.start, named.end)
        or is_brand(simple, named.start, named.end)
        or is_operation(simple, named.start, named.end)
    ):
        return False
    return not inside_longer_name(simple, named.end, bare=bare)


def _without_persons(simple: str, named: list[Named]) -> list[Named]:
    """Without the names that always stand behind one and the same surname: 沈桂林 is no 桂林."""
    before: defaultdict[str, list[str]] = defaultdict(list)
    ends = {n.end for n in named}
    for n in named:
        if len(n.name) == 2 and n.start not in ends:  # 江苏|南京 is no 苏南京
            before[n.name].append(simple[n.start - 1 : n.start])
    persons = {name for name, found in before.items() if is_always_surnamed(found)}
    return [n for n in named if n.name not in persons]


def _is_township(simple: str, named: Named) -> bool:
    """县公安局大渡口派出所, 庆阳镇, 大新等乡镇: the name of a county or prefecture is that of a township elsewhere."""
    found = _TOWNSHIP_AFTER.match(simple, named.end)
    if named.candidates[0].level == "county":
        return found is not None
    below = simple[named.start - 1 : named.start] in _PART_BEFORE
    return found is not None and (below or _TOWN.match(simple, named.end) is not None)


def _abbreviated(words: Found, taken: bytearray, others: list[Named]) -> list[Named]:
    """Abbreviations (甘、陇) that are no part of a name: not 宁 of 辽宁省, nor 台 where 台州 brings somebody 回台."""
    known = gazetteer()
    simple = words.text
    found = []
    of_a_city = any("台" in n.name and not is_of_an_island(n) for n in others)
    for code, start, end in find_abbreviations(simple, words.triggers):
        if taken[start] or (of_a_city and simple[start] == "台"):
            continue
        province = known.names[known.province(code)][0]
        named = province if province.code == code else Division(code, simple[start:end], "prefecture", last="")
        found.append(Named(simple[start:end], start, end, (named,)))
    return found


def _apart(named: Iterable[Named]) -> list[Named]:
    """In order and without overlap: the earlier and longer wins."""
    apart: list[Named] = []
    for item in sorted(named, key=lambda n: (n.start, -n.end)):
        if not apart or item.start >= apart[-1].end:
            apart.append(item)
    return apart


NAMESAKE = "马鞍山"
"""A new town of Hong Kong's, named as often in its texts as the city in Anhui is not."""


def _seen_from(home: str, simple: str, named: list[Named]) -> list[Named]:
    """The names as a text of Taiwan, Hong Kong or Macau means them: those of its own districts before mainland ones."""
    theirs = {n.end: n for n in named if not _is_local(n)}
    found = [n for n in named if not _is_local(n) or ((p := theirs.get(n.start)) and _within(n, p))]
    if home != TAIWAN:
        return found
    island = Division(TAIWAN + "0000", "台湾省", "prefecture", last="")
    return found + [Named(name, start, end, (island,)) for name, start, end in find_local(simple)]


def _is_local(named: Named) -> bool:
    """Whether a name of the mainland is more likely that of a district: 大埔, 龙潭, 中山区."""
    of_a_county = named.candidates[0].level == "county" and not named.name.endswith(FULL)
    return not is_of_an_island(named) and (of_a_county or named.name == NAMESAKE or bears_local_name(named.name))


def find_places(words: Found, publisher: str = "") -> list[Place]:
    """The places that a text names, in order.

    Args:
        words: what `find_words` found in the Simplified copy of the text (`script.simplify`).
        publisher: the stated source or site, Simplified: it settles names such as 城关区 but is no part of the result.
    """
    simple = words.text
    sure, taken = _sure(words)
    named = _without_persons(simple, [n for n in [*sure, *_weak(words, sure, taken)] if _is_place(simple, n)])
    if home := region(words.region):
        named = _seen_from(home, simple, named)
    told = _codes_of(publisher)
    named = without_units(simple, named, told)
    return settle(simple, _apart([*named, *_abbreviated(words, taken, named)]), told)


@lru_cache(maxsize=1024)
def _codes_of(publisher: str) -> frozenset[str]:
    """The codes of the sure places in a publisher's name, which many documents share."""
    return frozenset(n.candidates[0].code for n in _sure(find_words(publisher))[0])


def provinces(places: Iterable[Place]) -> tuple[str, ...]:
    """Full Simplified names of the province-level units of `places`, in order of first mention."""
    known = gazetteer()
    return tuple(dict.fromkeys(known.province(place.code) for place in places))


@lru_cache(maxsize=4096)
def places_of(name: str) -> tuple[Place, ...]:
    """The places that a short Simplified name names, such as that of a publisher, which many documents share."""
    return tuple(find_places(find_words(name)))
