"""The lines over time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import streamlit as st

from compare.cells import stats
from compare.cells.change import can_join
from extract.release import Period
from search.documents import stretch
from views import labels, numbers
from views.charts import frame, line
from views.charts.option import DOT
from views.pages.compare.caption import FIRST, LARGEST, OVER_TIME, SOME, caption, title
from views.pages.compare.charts import names, number_writer
from views.pages.compare.load import Comparison
from views.pages.compare.reading import REGIONS
from views.pages.compare.state import ALL, MOST, URL, Asked
from views.pages.compare.timeline import days
from views.pages.compare.told import bounded, mixed_sorts, only_sort, tip
from views.view import View

HEIGHT = 330
SAID = 12
"""Points of a line that are said in words."""


def codes_of(asked: Asked, found: Comparison) -> list[str]:
    """Codes of the lines: the regions side by side, else all of them together, else those with the largest totals."""
    series = found.timeline.series
    told = {code for code, values in series.items() if any(value is not None for value in values.values())}
    codes = [code for code in asked.pick if code in told and code != ALL]
    largest = [row.code for row in found.rows if row.code in told][:MOST]
    return codes or ([ALL] if ALL in series else largest)


def has_points(asked: Asked, found: Comparison) -> bool:
    """Whether the lines over time have anything to draw."""
    return any(value is not None for code in codes_of(asked, found) for value in found.timeline.series[code].values())


def name(view: View, asked: Asked, found: Comparison, code: str) -> str:
    """A line's name."""
    return names(view, asked, found).get(code, view.gettext("All regions"))


def _cuts(made: Mapping[str, stats.Cell], odd: frozenset[str]) -> frozenset[str]:
    """The times at which a line breaks off: the number before is of another body or stretch, or one of the two is not
    of all (`odd` of sums)."""
    both = pairwise(sorted(made))
    return frozenset(now for before, now in both if not can_join(made[now], made[before]) or {before, now} & odd)


def _odd(made: Mapping[str, stats.Cell], unit: str) -> frozenset[str]:
    """The times whose totals are of other days than just that month, quarter or year."""
    totals = ((time, cell.period) for time, cell in made.items() if cell.body)
    return frozenset(time for time, days in totals if stretch(Period(**days) if days else None) != unit)


def _least(made: Mapping[str, stats.Cell]) -> frozenset[str]:
    """The times of which not all was read."""
    return frozenset(time for time, cell in made.items() if cell.is_least)


def _read(view: View, found: Comparison, code: str, time: str) -> str:
    """In how many regions the sources were read over a time, of all regions together."""
    number = found.timeline.read.get(time) if code == ALL else None
    said = view.gettext("read in {n} of {all} regions")
    return "" if number is None else said.format(n=number, all=REGIONS)


def _tips(view: View, asked: Asked, found: Comparison, code: str) -> dict[str, str]:
    writer = number_writer(view, replace(asked, per="absolute"))
    said = {}
    for time, value in found.timeline.series[code].items():
        made = found.timeline.cells[code].get(time)
        if value is not None:
            told = tip(view, made, writer(float(value))) if made else writer(float(value))
            said[time] = ", ".join(filter(None, (told, _read(view, found, code, time))))
    return said


def _alt(view: View, asked: Asked, found: Comparison, codes: Sequence[str]) -> str:
    """The newest points of each line in words."""
    writer, lines = number_writer(view, replace(asked, per="absolute")), []
    for code in codes:
        known = [(time, value) for time, value in found.timeline.series[code].items() if value is not None]
        told = (
            f"{time} {bounded(view, found.timeline.cells[code].get(time), writer(float(value)))}"
            for time, value in known[-SAID:]
        )
        lines.append(f"{name(view, asked, found, code)}: {'; '.join(told)}")
    heading = f"{view.gettext(OVER_TIME)}: {title(view, replace(asked, per='absolute'), found.picked(asked))}"
    return ". ".join((heading, *lines, view.gettext("The table below has every number.")))


def _gaps(view: View, found: Comparison, codes: Sequence[str]) -> list[str]:
    """What hollow points of sums are; nothing where there are none."""
    if not any(_least(found.timeline.cells[code]) for code in codes):
        return []
    if found.timeline.read:
        said = view.gettext("Hollow, not joined: read in no more than half of the {all} regions")
        return [said.format(all=REGIONS)]
    return [view.gettext("Hollow, not joined: not read over the whole time")]


def _clicked(view: View, asked: Asked, codes: Sequence[str]) -> Callable[[], None]:
    """A click on a point opens what is behind it: the same comparison of its time alone."""

    def choose() -> None:
        first, last = days(frame.clicked("line"), asked)
        st.session_state.update(since=first, until=last, pick=list(codes))
        URL.push()

    return choose


def opened(view: View, asked: Asked, code: str, time: str) -> str:
    """The address of what is behind a number of a line."""
    first, last = days(time, asked)
    return view.href("compare", **URL.address(URL.read(), pick=[code], since=first, until=last), at="evidence")


def over_time(view: View, asked: Asked, found: Comparison) -> None:
    """The lines over time."""
    times, codes = found.timeline.times, codes_of(asked, found)
    series = {
        name(view, asked, found, code): [_float(found.timeline.series[code][time]) for time in times] for code in codes
    }
    picked = found.picked(asked)
    stated = list(asked.picked) if picked else codes
    if not picked and ALL not in codes:
        stated = [row.code for row in found.rows if row.value is not None]
    said = caption(
        view,
        replace(asked, per="absolute"),
        picked or found.every,
        OVER_TIME,
        picked,
        drawn=(len(codes), len(stated), _which(found, codes, stated)),
    )
    made = {name(view, asked, found, code): found.timeline.cells[code] for code in codes}
    least = {name: _least(cells) for name, cells in made.items()}
    totals = [cell for cells in made.values() for cell in cells.values()]
    mixed = _gaps(view, found, codes) + mixed_sorts(view, totals) + ([] if asked.crime else only_sort(view, totals))
    unit = labels.measure_unit(asked.measure)
    option = line.option(
        replace(said, alt=_alt(view, asked, found, codes), note=DOT.join((*mixed, said.note))),
        times,
        series,
        view.theme,
        shown=lambda value: numbers.quantity(value, unit, view.language),
        scale=numbers.axis(max((v for values in series.values() for v in values if v), default=0), view.language),
        tips={name(view, asked, found, code): _tips(view, asked, found, code) for code in codes},
        hollow={name: _odd(cells, asked.time) | least[name] for name, cells in made.items()},
        cuts={name: _cuts(cells, least[name]) for name, cells in made.items()},
    )
    click = _clicked(view, asked, codes) if asked.lens == "cases" else None
    frame.show(option, key="line", height=HEIGHT, on_click=click)


def _which(found: Comparison, codes: Sequence[str], stated: Sequence[str]) -> str:
    """Message id of which of the regions that state something the lines draw."""
    is_first = [*codes, *stated[len(codes) :]] == [row.code for row in found.rows if row.value is not None]
    return (FIRST if found.likes.apart else LARGEST) if is_first else SOME


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
