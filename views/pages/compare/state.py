"""What the compare page's address says."""

from dataclasses import dataclass
from typing import Any, cast

from compare.cells.question import Question
from compare.measures import CURRENCIES, parse_measure
from compare.parts import Lens
from compare.regions import WHOLES
from views import dates, labels
from views.provinces import BY_CODE
from views.state import Field, UrlState

PER = ("absolute", "inhabitants", "case")
TIMES = ("month", "quarter", "year")
SHAPES = ("map", "tiles")
MOST = 4
"""Regions that can stand side by side."""
ALL, NOWHERE = "all", "nowhere"
"""Picks that are no region: every one together, and what belongs to none."""

IN_CURRENCIES = tuple(f"{name}:{code}" for name in labels.MEASURES if ":" in name for code in CURRENCIES)
"""The measures of money, each in every currency."""
URL = UrlState(
    measure=Field("arrests", labels.MEASURES + IN_CURRENCIES),
    lens=Field("cases", tuple(labels.LENSES)),
    region=Field(allowed=tuple(code for code in BY_CODE if code[:2] not in WHOLES)),
    since=Field(),
    until=Field(),
    per=Field("absolute", PER),
    time=Field("month", TIMES),
    shape=Field("map", SHAPES),
    crime=Field(allowed=labels.CRIME_TYPES, many=True),
    clean=Field(allowed=("", "1")),
    pick=Field(many=True, most=MOST),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """The state with its values read: dates as days."""

    measure: str
    lens: Lens
    region: str
    """Code of the province whose cities are compared; empty for the provinces of the country."""
    date_from: str | None
    date_to: str | None
    per: str
    time: str
    shape: str
    crime: tuple[str, ...]
    clean: bool
    pick: tuple[str, ...]
    """Codes of the regions that the reader chose; `all` for every one, `nowhere` for what belongs to none."""

    @property
    def level(self) -> str:
        """The grouping: province or city."""
        return "city" if self.region else "province"

    @property
    def picked(self) -> tuple[str, ...]:
        """The codes of the regions picked."""
        return tuple(code for code in self.pick if code not in (ALL, NOWHERE))

    @property
    def covered(self) -> str | None:
        """The one day that a total has to cover where the other end of the period is open."""
        is_open = self.lens == "totals" and not (self.date_from and self.date_to)
        return (self.date_from or self.date_to) if is_open else None

    @property
    def days(self) -> tuple[str, str] | None:
        """The first and the last day that are asked for, of totals; None where an end is open."""
        if self.lens != "totals" or not self.date_from or not self.date_to:
            return None
        return self.date_from, self.date_to

    @property
    def is_backwards(self) -> bool:
        """Whether the period ends before it begins: nothing lies in it."""
        return bool(self.date_from and self.date_to) and (self.date_from or "") > (self.date_to or "")

    def can_open(self, code: str) -> bool:
        """Whether a region has cities to compare."""
        return code in codes()

    def holds(self, code: str) -> bool:
        """Whether a region is one of those compared."""
        return not self.region or code[:2] == self.region[:2]

    def question(self, measure: str | None = None, time: str | None = None) -> Question:
        """The question to the counting room; with `time` also grouped by it."""
        return Question(
            parse_measure(measure or self.measure),
            (self.level, time) if time else (self.level,),
            self.lens,
            self.date_from,
            self.date_to,
            provinces=(BY_CODE[self.region].name,) if self.region else (),
            crime_types=self.crime,
            without_suspect=self.clean,
        )


def asked(state: dict[str, Any]) -> Asked:
    """Reads a state of `URL`."""
    measure = state["measure"]
    per = state["per"] if state["per"] != "case" or measure.startswith("amount") else "absolute"
    return Asked(
        measure=measure,
        lens=cast(Lens, state["lens"]),
        region=state["region"],
        date_from=dates.first_day(state["since"]),
        date_to=dates.last_day(state["until"]),
        per=per,
        time=state["time"],
        shape="map" if state["region"] else state["shape"],
        crime=tuple(state["crime"]),
        clean=state["clean"] == "1",
        pick=tuple(state["pick"]),
    )


def codes() -> tuple[str, ...]:
    """The province-level units whose cities can be compared, in the order of their codes."""
    return URL.fields["region"].allowed or ()
