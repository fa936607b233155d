"""The table of what is counted."""

from views import definitions, escape, labels
from views.definitions import Definition
from views.i18n import N_
from views.parts.table import Cell, Column, cell, table
from views.view import View

TITLE = N_("What is counted")
NOTE = N_(
    "A number is of a measure where one of its words governs it: the first few are named here. Words that say that a "
    "thing is planned, asked for or only known of count nothing."
)


def section(view: View) -> str:
    """The measures, each with its words and what they come to."""
    _ = view.gettext
    columns = [Column(_("Measure"), "nowrap"), Column(_("Words")), Column(_("What is counted"))]
    named = [(labels.KINDS[kind], told) for kind, told in definitions.KINDS.items()]
    named += [(labels.ROLES[role], told) for role, told in definitions.ROLES.items()]
    rows = [_row(view, name, told) for name, told in named]
    return f'<section class="tb"><h2>{escape.text(_(TITLE))}</h2></section>{table(columns, rows, _(NOTE))}'


def _row(view: View, name: str, told: Definition) -> list[Cell]:
    return [cell(view.gettext(name)), cell("、".join(told.words.split())), cell(view.gettext(told.meaning))]
