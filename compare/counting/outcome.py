"""What became of one figure: the fields of its document that the resolve step fills."""

from dataclasses import dataclass

from compare.parts import Lens
from compare.reasons import reason


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether a figure counts, in which lens, for which event, and why not."""

    event: str | None
    lens: Lens | None
    counted: bool
    set_aside: str | None
    suspect: str | None
    event_cases: float | None = None
    """Of counted money in the cases lens: solved cases of its event, 0 where another figure carries them; None where
    nobody says of how many cases an operation is."""


BACKGROUND = Outcome(None, None, False, reason("background"), None)
"""The outcome of a figure that belongs to no event."""
