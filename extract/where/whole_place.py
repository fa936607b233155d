"""Of which whole place a number is (全州, 全市, 全省): a prefecture's is not that of the county told before it."""

import re

from extract.gazetteer import MUNICIPALITIES, gazetteer, stem

OF_THE_WHOLE = re.compile(
    r"(?<![占居列在])全(?P<level>省|自治区|区|州|盟|地区|市)(?:各地|各级|上下)?(?:公安(?:机关|系统|部门)?|警方|民警)*"
    r"(?=[^，。；全]{0,12}?(?:共|累计|总计|已|先后|破|抓|打掉|捣毁|查|收缴|缴|侦|刑|拘|止付|冻结|追|挽))(?!第|首|前|率先)"
)
"""富宁县…。|全州|收缴枪支320支, |全市公安机关|共破获; not 居全市首位, 全市首例."""

AUTONOMOUS = ("15", "45", "54", "64", "65")
"""内蒙古, 广西, 西藏, 宁夏, 新疆: provinces that say 全区 of themselves."""


def of_the_whole(code: str, text: str, start: int, end: int) -> str:
    """The code of the place as whose whole a sentence states a number, of one of whose parts the code is.

    全州 of a text from 利川市 is 恩施州, of one from 全州县 no prefecture; 全市 of 鼓楼区 is 福州, of 利川市 itself.
    """
    first = text.find("全", start, end)
    *_, found = (None, *OF_THE_WHOLE.finditer(text, first, end)) if first >= 0 else (None,)
    if found is None:
        return code
    if found["level"] == "省" or (found["level"].endswith("区") and _is_of_a_region(code)):
        return code[:2] + "0000"
    return _prefecture(code, found["level"])


def _is_of_a_region(code: str) -> bool:
    """Whether 全区 is an autonomous region to a place: to its prefectures, not to a county, which may be a 区."""
    return len(stem(code)) == 4 and code[:2] in AUTONOMOUS


def _prefecture(code: str, level: str) -> str:
    """The prefecture of a county, or the municipality of a district, where it is what the level says."""
    if len(stem(code)) < 6 or (level == "市" and gazetteer().name(code).endswith("市")):
        return code
    above = code[:2] + "0000" if code[:2] in MUNICIPALITIES else code[:4] + "00"
    return above if gazetteer().name(above).endswith(level) else code
