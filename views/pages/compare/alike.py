"""Which numbers rank: totals of the same days and the same sorts of crime, each of its whole region."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from compare.sorts import Sorts
from views import escape
from views.i18n import N_
from views.pages.compare.row import Row
from views.pages.compare.state import URL, Asked
from views.pages.compare.told import city_of, days, kinds, sorts
from views.view import View

NOT_RANKED = N_("of another kind, not ranked")
"""What a legend calls totals that are set apart."""
Kind = tuple[str, Sorts]
"""The days and the sorts of crime of a total; of every sum none of both."""


@dataclass(frozen=True, slots=True)
class Alike:
    """The numbers that rank, and those that do not since they are of another kind: kind by kind, as no size tells."""

    ranked: tuple[Row, ...] = ()
    apart: tuple[Row, ...] = ()

    @property
    def codes(self) -> frozenset[str]:
        """The codes of the regions that are set apart."""
        return frozenset(row.code for row in self.apart)

    @property
    def days(self) -> str:
        """The stretch of time of those that rank; empty where none does."""
        return days(self.ranked[0]) if self.ranked else ""

    def ranks(self, code: str) -> bool | None:
        """Whether a region ranks; None of one without a number."""
        return code not in self.codes if code in {row.code for row in self.ranked + self.apart} else None


NONE_APART = Alike()
"""Where nothing is of another kind."""


def alike(rows: Sequence[Row], whole: str = "") -> Alike:
    """What ranks of rows that are given by size: those of the largest kind of two or more; one number alone ranks.

    A kind of just the days asked for goes before others; of two as large that of all crime, then the newest. `whole` is
    the province whose cities are compared: what it states of all of them, or of none, ranks with no city.
    """
    shown = [row for row in rows if row.shown is not None]
    cities = [row for row in shown if row.code != whole] or shown
    sizes = Counter(kind for row in cities if (kind := _kind(row)))
    exact = {_kind(row) for row in cities if not row.is_longer}
    shared = [kind for kind in sizes if sizes[kind] > 1 and (kind in exact or not exact & sizes.keys())]
    best = max(shared, key=lambda kind: (sizes[kind], not kind[1], kind[0][-10:], kind), default=None)
    ranked = cities if len(cities) < 2 else [row for row in cities if best and _kind(row) == best]
    newest = sorted((row for row in shown if row not in ranked), key=_until, reverse=True)
    return Alike(tuple(ranked), tuple(sorted(newest, key=lambda row: _place(row, whole))))


def _until(row: Row) -> tuple[str, str]:
    return (row.period["end"], row.period["start"]) if row.period else ("", "")


def _place(row: Row, whole: str) -> tuple[object, ...]:
    """Where a row that does not rank stands: what is of the days asked for, by its sorts of crime; what is like no
    other; what is of the whole."""
    kind = _kind(row)
    return row.code == whole, kind is None, row.is_longer, row.sorts, "" if kind else row.code


def _kind(row: Row) -> Kind | None:
    """None of a total that is like no other: of days not stated, or of one city alone."""
    if not row.body:
        return "", ()
    return (days(row), row.sorts) if row.period and not city_of(row) else None


def _called(view: View, ranked: Row) -> str:
    """2026-01-01 – 2026-06-30 (Drugs)."""
    return f"{days(ranked)} ({sorts(view, ranked) or view.gettext('all crime, or not said')})"


def note(view: View, found: Alike) -> list[str]:
    """What a picture says of the numbers that it sets apart; nothing where there are none."""
    if not found.apart:
        return []
    if not found.ranked and any(row.is_longer for row in found.apart):
        return [view.gettext("No two totals of the days asked for are of one kind: none is ranked")]
    if not found.ranked:
        return [view.gettext("No two totals are of one kind: none is ranked")]
    if not found.ranked[0].body:
        return [view.gettext("What names no city is not ranked")]
    said = view.gettext("Ranked: {n} of {all} totals, those of {kind}")
    every = len(found.ranked) + len(found.apart)
    return [said.format(kind=_called(view, found.ranked[0]), n=len(found.ranked), all=every)]


def headings(view: View, rows: Sequence[Row], found: Alike) -> dict[int, str]:
    """Number of a row -> what stands above it, in a table of several that has some that do not rank; else nothing."""
    if len(rows) < 2 or not any(row.code in found.codes for row in rows):
        return {}
    said, are_totals = "".join(note(view, found)), bool(found.apart[0].body)
    other = view.gettext("Not ranked: of another kind; those of one kind stand together")
    titles = {
        True: said if are_totals else "",
        False: other if are_totals and found.ranked else said,
        None: view.gettext("Without a number"),
    }
    ranks = [found.ranks(row.code) for row in rows]
    firsts = {ranks.index(is_ranked): titles[is_ranked] for is_ranked in titles if is_ranked in ranks}
    return {number: title for number, title in firsts.items() if title}


def warning(view: View, asked: Asked, found: Alike, shown: Sequence[Row]) -> str:
    """A warning, as HTML, where the totals shown are of several kinds: which of all rank, with a link to their days."""
    apart = alike(shown, asked.region).codes
    if not apart or asked.lens == "cases":
        return ""
    if apart == {asked.region}:
        return escape.text(view.gettext("The total of the whole province is not ranked among those of its cities."))
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
