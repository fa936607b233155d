"""What swindlers pay a victim at first (对方向她转账300元返利), which is no loss, and given back by no police."""

import re

from extract.grammar.matcher import Governed
from extract.grammar.scene import Scene
from extract.numbers.quantity import Quantity
from extract.readers.money_victims import A_LURE, TRANSFERS
from extract.release import Role
from extract.text.words import words

PAID_OUT = TRANSFERS | words("返还 返还给 退还 归还")
"""Verbs of payments, which are a loss or given back where a victim pays or police do."""
_WHO = r"(?:对方|骗子|客服|平台|诈骗分子|诈骗团伙)"
_AT_ONCE = r"(?:先后|陆续|又|便|就|先|还|也|主动|很快|果然|确实|如约|按时|立即|当即|随即|成功|真的)*"
_TO_HER = r"(?:[向给往](?!警|公安)[^，。；\d要索让令后]{1,10})?"
SWINDLER = re.compile(
    rf"(?:(?<![向给按照应依往至到由被与在和听从将把系找跟随过使让令责促])|(?<=收到)){_WHO}{_AT_ONCE}{_TO_HER}{_AT_ONCE}$"
)
"""|对方向王女士账户|汇入300元, |客服很快|转账80元; not 向对方|转账, 按客服要求|转账."""
TO_A_VICTIM = re.compile(
    r"了?(?:[受被]害人|受害者|事主|[\u4e00-\u9fff]某?(?:女士|先生))的?(?:名下)?(?:银行|个人)?(?:账[户号]|卡)"
)
"""将5万元汇入|受害人账户: into whose hands it went."""
POLICE = re.compile(r"警|公安|检察|法院|追[回缴赃]")
"""经|民警调解，对方退还2万元: given back all the same."""
BACK_AGAIN = re.compile(r"追[回缴]|挽回|返还|发还")
"""将追回|的12万元转入李女士账户: the same."""
BACK = 24
"""Characters before the verb in which it is said who pays."""


def of_what_swindlers_pay(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """对方向王女士账户汇入300元返利: bait, and nobody's loss."""
    verb = governed.hit
    if verb.cue.word not in PAID_OUT:
        return ()
    sentence = scene.layout.sentence(quantity.start)
    if verb.cue.role == "recovered" and POLICE.search(scene.text, sentence.start, sentence.end):
        return ()
    lure = A_LURE.match(scene.text, quantity.end)
    paid = SWINDLER.search(scene.text, max(sentence.start, verb.start - BACK), verb.start)
    if verb.cue.role == "lost" and TO_A_VICTIM.match(scene.text, verb.end):
        return ("recovered",) if BACK_AGAIN.search(scene.text, sentence.start, verb.start) else ("other",)
    return ("other",) if lure or paid else ()
