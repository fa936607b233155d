"""One figure said several times (title, lead, body) is one figure: keeps the most specific mention."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.assembly.equal_numbers import TELLING, are_apart, is_by_chance
from extract.assembly.said_again import (
    LEAD,
    SAID_SURELY,
    first_of_size,
    is_heading,
    is_loose,
    said_better,
    says_roughly,
)
from extract.grammar.scene import Scene
from extract.readers.mention import Mention
from extract.readers.phrase import ALTOGETHER
from extract.scope.cues import OF_A_PLACE

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
AGAIN = re.compile(r"(?:又|再次|再度)(?:成功|先后)?[将把]?$")
"""青浦分局又|破获一起: one more."""
REFERS_BACK = re.compile(
    r"(?:(?:已经?|刚|先行)?(?:到案|落网|归案)|(?:已|被|已被|刚)(?:抓获|抓捕|控制|带走)(?:归案|到案)?)的$"
)
"""已到案的|6人, 被抓获的|6人: those told before."""
KNOWN = ("等", "将", "把")
"""李某|等|5人, |将|3名嫌疑人抓获: before the number of persons told of already."""
FEW_KNOWN = 2
"""So few may be two more."""
DAY = re.compile(r"\d{1,2}日")
"""5月1日抓获3人。5月|8日|，民警将3人抓获: when it was, so that others were caught on another day."""
DAY_BACK = 80
"""Characters before a number in which its sentence says the day, or that it is of others (另一路民警)."""
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
    given = _Given(scene, mentions, title_end, _lead_end(scene, mentions, title_end), incidents, turns)
    kept: dict[Hashable, list[int]] = {}
    sizes = first_of_size(mentions)
    done = {(mention.kind, mention.value) for mention in mentions if mention.kind in SAID_SURELY.values()}
    for index, mention in enumerate(mentions):
        if said_better(scene, mention, mentions, title_end) or is_loose(scene, mention, done, title_end):
            continue
        if mention.kind == "arrests" and says_roughly(scene, mention, sizes):
            continue
        group = kept.setdefault((mention.kind, mention.role, mention.unit, mention.value), [])
        twin = _twin(given, group, index)
        if twin is None:
            group.append(index)
        elif _weight(scene, mention, title_end) > _weight(scene, mentions[group[twin]], title_end):
            group[twin] = index
    return sorted(index for group in kept.values() for index in group)


@dataclass(frozen=True, slots=True)
class _Given:
    """A text's mentions and what tells equal ones apart, as `dedupe` takes them."""

    scene: Scene
    mentions: Sequence[Mention]
    title_end: int
    lead_end: int
    incidents: Sequence[int | None]
    turns: Sequence[int]


def _lead_end(scene: Scene, mentions: Sequence[Mention], title_end: int) -> int:
    """Where the lead ends: some words behind the title, or the paragraph that first says what police did."""
    done = (m for m in mentions if m.at >= title_end and m.unit in ("person", "case", "gang") and m.kind != "victims")
    first = next(done, None)
    if first is None or first.at > title_end + LATE_LEAD:
        return title_end + LEAD
    return max(title_end + LEAD, min(scene.layout.paragraph(first.at).end, first.at + LEAD))


def _twin(given: _Given, group: Sequence[int], index: int) -> int | None:
    """The place in `group` of a mention of the same figure."""
    few = given.mentions[index].value < FEW
    lead_end = given.title_end + LEAD if few else given.lead_end
    for place, other in enumerate(group[-NEAREST:], max(0, len(group) - NEAREST)):
        if not _is_elsewhere(given, other, index, lead_end) and _repeats(given, other, index, lead_end):
            return place
    return None


def _is_elsewhere(given: _Given, first: int, second: int, lead_end: int) -> bool:
    """Whether two are of different incidents or police, or one of an incident and one of a whole place."""
    its, mine = given.incidents[first], given.incidents[second]
    if mine != its and None not in (mine, its):
        return True
    one, other = given.mentions[first], given.mentions[second]
    if mine != its and one.at >= lead_end and _is_a_total(given.scene, other if mine is None else one):
        return True
    return _is_of_others(given.scene, one, other, given.turns)


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


def _repeats(given: _Given, one: int, other: int, lead_end: int) -> bool:
    """破命案2起，涉枪案2起 in one list are two; the lead and the body, or like words, are one."""
    scene, first, second = given.scene, given.mentions[one], given.mentions[other]
    titled = first.at < given.title_end
    if are_apart(scene, first, second, titled=titled):
        return False
    if _adds_up(scene, first, second) or _refers_back(scene, second):
        return True
    if not titled and _is_one_more(scene, second) and not _is_one_more(scene, first):
        return False
    if first.at < given.title_end + LEAD and _are_named(scene, first, second):
        return True
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


def _are_named(scene: Scene, first: Mention, second: Mention) -> bool:
    """抓获涉案人员5人。…民警将杨某、刘某|等5人|抓获, 当场|将3名|嫌疑人抓获: those of the lead, by name or as known."""
    if first.kind != "arrests" or first.value <= 1 or scene.text[first.at - 1] in KNOWN:
        return False
    known = scene.text[second.at - 1]
    if not (known == "等" or (known in KNOWN and first.value > FEW_KNOWN)):
        return False
    return scene.layout.sentence(first.at).end <= second.at and not _are_caught_apart(scene, first, second)


def _are_caught_apart(scene: Scene, first: Mention, second: Mention) -> bool:
    """5月1日，抓获3人。5月8日，民警将3人抓获; 抓获3人。另一路民警将3人控制: others, on another day or by others."""
    one, other = (scene.text[max(scene.layout.sentence(m.at).start, m.at - DAY_BACK) : m.at] for m in (first, second))
    if "另" in other:
        return True
    days, others = DAY.findall(one), DAY.findall(other)
    return bool(days and others) and days[-1] != others[-1]


def _is_one_more(scene: Scene, mention: Mention) -> bool:
    """青浦分局又破获一起: one more than those told before; not where a lead repeats its title."""
    return AGAIN.search(scene.text, mention.start - 4, mention.start) is not None


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


def _weight(scene: Scene, mention: Mention, title_end: int) -> tuple[bool, bool, bool]:
    """A stated 余 says more than its lack (达4亿, 4亿余元); the body more than a title; a verb more than none."""
    told = mention.at >= title_end and not is_heading(scene, mention)
    return (mention.bound != "exact", told, not mention.carried)
