"""Words by which a later telling says that it goes on with a case, and which case that is; texts are Simplified."""

import re
from functools import lru_cache

_GROWN = (
    "(?:[抓捕扣缴冻破获]|嫌疑人|落网|到案|案值)[^，。]{0,14}(?:[增升]至|增加[到至]|上升[到至])"
    "[^，。]{0,4}[\\d一二三四五六七八九十百千][^，。%％]{0,6}[名人起个元件处张部支克]"
)
"""抓获人数增至51人, 冻结资金上升到1500万元; not 破案率上升至98%, 会员增至百人."""
_GOES_ON = re.compile(f"续报|新进展|后续通报|{_GROWN}")
"""网络赌博案续报, 案件有新进展, 抓获人数增至51人: none of them stands in a first report."""
_ADDS = re.compile(
    f"{_GOES_ON.pattern}|又[抓有缴]|再[抓添]|至此|(?:此前|先前)(?:已|曾|共)*[抓捕]|首日"
    "|在逃[^，。]{0,8}(?:归案|落网|抓获|投案|到案|被抓)"
)
"""后续又抓获12人, 至此共抓获31人, 3名在逃人员归案: what adds to a number told before; not 正进一步深挖, 目前已抓获,
此前接到举报, 累计, which first reports have too."""
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
def adds(text: str) -> bool:
    """Whether a text says that it adds to what has been told before."""
    return _ADDS.search(text) is not None


@lru_cache(maxsize=8192)
def called_after(text: str) -> frozenset[str]:
    """The persons that a text calls its case after."""
    return frozenset(person for name in _CASE_OF.findall(text) for person in _PERSON.findall(name))


def goes_on_with(later: str, earlier: str) -> bool:
    """Whether a text goes on with what an earlier one may have told: the case of 张某 is of one that names 张某."""
    persons = called_after(later)
    return goes_on(later) and (not persons or any(person in earlier for person in persons))
