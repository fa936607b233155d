"""Reads sums of money and gives each its role."""

import re

from extract.cues import Cue, Frame
from extract.matcher import Governed, Hit, Scene, govern
from extract.mention import Mention, Reading, Refusal
from extract.quantity import Quantity
from extract.quote import quote
from extract.release import Role

THRESHOLD = re.compile(r"(?:的)?[^，,。；;！\n]{0,18}?(?:案件|大案|要案|案\d|案[，。]|的达|的有|以上的|及以上|级)")
LAW = re.compile(r"以上不满|有期徒刑|拘役|数额(?:较大|巨大|特别巨大)|《刑法》|立案标准|立案追诉")
RATE = re.compile(
    r"(?:每|/|一)(?:次|月|人|天|日|年|条|张|单|套|个|名|克|笔|小时|晚|位|部|支|份|组|股|户|吨|部)?[^，。；、\d]{0,8}$"
)
PER = re.compile(r"^(?:/|一|每)(?:次|月|人|天|日|年|条|张|单|套|个|名|克|笔|小时|晚|位|部|支|份|组|股|户|吨)")
CHAIN = re.compile(r"[、和及与并，]?(?:并|紧急|依法|成功|累计|共|共计|已)?")
ACTIONS: frozenset[Role] = frozenset(("seized", "frozen", "stopped", "recovered", "prevented"))
FLOW = frozenset(
    (
        "涉案金额",
        "涉案总金额",
        "涉案价值",
        "案值",
        "总案值",
        "涉案总价值",
        "流水",
        "资金流水",
        "涉案流水",
        "涉案资金流水",
    )
)
FINDS = frozenset(("查获", "查处", "查收"))
"""查获涉案金额600余万元 states the size of the crime; 查扣涉案金额 a seizure."""
LOSS_BEHIND = re.compile(r"^(?:[^，。；、\d]{0,6})?的?(?:直接|经济|财产)*损失")
GIVEN = re.compile(
    r"^[^，。；、\d]{0,12}?(?:被骗|转入|汇入|打入|存入|转至|转到|汇至|汇到|汇给|转给|打给|被转|骗走|卷走|盗走|抢走|偷走|取走|不翼而飞|没了)"
)


def read(scene: Scene, quantity: Quantity, currency: str) -> Reading:
    """A sum as a figure with its role, or the reason why it is none. `currency`: that of a bare 元 here."""
    if refusal := _refuse(scene, quantity):
        return refusal
    governed = _govern(scene, quantity)
    if governed is None:
        if not quantity.unit and quantity.currency is None:
            return Refusal(quantity, "a number without a unit, and no word of money beside it")
        return _mention(
            quantity, "other", quantity.currency or currency, quantity.start, quantity.end, "amount.other:no verb"
        )
    role: Role = governed.hit.cue.role or "other"
    if _is_rate(scene, quantity):
        role = "other"
    start, end = quote(scene, quantity, governed)
    rule = f"amount.{role}:{governed.hit.cue.word}"
    return _mention(quantity, role, quantity.currency or currency, start, end, rule, governed.how == "carried")


def _mention(
    quantity: Quantity, role: Role, currency: str, start: int, end: int, rule: str, carried: bool = False
) -> Mention:
    return Mention(
        "amount",
        role,
        quantity.value,
        quantity.bound,
        currency,
        start,
        end,
        quantity.start,
        quantity.end,
        rule,
        carried,
    )


def _refuse(scene: Scene, quantity: Quantity) -> Refusal | None:
    words = scene.text[quantity.start : quantity.end]
    vague = (quantity.bound == "over" and words.endswith("以上")) or quantity.core[0] in "百千万亿十"
    if vague and THRESHOLD.match(scene.text, quantity.end, quantity.end + 24):
        return Refusal(quantity, "a size class of cases")
    sentence = scene.layout.sentence(quantity.start)
    if (
        LAW.search(scene.text, sentence.start, sentence.end)
        and words.endswith(("以上", "以下", "元"))
        and _is_law(scene, quantity)
    ):
        return Refusal(quantity, "a threshold of the law")
    return None


def _is_law(scene: Scene, quantity: Quantity) -> bool:
    return bool(re.match(r"以上|以下|的|罚金|，处", scene.text[quantity.end - 2 : quantity.end + 4]))


def _is_rate(scene: Scene, quantity: Quantity) -> bool:
    front = scene.text[max(0, quantity.start - 14) : quantity.start]
    return bool((RATE.search(front) and "每" in front) or PER.match(scene.text[quantity.end : quantity.end + 4]))


def _govern(scene: Scene, quantity: Quantity) -> Governed | None:
    clause = scene.layout.clause(quantity.start)
    left = [hit for hit in scene.before(Frame.MONEY, clause.start, quantity.start) if hit.cue.before]
    behind = _behind(scene, quantity, clause.end)
    if behind and (
        not left
        or (behind.hit.cue.role in ACTIONS and left[0].cue.role not in ACTIONS)
        or _object_first(scene, left, quantity)
    ):
        return behind
    if left:
        return Governed(_role_hit(scene, left, quantity), "before")
    if behind:
        return behind
    return _carried(scene, quantity)


def _object_first(scene: Scene, left: list[Hit], quantity: Quantity) -> bool:
    return bool(
        re.search(r"[将把][^，。；\d]{0,12}$", scene.text[max(left[0].end, quantity.start - 14) : quantity.start])
    )


def _behind(scene: Scene, quantity: Quantity, end: int) -> Governed | None:
    for hit in scene.after(Frame.MONEY, quantity.end, min(end, quantity.end + 24)):
        gap = scene.text[quantity.end : hit.start]
        if re.search(r"\d", gap):
            return None
        if hit.cue.after and not (hit.cue.noun and gap.strip("的")):
            return Governed(hit, "after")
    return None


def _role_hit(scene: Scene, left: list[Hit], quantity: Quantity) -> Hit:
    """The cue whose role the sum takes: the nearest verb, unless a police action governs the nearest noun."""
    nearest = left[0]
    if nearest.cue.role in ACTIONS and not nearest.cue.noun:
        return _strongest(scene, left)
    for hit in left[1:4]:
        between = scene.text[hit.end : nearest.start]
        if re.search(r"\d", between) and "、" not in scene.text[hit.end : quantity.start]:
            break
        if hit.cue.role in ACTIONS and not hit.cue.noun and not (nearest.cue.word in FLOW and hit.cue.word in FINDS):
            return _strongest(scene, left[left.index(hit) :])
    return nearest


def _strongest(scene: Scene, left: list[Hit]) -> Hit:
    """查扣、冻结 together are a freeze."""
    chosen = left[0]
    for hit in left[1:]:
        if not CHAIN.fullmatch(scene.text[hit.end : chosen.start]):
            break
        if hit.cue.role == "frozen":
            return hit
        chosen = hit
    return left[0]


def _carried(scene: Scene, quantity: Quantity) -> Governed | None:
    governed = govern(scene, Frame.MONEY, quantity)
    if governed is None or governed.how != "carried" or not _lists(scene, quantity):
        return None
    return governed


def _lists(scene: Scene, quantity: Quantity) -> bool:
    clause = scene.layout.clause(quantity.start)
    front = scene.text[clause.start : quantity.start]
    return bool(
        re.fullmatch(
            r"\W*(?:其中|包括|以及|及|和|并|共|共计|合计|累计|达|高达|约|近|人民币|港币|新台币|总计|现金|资金|赃款|赌资){0,4}\s*",
            front,
        )
    )


def is_cue(cue: Cue) -> bool:
    """Whether a cue is of money."""
    return cue.frame is Frame.MONEY
