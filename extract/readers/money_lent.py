"""What a borrower got of a loan (借8万元，到手3.5万元), which is neither a gang's profit nor the size of its crime."""

import re

from extract.grammar.matcher import Governed
from extract.grammar.scene import Scene
from extract.numbers.quantity import Quantity
from extract.release import Role

LENT = re.compile(r"借(?!口|机)|贷款\d|女士|先生|被害人|受害人|学生")
"""李女士|借|款10万元，到手6万元: a borrower's."""
LENT_BEFORE = 14
"""Characters before the verb in which somebody borrows."""
LITTLE = re.compile(r"实际|只|仅|才")
"""实际|到手|只有|3.5万元: of what was lent or promised."""
PAID_OUT = re.compile(
    r"(?:放款|放贷|发放|到账|到帐|实得|拿到)(?:的)?(?:实际)?(?:金额|数额|资金)(?:实际)?[^，。；\d总]{0,4}$"
)
"""放款实际金额只有|1600元: what was paid out of one loan; not 放款总额达|3000万元."""
BORROWED = re.compile(r"(?:借款|贷款)(?:的)?(?:金额|数额|本金)(?:为|是)?$")
"""借款金额|2000元."""
LESS_BEHIND = re.compile(r"[，,](?:但|却|而)?[^，。；\d]{0,10}?(?:实际|到手|到账|仅|只)")
"""借款金额2000元|，实际发放1400元: of one loan."""


def of_a_loan(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """该团伙到手161万元 is a profit, what a borrower gets is none; 放款实际金额只有1600元 is the size of one loan."""
    verb = governed.hit
    if verb.cue.word == "到手":
        paid = True
    elif verb.cue.role == "involved" and verb.cue.noun:
        front = scene.text[max(0, quantity.start - LENT_BEFORE) : quantity.start]
        if BORROWED.search(front):
            return ("other",) if LESS_BEHIND.match(scene.text, quantity.end) else ()
        paid = PAID_OUT.search(front) is not None
    else:
        paid = False
    if not paid:
        return ()
    little = LITTLE.search(scene.text, verb.start - 4, quantity.start)
    start = max(scene.layout.sentence(quantity.start).start, verb.start - LENT_BEFORE)
    return ("other",) if little or LENT.search(scene.text, start, verb.start) else ()
