"""Numbers per province, city and time, with the list behind every one: what was counted, what was set aside and why."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol

from compare.cells.coverage import Coverage, is_known
from compare.cells.grouping import Label, label_of
from compare.cells.question import Question, question_filters
from compare.cells.whose import body_of
from compare.parts import Lens, exact
from compare.reasons import reason
from compare.regions import city_code, figure_code, is_national
from compare.sorts import Sorts
from compare.totals.case_sorts import is_of, why_not
from compare.totals.stated import Asked, pick
from extract.release import Json
from search.documents import filed
from search.engine import What
from search.query import Query

Labels = tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One number: the sum of `counted`; None, not 0, without any where no source was read over the whole stretch."""

    key: Labels
    value: Decimal | None
    n: int
    """Figures behind it, each with its sentence; an event may state several of one measure."""
    counted: tuple[Json, ...]
    """Figure documents."""
    set_aside: tuple[tuple[Json, str], ...]
    """Figure documents, each with its reason."""
    coverage: Json
    body: str | None = None
    """Whose total it is."""
    period: Json | None = field(default=None)
    """`{start, end}` of a total, None where it is not stated."""
    body_code: str | None = None
    sorts: Sorts = ()
    """Which sorts of crime a total counts; none: all crime."""
    bound: str = "exact"
    """How exactly a total is stated: exact, over, under, about."""
    is_rest: bool = False
    """Whether it is what a province states of none of the cities beside it: no inhabitants are those of it."""
    is_least: bool = False
    """Whether it is a sum where no source was read over the whole stretch: there may be more."""
    rough: int = 0
    """How many of the figures that a sum is made of are no exact numbers; of a total `bound` says it."""

    @property
    def events(self) -> int:
        """Events behind it."""
        return len({figure["event"] for figure in self.counted})

    @property
    def is_undated(self) -> bool:
        """Whether it is a total of a release without a date, in which 今年1—4月 is of no known year."""
        return bool(self.body) and any(figure["published"] is None for figure in self.counted)

    @property
    def place(self) -> str | None:
        """The code of the place that the number is about: for a total its body's, which may be a city of the key's."""
        if self.is_rest:
            return None
        return self.body_code if self.body else self.region

    @property
    def region(self) -> str | None:
        """The code of the place in the key, or None."""
        return next((label.code for label in self.key if label.code), None)


class Source(Protocol):
    """Where figures come from: an engine, or something that remembers what one said."""

    def scan(self, query: Query, what: What = "releases") -> Iterator[Json]:
        """As `search.engine.Engine` has it."""
        ...


def _figures(engine: Source, question: Question) -> Iterator[Json]:
    query = Query(filters=question_filters(question, provinces=question.provinces), sort="date")
    for figure in engine.scan(query, "figures"):
        if question.measure.covers(figure) and figure["lens"] in (question.lens, None):
            yield figure


def _day(figure: Json, lens: Lens) -> str | None:
    """The day under which a figure stands: its publication; of a total the end of its stretch."""
    published: str | None = figure["published"]
    return filed(figure) if lens == "totals" else published


def why_aside(figure: Json, question: Question) -> str | None:
    """Why a figure is set aside; None: it counts, or is a total that may be picked."""
    if not figure["counted"]:
        return str(figure["set_aside"])
    if question.without_suspect and figure["suspect"]:
        return reason("outlier", figure["suspect"])
    is_asked = question.lens == "totals" or not question.crime_types or is_of(figure, question.crime_types)
    return None if is_asked else reason(why_not(figure))


def _judged(figures: list[Json], question: Question) -> tuple[list[Json], list[tuple[Json, str]]]:
    """What counts and what does not, before a total is picked."""
    judged = [(figure, why_aside(figure, question)) for figure in figures]
    return [figure for figure, why in judged if why is None], [(figure, why) for figure, why in judged if why]


def _cases_cell(key: Labels, figures: list[Json], question: Question, coverage: Json) -> Cell:
    counted, set_aside = _judged(figures, question)
    is_all = is_known(coverage)
    is_rest = "city" in question.by and any(label.code and city_code(label.code) is None for label in key)
    value = sum((exact(f["value"]) for f in counted), Decimal()) if counted or (is_all and not is_rest) else None
    is_least, rough = bool(counted) and not is_all, sum(figure["bound"] != "exact" for figure in counted)
    lists = tuple(counted), tuple(set_aside)
    return Cell(key, value, len(counted), *lists, coverage, is_rest=is_rest, is_least=is_least, rough=rough)


def _totals_cell(key: Labels, figures: list[Json], question: Question, coverage: Json) -> Cell:
    counted, set_aside = _judged(figures, question)
    days = (None, None) if question.unit else (question.date_from, question.date_to)
    picked = pick(counted, Asked(*days, question.crime_types, question.unit))
    others = (*picked.set_aside, *set_aside)
    chosen = picked.chosen
    if chosen is None:
        return Cell(key, None, 0, (), others, coverage)
    period = {"start": chosen["period_start"], "end": chosen["period_end"]} if chosen["period_start"] else None
    whose = body_of(chosen), period, figure_code(chosen), tuple((chosen["sorts"] or "").split())
    return Cell(key, exact(chosen["value"]), 1, (chosen,), others, coverage, *whose, chosen["bound"])


def _is_in(figure: Json, question: Question) -> bool:
    """Whether a total that is grouped by time ends in the asked stretch; by time alone, one of the whole country."""
    if not {"province", "city"} & set(question.by) and not is_national(figure):
        return False
    day = filed(figure)
    if day is None:
        return question.days is None
    return (question.date_from or "") <= day <= (question.date_to or "9999")


def ask(engine: Source, question: Question, coverage: Coverage | None = None) -> list[Cell]:
    """The cells of a question, by key. A province without figures has one too, None where nobody knows of any."""
    groups: dict[Labels, list[Json]] = defaultdict(list)
    for figure in _figures(engine, question):
        if question.lens == "cases" or not question.unit or _is_in(figure, question):
            groups[label_of(figure, _day(figure, question.lens), question.by)].append(figure)
    known = coverage or Coverage()
    if question.by == ("province",) and not question.provinces:
        for label in known.provinces():
            groups.setdefault((label,), [])
    for key in _unknown(groups, question, known):
        groups[key] = []
    make = _cases_cell if question.lens == "cases" else _totals_cell
    return [
        make(key, groups[key], question, known.of(key, question.date_from, question.date_to))
        for key in sorted(groups, key=lambda labels: [label.code or f"~{label.text}" for label in labels])
    ]


def _unknown(groups: Mapping[Labels, list[Json]], question: Question, known: Coverage) -> list[Labels]:
    """Of provinces by time: where nothing is stated and no source could be read, at each time of the table."""
    if len(question.by) != 2 or question.by[0] != "province" or question.by[1] == "city" or question.provinces:
        return []
    times = {key[1] for key in groups if key[1].text[:4].isdigit()}
    keys = ((place, time) for place in known.provinces() for time in times)
    days = question.date_from, question.date_to
    return [key for key in keys if key not in groups and not is_known(known.of(key, *days))]
