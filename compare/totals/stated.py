"""Which stated total a cell shows. Totals are never added: the newest that covers the asked period stands alone.

Where sorts of crime are asked for, only totals of nothing else may stand; else one of all crime is preferred, and one
of a sort may stand where its release tells of no other (`subtotals`). Then what speaks of exactly the asked
period, then the newest that covers it. Where bodies of several levels speak (ministry ⊃ province ⊃ city ⊃ county), the
highest one stands for the cell.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from compare.events.authority import is_police
from compare.reasons import reason
from compare.regions import contains, figure_code, level
from extract.release import Json
from extract.text.script import simplify

_THIS_YEAR = ("今年", "本年", "年初以来")
_YEAR = re.compile("|".join((*_THIS_YEAR, "(?:去年|上年|前年)(?!同期|同比|同时|[底末]|以来)")))
"""去年抓获991人, 今年1—4月抓获374人, not 比去年同期上升: which of two totals is the newer, where no year is known."""
DAY_BITS = 22
"""Enough for the number of any day of the calendar; two of them and the rest are 51 bits."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The period asked for; with one open end the day at the other, with two any time at all. And sorts of crime."""

    start: str | None
    end: str | None
    crime_types: tuple[str, ...] = ()
    unit: str | None = None
    """Of totals by time: month, quarter or year."""

    def fits(self, figure: Json) -> bool:
        """Whether a total may answer: it covers the period and counts nothing but the sorts of crime asked for; where
        none is asked for, it is not of one sort among several."""
        return self.is_covered(figure) and (self.is_of_sort(figure) if self.crime_types else not figure["is_subtotal"])

    def misfit(self, figure: Json) -> str:
        """The reason why a total that does not fit may not answer."""
        if not self.is_covered(figure):
            return "other_period"
        return "other_crime" if self.crime_types else "one_sort"

    def is_covered(self, figure: Json) -> bool:
        """Whether a total speaks of the whole asked period; one of unknown period covers only an open question."""
        start, end = figure["period_start"], figure["period_end"]
        first, last = self.start or self.end, self.end or self.start
        if first is None or last is None:
            return True
        return start is not None and end is not None and start <= first and last <= end

    def is_exact(self, figure: Json) -> bool:
        """Whether a total speaks of just the asked period; by time, of just the month, quarter or year."""
        if self.unit:
            return bool(figure["stretch"] == self.unit)
        return bool(self.start) and (figure["period_start"], figure["period_end"]) == (self.start, self.end)

    def is_of_sort(self, figure: Json) -> bool:
        """Whether a total counts nothing but the sorts of crime asked for; all crime where none is."""
        sorts = (figure["sorts"] or "").split()
        return bool(sorts) and set(sorts) <= set(self.crime_types) if self.crime_types else not sorts


@dataclass(frozen=True, slots=True)
class Pick:
    """The total that stands for a cell, and every other one with the reason why not."""

    chosen: Json | None
    set_aside: tuple[tuple[Json, str], ...]


def standing(figure: Json) -> int:
    """What ranks the totals of one cell, the highest is the best.

    In this order: the level of its body, all crime, no part, a stated period, a headline, the latest end (without any
    date the year that is said to be this one), published by police, the latest published.
    """
    said = not figure["sorts"], not figure["part"], figure["period_start"] is not None, bool(figure["headline"])
    rank = 3 - level(figure_code(figure))
    for flag in said:
        rank = rank << 1 | flag
    day = figure["period_end"] or figure["published"]
    rank = rank << DAY_BITS | (_day(day) if day else said_year(figure))
    return (rank << 1 | is_police(figure["source"])) << DAY_BITS | _day(figure["published"])


def said_year(figure: Json) -> int:
    """Of a total without any date: 2 where its sentence says that it is of this year, 0 of an earlier one."""
    before = simplify(figure["sentence"][: figure["end"] - figure["sentence_start"]])[0]
    said = _YEAR.findall(before)
    return 1 if not said else 2 if said[-1] in _THIS_YEAR else 0


def _day(day: str | None) -> int:
    return date.fromisoformat(day).toordinal() if day else 0


def _best(asked: Asked) -> Callable[[Json], tuple[bool, bool, int, float, str]]:
    """Sort key of totals of one level, the largest is the best: of the asked sort, of just the asked period, standing,
    largest."""
    return lambda figure: (
        asked.is_of_sort(figure),
        asked.is_exact(figure),
        standing(figure),
        float(figure["value"]),
        figure["id"],
    )


def _why_not(figure: Json, chosen: Json) -> str:
    ours, theirs = figure_code(figure), figure_code(chosen)
    if ours != theirs:
        is_inside = contains(theirs, ours) and _contains(chosen, figure)
        return reason("contained_in_total" if is_inside else "other_body", chosen["id"])
    if chosen["period_start"] is None:
        is_older = (figure["published"] or "") < (chosen["published"] or "")
        return reason("older_total_than" if is_older else "other_number_than", chosen["id"])
    return _why_not_of_body(figure, chosen)


def _contains(total: Json, figure: Json) -> bool:
    """Whether a total of a larger place holds another: its days, its sorts of crime, and no larger number."""
    if total["period_start"] is None or figure["period_start"] is None:
        return False
    is_within = total["period_start"] <= figure["period_start"] and figure["period_end"] <= total["period_end"]
    ours, theirs = set((figure["sorts"] or "").split()), set((total["sorts"] or "").split())
    holds_sort = not theirs or (bool(ours) and ours <= theirs)
    return is_within and holds_sort and bool(figure["value"] <= total["value"])


def _why_not_of_body(figure: Json, chosen: Json) -> str:
    """Of a total of the same body, beside one of a known stretch of time."""
    start, end = figure["period_start"], figure["period_end"]
    first, last = chosen["period_start"], chosen["period_end"]
    if start is None:
        return reason("period_unknown", chosen["id"])
    if (start, end) == (first, last):
        return reason("other_number_than", chosen["id"])
    if start <= first and end < last:
        is_of_other = figure["sorts"] != chosen["sorts"]
        return reason("other_crime") if is_of_other else reason("older_total_than", chosen["id"])
    return reason("shorter_period_than", chosen["id"]) if first <= start and end <= last else reason("other_period")


def pick(figures: list[Json], asked: Asked) -> Pick:
    """Chooses among the totals of one cell and one measure that the resolve step has not set aside."""
    covering = [f for f in figures if asked.fits(f)]
    elsewhere = [(f, reason(asked.misfit(f))) for f in figures if not asked.fits(f)]
    if not covering:
        return Pick(None, tuple(elsewhere))
    highest = min(level(figure_code(f)) for f in covering)
    chosen = max((f for f in covering if level(figure_code(f)) == highest), key=_best(asked))
    others = [(f, _why_not(f, chosen)) for f in covering if f is not chosen]
    return Pick(chosen, (*others, *elsewhere))
