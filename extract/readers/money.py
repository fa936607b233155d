"""Reads sums of money and gives each its role."""

from extract.grammar.quote import quote
from extract.grammar.scene import Scene
from extract.numbers.quantity import Quantity
from extract.readers.mention import Mention, Reading, Refusal
from extract.readers.money_joined import quoted_from
from extract.readers.money_refused import why_no_sum
from extract.readers.money_returned import is_handed_back
from extract.readers.money_roles import roles_of
from extract.readers.money_swindles import unpaid_verb
from extract.readers.money_verb import govern_sum
from extract.release import Role


def read(scene: Scene, quantity: Quantity, currency: str) -> list[Reading]:
    """A sum as a figure with its role, or the reason why it is none. `currency`: that of a bare 元 here.

    止付挽损 and 避免和挽回损失 are two figures, one a role; all else is one.
    """
    if reason := why_no_sum(scene, quantity):
        return [Refusal(quantity, reason)]
    money = quantity.currency or currency
    governed = govern_sum(scene, quantity)
    if governed is None:
        return [_ungoverned(scene, quantity, money)]
    (start, end), carried = quote(scene, quantity, governed), governed.how == "carried"
    roles = roles_of(scene, quantity, governed)
    said = (quoted_from(scene, governed, start) if len(roles) > 1 else start, end)
    word = governed.hit.cue.word
    return [
        Mention.of(quantity, "amount", money, said, f"amount.{role}:{word}", role=role, carried=carried)
        for role in roles
    ]


def _ungoverned(scene: Scene, quantity: Quantity, money: str) -> Mention:
    """尚有2.3亿元未兑付 is lost, 从民警手中接过2万元 recovered; any other sum that no word tells of is of no role."""
    unpaid = unpaid_verb(scene, quantity)
    role: Role = "lost" if unpaid else "recovered" if is_handed_back(scene, quantity) else "other"
    rule = f"amount.{role}:{unpaid or 'no verb'}"
    return Mention.of(quantity, "amount", money, (quantity.start, quantity.end), rule, role=role)
