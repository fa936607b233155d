"""The data of a comparison: a row a region, the numbers over time, and the list behind a number.

The cases lens is added up and listed by the engine (`sums`), the totals of provinces are picked among a few figures
(`totals`); the totals of cities and the lists behind totals come from the counting room (`cells.stats`), figure by
figure. All say the same: a test compares them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial

from compare.cells.coverage import is_known
from compare.cells.question import Question
from compare.cells.rates import PerCase, per_case
from compare.cells.silence import silence
from compare.cells.stats import Cell, ask
from compare.population import per_100k
from extract.release import Json
from views.health import coverage
from views.pages.compare import sums, totals
from views.pages.compare.alike import Alike, alike
from views.pages.compare.counted import Narrowed, cells
from views.pages.compare.reading import regions_read
from views.pages.compare.row import Row
from views.pages.compare.state import ALL, MOST, NOWHERE, Asked
from views.pages.compare.timeline import Timeline, over_time
from views.provinces import BY_CODE
from views.view import View


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that the page draws."""

    rows: tuple[Row, ...]
    """Those that rank, the largest first; those of another kind, kind by kind; then the regions without a number."""
    elsewhere: tuple[Row, ...]
    timeline: Timeline
    likes: Alike
    """Which of the rows rank."""

    def picked(self, asked: Asked) -> tuple[Row, ...]:
        """The regions that the reader picked, by their numbers."""
        return tuple(row for row in self.rows if row.code in asked.picked)

    def missing(self, asked: Asked) -> tuple[str, ...]:
        """Codes of what the reader picked and is no region here."""
        there = {row.code for row in self.rows}
        return tuple(code for code in asked.picked if code not in there)

    @property
    def every(self) -> tuple[Row, ...]:
        """All that the question finds, what belongs to no region too."""
        return self.rows + self.elsewhere


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is behind a number: the first figures that count, and those set aside with their reasons."""

    row: Row
    counted: Sequence[Json]
    aside: Sequence[tuple[Json, str]]
    cases: Sequence[Json] = ()
    """The first figures of the solved cases that money is divided by."""


def _row(question: Question, cell: Cell, counted: int, aside: int, silent: str | None) -> Row:
    code, name = cell.region or "", cell.key[0].text
    of_a_total = cell.body, cell.period, cell.place, cell.sorts, cell.bound, cell.is_undated, silent
    is_longer = question.is_exceeded_by(cell.period)
    return Row(code, name, cell.value, counted, aside, cell.coverage, *of_a_total, is_longer)


def _summed(view: View, asked: Asked, measure: str) -> list[Row]:
    coverages = coverage(view)
    known = [] if asked.region else [label.code or "" for label in coverages.provinces()]
    found = []
    for total in sums.by_region(view, asked, measure, known):
        label = sums.label(total.code)
        state = coverages.of((label,), asked.date_from, asked.date_to)
        found.append(_sum(total, label.text, state, asked))
    return found


def _sum(total: sums.Sum, name: str, coverage: Json, asked: Asked) -> Row:
    is_all, is_any = is_known(coverage), bool(total.figures)
    return Row(
        code=total.code,
        name=name,
        value=total.value if is_any or (is_all and total.code != asked.region) else None,
        figures=total.figures,
        aside=total.aside,
        coverage=coverage,
        rough=total.rough,
        is_least=is_any and not is_all and bool(total.code),
        since=coverage["covered_from"] if is_all and not is_any and asked.date_from is None else None,
    )


def _rows(view: View, asked: Asked, measure: str) -> list[Row]:
    if asked.lens == "cases":
        return _summed(view, asked, measure)
    question = asked.question(measure)
    if not asked.region:
        told = totals.by_province(view, question)
        return [_row(question, one.cell, one.cell.n, one.aside, one.silence) for one in told]
    made = cells(view, question)
    return [_row(question, cell, len(cell.counted), len(cell.set_aside), silence(cell)) for cell in made]


def _shown(view: View, asked: Asked, rows: list[Row]) -> list[Row]:
    if asked.per == "inhabitants":
        rest = asked.region if asked.lens == "cases" else None
        cities = [row for row in rows if row.code != rest]
        shown = {row.code: per_100k(row.value, row.place or row.code) for row in cities if row.value is not None}
    elif asked.per == "case":
        divided, rows = _per_case(view, asked), [replace(row, is_least=False) for row in rows]
        return [
            replace(row, shown=one.rate, cases=one.cases) if (one := divided.get(row.code)) else row for row in rows
        ]
    else:
        shown = {row.code: row.value for row in rows}
    return [replace(row, shown=shown.get(row.code)) for row in rows]


def _per_case(view: View, asked: Asked) -> dict[str, PerCase]:
    """Money and solved cases by region, where both are known."""
    if asked.lens == "cases":
        return sums.per_case(view, asked)
    if asked.region:
        money, cases = cells(view, asked.question()), cells(view, asked.question("cases_solved"))
    else:
        money, cases = ([t.cell for t in totals.by_province(view, asked.question(m))] for m in (None, "cases_solved"))
    solved = {cell.key: cell for cell in cases}
    divided = ((cell.region or "", per_case(cell, solved.get(cell.key))) for cell in money)
    return {code: one for code, one in divided if one}


def load(view: View, asked: Asked) -> Comparison:
    """The comparison."""
    rows = _shown(view, asked, _rows(view, asked, asked.measure))
    by_size = sorted((row for row in rows if row.code and asked.holds(row.code)), key=_size)
    likes = alike(by_size, asked.region)
    placed = [*likes.ranked, *likes.apart, *(row for row in by_size if row.shown is None)]
    elsewhere = tuple(row for row in rows if not (row.code or asked.region) and (row.figures or row.aside))
    counted = partial(regions_read, view, asked)
    line = over_time(_timed(view, asked, placed), asked, coverage(view), view.today, counted)
    return Comparison(tuple(placed), elsewhere, line, likes)


def _size(row: Row) -> tuple[Decimal, str]:
    """The largest first; by code where nothing is shown."""
    return -(row.shown or Decimal()), row.code


def _timed(view: View, asked: Asked, rows: Sequence[Row]) -> list[Cell]:
    """Cells by region and time: of the cases lens those picked or all together, of provinces' totals those drawn."""
    if asked.lens == "cases":
        return sums.over_time(view, asked)
    question = asked.question(time=asked.time)
    if not asked.region:
        drawn = asked.picked or [row.code for row in rows if row.value is not None][:MOST]
        question = replace(question, provinces=tuple(BY_CODE[code].name for code in drawn if code in BY_CODE))
        lines = totals.over_time(view, question) if question.provinces else []
        return [cell for cell in lines if cell.region in drawn]
    return cells(view, question)


def together(rows: Sequence[Row]) -> Row:
    """Rows of the cases lens as one: what counts in all of them."""
    values = [row.value for row in rows if row.value is not None]
    total = sum(values, Decimal()) if values else None
    figures, aside, rough = (sum(getattr(row, name) for row in rows) for name in ("figures", "aside", "rough"))
    is_least = any(row.is_least for row in rows)
    return Row(ALL, "", total, figures, aside, {}, rough=rough, is_least=is_least, shown=total)


def evidence(view: View, asked: Asked, found: Comparison, limit: int) -> list[Evidence]:
    """What is behind the numbers that the reader picked, at most `limit` figures of each sort and number."""
    rows = found.picked(asked)
    if ALL in asked.pick and asked.lens == "cases":
        rows += (together(found.every),)
    if NOWHERE in asked.pick:
        rows += found.elsewhere
    return [_behind(view, asked, row, limit) for row in rows]


def _behind(view: View, asked: Asked, row: Row, limit: int) -> Evidence:
    if asked.lens == "cases" and row.code:
        code = "" if row.code == ALL else row.code
        counted, aside = sums.behind(view, asked, code, limit)
        cases = sums.solved(view, asked, code, counted, limit) if asked.per == "case" else ()
        return Evidence(row, counted, aside, cases)
    made = _made(view, asked, row)
    counted = [figure for cell in made for figure in cell.counted]
    aside = [pair for cell in made for pair in cell.set_aside]
    solved = _made(view, asked, row, "cases_solved") if row.cases else []
    cases = [figure for cell in solved for figure in cell.counted]
    return Evidence(replace(row, figures=len(counted), aside=len(aside)), counted[:limit], aside[:limit], cases[:limit])


def _made(view: View, asked: Asked, row: Row, measure: str | None = None) -> list[Cell]:
    """The cells of a row."""
    return [cell for cell in _cells_of(view, asked, row, measure) if row.name in (ALL, cell.key[0].text)]


def _cells_of(view: View, asked: Asked, row: Row, measure: str | None) -> list[Cell]:
    """The cells that a row may be made of, with their whole lists."""
    question = asked.question(measure)
    if not row.code:
        own = ask(Narrowed(view.engine, {"in_city": False}), question, coverage(view))
        return [cell for cell in own if cell.region is None]
    if row.code in BY_CODE and not asked.region:
        question = replace(question, provinces=(BY_CODE[row.code].name,))
    return [cell for cell in cells(view, question) if cell.region == row.code]
