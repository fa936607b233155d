"""What else is said of cases whose number a verb of reporting governs: 立案12起，均已侦破."""

import re
from collections.abc import Iterator

from extract.grammar.scene import Scene
from extract.kinds.cues import Frame
from extract.readers.mention import Mention

REACH = 24
"""Characters behind the number in which the second verb begins."""
ALL_OF_THEM = re.compile(
    r"[^，,。；;、\n\d]{0,6}[，,]?(?:目前|现|截至目前|，|已|在\d{1,2}(?:小时|天|日)[之以]?内|当[日天]|迅速|成功|依法){0,4}"
    r"(?:均|全部|悉数|都|全)(?:已|被|在\d{1,2}(?:小时|天|日)[之以]?内|全部|得以|成功|迅速|快速|及时|依法|顺利){0,4}"
)
"""案件，现已全部|破获; ，均在24小时内|告破: all of them; not ，力争全部|侦破, nor ，均未|侦破."""

LISTED = re.compile(r"[起宗件][、和及]")
"""立命案5|起、|抢劫案件8起，全部侦破: the number beside it tells not how many all of them are."""


def further(scene: Scene, mention: Mention) -> Iterator[Mention]:
    """The same cases as solved, where all of them were."""
    start = scene.layout.clause(mention.at).start
    if mention.kind != "cases_filed" or LISTED.search(scene.text, start, mention.at):
        return
    end = scene.layout.sentence(mention.at).end
    for hit in scene.after(Frame.CASES, mention.stop, min(end, mention.stop + REACH)):
        if hit.cue.kind == "cases_solved" and ALL_OF_THEM.fullmatch(scene.text, mention.stop, hit.start):
            yield mention._replace(kind="cases_solved", end=hit.end, rule=f"{hit.cue.rule}:also", carried=False)
            return
