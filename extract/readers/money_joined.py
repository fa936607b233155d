"""One sum behind two verbs of different roles (避免和挽回损失6800万元, 止付挽损3200万元): a figure of each."""

import re

from extract.grammar.matcher import Governed
from extract.grammar.scene import Scene
from extract.numbers.quantity import Quantity
from extract.release import Role

FIRST: dict[str, Role] = {
    "挽回": "recovered", "追回": "recovered", "追缴": "recovered", "避免": "prevented", "劝阻": "prevented",
    "冻结": "frozen", "止付": "stopped", "拦截": "stopped", "扣押": "seized", "查扣": "seized", "收缴": "seized",
}  # fmt: skip
"""Verbs that stand first, with the role that each gives."""
_VERB = rf"(?P<verb>{'|'.join(FIRST)})"
_AND = r"(?:(?:和|或|与|及|以及|并|、)(?:全额|全数|全部|成功|及时)?)"
BEFORE = re.compile(rf"{_VERB}{_AND}?$")
"""避免和|挽回损失6800万元, 追回、|冻结资金9.2亿元, 止付|挽损: the verb before the one that governs the sum."""
BEHIND = re.compile(rf"{_AND}{_VERB}(?!行动|工作|令)")
"""冻结|、追缴资金9.2亿元: or behind it."""
REACH = 6
SAVED = frozenset(("recovered", "prevented"))
"""Of the two roles one is of these: 查扣、冻结 and 止付、冻结 are one, frozen."""
STOPPED_IN_TIME = {"stopped", "prevented"}
"""拦截并避免群众损失: one deed, whose sum is told by the second verb alone."""


def of_two_verbs(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """避免和挽回损失6800万元: prevented and recovered, in the order of their verbs."""
    role, hit = governed.hit.cue.role, governed.hit
    if role is None or governed.how != "before":
        return ()
    before = BEFORE.search(scene.text, max(0, hit.start - REACH), hit.start)
    if before and (both := _both(FIRST[before["verb"]], role)):
        return both
    behind = BEHIND.match(scene.text, hit.end, quantity.start)
    return _both(role, FIRST[behind["verb"]]) if behind else ()


def quoted_from(scene: Scene, governed: Governed, start: int) -> int:
    """Where a quote begins that shows the verb joined before its own too: |避免和挽回损失."""
    before = BEFORE.search(scene.text, max(0, governed.hit.start - REACH), governed.hit.start)
    return min(start, before.start()) if before else start


def _both(first: Role, second: Role) -> tuple[Role, ...]:
    if {first, second} == STOPPED_IN_TIME:
        return ()
    return (first, second) if first != second and SAVED & {first, second} else ()
