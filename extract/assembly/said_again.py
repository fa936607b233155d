"""What is said once more in other words: roughly in a title or lead, loosely in a title, vaguely further on."""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal

from extract.assembly.rounding import rounds
from extract.grammar.scene import Scene
from extract.readers.mention import Mention
from extract.text.words import words

CRIME = frozenset(("involved", "lost", "profit"))
SIZE_OR_LOSS = frozenset(("involved", "lost"))
"""吸金1.8亿 of a title is the body's loss of 1.85亿: one sum in two words."""
LOST = words("骗走 骗取 被骗 骗光 卷走 被骗走")
"""Verbs that say in a title, too, that victims lost a sum."""
TAKEN_BACK = frozenset(("recovered", "prevented", "frozen", "stopped"))
SAID_SURELY = {"formally_arrested": "arrests", "cases_handled": "cases_solved"}
"""逮捕 or 查处 of a title is 抓获 or 破获 of a body that has the same number."""
LEGAL = re.compile(r"批准|批捕|提请|执行|依法|检察")
"""依法逮捕82名: the step of the procedure, in a title too."""
HEADING = 30
"""Characters of a line that may be a heading."""
VAGUELY = re.compile(r"[数几][十百千]余?[名人]")
"""|数百名, |几十人: how a text says again roughly what it told exactly."""
END = re.compile(r"[。；，]")
"""抓获5人|，破案3起。: marks that no heading has."""
MYRIADS = ("万", "亿")
"""被骗39|万|: a title's sum without a currency may be one that the body states in another than its own country's."""
LEAD = 200
"""Characters behind the title in which a round number may stand for one that follows."""


def said_better(scene: Scene, mention: Mention, mentions: Sequence[Mention], title_end: int) -> bool:
    """Whether the title or the lead says roughly what follows exactly, or the title without its right verb.

    诈骗200多人100多万元 is the later 118万元; a title's 诈骗3.6亿 is the body's 涉案资金3.6亿.
    """
    if mention.at >= title_end + LEAD:
        return False
    end = scene.layout.sentence(mention.at).end
    titled = mention.at < title_end
    bare = titled and mention.kind == "amount" and scene.text[mention.stop - 1] in MYRIADS
    later = [
        o
        for o in mentions
        if o.kind == mention.kind
        and (o.unit == mention.unit or bare)
        and o.at > max(mention.at, title_end)
        and not (o.bound == mention.bound == "about" and o.at < end)  # 约1.6公斤海洛因、约1.65公斤氯胺酮
    ]
    same = [o for o in later if o.role == mention.role]
    swaps = titled and not same and mention.word not in LOST
    alike = [o for o in later if {o.role, mention.role} == SIZE_OR_LOSS] if swaps else same
    if any(
        (o.value, o.unit) != (mention.value, mention.unit) and rounds(mention, o.value, titled=titled) for o in alike
    ):
        return True
    other = any(o.value == mention.value and o.role != "other" and not _is_another(mention, o) for o in later)
    return titled and other and not any(o.value == mention.value for o in same)


def first_of_size(mentions: Sequence[Mention]) -> dict[int, int]:
    """Of how many digits the arrests are that are no round 10, 100, 1000, and where the first of each is told."""
    sizes: dict[int, int] = {}
    for mention in mentions:
        size = mention.value.adjusted()
        if mention.kind == "arrests" and mention.value != 10**size:
            sizes.setdefault(size, mention.at)
    return sizes


def says_roughly(scene: Scene, mention: Mention, sizes: Mapping[int, int]) -> bool:
    """抓获了数百名嫌疑人, behind 共抓获342名: the same, so many hundreds."""
    if not VAGUELY.match(scene.text, mention.at, mention.stop):
        return False
    return sizes.get(mention.value.adjusted(), mention.at) < mention.at


def _is_another(first: Mention, second: Mention) -> bool:
    """涉案600万 of a title and 挽回600万元 are two figures, 骗走7亿 and 涉案7亿 too, not 诈骗6亿 and 涉案6亿."""
    told = first.role == "lost" and first.word in LOST
    return told or (first.role in CRIME and second.role in TAKEN_BACK)


def is_loose(scene: Scene, mention: Mention, done: AbstractSet[tuple[str, Decimal]], title_end: int) -> bool:
    """逮捕了82名 in the title of a text that says 抓获82名: caught, and no step of the procedure.

    查处案件150起 in a title or heading over 破获案件150起 likewise.
    """
    surely = SAID_SURELY.get(mention.kind)
    if surely is None or (surely, mention.value) not in done:
        return False
    if mention.kind == "cases_handled":
        return mention.at < title_end or is_heading(scene, mention)
    return mention.at < title_end and not LEGAL.search(scene.text, mention.start, mention.end)


def is_heading(scene: Scene, mention: Mention) -> bool:
    """Whether a mention stands in a short line of its own without a full stop: ■经济：挽损12.4亿元."""
    line = scene.layout.paragraph(mention.at)
    return line.end - line.start <= HEADING and not END.search(scene.text, line.start, line.end)
