"""One figure said several times (title, lead, body) is one figure: keeps the most specific mention."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from itertools import pairwise

from extract.assembly.equal_numbers import TELLING, are_apart, is_by_chance
from extract.assembly.rounding import rounds
from extract.grammar.scene import Scene
from extract.readers.mention import Mention
from extract.scope.cues import OF_A_PLACE
from extract.text.words import words

ALTOGETHER = ("共", "共计", "合计", "总计")
"""共|抓获9人: right before the verb."""
LIST_GAP = 20
"""Characters between two items of a list."""
NEAREST = 8
"""Earlier mentions of the same value that are compared."""
ALIKE = 0.3
GOODS = ("firearms", "drugs", "dens")
"""Kinds of which one here and one there are hardly ever the same."""
LISTED = 3
"""So many police that open sentences of a paragraph make it a list."""
DISTINCT = 100
"""From here on a value that is no round number is that of one figure."""
CRIME = frozenset(("involved", "lost", "profit"))
SIZE_OR_LOSS = frozenset(("involved", "lost"))
"""吸金1.8亿 of a title is the body's loss of 1.85亿: one sum in two words."""
LOST = words("骗走 骗取 被骗 骗光 卷走 被骗走")
"""Verbs that say in a title, too, that victims lost a sum."""
TAKEN_BACK = frozenset(("recovered", "prevented", "frozen", "stopped"))
AGAIN = re.compile(r"(?:又|再次|再度)(?:成功|先后)?$")
"""青浦分局又|破获一起: one more."""
REFERS_BACK = re.compile(
    r"(?:(?:已经?|刚|先行)?(?:到案|落网|归案)|(?:已|被|已被|刚)(?:抓获|抓捕|控制|带走)(?:归案|到案)?)的$"
)
"""已到案的|6人, 被抓获的|6人: those told before."""
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
LEAD = 200
"""Characters behind the title in which a round number may stand for one that follows."""
FEW = 10
"""Fewer persons of a later lead and of its story may be those of two by chance."""
LATE_LEAD = 400
"""Characters behind the title in which a lead begins that some words of introduction stand before."""


def dedupe(
    scene: Scene,
    mentions: Sequence[Mention],
    title_end: int,
    incidents: Sequence[int | None],
    turns: Sequence[int] = (),
) -> list[int]:
    """Indices of the mentions that stay, in order; linear in their number.

    Two mentions are one figure where kind, role and value agree, they do not belong to two different incidents, nor
    one to an incident and one behind the lead to a whole place, and one of them stands in the title or the lead or
    both say it in similar words; never where the text tells them apart (another round, another police). A rounder
    number of the title (20余万元) is the body's exact one (27.8万元) where that lies within its rounding. `turns`:
    offsets at which a sentence turns to another police, whose small numbers are its own.
    """
    kept: dict[Hashable, list[int]] = {}
    sizes = _first_of_size(mentions)
    lead_end = _lead_end(scene, mentions, title_end)
    done = {(mention.kind, mention.value) for mention in mentions if mention.kind in SAID_SURELY.values()}
    for index, mention in enumerate(mentions):
        if _said_better(scene, mention, mentions, title_end) or _is_loose(scene, mention, done, title_end):
            continue
        if mention.kind == "arrests" and _says_roughly(scene, mention, sizes):
            continue
        group = kept.setdefault((mention.kind, mention.role, mention.unit, mention.value), [])
        twin = _twin(scene, mentions, group, index, incidents, title_end, lead_end, turns)
        if twin is None:
            group.append(index)
        elif _weight(scene, mention, title_end) > _weight(scene, mentions[group[twin]], title_end):
            group[twin] = index
    return sorted(index for group in kept.values() for index in group)


def _lead_end(scene: Scene, mentions: Sequence[Mention], title_end: int) -> int:
    """Where the lead ends: some words behind the title, or the paragraph that first says what police did."""
    done = (m for m in mentions if m.at >= title_end and m.unit in ("person", "case", "gang") and m.kind != "victims")
    first = next(done, None)
    if first is None or first.at > title_end + LATE_LEAD:
        return title_end + LEAD
    return max(title_end + LEAD, min(scene.layout.paragraph(first.at).end, first.at + LEAD))


def _twin(
    scene: Scene,
    mentions: Sequence[Mention],
    group: Sequence[int],
    index: int,
    incidents: Sequence[int | None],
    title_end: int,
    lead_end: int,
    turns: Sequence[int],
) -> int | None:
    """The place in `group` of a mention of the same figure."""
    if mentions[index].value < FEW:
        lead_end = title_end + LEAD
    for place, other in enumerate(group[-NEAREST:], max(0, len(group) - NEAREST)):
        mine, its = incidents[index], incidents[other]
        outside = mentions[index if mine is None else other]
        apart = mine != its and (
            None not in (mine, its) or (mentions[other].at >= lead_end and _is_a_total(scene, outside))
        )
        apart = apart or _is_of_others(scene, mentions[other], mentions[index], turns)
        if not apart and _repeats(scene, mentions[other], mentions[index], title_end, lead_end):
            return place
    return None


def _is_a_total(scene: Scene, mention: Mention) -> bool:
    """上半年，全市侦破毒品案件31起, told outside the cases: none of them has that number for its own."""
    return OF_A_PLACE.search(scene.text, scene.layout.sentence(mention.at).start, mention.at) is not None


def _is_of_others(scene: Scene, first: Mention, second: Mention, turns: Sequence[int]) -> bool:
    """吕梁…抓获7人。临汾…抓获7人: a paragraph that lists several police turns to another between the two."""
    paragraph = scene.layout.paragraph(first.at)
    opens, ends = bisect_left(turns, paragraph.start), bisect_left(turns, paragraph.end)
    if ends - opens < LISTED or paragraph.end <= second.at:
        return False
    return is_by_chance(first.value) and opens < bisect_right(turns, first.at) < bisect_right(turns, second.at)


def _repeats(scene: Scene, first: Mention, second: Mention, title_end: int, lead_end: int) -> bool:
    """破命案2起，涉枪案2起 in one list are two; the lead and the body, or like words, are one."""
    titled = first.at < title_end
    if are_apart(scene, first, second, titled=titled):
        return False
    if _adds_up(scene, first, second) or _refers_back(scene, second):
        return True
    if not titled and _is_one_more(scene, second) and not _is_one_more(scene, first):
        return False
    if second.at - first.stop < LIST_GAP and "\n" not in scene.text[first.stop : second.at]:
        return scene.text[first.start : first.end] == scene.text[second.start : second.end]
    if first.value >= DISTINCT and first.value % 10:
        return True
    same_paragraph = scene.layout.paragraph(first.at).end > second.at
    if same_paragraph and (first.rule == second.rule or first.value <= 1) and not titled:
        return _alike(scene, first, second)
    if same_paragraph or first.at < lead_end or first.value >= TELLING:
        return True
    return (first.value <= 1 and first.kind not in GOODS) or _alike(scene, first, second)


def _adds_up(scene: Scene, first: Mention, second: Mention) -> bool:
    """抓获9名…，抓获张某等4人，又抓获5人，|共|抓获9人: a sentence that adds up again what it began with."""
    same_sentence = scene.layout.sentence(first.at).end > second.at
    return same_sentence and first.kind == "arrests" and scene.text.endswith(ALTOGETHER, 0, second.start)


def _refers_back(scene: Scene, mention: Mention) -> bool:
    """6名成员到案后…，已到案的6人: those just counted, by what befell them."""
    return mention.kind == "arrests" and REFERS_BACK.search(scene.text, mention.at - 8, mention.at) is not None


def _is_one_more(scene: Scene, mention: Mention) -> bool:
    """青浦分局又破获一起: one more than those told before; not where a lead repeats its title."""
    return AGAIN.search(scene.text, mention.start - 3, mention.start) is not None


def _alike(scene: Scene, first: Mention, second: Mention) -> bool:
    """破获毒品案件400余起 and 破获涉赌案件400余起 are two; 抓获28人 and 押解28人 are one and do not come here."""
    here, there = _pairs(scene, first), _pairs(scene, second)
    return len(here & there) >= ALIKE * min(len(here), len(there))


def _pairs(scene: Scene, mention: Mention) -> set[str]:
    """The pairs of characters of the clause up to the noun behind the number."""
    start = scene.layout.clause(mention.at).start
    said = scene.text[max(start, mention.at - 24) : max(mention.end, mention.stop)]
    if mention.bound == "over":  # 400余起 is as often said of two things
        said = said.replace(scene.text[mention.at : mention.stop], "")
    return {a + b for a, b in pairwise(said)}


def _said_better(scene: Scene, mention: Mention, mentions: Sequence[Mention], title_end: int) -> bool:
    """Whether the title or the lead says roughly what follows exactly, or the title without its right verb.

    诈骗200多人100多万元 is the later 118万元; a title's 诈骗3.6亿 is the body's 涉案资金3.6亿.
    """
    if mention.at >= title_end + LEAD:
        return False
    end = scene.layout.sentence(mention.at).end
    later = [
        o
        for o in mentions
        if o.kind == mention.kind
        and o.unit == mention.unit
        and o.at > max(mention.at, title_end)
        and not (o.bound == mention.bound == "about" and o.at < end)  # 约1.6公斤海洛因、约1.65公斤氯胺酮
    ]
    same = [o for o in later if o.role == mention.role]
    titled = mention.at < title_end
    swaps = titled and not same and mention.word not in LOST
    alike = [o for o in later if {o.role, mention.role} == SIZE_OR_LOSS] if swaps else same
    if any(o.value != mention.value and rounds(mention, o.value, titled=titled) for o in alike):
        return True
    other = any(o.value == mention.value and o.role != "other" and not _is_another(mention, o) for o in later)
    return titled and other and not any(o.value == mention.value for o in same)


def _first_of_size(mentions: Sequence[Mention]) -> dict[int, int]:
    """Of how many digits the arrests are that are no round 10, 100, 1000, and where the first of each is told."""
    sizes: dict[int, int] = {}
    for mention in mentions:
        size = mention.value.adjusted()
        if mention.kind == "arrests" and mention.value != 10**size:
            sizes.setdefault(size, mention.at)
    return sizes


def _says_roughly(scene: Scene, mention: Mention, sizes: Mapping[int, int]) -> bool:
    """抓获了数百名嫌疑人, behind 共抓获342名: the same, so many hundreds."""
    if not VAGUELY.match(scene.text, mention.at, mention.stop):
        return False
    return sizes.get(mention.value.adjusted(), mention.at) < mention.at


def _is_another(first: Mention, second: Mention) -> bool:
    """涉案600万 of a title and 挽回600万元 are two figures, 骗走7亿 and 涉案7亿 too, not 诈骗6亿 and 涉案6亿."""
    told = first.role == "lost" and first.word in LOST
    return told or (first.role in CRIME and second.role in TAKEN_BACK)


def _is_loose(scene: Scene, mention: Mention, done: AbstractSet[tuple[str, Decimal]], title_end: int) -> bool:
    """逮捕了82名 in the title of a text that says 抓获82名: caught, and no step of the procedure.

    查处案件150起 in a title or heading over 破获案件150起 likewise.
    """
    surely = SAID_SURELY.get(mention.kind)
    if surely is None or (surely, mention.value) not in done:
        return False
    if mention.kind == "cases_handled":
        return mention.at < title_end or _is_heading(scene, mention)
    return mention.at < title_end and not LEGAL.search(scene.text, mention.start, mention.end)


def _weight(scene: Scene, mention: Mention, title_end: int) -> tuple[bool, bool, bool]:
    """A stated 余 says more than its lack (达4亿, 4亿余元); the body more than a title; a verb more than none."""
    told = mention.at >= title_end and not _is_heading(scene, mention)
    return (mention.bound != "exact", told, not mention.carried)


def _is_heading(scene: Scene, mention: Mention) -> bool:
    """Whether a mention stands in a short line of its own without a full stop: ■经济：挽损12.4亿元."""
    line = scene.layout.paragraph(mention.at)
    return line.end - line.start <= HEADING and not END.search(scene.text, line.start, line.end)
