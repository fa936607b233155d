"""What else is said of persons whose number one verb governs: 抓获10名嫌疑人并移送起诉, 5人被刑拘，并被批准逮捕."""

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.cues import Frame
from extract.mention import Mention
from extract.scene import Scene

MEASURES = frozenset(("detained", "formally_arrested", "administratively_detained", "prosecuted"))
REACH = 48
"""Characters behind the first verb in which the next begins."""
JOINED = re.compile(r"[^，,。；;、\n\d]{0,12}[，,]?并(?:且)?(?:(?!\d+[余多]?[名人]|其中)[^，,。；;、\n]){0,24}")
"""犯罪嫌疑人并|移送起诉; ，并于9月14日由检察院|批准逮捕: the same persons, no number of others between."""


def further(scene: Scene, mention: Mention) -> Iterator[Mention]:
    """The measures that follow the first verb, each of another kind."""
    end = scene.layout.sentence(mention.at).end
    at, kinds = max(mention.end, mention.stop), {mention.kind}
    for hit in scene.after(Frame.PERSONS, at, min(end, at + REACH)):
        if hit.cue.kind not in MEASURES or hit.cue.kind in kinds or not JOINED.fullmatch(scene.text, at, hit.start):
            continue
        kinds.add(hit.cue.kind)
        yield replace(mention, kind=hit.cue.kind, end=hit.end, rule=f"{hit.cue.rule}:also", carried=False)
        at = hit.end
