"""What can be counted: a kind of figure, for money also its role and currency (`amount:seized`, `amount:lost:HKD`)."""

from dataclasses import dataclass
from typing import get_args

from compare.errors import MeasureError
from extract.numbers import units
from extract.release import Figure, Json, Kind, Role

KINDS: tuple[str, ...] = get_args(Kind)
ROLES: tuple[str, ...] = get_args(Role)
CURRENCIES = tuple(sorted({code for code in units.CURRENCIES.values() if code}))
"""Those that a sum can be read in."""
CURRENCY = "CNY"
"""The currency of an amount measure that names none. Currencies are never added to one another."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One countable thing: `kind`, and for amounts `role` and `currency`."""

    kind: str
    role: str | None = None
    currency: str | None = None

    def __str__(self) -> str:
        return ":".join(filter(None, (self.kind, self.role, None if self.currency == CURRENCY else self.currency)))

    def covers(self, figure: Json) -> bool:
        """Whether a figure document is of this measure."""
        return (
            figure["kind"] == self.kind
            and (self.role is None or figure["role"] == self.role)
            and (self.currency is None or figure["unit"] == self.currency)
        )


def parse_measure(name: str) -> Measure:
    """Reads `arrests`, `amount:seized` or `amount:seized:HKD`.

    Raises:
        MeasureError: no such kind, role or currency; an amount without a role.
    """
    kind, _, rest = name.partition(":")
    role, _, currency = rest.partition(":")
    if kind not in KINDS:
        others = ", ".join(kind for kind in KINDS if kind != "amount")
        raise MeasureError(f"no measure {name!r}; there are {others}, and of money amount:ROLE, as in amount:seized")
    if kind != "amount":
        if rest:
            raise MeasureError(f"measure {name!r}: only an amount has a role; write {kind!r}")
        return Measure(kind)
    if role not in ROLES:
        raise MeasureError(f"measure {name!r}: an amount needs one of the roles {', '.join(ROLES)}")
    if currency and currency not in CURRENCIES:
        raise MeasureError(f"measure {name!r}: no currency {currency!r}; there are {', '.join(CURRENCIES)}")
    return Measure(kind, role, currency or CURRENCY)


def measure_key(figure: Figure) -> tuple[str, str | None, str]:
    """What a figure may be compared and added with: kind, role, unit."""
    return figure.kind, figure.role, figure.unit


def number_of(figure: Figure) -> tuple[object, ...]:
    """What a figure states: another telling's figure of the same is the same number."""
    return *measure_key(figure), figure.value, figure.period
