"""Money that its owner has again in other words than 追回, and prices beside 追回, which are none."""

import re

from extract.grammar.matcher import Governed
from extract.grammar.scene import Scene
from extract.numbers.quantity import Quantity
from extract.release import Role

POLICE = r"(?:民警|警[方察官员]|公安|派出所)"
HANDED = re.compile(
    rf"从(?:办案|反诈)?{POLICE}[^，。；]{{0,6}}手[中里上](?:接过|接回|领[回到取]|拿[到回]|取回|收到|获得|得到)了?[^，。；\d]{{0,12}}$"
    rf"|(?:接过|领[回到取]|收到|拿到)了?{POLICE}[^，。；\d]{{1,12}}的$"
)
"""从民警手中接过|8万元被骗款, 从民警手中获得了|15万元返还款, 接过民警送来的|2万元."""
CAME_TO = re.compile(
    r"(?:返还|退还|发还|归还|退赃)(?:工作|手续|业务)?[，,](?:累计|合计|共计|涉及)?(?:总?金额|总额)[^，。；\d]{0,8}$"
)
"""办理15笔资金返还，总金额超过|20万元: what was given back, told behind how often."""
STILL_LOST = re.compile(r"[被受遭][骗盗抢]的(?:本金|现金)?$")
"""从民警手中接过被骗的|2万元: the word next to the sum says what it was."""
_HERS = r"[^，。；\d]{0,10}(?:手[中里上]|家[中里]|面前|账[户上]|卡[中里上内])"
TO_THE_OWNER = re.compile(
    rf"(?=[^，。；\d]{{0,14}}?(?:物归|失而|完璧|回到))[^，。；\d]{{0,12}}?(?:物归原主|失而复得|完璧归赵"
    rf"|(?:重新?|终于?|又)回到了?{_HERS}|回到了?(?:失主|[受被]害|事主|群众|[^，。；\d]{{1,2}}(?:女士|先生)){_HERS})"
)
"""8万元|被骗款物归原主, 20万元|现金重新回到他手中."""
CALLED_RETURNED = re.compile(r"余?的?(?:涉[诈案]|被[骗盗])?(?:返还|退赔|发还)(?:资金|款)")
"""领取了94万余元|涉诈返还资金: what it is called says that it came back."""
GIVEN_BACK = re.compile(
    r"余?的(?=[^，。；\d]{1,30}还)[^，。；\d]{1,24}?(?:返还|发还|归还|退还|送还)(?:给|了?(?:失主|群众|企业|受害|被害|物主|车主))"
)
"""价值10万余元|的汽车、电动车等赃物当众返还给失主."""
INTO_HANDS = re.compile(rf"余?[^，。；\d]{{0,10}}?(?:交|送|递|还)(?:还|回)?[到至]{_HERS}")
"""民警将12万元|被骗款交到李女士手中, |送到受害人家中."""
BY_POLICE = re.compile(POLICE)
"""民警|将12万元被骗款交到李女士手中."""
FOUND = re.compile(r"[捡拾]|遗失|遗落|丢失|落[在下]")
"""市民|捡|到3万元，3万元物归原主: nobody was robbed of it."""
NEAR = 30
"""Characters before a sum in which it is said from whom it was taken."""
COSTS = re.compile(
    r"[^，。；、\d的]{0,5}(?:项目|服务|课程|业务|套餐|产品|咨询|方案)(?!费)[^，。；\d]{0,6}?"
    r"(?:[收报售要标定起]价|收费|价格|费用|价位)[^，。；\d]{0,6}"
)
"""情感挽回|项目收费从|2880元起: what it costs; not 追回|服务费3万元."""
FOR_OWNERS = re.compile(rf"[为帮替助给]|{POLICE}")
"""为群众|追回培训项目收费3万元: given back all the same."""
CLAIMED = re.compile(r"(?:宣称|声称|谎称|号称|自称|谎言)[^。；，]{0,10}$")
"""宣称能|追回被骗款，服务费5000元: what a swindler says he can do."""


def is_handed_back(scene: Scene, quantity: Quantity) -> bool:
    """从民警手中接过8万元: the owner has it again."""
    return _comes_to_the_owner(scene, quantity) and not _is_found(scene, quantity)


def of_what_is_handed_back(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """8万元被骗款物归原主 is recovered, whatever noun says that it was lost; what was only found is nothing."""
    if governed.hit.cue.role == "involved":
        came = CAME_TO.search(scene.text, quantity.start - NEAR, quantity.start)
        return ("recovered",) if came else ()
    loot = governed.hit.cue.role == "seized" and governed.hit.cue.noun
    if not (loot or governed.hit.cue.role in ("lost", "other")) or not _comes_to_the_owner(scene, quantity):
        return ()
    return ("other",) if _is_found(scene, quantity) else ("recovered",)


def _comes_to_the_owner(scene: Scene, quantity: Quantity) -> bool:
    text, clause = scene.text, scene.layout.clause(quantity.start)
    start = max(clause.start, quantity.start - NEAR)
    if HANDED.search(text, start, quantity.start):
        return STILL_LOST.search(text, start, quantity.start) is None
    given = INTO_HANDS.match(text, quantity.end) and BY_POLICE.search(text, clause.start, quantity.start)
    return bool(given or any(sign.match(text, quantity.end) for sign in (TO_THE_OWNER, CALLED_RETURNED, GIVEN_BACK)))


def _is_found(scene: Scene, quantity: Quantity) -> bool:
    """市民捡到3万元交给民警，3万元物归原主."""
    start = max(0, scene.layout.clause(quantity.start).start - NEAR)
    return FOUND.search(scene.text, start, quantity.start) is not None


def of_a_service_s_price(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """情感挽回项目收费2880元, 宣称能追回被骗款，服务费5000元: a price, and nothing that came back."""
    verb = governed.hit
    if verb.cue.role != "recovered" or governed.how == "after":
        return ()
    start = scene.layout.clause(verb.start).start
    costs = COSTS.fullmatch(scene.text, verb.end, quantity.start) or (
        scene.text[verb.end : verb.end + 1] in ("”", "」") and COSTS.fullmatch(scene.text, verb.end + 1, quantity.start)
    )
    if costs and not FOR_OWNERS.search(scene.text, start, verb.start):
        return ("other",)
    return ("other",) if CLAIMED.search(scene.text, start, verb.start) else ()
