"""Words by which a later telling says that it goes on with a case, and which case that is; texts are Simplified."""

import re
from functools import lru_cache

_GOES_ON = re.compile("续报|新进展|后续通报|[增升]至|增加[到至]|上升[到至]")
"""网络赌博案续报, 案件有新进展, 抓获人数增至51人: none of them stands in a first report."""
_PERSON = re.compile("[\u4e00-\u9fff]某")
"""张某 of 张某, 张某某 and 张某强."""
_CASE_OF = re.compile(
    "[\u4e00-\u9fff]某(?:(?!涉案)[^，。；：\n破抓侦查获报到投自作立归结办处]){0,16}案(?!件?[发值底情])"
)
"""张某等人网络赌博案: a case that is called after a person; not 张某到案, 接张某报案, 张某涉案资金."""


@lru_cache(maxsize=8192)
def goes_on(text: str) -> bool:
    """Whether a text says that it goes on with what has been told before."""
    return _GOES_ON.search(text) is not None


@lru_cache(maxsize=8192)
def called_after(text: str) -> frozenset[str]:
    """The persons that a text calls its case after."""
    return frozenset(person for name in _CASE_OF.findall(text) for person in _PERSON.findall(name))


def goes_on_with(later: str, earlier: str) -> bool:
    """Whether a text goes on with what an earlier one may have told: the case of 张某 is of one that names 张某."""
    persons = called_after(later)
    return goes_on(later) and (not persons or any(person in earlier for person in persons))
