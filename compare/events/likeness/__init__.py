"""How alike two mentions are: a sum of named reasons. It depends on the two mentions only, and not on their order.

One small module a kind of evidence: `corrected`, `methods`, `numbers`, `places`, `times`, `words`; weights are in
`reason`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from compare.events.likeness.corrected import WITHDRAWAL, corrections
from compare.events.likeness.methods import methods
from compare.events.likeness.numbers import details, figures
from compare.events.likeness.places import bodies, places, spots
from compare.events.likeness.reason import Reason, weighed
from compare.events.likeness.times import dates, event_days, periods
from compare.events.likeness.words import codes, crimes, names, wording
from compare.mentions import Mention

__all__ = ["THRESHOLD", "Comparison", "Reason", "compare"]

THRESHOLD = 2.9
"""A sum from which two mentions are the same event; `tests/compare/test_pairs.py` says how well that separates."""
Rule = Callable[[Mention, Mention], list[Reason]]
INCIDENT_RULES: tuple[Rule, ...] = (
    figures,
    codes,
    places,
    spots,
    dates,
    event_days,
    names,
    details,
    wording,
    crimes,
    methods,
    corrections,
)
TOTAL_RULES: tuple[Rule, ...] = (figures, bodies, periods, dates, event_days, details, wording, crimes, corrections)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two mentions' likeness and what it is made of."""

    reasons: tuple[Reason, ...]

    @property
    def score(self) -> float:
        """The sum of the reasons."""
        return round(sum(reason.weight for reason in self.reasons), 6)

    @property
    def is_withdrawal(self) -> bool:
        """Whether one is a notice that withdraws all that the other's release tells."""
        return any(reason.name == WITHDRAWAL for reason in self.reasons)

    @property
    def same(self) -> bool:
        """Whether the two tell of one event."""
        return self.score >= THRESHOLD


def _is_operation(mention: Mention) -> bool:
    """Whether all that a mention counts is one strike over several cases."""
    return bool(mention.figures) and all(figure.scope == "operation" for _, figure in mention.figures)


def _values(mention: Mention) -> set[tuple[str, float]]:
    """What a mention counts, by kind; the number one is no evidence."""
    return {(figure.kind, figure.value) for _, figure in mention.figures if figure.value != 1}


def _kinds(a: Mention, b: Mention) -> list[Reason]:
    """An incident and a total: a headline that leaves out the period, a later state that says 累计. A strike and one
    of its raids."""
    if a.kind == b.kind:
        is_part = _is_operation(a) != _is_operation(b) and not _values(a) & _values(b)
        return [weighed("an operation and a case")] if is_part else []
    has_period = (a.period or b.period) is not None
    return [weighed("an incident and the total of a period" if has_period else "an incident and a total")]


def compare(a: Mention, b: Mention) -> Comparison:
    """Scores two mentions of different releases."""
    rules = TOTAL_RULES if a.kind == b.kind == "total" else INCIDENT_RULES
    return Comparison((*_kinds(a, b), *(reason for rule in rules for reason in rule(a, b))))
