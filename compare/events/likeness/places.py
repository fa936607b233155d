"""Evidence of places: where an incident was, which places a telling names, which body states a total."""

import re
from collections import defaultdict

from compare.events.authority import POLICE
from compare.events.likeness.reason import Reason, weighed
from compare.mentions import Mention
from compare.regions import city_code, contains, level

_SPOT = re.compile(
    r"([\u4e00-\u9fff]{2})(?<![铁公道网线思一套带农乡城集社在于到从往向沿经由])(派出所|路|街道|镇|村|小区|码头)"
)
"""天马派出所, 汉江路, 秦栏镇; not 铁路, 高速公路, 农村, 某城镇."""
_STATION = re.compile(r"([\u4e00-\u9fff]{2})(派出所)")
"""望月湖派出所 (by its last two characters): each case has one that acts."""
_DISTRICT = re.compile(r"([\u4e00-\u9fff]{2})(?<![社小辖地园景市城山各新老郊校厂治])(分局|区)")
"""前镇区, 七里河分局 (by its last two characters); not 本辖区, 某地区, 园区, 山区."""
LEVELS = {1: "province", 2: "city", 3: "county"}


def _cities(mention: Mention) -> set[str]:
    """The cities that a mention is in or names."""
    codes = {*mention.named, *([mention.region] if mention.region else [])}
    return {city for code in codes if (city := city_code(code))}


def _names(mention: Mention, region: str) -> bool:
    """Whether a mention names the city of a region; of a province, the province itself."""
    city = city_code(region)
    return city in _cities(mention) if city else region in mention.named


def apart(a: Mention, b: Mention) -> bool:
    """Whether two tellings are of two cities or provinces, and neither names the other's."""
    if not a.region or not b.region or contains(a.region, b.region) or contains(b.region, a.region):
        return False
    return not _names(a, b.region) and not _names(b, a.region)


def _within_city(a: Mention, b: Mention) -> Reason:
    """Two counties of one city, or two cities of which one telling names the other's."""
    counties = level(a.region) == level(b.region) == 3 and city_code(a.region or "") == city_code(b.region or "")
    if counties and a.region not in b.named and b.region not in a.named:
        return weighed("county different")
    return weighed("place named by the other")


def places(a: Mention, b: Mention) -> list[Reason]:
    """Equal or nested places are compatible; so are those of which one telling names the other's."""
    if not a.region or not b.region:
        return [] if a.region or b.region else [weighed("place unknown")]
    ours, theirs = _cities(a), _cities(b)
    if a.region == b.region and level(a.region) > 1:
        return [weighed(f"place equal: {LEVELS[level(a.region)]}")]
    if contains(a.region, b.region) or contains(b.region, a.region):
        if ours and theirs and not ours & theirs:
            return [weighed("city different")]
        return [weighed("place equal: province" if a.region == b.region else "place nested")]
    if apart(a, b):
        return [weighed("city different" if a.region[:2] == b.region[:2] else "province different")]
    return [_within_city(a, b)]


def spots_of(text: str, pattern: re.Pattern[str] = _SPOT) -> dict[str, set[str]]:
    """The police stations, roads and quarters that a Simplified text names, by kind: {"派出所": {"天马"}}."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, kind in pattern.findall(text):
        found[kind].add(name)
    return found


def spots(a: Mention, b: Mention) -> list[Reason]:
    """Small places: two raids of one city differ in the station that acted, the road, the village, the district."""
    if not (contains(a.region, b.region) or contains(b.region, a.region)):
        return []
    stations = [spots_of(m.text, _STATION).get("派出所", set()) for m in (a, b)]
    if len(stations[0]) == len(stations[1]) == 1 and stations[0] != stations[1]:
        return [weighed("other station")]
    for pattern in (_SPOT, _DISTRICT):
        ours, theirs = spots_of(a.text, pattern), spots_of(b.text, pattern)
        both = ours.keys() & theirs.keys()
        if both:
            return [weighed("same spot" if any(ours[kind] & theirs[kind] for kind in both) else "other spot")]
    return []


def _body(mention: Mention) -> str | None:
    """Whose total it is: a code, 全国 for a national body, None where at best a newspaper names it."""
    issuer = mention.release.issuer
    if issuer and issuer.code == mention.region and not POLICE.search(issuer.name):
        return None
    return mention.region or (issuer.province if issuer else None)


def bodies(a: Mention, b: Mention) -> list[Reason]:
    """Totals of two bodies are two totals."""
    ours, theirs = _body(a), _body(b)
    if ours is None or theirs is None:
        return [weighed("body unknown")]
    return [weighed("body equal" if ours == theirs else "body different")]
