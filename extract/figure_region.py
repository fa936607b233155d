"""Which place a figure is about: that of its incident, of the police below it that solved its case, or of a partner."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from extract.acting import DID, SOLVES
from extract.bodies import Body
from extract.draft import Draft
from extract.gazetteer import stem
from extract.headline import Placed
from extract.release import Incident, Place
from extract.scene import Scene

JOINT = re.compile(
    r"联合|联手|携手|会同|共同|同[时步](?:展开|开展|收网|行动|出击)|[两二三四五六七八九十](?:省|地|市|省[市区])(?:警方|公安)"
)
"""甘肃、四川|两地警方|联合|收网: the police of several places acted."""
_OPENING = re.compile(r"(?:^|[，。；：、,;:\s])(?:[其当]中[，,]?)?$")
"""其中|四川警方抓获50名: before a place that opens a clause."""
OPENING_REACH = 4
_DOES = re.compile(
    rf"[省市区]?(?:警方|公安(?:机关|厅|局|部门)?)?(?:共|已|先后|分别|成功|一举|累计|当[天日场晚]|也|则|同时){{0,3}}(?:{SOLVES}|抓捕|刑拘|缴获|查[扣封]|冻结|收缴|扣押)"
)
"""四川|警方抓获50名, 广东|抓获120名: what the police of a place did."""


class Regions:
    """The places of a release's figures, as codes of GB/T 2260."""

    def __init__(self, draft: Draft, scene: Scene, incidents: Sequence[Incident]) -> None:
        self._issuer = draft.issuer.code if draft.issuer else None
        self._incidents, self._layout = incidents, scene.layout
        self._solvers: defaultdict[int, list[Body]] = defaultdict(list)
        """By the number of a sentence, those in it that solved a case."""
        for body in draft.bodies:
            if DID.match(draft.simple, body.end):
                self._solvers[scene.layout.sentence_number(body.start)].append(body)
        self._partners = _partners(draft, scene)

    def of(self, placed: Placed) -> str | None:
        """The code of a figure's place; None where the text tells neither place nor issuer."""
        incident = self._incidents[placed.incident] if placed.incident is not None else None
        known = incident.region if incident and incident.region else self._issuer
        if self._partners and (partner := self._partner(placed, known)):
            return partner
        if placed.scope != "case" or known is None:
            return known
        at = placed.mention.at
        solvers = self._solvers[self._layout.sentence_number(at)]
        before = bisect_left(solvers, at, key=lambda body: body.start)
        code = solvers[before - 1].code if before else known
        return code if code.startswith(stem(known)) else known

    def _partner(self, placed: Placed, known: str | None) -> str | None:
        """甘肃警方抓获40名，|四川警方抓获50名: the province whose police did this part of what they did together."""
        if placed.scope not in ("case", "operation"):
            return None
        at = placed.mention.at
        acting = self._partners.get(self._layout.sentence_number(at), ())
        before = bisect_left(acting, at, key=lambda place: place.start)
        code = acting[before - 1].code if before else None
        return code if code and known and code[:2] != known[:2] else None


def _partners(draft: Draft, scene: Scene) -> dict[int, list[Place]]:
    """By the number of a sentence, the places that open a clause of it and whose police did something together."""
    home = ((draft.issuer and draft.issuer.code) or "")[:2]
    found: defaultdict[int, list[Place]] = defaultdict(list)
    if all(place.code[:2] == home for place in draft.places) or not JOINT.search(draft.simple):
        return found
    for place in draft.places:
        opens = _OPENING.search(draft.simple, max(0, place.start - OPENING_REACH), place.start)
        if opens and _DOES.match(draft.simple, place.end):
            found[scene.layout.sentence_number(place.start)].append(place)
    return found
