"""Which place a figure is about: that of its incident, or of the police below it that solved its case."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from extract.acting import DID
from extract.bodies import Body
from extract.draft import Draft
from extract.gazetteer import stem
from extract.headline import Placed
from extract.release import Incident
from extract.scene import Scene


class Regions:
    """The places of a release's figures, as codes of GB/T 2260."""

    def __init__(self, draft: Draft, scene: Scene, incidents: Sequence[Incident]) -> None:
        self._issuer = draft.issuer.code if draft.issuer else None
        self._is_national = draft.issuer is not None and draft.issuer.code is None
        self._incidents, self._layout = incidents, scene.layout
        self._solvers: defaultdict[int, list[Body]] = defaultdict(list)
        """By the number of a sentence, those in it that solved a case."""
        for body in draft.bodies:
            if DID.match(draft.simple, body.end):
                self._solvers[scene.layout.sentence_number(body.start)].append(body)

    def of(self, placed: Placed) -> str | None:
        """The code of a figure's place; None where the text tells neither place nor issuer."""
        incident = self._incidents[placed.incident] if placed.incident is not None else None
        known = incident.region if incident and incident.region else self._issuer
        if placed.scope != "case" or (known is None and not self._is_national):
            return known
        at = placed.mention.at
        solvers = self._solvers[self._layout.sentence_number(at)]
        before = bisect_left(solvers, at, key=lambda body: body.start)
        code = solvers[before - 1].code if before else known
        return code if known is None or (code and code.startswith(stem(known))) else known
