"""Names of places that only name a branch (分局) or a station (派出所) of the police of another place."""

import re
from collections.abc import Container, Iterable
from collections.abc import Set as AbstractSet

from extract.places.meant import Named, is_of_an_island

FULL = ("省", "市", "县", "区", "盟", "旗", "自治州")
"""Ends of full names, which no road, given name, branch or station takes in."""
_BRANCH_AFTER = re.compile(r"(?:公安)?分局")
"""温泉|公安分局: a branch of a city's police, as a district has, and no county or banner."""
_STATION = "派出所"
"""南阳|派出所: named after a township or a street, in whatever city."""


def without_units(simple: str, named: list[Named], publisher: frozenset[str]) -> list[Named]:
    """Without the names that are only those of branches and stations of the police of another place.

    温泉公安分局 is of no 温泉县, for counties have no branches; 南阳派出所 in a text of 绍兴 is of no 南阳.
    """
    ends = {n.end for n in named}
    units = [n for n in named if not _is_settled(n, ends)]
    branches = {n.start for n in units if _is_branch(simple, n)}
    stations = {n.start: n for n in units if _is_station(simple, n)}
    if not (branches or stations):
        return named
    places = {n.name for n in named if not _is_station(simple, n)}
    provinces = {c.code[:2] for n in named for c in n.candidates} | {code[:2] for code in publisher}
    once = {n.name: n for n in stations.values()}
    elsewhere = {name for name, n in once.items() if _is_told_of_another(n, places, provinces)}
    gone = branches | {start for start, n in stations.items() if n.name in elsewhere}
    return [n for n in named if n.start not in gone]


def _is_settled(named: Named, ends: Container[int]) -> bool:
    """广州市公安分局, 湖北南阳派出所: a full name, one on an island, or one behind its parent."""
    return named.name.endswith(FULL) or is_of_an_island(named) or named.start in ends


def _is_branch(simple: str, named: Named) -> bool:
    of_counties = all(c.level == "county" and not c.name.endswith("区") for c in named.candidates)
    return of_counties and _BRANCH_AFTER.match(simple, named.end) is not None


def _is_station(simple: str, named: Named) -> bool:
    return named.candidates[0].level == "prefecture" and simple.startswith(_STATION, named.end)


def _is_told_of_another(named: Named, places: Iterable[str], provinces: AbstractSet[str]) -> bool:
    """Whether the text or its publisher names a place of another province, and this one as no station alone."""
    if any(name.startswith(named.name) for name in places):
        return False
    return not provinces <= {c.code[:2] for c in named.candidates}
