"""Which telling of an event to believe: the acting body's own first, then the latest."""

import re

from compare.mentions import Mention
from compare.regions import city_code, level
from extract.places.find import places_of
from extract.text.script import simplify

POLICE = re.compile(r"公安|警察|警方|警局|警务|警政|刑侦|刑警|经侦|网警|禁毒|边检|海关缉私|派出所")
"""A publisher (来源) that is a police body: 兰州市公安局, 平安甘肃 is not."""
LATEST = "9999-12-31"


def _place_of(publisher: str) -> str | None:
    """The code of the smallest place that a publisher's name names."""
    return max((place.code for place in places_of(publisher)), key=level, default=None)


def _is_force_of(place: str | None, region: str | None) -> bool:
    """Whether the police of a place are a region's, or the city force that those belong to; None: the country's."""
    if place is None or region is None:
        return place == region
    return place == region or city_code(place) == city_code(region) is not None


def _unstated_rank(told: Mention) -> int:
    """Of a release without a publisher: a higher body's copy is no news beside what the acting body issued itself."""
    issuer = told.release.issuer
    is_own = issuer and POLICE.search(issuer.name) and _is_force_of(issuer.code, told.region)
    return 1 if is_own else 3


def is_police(publisher: str | None) -> bool:
    """Whether a stated publisher is a police body; one that is not stated is taken for it."""
    return publisher is None or POLICE.search(simplify(publisher)[0]) is not None


def publisher_rank(told: Mention) -> int:
    """0 the acting body itself (or the city force it belongs to), 1 not stated but issued by it, 2 other police,
    3 not stated, 4 anybody else."""
    if not told.release.source:
        return _unstated_rank(told)
    source = simplify(told.release.source)[0]
    if not POLICE.search(source):
        return 4
    return 0 if _is_force_of(_place_of(source), told.region) else 2


def _age(published: str | None) -> int:
    """Days as a number that grows with the date; an undated release is the oldest."""
    return int(published.replace("-", "")) if published else 0


def believed_first(told: Mention) -> tuple[int, int, str]:
    """Sort key: the mention to believe comes first."""
    return publisher_rank(told), -_age(told.release.published), told.key


def told_first(told: Mention) -> tuple[str, int, str]:
    """Sort key: the mention that was published first comes first; an undated one last."""
    return told.release.published or LATEST, publisher_rank(told), told.key
