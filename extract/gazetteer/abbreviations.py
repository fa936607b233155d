"""One-character names of provinces (简称) where nothing else can be meant: 湘警, 鲁籍, 粤港澳三地, 在京, 甘蒙“8·05”."""

import re
from collections.abc import Iterable

ABBREVIATIONS = {
    "京": "110000",
    "津": "120000",
    "冀": "130000",
    "晋": "140000",
    "蒙": "150000",
    "辽": "210000",
    "吉": "220000",
    "黑": "230000",
    "沪": "310000",
    "苏": "320000",
    "浙": "330000",
    "皖": "340000",
    "闽": "350000",
    "赣": "360000",
    "鲁": "370000",
    "豫": "410000",
    "鄂": "420000",
    "湘": "430000",
    "粤": "440000",
    "穗": "440100",
    "深": "440300",
    "桂": "450000",
    "琼": "460000",
    "渝": "500000",
    "川": "510000",
    "蓉": "510100",
    "黔": "520000",
    "贵": "520000",
    "滇": "530000",
    "云": "530000",
    "藏": "540000",
    "陕": "610000",
    "甘": "620000",
    "陇": "620000",
    "青": "630000",
    "宁": "640000",
    "新": "650000",
    "港": "810000",
    "澳": "820000",
    "台": "710000",
    "厦": "350200",
    "榕": "350100",
    "甬": "330200",
    "杭": "330100",
}
"""Abbreviation and GB/T 2260 code; 穗, 深, 蓉, 厦, 榕, 甬 and 杭 are cities."""

_ALONE = "京津冀沪浙皖闽赣鲁豫鄂湘粤穗桂琼渝川黔滇陕陇"
_ANY = "".join(ABBREVIATIONS)

_LINE = r"[广九沪哈包通昆津藏承原张雄港][\u4e00-\u9fff、]{0,5}(?:线|铁路|高铁|高速|动车|客专)"
"""在京|广、京九线: a railway."""
_ONE = re.compile(
    rf"[{_ALONE}吉苏台港澳](?=警方|籍)|[{_ALONE}](?=警)|(?<![\u4e00-\u9fff])[厦榕甬杭](?=警方)"
    rf"|(?<=[赴返抵驻来离回])[{_ALONE}台](?=[^\w剧东]|抓|警|后|押|作|报|开|办|受|务|侦|，|$)"
    rf"|(?<=[在赴返抵驻来离])京(?![剧东郊]|{_LINE})|(?<=[来访赴在])[台港](?![江口区湾风上前商球独州账下词阶面灯子])|(?<=本)[港澳](?![口币元])"
)
"""湘警方, 鲁籍, 押解回穗, 赴粤抓捕, 在京召开, 來台, 本港."""
_RUN = re.compile(
    rf"(?<![\u4e00-\u9fff·])[{_ANY}]{{2,6}}(?=[两三四五六七][地省市]|省|警|边界|交界|等地|等省|联|跨|籍|[“\"「『（(])"
    rf"|[{_ANY}]{{2,6}}(?=[两三四五六七][地省市]|警方|边界|交界|等地|等省|籍)"
    r"|(?!粤港澳大湾区|京津冀(?:协同(?!作战|办案|破案|打击|行动)|一体化))(?:京津冀|粤港澳)|苏浙沪|江浙沪|(?<![京粤])港澳台?|川渝|云贵川|陕甘宁|粤桂|粤港(?!澳大湾区)|深港|苏皖|闽粤|湘鄂|豫皖"
)
"""川渝两地, 苏浙皖三省, 甘蒙“8·05”; not 京港澳高速, a road, nor 粤港澳大湾区, where only one of the three may act."""
_LIST = re.compile(
    rf"(?<![\u4e00-\u9fff])[{_ANY}](?:、[{_ANY}]){{1,33}}(?=等|[两三四五六七八九十]|警|[^\u4e00-\u9fff]|$)"
    rf"|[{_ALONE}](?:、[{_ANY}]){{1,33}}(?=等|[两三四五六七八九十]|警)"
)
"""甘、鄂、鲁、粤等地; there are no more than 34 to list."""


def _triggers() -> list[str]:
    singles = [char + after for char in _ANY for after in "警籍"]
    singles += [before + char for char in _ANY for before in "赴返抵驻来离回在访本"]
    pairs = [first + between + second for first in _ANY + "江" for second in _ANY for between in ("", "、")]
    return sorted({*singles, *pairs})


TRIGGERS = _triggers()
"""Where one of the patterns can begin; running them over the whole text costs ten times more."""


def find_abbreviations(simple: str, triggers: Iterable[int]) -> list[tuple[str, int, int]]:
    """Codes of provinces (or cities) named by one character, with the span of each character.

    `triggers`: where one of `TRIGGERS` begins, overlapping ones too.
    """
    found: dict[int, tuple[str, int, int]] = {}
    starts = sorted({at for start in triggers for at in (start, start + 1)})
    for match in (pattern.match(simple, at) for at in starts for pattern in (_ONE, _RUN, _LIST)):
        for at in range(*match.span()) if match else ():
            char = "苏" if simple.startswith("江浙", at) else simple[at]
            if char in ABBREVIATIONS:
                found[at] = (ABBREVIATIONS[char], at, at + 1)
    return [found[at] for at in sorted(found)]
