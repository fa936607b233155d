"""What every chart of the page says about itself: n, period, lens, coverage, retrieval date."""

from views import labels
from views.charts.map import areas
from views.charts.option import Caption
from views.pages.compare.controls import PER_NAMES
from views.pages.compare.load import Comparison
from views.pages.compare.state import Asked
from views.view import View


def period(view: View, asked: Asked) -> str:
    """The asked stretch in words."""
    if asked.date_from is None and asked.date_to is None:
        return view.gettext("all time")
    return f"{asked.date_from or '…'} – {asked.date_to or '…'}"


def title(view: View, asked: Asked) -> str:
    """Arrests, Gansu 甘肃省, per 100,000."""
    _ = view.gettext
    where = view.province(asked.region) if asked.region else _("China")
    per = "" if asked.per == "absolute" else " · " + _(PER_NAMES[asked.per])
    return f"{_(labels.measure_label(asked.measure))} · {where}{per}"


def note(view: View, asked: Asked, found: Comparison) -> str:
    """The sentence under every chart and in every saved picture."""
    _ = view.gettext
    n = sum(row.figures for row in found.rows)
    known, stated = (
        sum(row.is_covered for row in found.rows),
        sum(row.figures > 0 for row in found.rows),
    )
    parts = [
        _("n = {n} figures").format(n=f"{n:,}"),
        _("Period: {period}").format(period=period(view, asked)),
        _("Lens: {lens}").format(lens=_(labels.LENSES[asked.lens])),
        _("Coverage: {known} of {all} regions have a readable source, {stated} a number").format(
            known=known, all=len(areas(asked.region or None)), stated=stated
        ),
        _("Retrieved {day}").format(day=view.today),
    ]
    if asked.per == "inhabitants":
        parts.append(_("Inhabitants: census of 2020"))
    return " · ".join(parts) + ". Tongbao 通報"


def caption(view: View, asked: Asked, found: Comparison, chart: str) -> Caption:
    """The caption of a chart; `chart` is its name, as in "Map"."""
    known = [row for row in found.rows if row.shown is not None][:5]
    largest = "; ".join(
        f"{view.province(row.code) if row.code[2:] == '0000' else row.name} {row.shown}" for row in known
    )
    heading = title(view, asked)
    return Caption(
        title=heading,
        note=note(view, asked, found),
        alt=f"{view.gettext(chart)}: {heading}. {largest}. {view.gettext('The table below has every number.')}",
        save=view.gettext("Save as picture"),
        file=file(asked),
    )


def file(asked: Asked) -> str:
    """Name of a download, without its ending."""
    return f"tongbao-{asked.measure.replace(':', '-')}-{asked.level}-{asked.lens}"
