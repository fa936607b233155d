"""Whether the sections of a text are chapters that tell one case on, and no cases of their own."""

import re
from collections.abc import Sequence

from extract.places.proper_names import SURNAMES
from extract.scope.cues import ONE_CASE
from extract.scope.focus import SOLVED_CASE
from extract.sections.stories import EXAMPLES, SEVERAL
from extract.text.words import any_of

SUSPECT = re.compile(rf"[{SURNAMES}]某(?!种|些)")
"""|郑某|、|聂某|龙: whom a chapter speaks of."""
SHARED = 2
"""So many persons named before tell that a section goes on with their story."""
BARE_MARK = re.compile(r"[^\w\n]*(?:第?[一二三四五六七八九十]{1,3}章?|\d{1,2})[^\w\n]*\n")
"""（一）⏎, 三、⏎: a mark alone in its line."""
OWN_CASE = re.compile(
    "案例|某[^，。\n]{0,30}案|"
    + any_of("破获 侦破 告破 侦办 打掉 捣毁 摧毁 端掉 铲除 查处 查获 起诉 宣判")
    + r"[^。\n]{0,40}(?:案|团伙|集团|窝点|网络)"
)
"""一、|五华分局破获王某等人诈骗案⏎: the first line of a section on a case of its own."""
MANY = re.compile(r"(?:以来|[上下]半年|季度|\d月|全[省市县区州])[^。\n]{0,40}\d余?[起宗]")
"""今年以来，全市破获电诈案件312起: what is told before examples of many cases."""
QUOTES = tuple('”」』"')
CODED = re.compile(r"\d[”」』](?:特大|系列)?[^，。；\d\n]{0,14}案(?![例件])")
"""“11·18”妨害信用卡管理案; not “3·15”打假案例."""
HEAD = 80
"""Characters of a section's first line."""


def are_chapters(text: str, starts: Sequence[int]) -> bool:
    """Whether sections tell one case on, which the text names before them or whose persons come back in each.

    Not where the text speaks of several cases before them, nor where most are headed by a case of their own.
    """
    before = text[: starts[0]]
    if "案例" in before or any(several.search(before) for several in (SEVERAL, EXAMPLES, MANY)):
        return False
    heads = [text[start : start + HEAD] for start in starts]
    own = sum(OWN_CASE.search(head.lstrip("\n").partition("\n")[0]) is not None for head in heads)
    if 2 * own > len(heads):
        return False
    bare = all(BARE_MARK.match(head) for head in heads)
    return bare or _names_one(before) or _tell_of_the_same(text, starts)


def _names_one(before: str) -> bool:
    """Whether the title or lead names one case."""
    title = before.partition("\n")[0]
    named = any(not match[0].endswith(QUOTES) for match in ONE_CASE.finditer(before))
    return named or SOLVED_CASE.search(title) is not None or CODED.search(before) is not None


def _tell_of_the_same(text: str, starts: Sequence[int]) -> bool:
    """Whether every section but the first tells of persons who were named before it."""
    ends = [*starts[1:], len(text)]
    known = set(SUSPECT.findall(text, 0, ends[0]))
    for start, end in zip(starts[1:], ends[1:], strict=True):
        told = set(SUSPECT.findall(text, start, end))
        if len(told & known) < SHARED:
            return False
        known |= told
    return True
