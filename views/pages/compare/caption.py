"""What every chart of the page says about itself: n, period, lens, coverage, retrieval date."""

from collections.abc import Sequence

from views import labels, numbers
from views.charts.map import areas
from views.charts.option import DOT, Caption
from views.health import last_read
from views.i18n import N_
from views.pages.compare.alike import alike
from views.pages.compare.alike import note as ranks
from views.pages.compare.controls import PER_NAMES
from views.pages.compare.row import Row
from views.pages.compare.state import Asked
from views.pages.compare.told import kinds, longer, only_sort, shown
from views.parts.figures import measure_name
from views.provinces import BY_CODE
from views.view import View

AMONG_CITIES = {"cases": N_("{province}, no city named"), "totals": N_("{province} as a whole")}
"""What a province states of no city of its own; a total of its own is of all its cities."""
FILED = {
    "cases": (N_("By day of publication"),),
    "totals": (
        N_("By the last day of what they count"),
        N_("Points of one body and of stretches of one length are joined"),
        N_("Hollow: of other days than their column's, or of days that are not stated"),
    ),
}
"""What a chart over time says of its times."""
LARGEST, FIRST, SOME = (
    N_("Drawn: the {shown} largest of {all}"),
    N_("Drawn: the first {shown} of {all} in the table"),
    N_("Drawn: {shown} of {all}"),
)
"""Which regions a chart draws that has no room for all; the first in the table are not the largest where it has
several kinds of totals."""
READABLE = N_("Coverage: {known} of {all} regions have a readable source, {stated} a number")
READ = N_("Coverage: {known} of {all} regions have a source that was read over the whole period, {stated} a number")
"""How many regions' silence means that there is nothing; a period without a beginning has no whole."""
OVER_TIME = N_("Over time")
"""The name of the chart that draws what ends in the asked stretch, and not what covers a day."""


def region_name(view: View, asked: Asked, row: Row) -> str:
    """The full name of a row's region."""
    return full_name(view, asked, row.code, row.name)


def full_name(view: View, asked: Asked, code: str, name: str) -> str:
    """A region's full name: Gansu 甘肃省; a city as it is; what names no city under its province."""
    if code not in BY_CODE:
        return name
    known = view.province(code)
    return view.gettext(AMONG_CITIES[asked.lens]).format(province=known) if asked.region else known


def period(view: View, asked: Asked) -> str:
    """The asked stretch in words: of totals what they cover, of cases when they were published."""
    if asked.lens == "totals" and (covered := asked.covered or " – ".join(asked.days or ())):
        return view.gettext("totals that cover {days}").format(days=covered)
    if asked.lens == "cases" and (asked.date_from or asked.date_to):
        return view.gettext("published {days}").format(days=_days(view, asked))
    return _days(view, asked)


def _days(view: View, asked: Asked) -> str:
    if asked.date_from is None and asked.date_to is None:
        return view.gettext("all time")
    return f"{asked.date_from or '…'} – {asked.date_to or '…'}"


def title(view: View, asked: Asked, picked: Sequence[Row] = (), names: bool = True) -> str:
    """Arrests · Gansu 甘肃省 · Gambling · per 100,000; without names, which a legend has: 3 regions."""
    _ = view.gettext
    whole = view.province(asked.region) if asked.region else _("China")
    where = view.join(region_name(view, asked, row) for row in picked) or whole
    if not names:
        where = _("{n} regions").format(n=len(picked))
    per = "" if asked.per == "absolute" else _(PER_NAMES[asked.per])
    return " · ".join(filter(None, (measure_name(view, asked.measure), where, _crime(view, asked), per)))


def _crime(view: View, asked: Asked) -> str:
    """The crime type that alone is counted, or how many are: a title has no room for their names."""
    if len(asked.crime) > 1:
        return view.gettext("{n} crime types").format(n=len(asked.crime))
    return "".join(labels.crime_label(slug, view.language) for slug in asked.crime)


def _narrowed(view: View, asked: Asked) -> list[str]:
    """What the numbers leave out: other crime types, doubtful figures."""
    _ = view.gettext
    names = view.join(labels.crime_label(slug, view.language) for slug in asked.crime)
    if asked.lens == "cases" and names:
        only = [_("Only: {crimes}, where the text says so of the number").format(crimes=names)]
    else:
        only = [_("Only: {crimes}").format(crimes=names)] if names else []
    return only + [_("without doubtful figures")] * asked.clean


def _unrated(view: View, rows: Sequence[Row]) -> list[str]:
    """How many regions state a number that is not drawn, since no rate can be told of it."""
    number = sum(row.is_unrated for row in rows if row.code)
    said = view.ngettext("{n} region with a number and no rate", "{n} regions with a number and no rate", number)
    return [said.format(n=number)] * bool(number)


def _count(view: View, rows: Sequence[Row]) -> str:
    """n = 20 figures, 2 of them told roundly: a sum of such is no exact number."""
    figures, rough = sum(row.figures for row in rows), sum(row.rough for row in rows)
    said = view.ngettext("n = {n} figure", "n = {n} figures", figures).format(n=f"{figures:,}")
    return view.gettext("{figures}, {n} of them told roundly").format(figures=said, n=f"{rough:,}") if rough else said


def _stretch(view: View, asked: Asked, chart: str) -> str:
    """The asked stretch; of totals the days that they cover, which is not the stretch that they are of."""
    is_over_time = chart == OVER_TIME
    return view.gettext("Period: {period}").format(period=(_days if is_over_time else period)(view, asked))


def _coverage(view: View, asked: Asked, places: Sequence[Row]) -> list[str]:
    """Of how many regions silence would mean that there is nothing; not said of no regions, and of no days."""
    if not places or asked.is_backwards:
        return []
    known, unverified = sum(row.is_covered for row in places), sum(row.is_unverified for row in places)
    said = view.gettext(READ if asked.date_from else READABLE).format(
        known=known,
        all=len(set(areas(asked.region or None).values())) if len(places) > len(asked.picked) else len(places),
        stated=sum(row.figures > 0 for row in places),
    )
    note = view.gettext("sources never verified: {n} of {known} regions").format(n=unverified, known=known)
    return [said, note] if unverified else [said]


def note(view: View, asked: Asked, rows: Sequence[Row], chart: str = "") -> str:
    """The sentence above the page, under every chart and in every saved picture, about the rows that it shows."""
    _ = view.gettext
    places = [row for row in rows if row.code and row.code != asked.region]
    parts = [
        _count(view, rows),
        _stretch(view, asked, chart),
        _("Lens: {lens}").format(lens=_(labels.LENSES[asked.lens])),
        *_narrowed(view, asked),
        *[_(said) for said in FILED[asked.lens] if chart == OVER_TIME],
        *_coverage(view, asked, places),
        *_unrated(view, rows),
        *((*longer(view, rows), *kinds(view, rows)) if chart != OVER_TIME else ()),
        *(only_sort(view, rows) if chart != OVER_TIME and not asked.crime else ()),
        _("Retrieved {day}").format(day=view.today),
    ]
    read = last_read(view)
    if read:
        parts.append(_("sources last read {day}").format(day=read))
    if asked.per == "case" and asked.lens == "cases":
        parts.append(_("Without the money of operations that state no cases"))
    if asked.per == "inhabitants":
        parts.append(_("Inhabitants: census of 2020"))
    return DOT.join(parts)


def _drawn(view: View, shown: int, known: int, which: str) -> list[str]:
    """What a chart says that does not draw all of its regions; nothing where it shows them all."""
    return [view.gettext(which).format(shown=shown, all=known)] if shown < known else []


def caption(
    view: View,
    asked: Asked,
    rows: Sequence[Row],
    chart: str,
    picked: Sequence[Row] = (),
    drawn: tuple[int, int, str] = (0, 0, LARGEST),
) -> Caption:
    """The caption of a chart of some rows; `chart` is its name, as in "Map", `picked` what alone it is about.

    `drawn` is how many regions it draws, of how many, and which those are.
    """
    found = alike(rows, asked.region)
    largest = [row for row in rows if row.code and row.shown is not None and row.code not in found.codes][:5]
    values = "; ".join(f"{region_name(view, asked, row)} {shown(view, row, numbers.plain)}" for row in largest)
    heading = title(view, asked, picked)
    set_apart = ranks(view, found) if chart != OVER_TIME else ()
    said = f"{view.gettext(chart)}: {heading}. {values}. {view.gettext('The table below has every number.')}"
    return Caption(
        title=title(view, asked, picked, names=len(picked) < 2),
        note=DOT.join((*set_apart, *_drawn(view, *drawn), note(view, asked, rows, chart), "Tongbao 通報")),
        alt=said,
        save=view.gettext("Save as picture"),
        file=file(asked),
    )


def file(asked: Asked) -> str:
    """Name of a download, without its ending."""
    crime = f"{len(asked.crime)}_crime_types" if len(asked.crime) > 1 else "".join(asked.crime)
    clean = "clean" if asked.clean else ""
    days = "_".join((asked.date_from or "", asked.date_to or "")) if asked.date_from or asked.date_to else ""
    parts = ("tongbao", asked.measure.replace(":", "-"), asked.level, asked.lens, asked.region, days, crime, clean)
    return "-".join(filter(None, parts))
