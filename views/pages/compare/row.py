"""A region and its number, as the page draws it."""

from dataclasses import dataclass
from decimal import Decimal

from compare.cells.coverage import is_known, is_unverified
from compare.sorts import Sorts
from extract.release import Json
from views import numbers


@dataclass(frozen=True, slots=True)
class Row:
    """A region and its number."""

    code: str
    """Empty for what belongs to no region of the map: national bodies, several provinces together, unknown places."""
    name: str
    """In Chinese; the view translates provinces."""
    value: Decimal | None
    figures: int
    """How many figures were counted."""
    aside: int
    """How many were set aside."""
    coverage: Json
    body: str | None = None
    period: Json | None = None
    place: str | None = None
    """The code of the place that the number is about, if it is another one: a city's total stands for a province."""
    sorts: Sorts = ()
    """Which sorts of crime a total counts; none: all crime."""
    bound: str = "exact"
    """How exactly a total is stated."""
    is_undated: bool = False
    """Whether a total is of a release without a date."""
    silence: str | None = None
    """Why no total stands although some were stated, as `compare.cells.silence` has it."""
    is_longer: bool = False
    """Whether a total is of more days than were asked for."""
    rough: int = 0
    """How many of the figures that a sum is made of are no exact numbers."""
    is_least: bool = False
    """Whether a sum may not be all, since no source of the region was read over the whole period."""
    since: str | None = None
    """Of none in a period without a beginning: since when the region's sources were read."""
    shown: Decimal | None = None
    """`value`, or per inhabitant, or per case."""
    cases: Decimal | None = None
    """How many solved cases money per case is divided by."""

    @property
    def told(self) -> Decimal | None:
        """`shown`, of a rate of what is told roundly three digits: no more of it is known."""
        is_rate, is_rough = self.shown != self.value, self.rough or self.bound != "exact"
        return numbers.three_digits(self.shown) if self.shown and is_rate and is_rough else self.shown

    @property
    def is_covered(self) -> bool:
        """Whether some source of the region was read over the whole period: its silence means that there is nothing."""
        return is_known(self.coverage)

    @property
    def is_unverified(self) -> bool:
        """Whether its silence is that of sources which nobody has seen to work."""
        return is_unverified(self.coverage)

    @property
    def is_unrated(self) -> bool:
        """Whether there is a number of which no rate can be told: its inhabitants or cases are unknown."""
        return self.value is not None and self.figures > 0 and self.shown is None

    @property
    def is_known(self) -> bool:
        """Whether there is a number, or a source whose silence means that there is none."""
        return self.value is not None or self.is_covered
