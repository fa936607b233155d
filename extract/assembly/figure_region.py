"""Which place a figure is about: that of its incident, or of police below it that solved its case or tell their own."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from extract.assembly.placed import Placed
from extract.draft import Draft
from extract.gazetteer import is_below, stem
from extract.police.acting import ACTED, DID, SOLVES
from extract.police.bodies import Body
from extract.release import Incident
from extract.where.headed import Headed, headed_at
from extract.where.joint import Joint
from extract.where.whole_place import of_the_whole

OPENS = re.compile(r"(?:^|[。；，：！？,;:\n])\s*$")
"""涉案100余万元。|大同市公安机关侦破3起: a body that begins a clause; not 省厅指导|大同市公安机关."""
OF_ALL = re.compile(
    r"(?<![占居列在织])(?:[全各]|其余[全各]?)[省区市州盟县地](?!第|首|前)|我[省区市州县]|(?:[两三四五六七八九]|多)[省市区县地级](?:公安|警方|共|累计)"
    r"|行动[共累]|共同|联合|公安部|省[公厅]"
)
"""大同市公安局侦破此案，|全省公安机关共抓获, 两地共, 行动共: what is no longer of the police before it;
not 占全省的29%, 居全省首位, nor 太原市公安局组织全市公安机关."""
STRAIGHT = re.compile(rf"(?:[共已]|先后|成功|一举|累计|各|也)*{SOLVES}")
"""甘肃警方|抓获400名，陕西警方|抓获500名: bodies that act one after the other, none helping."""
TOGETHER = re.compile(r"行动[共累]|[两三四五六七八九多][省市县地](?:警方|公安机关)?[共累]")
"""黄石市公安局抓获60人，|行动共抓获180人: what the police before it only had a part in."""
ADDED_UP = re.compile(r"[，；]\s*(?:目前|至此)?[，]?(?:已|总)?[共累]")
"""太原市公安局侦破9起，大同市公安局侦破4起|，累计抓获60人: of both."""
OF_SEVERAL = re.compile(
    r"[、和与及](?!.*分局)|等(?:地|[两三四五六七八九十\d]*个?[省市区县州])|[两三四五六七八九十][省市区县州地]"
)
"""宜昌、襄阳等地公安机关: a body of several places stands in none of them."""
OF_THE_STATE = re.compile(r"全国|各地|公安部|海关总署")
"""公安部组织开展全国集中收网行动: of no place."""


class Regions:
    """The places of a release's figures, as codes of GB/T 2260."""

    def __init__(self, draft: Draft, incidents: Sequence[Incident]) -> None:
        scene = draft.scene
        self._issuer = draft.issuer.code if draft.issuer else None
        self._is_national = draft.issuer is not None and draft.issuer.code is None
        self._incidents, self._layout, self._text = incidents, scene.layout, scene.text
        self._joint = Joint(scene.text, scene.layout, draft.joint, draft.bodies)
        self._is_cut, self._headed = bool(draft.sections), draft.headed
        self._solvers: defaultdict[int, list[Body]] = defaultdict(list)
        """By the number of a sentence, those in it that solved a case."""
        for body in draft.bodies:
            if ACTED.match(draft.simple, body.end):
                self._solvers[scene.layout.sentence_number(body.start)].append(body)

    def of(self, placed: Placed) -> str | None:
        """The code of a figure's place; None where the text tells neither place nor issuer."""
        if placed.scope != "background" and placed.place is None and self._joint.did(placed.mention.at):
            return None
        at = placed.mention.at
        known = placed.place or self._known(placed)
        if known:
            known = of_the_whole(known, self._text, self._layout.sentence(at).start, at)
        solvers = self._solvers[self._layout.sentence_number(at)]
        before = bisect_left(solvers, at, key=lambda body: body.start)
        if not before or not self._did(solvers[before - 1], placed):
            return known
        body = solvers[before - 1]
        if placed.scope != "case" and self._is_of_several(body):
            return known
        among = {other.code for other in solvers[:before]}
        if len(among) > 1 and ADDED_UP.search(self._text, body.end, at):
            return known
        alike = 2 if placed.scope == "case" else 4
        told = self._opens(body) if self._is_national else self._is_one_of_several(body, solvers, alike)
        is_above = known is not None and placed.scope != "case" and is_below(known, body.code)
        return body.code if told or is_above or known is None or body.code.startswith(stem(known)) else known

    def _known(self, placed: Placed) -> str | None:
        """The place of a figure's incident or of the issuer; none of what the nation did."""
        incident = self._incidents[placed.incident] if placed.incident is not None else None
        if self._is_national and placed.scope != "case" and not self._is_of_its_section(placed):
            return None
        return incident.region if incident and incident.region else self._issuer

    def told_place(self, placed: Placed) -> str | None:
        """The place under whose name a figure stands in a text that tells of several side by side.

        In a case, places outside the issuer's own only say where its police went, unless it is one of those told.
        """
        head = headed_at(self._headed, self._text, placed.mention.at) if self._headed and not self._is_cut else None
        if head is None or self._issuer is None or head.code.startswith(stem(self._issuer)):
            return head and head.code
        is_case = placed.scope == "case"
        alike = (one for one in self._headed if not is_case or one.form == head.form)
        is_one = any(self._issuer.startswith(stem(one.code)) for one in alike)
        if is_case:
            return head.code if is_one and self._solved(head, placed.mention.at) else None
        return head.code if is_one or head.form != "where" else None

    def _solved(self, head: Headed, at: int) -> bool:
        """贵州警方|抓获3名 in the sentence of a number; not 贵州警方提供线索后，专案组抓获3名."""
        if head.form == "named":
            return True
        return self._layout.sentence(at).start <= head.start and DID.match(self._text, head.start) is not None

    def _is_of_its_section(self, placed: Placed) -> bool:
        """案例七：厦门海关缉私局开展行动，打掉6个; not 公安部组织全国…，抓获1200名, told beside it."""
        start = self._layout.sentence(placed.mention.at).start
        return self._is_cut and not OF_THE_STATE.search(self._text, start, placed.mention.at)

    def _opens(self, body: Body) -> bool:
        return OPENS.search(self._text, max(0, body.start - 2), body.start) is not None

    def _is_one_of_several(self, body: Body, solvers: Sequence[Body], digits: int) -> bool:
        """甘肃警方抓获400名，陕西警方抓获500名: whether police of several places act in one sentence, it too."""
        acting = [one for one in solvers if self._opens(one) and STRAIGHT.match(self._text, one.end)]
        return body in acting and len({one.code[:digits] for one in acting}) > 1

    def _is_of_several(self, body: Body) -> bool:
        """太原、大同等市公安局: whether other places than its own are named with it."""
        return OF_SEVERAL.search(body.name) is not None

    def _did(self, body: Body, placed: Placed) -> bool:
        """Whether the body before a figure did it: a case's, or what a body that begins a clause states as its own."""
        if placed.scope == "background" or TOGETHER.search(self._text, body.end, placed.mention.at):
            return False
        if placed.scope == "case":
            return True
        return self._opens(body) and not OF_ALL.search(self._text, body.end, placed.mention.at)
