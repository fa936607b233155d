"""Words by which a later telling says that it goes on with a case, and which case that is; texts are Simplified."""

import re
from functools import lru_cache

_GOES_ON = re.compile("续报|后续通报|案(?!件?工作)[^，。；\\n]{0,10}新进展")
"""网络赌博案续报, 案件有新进展: none of them stands in a first report; not 反诈工作取得新进展."""
_GREW = re.compile(
    "(?:[抓捕扣缴冻破获]|嫌疑人|落网|到案|案值)(?:(?!民警|警力|干警)[^，。]){0,14}(?:[增升]至|增加[到至]|上升[到至])"
    "[^，。]{0,4}[\\d一二三四五六七八九十百千][^，。%％]{0,6}[名人起个元件处张部支克]"
)
"""抓获人数增至51人, 冻结资金上升到1500万元; not 破案率上升至98%, 会员增至百人."""
_ADDS = re.compile(
    "又(?:抓|缴(?![纳费款存])|有[^，。]{0,10}(?:落网|归案|到案|投案|抓获|被抓))|再(?:抓(?![紧好实住])|添)"
    "|至此，?[^，。]{0,8}[共累总达已]|(?:此前|先前)(?:已|曾|共)*[抓捕]|首日"
    "|在逃[^，。]{0,8}(?:归案|落网|抓获|投案|到案|被抓)"
)
"""后续又抓获12人, 至此共抓获31人, 3名在逃人员归案: what adds to a number told before; not 正进一步深挖, 目前已抓获,
此前接到举报, 累计, 再抓紧追缴, 又缴纳, which first reports have too."""
_SURNAME = "(?![的在由与和及对从被将以向该等某办查破获为])[\u4e00-\u9fff]"
_PERSON = re.compile(f"{_SURNAME}某")
"""张某 of 张某, 张某某 and 张某强."""
_COMPANY = "(?:公司|企业|集团|平台|网站|超市|商场|银行|学校|医院|小区|工地|酒店|村)"
_CASE_OF = re.compile(
    f"{_SURNAME}某(?![^，。；：\n]{{0,4}}{_COMPANY})"
    "(?:(?!涉案)[^，。；：\n破抓侦查获报到投自作立归结办处]){0,16}案(?!件?[发值底情])"
)
"""张某等人网络赌博案: a case that is called after a person; not 张某到案, 接张某报案, 张某涉案资金, 某公司诈骗案."""
_ADDRESSED = "(?:先生|女士|大爷|大妈|大叔|阿姨|老人|老汉|同学)"
"""李先生, 李女士: how a first report calls the victim 李某."""
_ANOTHER = re.compile("[又再](?:次|度)?(?:成功)?侦?破(?:获|了)?(?:一|1|两|2)[起宗]")
"""蜀山警方又破一起网络赌博案, 再抓51人: a further case, and no further state of one."""
_TOLD_ON = re.compile("(\\d{1,2})月(\\d{1,2})日(?:曾|已|所)?(?:通报|发布|公布)")
"""1月10日通报的诈骗案有新进展: the day of the first report."""


def _says_more(words: re.Pattern[str], text: str) -> bool:
    """Whether a text has words of a later state, and is not about a further case."""
    return words.search(text) is not None and _ANOTHER.search(text) is None


@lru_cache(maxsize=8192)
def goes_on(text: str) -> bool:
    """Whether a text says that it goes on with what has been told before."""
    return _GOES_ON.search(text) is not None or _says_more(_GREW, text)


@lru_cache(maxsize=8192)
def adds(text: str) -> bool:
    """Whether a text says that it adds to what has been told before."""
    return goes_on(text) or _says_more(_ADDS, text)


@lru_cache(maxsize=8192)
def called_after(text: str) -> frozenset[str]:
    """The persons that a text calls its case after."""
    return frozenset(person for name in _CASE_OF.findall(text) for person in _PERSON.findall(name))


def _names(text: str, person: str) -> bool:
    """Whether a text names a person: 李某, or 李女士."""
    return person in text or re.search(person[0] + _ADDRESSED, text) is not None


def goes_on_with(later: str, earlier: str, day: str | None) -> bool:
    """Whether a text goes on with what an earlier one of that day may have told: the case of 张某 is of one that names
    张某, the one that was told on 1月10日 of that day's."""
    persons, days = called_after(later), {(int(m), int(d)) for m, d in _TOLD_ON.findall(later)}
    if day and days and (int(day[5:7]), int(day[8:])) not in days:
        return False
    return goes_on(later) and (not persons or any(_names(earlier, person) for person in persons))
