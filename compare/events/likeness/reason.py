"""A reason for or against two tellings being one event, and what each weighs."""

from dataclasses import dataclass

NEVER = -100.0
"""The weight of a reason that nothing outweighs."""
WEIGHTS = {
    "an incident and a total": -0.3,
    "an incident and the total of a period": -1.5,
    "an operation and a case": -1.5,
    "figure rounded": 0.8,
    "figure adds up": 1.5,
    "figure updated": 0.0,
    "figure different": -2.0,
    "figure corrected": 0.0,
    "figure grown": 0.7,
    "a correction": 0.5,
    "a correction of it": 1.0,
    "a withdrawal of it": 4.5,
    "a withdrawal of another": -4.5,
    "case code equal": 3.5,
    "case code equal, elsewhere": 1.0,
    "case code different": -8.0,
    "place equal: county": 1.2,
    "place equal: city": 0.8,
    "place equal: province": 0.3,
    "place nested": 0.4,
    "place unknown": -0.3,
    "place named by the other": 0.0,
    "county different": -4.0,
    "city different": -4.0,
    "same spot": 0.5,
    "other spot": -1.5,
    "other station": -5.5,
    "province different": -5.0,
    "body equal": 0.5,
    "body unknown": -0.3,
    "body different": NEVER,
    "published within 3 days": 1.0,
    "published within 10 days": 0.5,
    "published within 45 days": 0.0,
    "published within 120 days": -0.6,
    "published within 300 days": -2.5,
    "published far apart": -6.0,
    "a day in common": 1.0,
    "one of many days in common": 0.3,
    "other days": -1.5,
    "another day": -4.0,
    "period equal": 1.5,
    "period different": -5.0,
    "name in common": 1.5,
    "person in common": 0.6,
    "most details shared": 1.0,
    "half of the details shared": 0.5,
    "few details shared": -0.5,
    "no details shared": -1.0,
    "wording shared": 2.5,
    "same crime": 0.3,
    "other crime": -1.0,
    "same method": 0.3,
    "other method": -1.5,
}
"""Name of a reason -> weight. Above 0 speaks for one event, below 0 against it."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for (above 0) or against (below 0) the same event."""

    name: str
    weight: float


def weighed(name: str) -> Reason:
    """The reason of that name with the weight of the table."""
    return Reason(name, WEIGHTS[name])
