"""One figure of the truth on one line: the quote, a bar, and what it states.

抓获犯罪嫌疑人529名 | arrests 529 period headline
查扣涉案资金180余万元 | amount:seized 1800000 over case part @gansu/503

`part` and `headline` mean what the annotation format says of them. `inner` is a part of another figure of the same
incident, which no lens ever counts; `@` names the incident in a release that tells of several.
"""

from dataclasses import dataclass
from typing import cast, get_args

from extract.release import Bound, Json, Kind, Role, Scope

CURRENCIES = ("HKD", "TWD", "USD")
FLAGS = ("part", "inner", "headline")


@dataclass(frozen=True, slots=True)
class Annotated:
    """A figure as a reader states it; the words mean what `extract.release.Figure` says of them."""

    kind: Kind
    role: Role | None
    value: float
    bound: Bound
    scope: Scope
    part: bool
    headline: bool
    quote: str
    currency: str | None
    """Of amounts only."""
    inner: bool
    """Part of another figure of the same incident, not merely contained in a period's total."""
    event: str | None
    """Key of the incident, where the line names it."""

    def row(self) -> Json:
        """The figure in the annotation format that `tongbao evaluate` reads."""
        row: Json = {
            "kind": self.kind,
            "role": self.role,
            "value": int(self.value) if self.value.is_integer() else self.value,
            "bound": self.bound,
            "scope": self.scope,
            "part": self.part,
            "headline": self.headline,
            "quote": self.quote,
        }
        return row | ({"currency": self.currency} if self.currency else {})


def read_figure(line: str) -> Annotated:
    """Reads one line.

    Raises:
        ValueError: a word is unknown, or the scope is missing; the message names the line.
    """
    quote, _, words = line.rpartition(" | ")
    if len(words.split()) < 3:
        raise ValueError(f"this is no figure: {line}")
    name, value, *rest = words.split()
    kind, _, role = name.partition(":")
    bounds = [word for word in rest if word in get_args(Bound)]
    scopes = [word for word in rest if word in get_args(Scope)]
    currencies = [word for word in rest if word in CURRENCIES]
    events = [word.removeprefix("@") for word in rest if word.startswith("@")]
    unknown = {word for word in rest if not word.startswith("@")} - {*bounds, *scopes, *currencies, *FLAGS}
    known = kind in get_args(Kind) and (not role or role in get_args(Role)) and (kind == "amount") == bool(role)
    if unknown or not known or len(scopes) != 1 or not quote:
        raise ValueError(f"this is no figure: {line}")
    return Annotated(
        kind=cast("Kind", kind),
        role=cast("Role", role) if role else None,
        value=float(value),
        bound=cast("Bound", bounds[0]) if bounds else "exact",
        scope=cast("Scope", scopes[0]),
        part="part" in rest or "inner" in rest,
        headline="headline" in rest,
        quote=quote,
        currency=(currencies or ["CNY"])[0] if kind == "amount" else None,
        inner="inner" in rest,
        event=events[0] if events else None,
    )
