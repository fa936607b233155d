"""What is asked of the counting room, and of which figures it speaks."""

from dataclasses import dataclass
from typing import Any

from compare.measures import Measure
from compare.parts import Lens
from extract.release import Json
from search.query import Filters

SCOPES: dict[Lens, tuple[str, ...]] = {
    "cases": ("case", "operation", "background"),
    "totals": ("period", "background"),
}
"""The scopes of the figures that a lens counts or sets aside."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: a measure by one or two groupings, in one lens, for a stretch of time (both days in)."""

    measure: Measure
    by: tuple[str, ...]
    lens: Lens = "cases"
    date_from: str | None = None
    date_to: str | None = None
    provinces: tuple[str, ...] = ()
    crime_types: tuple[str, ...] = ()
    without_suspect: bool = False

    @property
    def unit(self) -> str | None:
        """The time that it is grouped by."""
        return next((name for name in self.by if name in ("month", "quarter", "year")), None)

    @property
    def days(self) -> tuple[str, str] | None:
        """The days that a total has to cover: both ends, or the one that is given; None: it may be of any time."""
        first, last = self.date_from or self.date_to, self.date_to or self.date_from
        return (first, last) if first and last else None

    def is_exceeded_by(self, period: Json | None) -> bool:
        """Whether a total of that stretch is of more days than were asked for: from one day to another, of no month."""
        is_asked = bool(self.date_from and self.date_to) and not self.unit
        return is_asked and period is not None and (period["start"], period["end"]) != self.days


def question_filters(question: Question, **more: Any) -> Filters:  # noqa: ANN401
    """The figures that a question's lens counts or sets aside, wherever they are; `more` narrows them."""
    is_cases = question.lens == "cases"
    return Filters(
        kinds=(question.measure.kind,),
        roles=(question.measure.role,) if question.measure.role else (),
        scopes=SCOPES[question.lens],
        date_from=question.date_from if is_cases else None,
        date_to=question.date_to if is_cases else None,
        crime_types=question.crime_types,
        **more,
    )
