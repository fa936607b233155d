"""Texts of Taiwan, Hong Kong and Macau, whose places are in no list of divisions and bear the names of mainland ones.

中山分局 of a Taipei text is not 中山市, 大埔 of a Hong Kong text not 大埔县. What a text is of, its words of police
and courts tell.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from extract.gazetteer import words_of
from extract.text.words import Occurrence, words

TAIWAN, HONG_KONG, MACAU, MAINLAND = "71", "81", "82", ""
MARKERS = {
    TAIWAN: words("""
        警分局 员警 市政府警察局 诈团 市警 县警 刑大 侦查大队 侦查队 侦查第 侦八队 刑事局
        警政署 海巡署 调查局 犯嫌 新台币 地检署 地检 北检 雄检 诈欺罪 诈欺集团
        讯后 毒品危害防制条例 社维法 社会秩序维护法 收押禁见 里长 检警 宪兵队 诈骗防制法 洗钱防制法 赌博罪嫌
        打诈 声押 报导 中央社 台北
    """),
    HONG_KONG: words(
        "警务处 警区 总区 重案组 商业罪案 三合会调查科 本港 港元 港币 警署 督察 律政司 裁判法院 探员 香港警方 香港海关"
    ),
    MACAU: words("本澳 司警 澳门元 治安警 治警局 路环 氹仔 路氹 司法警察局 澳门警方 澳门币"),
    MAINLAND: words("公安 人民法院 人民检察院 区检察院 人民币 犯罪嫌疑人 审查起诉"),
}
"""Words, Simplified, that only texts of the region have as their own."""

_REGIONS = {word: region for region, listed in MARKERS.items() for word in listed}
REGION_WORDS = list(_REGIONS)
_REGION_OF = list(_REGIONS.values())
Words = Sequence[Occurrence]
"""Those of `REGION_WORDS` found in a text, as index, start and end."""
CITIES = words("中市 北市 南市 高市 桃市 竹市 雄市 嘉市")
"""What the press of Taiwan calls its cities before a police word: 中市警局 is that of 台中."""
_POLICE = re.compile(r"警局|警察局|警?分局|警方|派出所|分驻所|警分局|地检署|地检|报导")
"""大溪|分局, 中坜|警分局, 桃市|地检署: behind the short name of a district or city of Taiwan."""


@cache
def _of_taiwan() -> tuple[AhoCorasick, list[str], dict[str, bool]]:
    full = words_of("taiwan.txt")
    names = dict.fromkeys([*CITIES, *(name[:-1] for name in full if len(name) == 3)], False) | dict.fromkeys(full, True)
    return AhoCorasick(list(names), matchkind=MatchKind.LeftmostLongest), list(names), names


def region(words: Words) -> str:
    """The first two digits of Taiwan (71), Hong Kong (81) or Macau (82) where the text is theirs, else empty."""
    counts = Counter([_REGION_OF[index] for index, _, _ in words])
    (most, count), *_ = counts.most_common(1) or [(MAINLAND, 0)]
    return most if count > 1 and count > counts[MAINLAND] else MAINLAND


def sure_region(words: Words) -> str:
    """The same where at least two different words say so: 嫌犯 twice is no sign of Taiwan."""
    home = region(words)
    return home if sum(_REGION_OF[index] == home for index in {index for index, _, _ in words}) > 1 else MAINLAND


def bears_local_name(name: str) -> bool:
    """Whether a district or town of Taiwan bears the name too: 中山区, 龙潭."""
    return name in _of_taiwan()[2]


def find_local(simple: str) -> Iterator[tuple[str, int, int]]:
    """The districts and towns that a text of Taiwan names: in full, or short before a police word (大溪分局)."""
    matcher, names, sure = _of_taiwan()
    for index, start, end in matcher.find_matches_as_indexes(simple):
        if sure[names[index]] or _POLICE.match(simple, end):
            yield names[index], start, end
