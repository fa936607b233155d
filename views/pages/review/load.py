"""The data of the review page: the queue of doubtful figures, and the decisions taken so far."""

from dataclasses import dataclass

import streamlit as st

from compare.decisions.corrections import Corrections, load_corrections
from compare.decisions.recorded import Decision
from compare.review.desk import Doubt, queue
from search.engine import Engine
from views.view import View

QUEUE = 100


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies on a reviewer's desk."""

    doubts: tuple[Doubt, ...]
    decisions: tuple[Decision, ...]
    """The newest first."""


@st.cache_data(show_spinner=False, max_entries=10)
def _queue(_engine: Engine, version: str, _corrections: Corrections, decided: int) -> list[Doubt]:
    return queue(_engine, _corrections, QUEUE)


def load(view: View) -> Desk:
    """The desk.

    Raises:
        CorrectionError: the file of decisions cannot be read.
    """
    corrections = load_corrections(view.settings.data_dir)
    doubts: list[Doubt] = _queue(view.engine, view.version, corrections, len(corrections.decisions))
    return Desk(tuple(doubts), corrections.decisions[::-1])
