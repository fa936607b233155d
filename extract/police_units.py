"""Names of places that only name a branch (分局) or a station (派出所) of the police of another place."""

import re

from extract.meant import Named, is_of_an_island

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
    return [
        n
        for n in named
        if n.name.endswith(FULL)
        or is_of_an_island(n)
        or n.start in ends
        or not (_is_branch(simple, n) or (_is_station(simple, n) and _is_told_of_another(simple, n, named, publisher)))
    ]


def _is_branch(simple: str, named: Named) -> bool:
    of_counties = all(c.level == "county" and not c.name.endswith("区") for c in named.candidates)
    return of_counties and _BRANCH_AFTER.match(simple, named.end) is not None


def _is_station(simple: str, named: Named) -> bool:
    return named.candidates[0].level == "prefecture" and simple.startswith(_STATION, named.end)


def _is_told_of_another(simple: str, named: Named, others: list[Named], publisher: frozenset[str]) -> bool:
    """Whether the text or its publisher names a place of another province, and this one as no station alone."""
    if any(n.name.startswith(named.name) and not _is_station(simple, n) for n in others):
        return False
    elsewhere = {c.code[:2] for n in others for c in n.candidates} | {code[:2] for code in publisher}
    return not elsewhere <= {c.code[:2] for c in named.candidates}
