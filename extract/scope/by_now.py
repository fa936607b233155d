"""What had been reached by the text's day: 截至目前，已抓获18名, which holds what was told before, or stands beside."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby

from extract.grammar.scene import Scene
from extract.readers.mention import Mention
from extract.release import Scope
from extract.scope.cues import BY_THIS_DAY

OPENS = re.compile(
    rf"\s*(?:{BY_THIS_DAY}|截[至止])[^。；\n]{{0,40}}?(?:已|共|累计|总|全案)"
    r"|\s*(?:[^，。；\n\d]{1,14}，)?(?:专案组|[该本此全]案|案件)(?:先后|前后|已|前期)?(?:共|累计|总共|合计)(?!同)"
)
"""|截至目前，已|抓获18名, |截至7月10日，共|抓获18名: what had been reached when the text was written;
|专案组共|抓获123名."""
OTHERS = re.compile(r"另|其[他余]|又|[上下][线家]|同伙")
"""目前，警方已抓获|下线|12名, 已打掉|另|一个团伙: others than those told before."""
RUNNING = re.compile(
    r"(?:已有|已先后|先后|累计|共有)(?=[^，。；]{0,40}(?:移交|遣返|押解|押回))"
    r"|(?:公安机关|公安局|警方|我方|我省|我市)[^，。；、\d]{0,6}(?:累计|先后)"
)
"""截至目前，|已有|4600名移交我方, 截至目前，云州警方|已累计|抓获4600名: all that was ever done."""
OF_ITS_OWN = re.compile(r"[该本此全专]案|专案|[此本这]次|行动|团伙|集团|被骗|涉案|收网")
"""截至目前，|该案|已有180名被押解回国: what the text is about came to so many."""


def has_come_to(scene: Scene, mention: Mention) -> bool:
    """Whether a number is what had been reached by the text's day, with all told before it."""
    sentence, clause = scene.layout.sentence(mention.at), scene.layout.clause(mention.at)
    opens = OPENS.match(scene.text, sentence.start, mention.at) or OPENS.match(scene.text, clause.start, mention.at)
    return opens is not None and OTHERS.search(scene.text, opens.end(), mention.end) is None


def of_all_so_far(scene: Scene, mentions: Sequence[Mention], scopes: Sequence[Scope]) -> AbstractSet[int]:
    """Where arrests stand that were made so far, behind the fewer that the text is about: of no one strike.

    近日，抓获200名并移交我方。截至目前，已有4600名移交我方，其中网上逃犯105名: 4600 and 105 are context.
    """
    so_far: set[int] = set()
    if "截" not in scene.text and "迄今" not in scene.text:
        return so_far
    caught = [m for m, scope in zip(mentions, scopes, strict=True) if _are_caught(m, scope)]
    least, before = None, None
    for start, told in groupby(caught, key=lambda m: scene.layout.sentence(m.at).start):
        for mention in told:
            fewer = before is not None and before < mention.value and has_come_to(scene, mention)
            if fewer and _is_running(scene.text, start, scene.layout.sentence(mention.at).end):
                so_far.add(mention.at)
            least = mention.value if least is None else min(least, mention.value)
        before = least
    return so_far


def _are_caught(mention: Mention, scope: Scope) -> bool:
    return mention.kind == "arrests" and scope in ("case", "operation")


def _is_running(text: str, start: int, end: int) -> bool:
    return RUNNING.search(text, start, end) is not None and OF_ITS_OWN.search(text, start, end) is None
