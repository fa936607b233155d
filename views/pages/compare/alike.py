"""Which totals rank: those of the same days and the same sorts of crime, each of its whole region."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from compare.sorts import Sorts
from views import escape
from views.i18n import N_
from views.pages.compare.load import Row
from views.pages.compare.state import URL, Asked
from views.pages.compare.told import city_of, days, kinds, sorts
from views.view import View

NOT_RANKED = N_("of another kind, not ranked")
"""What a legend calls totals that are set apart."""


@dataclass(frozen=True, slots=True)
class Alike:
    """The totals that rank, and those that do not since they are of another kind."""

    ranked: tuple[Row, ...]
    apart: tuple[Row, ...] = ()

    @property
    def codes(self) -> frozenset[str]:
        """The codes of the regions that are set apart."""
        return frozenset(row.code for row in self.apart)

    @property
    def days(self) -> str:
        """The stretch of time of those that rank; empty where none does."""
        return days(self.ranked[0]) if self.ranked else ""


def alike(rows: Sequence[Row]) -> Alike:
    """The largest group of one kind, before all others one of just the days asked for; of two as large that of all
    crime, then the newest. One total alone ranks; sums are never set apart."""
    totals = tuple(row for row in rows if row.body and row.shown is not None)
    groups = Counter(kind for row in totals if (kind := _kind(row)))
    exact = {_kind(row) for row in totals if not row.is_longer}
    best = max(groups, key=lambda kind: (kind in exact, groups[kind], not kind[1], kind[0][-10:], kind), default=None)
    if len(totals) < 2:
        return Alike(totals)
    if best is None or groups[best] < 2:
        return Alike((), totals)
    ranked = tuple(row for row in totals if _kind(row) == best)
    return Alike(ranked, tuple(row for row in totals if row not in ranked))


def _kind(row: Row) -> tuple[str, Sorts] | None:
    """The days and the sorts of crime; None of what is like no other: of days not stated, or of one city alone."""
    return (days(row), row.sorts) if row.period and not city_of(row) else None


def _called(view: View, ranked: Row) -> str:
    """2026-01-01 – 2026-06-30 (Drugs)."""
    return f"{days(ranked)} ({sorts(view, ranked) or view.gettext('all crime, or not said')})"


def note(view: View, found: Alike) -> list[str]:
    """What a picture says of the totals that it sets apart; nothing where there are none."""
    if not found.apart:
        return []
    if not found.ranked:
        return [view.gettext("No two totals are of one kind: none is ranked")]
    said = view.gettext("Ranked: {n} of {all} totals, those of {kind}")
    every = len(found.ranked) + len(found.apart)
    return [said.format(kind=_called(view, found.ranked[0]), n=len(found.ranked), all=every)]


def warning(view: View, asked: Asked, rows: Sequence[Row], shown: Sequence[Row]) -> str:
    """A warning, as HTML, where the totals shown are of several kinds: which of all rank, with a link to their days."""
    found = alike(rows)
    if not alike(shown).apart:
        return ""
    what = view.join(kinds(view, shown)) or view.gettext("totals of one city beside those of whole regions")
    said = view.gettext(
        "These totals are not of one kind ({what}); the dotted ones are not ranked. {ranked}. Choose a period or a "
        "crime type to compare like with like."
    ).format(what=what, ranked="".join(note(view, found)))
    return f"{escape.text(said)}{_link(view, asked, found)}"


def _link(view: View, asked: Asked, found: Alike) -> str:
    """The way to a comparison of just the days of those that rank; nothing where they were asked for."""
    stretch = found.ranked[0].period if found.ranked else None
    if stretch is None or asked.days == (stretch["start"], stretch["end"]):
        return ""
    address = URL.address(URL.read(), since=stretch["start"], until=stretch["end"])
    return f' <a href="{escape.attribute(view.href("compare", **address))}">{escape.text(found.days)} →</a>'
