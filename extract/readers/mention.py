"""A number read as a figure of a kind, before it is known what it is part of: what the readers hand on."""

from decimal import Decimal
from typing import NamedTuple, Self

from extract.numbers.quantity import Quantity
from extract.release import Bound, Kind, Role


class Mention(NamedTuple):
    """One statement of a figure in the text."""

    kind: Kind
    role: Role | None
    value: Decimal
    bound: Bound
    unit: str
    start: int
    end: int
    """The quote: verb or noun, number, noun."""
    at: int
    """Where the number starts."""
    stop: int
    """Where the number ends."""
    rule: str
    carried: bool = False
    """The verb stands in an earlier clause: 其中男性64人."""
    classifier: str = ""
    """The measure word of a number of persons: 名, 人, 男, 女."""

    @property
    def word(self) -> str:
        """The verb or noun that gave it its kind or role: 骗走 of `amount.lost:骗走`."""
        return self.rule.partition(":")[2]

    @classmethod
    def of(
        cls,
        quantity: Quantity,
        kind: Kind,
        unit: str,
        quote: tuple[int, int],
        rule: str,
        *,
        role: Role | None = None,
        carried: bool = False,
        classifier: str = "",
    ) -> Self:
        """A number as a figure of a kind, with start and end of its quote."""
        at, stop = quantity.start, quantity.end
        return cls(kind, role, quantity.value, quantity.bound, unit, *quote, at, stop, rule, carried, classifier)


class Refusal(NamedTuple):
    """A number that is no figure, and why."""

    quantity: Quantity
    reason: str


Reading = Mention | Refusal
