"""Evidence of places: where an incident was, which places a telling names, which body states a total."""

from compare.likeness.reason import Reason, weighed
from compare.mentions import Mention
from compare.regions import city_code, contains, level

LEVELS = {1: "province", 2: "city", 3: "county"}


def _cities(mention: Mention) -> set[str]:
    """The cities that a mention is in or names."""
    codes = {*mention.named, *([mention.region] if mention.region else [])}
    return {city for code in codes if (city := city_code(code))}


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
    if city_code(b.region) in ours or city_code(a.region) in theirs:
        return [weighed("place named by the other")]
    return [weighed("city different" if a.region[:2] == b.region[:2] else "province different")]


def _body(mention: Mention) -> str | None:
    """Whose total it is: a code, 全国 for a national body, None where it cannot be told."""
    issuer = mention.release.issuer
    return mention.region or (issuer.province if issuer else None)


def bodies(a: Mention, b: Mention) -> list[Reason]:
    """Totals of two bodies are two totals."""
    ours, theirs = _body(a), _body(b)
    if ours is None or theirs is None:
        return [weighed("body unknown")]
    return [weighed("body equal" if ours == theirs else "body different")]
