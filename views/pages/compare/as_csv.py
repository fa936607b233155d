"""The table of the regions as CSV, and what its columns mean: a file tells what was asked and what it holds."""

from collections.abc import Callable, Iterator, Sequence

from compare.cells import stats
from compare.cells.grouping import Label
from compare.cells.rates import per_case, rate
from compare.cells.rows import number
from compare.cells.silence import silence
from views import escape, labels
from views.charts.frame import to_csv
from views.health import coverage
from views.i18n import N_
from views.pages.compare.alike import Alike
from views.pages.compare.caption import full_name
from views.pages.compare.load import load
from views.pages.compare.state import Asked
from views.view import View

MEASURED = ("measure", "unit", "lens")
"""Columns that say what the values are, in the names of `tongbao stats`."""
ASKED = ("asked_from", "asked_to", "asked_crime_types", "without_doubtful")
"""Columns that say what was asked for, which a total may exceed."""
MEANINGS = {
    "region": N_("code of the region (GB/T 2260); empty: in no region of the map"),
    "name": N_("its name"),
    "measure": N_("what is counted, as in `tongbao stats`"),
    "unit": N_("unit of `value`"),
    "lens": N_("cases: sums of cases and operations; totals: what a body states for a stretch of time"),
    "value": N_("the number; empty where none is known"),
    "n": N_("figures behind it"),
    "events": N_("events behind it"),
    "per_100k": N_("`value` per 100,000 inhabitants of the census of 2020"),
    "coverage": N_(
        "of the region's sources in the period: worked (read, published), partly (published, not all read), "
        "quiet (read, nothing published), blocked, missing (not crawled), unknown (no source)"
    ),
    "at_least": N_("1 where a sum may not be all, since no source of the region was read over the whole period"),
    "sources": N_("how many sources the region has"),
    "verified": N_("how many of those read over the whole period somebody has seen to work"),
    "covered_from": N_("first day from which all that the region's readable sources published is known"),
    "covered_until": N_("last day up to which it is"),
    "last_read": N_("the day on which one of its sources was last read without fault"),
    "body": N_("whose total it is; empty for sums"),
    "period_start": N_("first day that the total is of"),
    "period_end": N_("last day that the total is of"),
    "crime_types": N_("types of crime that the total alone counts; empty: all crime, or none named"),
    "bound": N_("how exactly the total is stated: exact, over, under, about"),
    "rough": N_("of a sum: how many of its figures are told roundly (近百名, 20余起)"),
    "counted": N_("ids of the figures counted, as in `tongbao export figures`"),
    "set_aside": N_("ids of those set aside, each with its reason"),
    "per_case": N_("money per case solved; without the money of operations that state no cases"),
    "cases": N_("cases solved that `per_case` is divided by; a single case is one"),
    "silence": N_("why there is no total although some were stated: other_period, one_sort, other_crime"),
    "asked_from": N_("first day asked for"),
    "asked_to": N_("last day asked for"),
    "asked_crime_types": N_("types of crime asked for; empty: all"),
    "without_doubtful": N_("1 where doubtful figures are left out"),
    "ranked": N_("1: ranked with the others; 0: of another kind, not ranked; empty: no number"),
}
"""Every column of the table's file, in order, with its meaning."""


def measured(asked: Asked) -> tuple[str, str, str]:
    """The columns `MEASURED` of every row."""
    return asked.measure, labels.measure_unit(asked.measure), asked.lens


def question_of(asked: Asked) -> tuple[str | None, ...]:
    """The columns `ASKED` of every row."""
    return asked.date_from, asked.date_to, " ".join(asked.crime), "1" if asked.clean else None


def csv_of(view: View, asked: Asked) -> Callable[[], bytes]:
    """Makes the table as CSV when it is asked for: the cells of `tongbao stats`, with the figures behind each."""

    def made() -> bytes:
        known, likes = coverage(view), load(view, asked).likes
        solved = _solved(view, asked)
        found = [cell for cell in stats.ask(view.engine, asked.question(), known) if _is_in(cell, asked)]
        about = [cell for cell in found if cell.region in asked.picked] or found
        return to_csv(tuple(MEANINGS), (_row(view, asked, cell, solved.get(cell.key), likes) for cell in about))

    return made


def _is_in(cell: stats.Cell, asked: Asked) -> bool:
    """Whether a cell is in the table: its regions, and among provinces what the page's sum has of no region."""
    if cell.region is None:
        return not asked.region and bool(cell.counted or cell.set_aside)
    return asked.holds(cell.region)


def _solved(view: View, asked: Asked) -> dict[tuple[Label, ...], stats.Cell]:
    """The stated totals of cases solved that money is divided by."""
    if asked.lens != "totals" or not asked.measure.startswith("amount"):
        return {}
    return {cell.key: cell for cell in stats.ask(view.engine, asked.question("cases_solved"), coverage(view))}


def _name(view: View, asked: Asked, made: stats.Cell) -> str:
    if made.region:
        return full_name(view, asked, made.region, made.key[0].text)
    return f"{view.gettext('In no region of the map')} ({made.key[0].text})"


def _row(view: View, asked: Asked, made: stats.Cell, solved: stats.Cell | None, likes: Alike) -> Sequence[object]:
    period = made.period or {}
    divided = per_case(made, solved)
    return (
        made.region, _name(view, asked, made), *measured(asked), number(made.value), made.n, made.events, rate(made),
        made.coverage["state"], "1" if made.is_least else None, made.coverage["sources"], made.coverage["verified"],
        *(made.coverage[name] for name in ("covered_from", "covered_until", "last_read")),
        made.body, period.get("start"), period.get("end"),
        " ".join(made.sorts), made.bound if made.body else None, made.rough if asked.lens == "cases" else None,
        " ".join(figure["id"] for figure in made.counted),
        " ".join(f"{figure['id']}={why}" for figure, why in made.set_aside),
        *((divided.rate, number(divided.cases)) if divided else (None, None)), silence(made), *question_of(asked),
        _flag(likes.ranks(made.region or "")),
    )  # fmt: skip


def _flag(is_so: bool | None) -> str | None:
    return None if is_so is None else str(int(is_so))


def meanings(view: View) -> str:
    """What the columns mean, as a list."""
    said = "".join(f"<dt>{name}</dt><dd>{escape.text(text)}</dd>" for name, text in _meanings(view))
    return f'<dl class="tb facts">{said}</dl>'


def _meanings(view: View) -> Iterator[tuple[str, str]]:
    return ((name, view.gettext(text)) for name, text in MEANINGS.items())
