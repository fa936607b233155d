"""The measured accuracy, from the last `tongbao evaluate` on this data directory."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from extract.evaluation import LAST_RESULT
from extract.evaluation.score import Score
from views import escape, notices
from views.i18n import N_
from views.parts.table import Column, cell, table
from views.view import View

FIELDS = {
    "case_codes": N_("Case codes"),
    "arrests": N_("Persons caught"),
    "cases": N_("Cases solved"),
    "amounts": N_("Sums of money"),
    "amount_roles": N_("Sums of money with their role"),
    "figures": N_("All figures"),
    "scopes": N_("All figures with their scope"),
    "headlines": N_("Headline figures"),
    "parts": N_("Figures counted in another one"),
    "bounds": N_("All figures with their bound"),
    "provinces": N_("Provinces"),
    "issuer": N_("Province of the issuer"),
    "is_release": N_("Is it a release"),
}
"""What was scored, in the names of `tongbao evaluate`."""


@dataclass(frozen=True, slots=True)
class Accuracy:
    """What was measured, on what, when."""

    gold: str
    evaluated: str
    releases: int
    whole: int
    """Documents read wholly right."""
    scores: Mapping[str, Score]
    """By field."""


def load(data_dir: Path) -> Accuracy | None:
    """The last result, or None where nothing was evaluated here."""
    path = data_dir / LAST_RESULT
    if not path.exists():
        return None
    row: dict[str, Any] = json.loads(path.read_text("utf-8"))
    scores = {field: Score(**score) for field, score in row["scores"].items()}
    return Accuracy(row["gold"], row["evaluated"], row["releases"], row["whole"], scores)


def render(view: View) -> None:
    """Draws the table, or says how to measure."""
    _ = view.gettext
    found = load(view.settings.data_dir)
    if found is None:
        text = _("Nothing has been measured on this data directory. Annotated documents are scored with:")
        notices.notice(_("Measured accuracy"), text, "tongbao evaluate annotations.jsonl documents/")
        return
    st.html(f'<section class="tb"><h2>{escape.text(_("Measured accuracy"))}</h2>{_table(view, found)}</section>')


def _table(view: View, found: Accuracy) -> str:
    _ = view.gettext
    columns = [Column(_("Field")), *(Column(name, "n") for name in (_("Precision"), _("Recall"), "F1", _("Rows")))]
    rows = [
        [
            cell(_(FIELDS.get(field, field))),
            *map(cell, score.told()),
            cell(score.annotated),
        ]
        for field, score in found.scores.items()
    ]
    title = _("{gold}, {day}: {whole} of {all} documents read wholly right.").format(
        gold=found.gold, day=found.evaluated[:10], whole=found.whole, all=found.releases
    )
    return table(columns, rows, title, stacks=False)
