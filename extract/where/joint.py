"""Police of several provinces that acted together (多省联合行动): what they did is no single province's.

河北、山西等14省市公安机关同步收网，抓获1320名 is not Hebei's; what Zhejiang leads (浙江省公安厅牵头，组织6省警方) is.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from extract.police.bodies import Body
from extract.release import Place
from extract.section import section_at
from extract.text.clauses import Layout, Span

MANY = 3
"""So many provinces make what they did nobody's alone."""
TWO = re.compile(r"[两二]个?[省市区地][^，。；]{0,6}$")
"""甘肃、四川|两地警方: so do two that are counted as one, where the title is not about one of them."""
TOGETHER = re.compile(r"[^，。；]{0,6}?(?:联合|联手|携手|协同|合力|共同)(?!国|会)")
"""甘肃、四川警方|联手打掉."""
COUNTED = re.compile(
    r"(?:(?:[3-9]|[12]\d|3[0-4])|[三四五六七八九十]|二?十[一二三四五六七八九]?|多)个?省(?:[一二两三]市)?(?:[（(]?[、市区份]{1,5}(?:直辖市|自治区)?[)）]?){0,2}的?"
    r"(?:公安(?:机关|厅|部门)?|警方|警察)"
)
"""14省市公安机关, 九省警方, 三省（区）公安机关; not 在16个省市开展收网."""
HELP = re.compile(r"[^，。；]{0,6}?(?:配合|协助|支持)")
"""在江苏、山东等5省警方|配合下: they only helped."""
COUNT_ENDS = frozenset("个多三四五六七八九十0123456789")
"""With what such a number ends, or the measure word behind it."""
COUNT_BACK = 3
"""Characters before 省 in which their number stands."""
BY_THE_STATE = re.compile(r"公安部|海关总署|国家[^，。；]{1,8}(?:局|委|总局)|有关部门")
"""公安部|指挥14省市公安机关: who leads them is no one place's police."""
AN_OBJECT = re.compile(
    r"(?:(?:会同|联合|联手|携手|协[调同]|组织|指[挥导]|发动|部署|牵头|提请|商请|通报|移[交送]|串并|并案|涉及|流窜|专案组|[与同和向到从对])"
    r"[^，。；]{0,30}|[^，。；：\n]{9,})$"
)
"""长沙警方会同|广东、四川等8省警方, 专案组串并|18省市公安机关立案: with whom somebody acted, or whom he told."""
AROUND = 40
"""Characters before several police in which it is said who led them."""
GOES_ON = re.compile(
    r"(?:(?:截至|目前|至此|现)[^，。；]{0,10}，?)?(?:(?:此|本|这|该)次)?(?:统一|收网|集中|专项|联合)*(?:行动中?)?[，]?"
    r"(?:各地[^，。；]{0,6}|[三四五六七八九多\d]+省[^，。；]{0,4})?(?:已|总|累计)*[共抓打捣破查缴]"
)
"""…同步收网。|此次行动共抓获960名, 截至目前，已|抓获: what a sentence further on tells of the same police."""


def joint_police(simple: str, bodies: Sequence[Body], places: Sequence[Place], title_end: int) -> list[Span]:
    """Where police of several provinces are named as one, in order, without overlap."""
    found: list[Span] = []
    for start, end in sorted([*_counted(simple), *_listed(simple, bodies, places, title_end)]):
        if (not found or start >= found[-1].end) and not HELP.match(simple, end):
            found.append(Span(start, end))
    return found


def _counted(simple: str) -> Iterator[tuple[int, int]]:
    """Those that are counted: 14省市公安机关."""
    at = simple.find("省")
    while at >= 0:
        if simple[at - 1] in COUNT_ENDS and (found := _count_at(simple, at)):
            yield found.span()
        at = simple.find("省", at + 1)


def _count_at(simple: str, at: int) -> re.Match[str] | None:
    """The longest count that stands before a 省."""
    found = (COUNTED.match(simple, first) for first in range(max(0, at - COUNT_BACK), at))
    return next(filter(None, found), None)


def _listed(simple: str, bodies: Sequence[Body], places: Sequence[Place], title_end: int) -> Iterator[tuple[int, int]]:
    """Those that are named one by one: 上海、江苏、浙江警方, 河北、山西等14省市公安机关, 甘肃、四川两地警方."""
    titled = {place.code[:2] for place in places if place.end <= title_end}
    for body in bodies:
        first, last = (bisect_left(places, at, key=attrgetter("start")) for at in (body.start, body.end))
        named = {place.code[:2] for place in places[first:last]} if last - first > 1 else set()
        both = len(named) == MANY - 1 and len(titled & named) != 1 and _are_both(simple, body)
        if both or len(named) >= MANY or ("省" in body.name and any(_counted(body.name))):
            yield body.start, body.end


def _are_both(simple: str, body: Body) -> bool:
    """Whether police of two provinces are counted together, or act so: not 甘肃、四川警方分别抓获9名."""
    return TWO.search(body.name) is not None or TOGETHER.match(simple, body.end) is not None


class Joint:
    """Which numbers of a text are those of several provinces' police together."""

    def __init__(self, text: str, layout: Layout, police: Sequence[Span], bodies: Sequence[Body]) -> None:
        self._text, self._layout, self._police = text, layout, police
        within = [section_at(police, body.start) for body in bodies] if police else []
        self._alone = [body.start for body, joint in zip(bodies, within, strict=False) if joint is None]
        """Where police of one place are named."""

    def did(self, at: int) -> bool:
        """Whether a number is what several provinces' police did together, as its sentence or the ones before say."""
        index = bisect_left(self._police, at, key=lambda one: one.end) - 1
        if index < 0 or not self._is_subject(self._police[index]):
            return False
        joint, sentence = self._police[index], self._layout.sentence(at)
        if self._is_any_alone(joint.end, at):
            return False
        return joint.start >= sentence.start or GOES_ON.match(self._text, sentence.start) is not None

    def _is_subject(self, joint: Span) -> bool:
        """Whether several police act, led by nobody or by the state: not 浙江省公安厅牵头，组织江苏等6省公安机关."""
        start = max(self._layout.sentence(joint.start).start, joint.start - AROUND)
        if BY_THE_STATE.search(self._text, start, joint.start):
            return True
        return not self._is_any_alone(start, joint.start) and not AN_OBJECT.search(self._text, start, joint.start)

    def _is_any_alone(self, start: int, end: int) -> bool:
        at = bisect_left(self._alone, start)
        return at < len(self._alone) and self._alone[at] < end
