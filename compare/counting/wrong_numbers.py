"""Words that call a number wrong, and those that put another in its place; texts are Simplified."""

import re

_WRONG = re.compile(
    "[\\d一二三四五六七八九十百千万亿][余多]?[名人起宗件个处部张元克]{0,2}[”」』’》]?(?:的?(?:表述|说法|数字|数据|内容))?"
    "(?:有误|不实|失实|系?错误|系?笔误|[应已]?(?:更正|改)?为)"
)
"""280名”有误, 280名应为: a number that is taken back."""
_MISWRITTEN = re.compile(
    "误(?:[写印登录报刊]成?|[写印登录报刊]?[为作])[“「『‘]?$"
    "|误[将把][^，。；]{2,30}[写印登录报刊](?:成|为|作)[“「『‘]?[^，。；\\d]{0,8}$"
)
"""36名误写为“|63名, 误将36名写成|63名: the number behind it is taken back."""
_TWO = "[^。；，\\d]{0,14}[\\d.]+[^。；，、\\d]{0,6}[、和及与，][^。；，、\\d]{0,14}\\d"
_LISTED = re.compile(
    "[”」』’]?[、和及与][^，。；：]{1,30}\\d[^，。；：\\d]{0,6}"
    f"(?:[均都](?:有误|不实|失实)|(?:有误|不实|失实|系?错误|系?笔误)，?(?:应|更正|改|实)(?:分别|更正)?[为是](?P<right>{_TWO}[^。；]*))"
)
"""800起|、抓获500名有误，应为880起、450名: each of a list is wrong where as many stand in their places."""
REACH = 48
"""Characters before a number in which it may be said to be miswritten."""
_DIGITS = re.compile("[\\d.]+(?=\\D*$)")
"""“63名”应为“|36|名: of a quote that holds two numbers the last is the figure's."""
_INSTEAD = re.compile("(?:应该?|应当|更正|改|实|应分别)[为是]")
"""500名有误，应为450名, 应分别为: the second number stands in the place of the first."""


def is_wrong(text: str, start: int, end: int) -> bool:
    """Whether the number in `text[start:end]` is said to be wrong."""
    number = _DIGITS.search(text[start:end])
    first = start + number.start() if number else start
    if _MISWRITTEN.search(text[max(0, first - REACH) : first]):
        return True
    if _is_one_of_a_list(text, end):
        return True
    return any(found.start() < end for found in _WRONG.finditer(text, first, end + 16))


def _is_one_of_a_list(text: str, end: int) -> bool:
    """Whether a number is of a list that is wrong, and one of its unit stands in its place, where any does."""
    found = _LISTED.match(text, end)
    return found is not None and (found["right"] is None or text[end - 1] in found["right"])


def is_instead(between: str) -> bool:
    """Whether the words between two numbers say that the second is what the first should be."""
    return _INSTEAD.search(between) is not None
