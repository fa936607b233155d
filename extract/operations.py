"""Named operations without a case code (专项行动): 断卡, 净网2020, 飓风24号, 雷霆7号, 昆仑2020."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_OPEN, _CLOSE = '“"「『＂‘《', '”"」』＂’》'
_NAME = r"[\u4e00-\u9fffA-Za-z]{2,10}(?:[-—·]?\d{1,4})?号?"
"""断卡, 净网-2020, 雷霆7号: what may stand in quotes before 行动."""
_QUOTED = re.compile(
    rf"[{_OPEN}](?:(?P<name>{_NAME})(?:专项)?(?:行动)?[{_CLOSE}]"
    rf"(?=(?:、?[{_OPEN}]{_NAME}[{_CLOSE}]){{0,5}}等?[\u4e00-\u9fff]{{0,6}}?(?:行动|战役|会战|收网))"
    rf"|(?P<inside>{_NAME})(?:专项)?行动[{_CLOSE}])"
)
"""“断卡”行动, 「雷霆7号」「扫黑产断链条」反诈行动, “夏季行动”."""
_TARGET_BEFORE = re.compile(r"(?:[击治获涉]|(?<!行动)(?<!会战)(?<!战役)、)$")
"""打击“黑广播”、“伪基站”专项行动: what is quoted is the target, not the name."""
_STEM = re.compile(
    r"净网|护网|安网|飓风|昆仑|云剑|猎狐|雷霆|亮剑|利剑|断卡|断流|断链|拔钉|斩链|清源|团圆|长城|净边|铁拳|秋风|龙剑|云端|剑网|护苗|净源|惊雷|闪电|"
    r"春雷|清风|平安|猎鹰|护航|砺剑|荡涤|钱塘|百日|夏季|冬季|春季|扫黑除恶|两卡|清网|清朗|蓝天|国门利剑|海狼"
)
"""净网2020, 飓风24号, 断卡行动: what an operation is called where a number or 行动 follows."""
_NUMBER = re.compile(r"[-—·]?(?:\d{4}|\d{1,3}号|[一二三四五六七八九十]+号)")
"""净网|2020, 飓风|24号, 昆仑|—2021; not 净网|20天."""
_ACTION = re.compile(r"(?:专项|集中|治安打击整治|打击){0,2}行动")
"""断卡|行动, 飓风|专项行动; not 断卡|工作: what makes such a word an operation without a number."""
_AT_LENGTH = re.compile(r"(?<=[季日])(?:治安)?打击整治$")
"""夏季|治安打击整治|: an operation's name with what it is for, elsewhere 夏季行动."""


@dataclass(frozen=True, slots=True)
class Operation:
    """A named operation and where it stands first."""

    name: str
    start: int
    end: int


def _unquoted(simple: str) -> Iterator[Operation]:
    for stem in _STEM.finditer(simple):
        number = _NUMBER.match(simple, stem.end())
        if number or _ACTION.match(simple, stem.end()):
            end = number.end() if number else stem.end()
            yield Operation(simple[stem.start() : end], stem.start(), end)


def _quoted(simple: str) -> Iterator[Operation]:
    listed = -1
    for match in _QUOTED.finditer(simple):
        group = "name" if match["name"] else "inside"
        before = simple[max(0, match.start() - 4) : match.start()]
        if group == "name" and match.start() - 1 != listed and _TARGET_BEFORE.search(before):
            continue
        listed = match.end()
        name = _AT_LENGTH.sub("", match[group])
        yield Operation(name, match.start(group), match.start(group) + len(name))


def find_operations(simple: str) -> list[Operation]:
    """Each operation once, in order of first mention."""
    found: dict[str, Operation] = {}
    for operation in sorted([*_quoted(simple), *_unquoted(simple)], key=lambda o: o.start):
        found.setdefault(operation.name, operation)
    return list(found.values())
