"""Taking a decision: the form below a doubtful figure, and what it records."""

import streamlit as st

from compare.decisions.recorded import Decision
from compare.errors import CorrectionError
from compare.review.decide import apply_decisions, signed
from extract.release import Json
from views import escape, numbers
from views.i18n import N_
from views.view import View

ACTIONS = {"accept": N_("It is right"), "edit": N_("Edit"), "reject": N_("It is no such figure")}
BOUNDS = ("exact", "over", "under", "about")


def decision(view: View, figure: Json, action: str, why: str, value: Json) -> Decision:
    """The decision on a figure, signed with the server's `TONGBAO_REVIEWER`.

    Raises:
        CorrectionError: nobody signs, or the values make no sense.
    """
    target = {"release": figure["release"], "quote": figure["quote"], "kind": figure["kind"]}
    row = {"action": action, "target": target, "why": why, "value": value if action == "edit" else {}}
    return signed(row, view.settings.reviewer, "the review page")


def form(view: View, figure: Json) -> None:
    """The form; nothing is recorded before it is sent."""
    _ = view.gettext
    with st.form(key=f"decide_{figure['id']}", border=False):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            action = st.segmented_control(
                _("Decision"), list(ACTIONS), default="accept", key=f"action_{figure['id']}", required=True,
                format_func=lambda name: escape.markdown(_(ACTIONS[name])),
            )  # fmt: skip
            number = st.text_input(
                _("Number (edit)"), value=numbers.plain(figure["value"]), key=f"value_{figure['id']}", width=160
            )
            bound = st.selectbox(
                _("Bound (edit)"), BOUNDS, BOUNDS.index(figure["bound"]), key=f"bound_{figure['id']}", width=120
            )
        why = st.text_input(_("Reason"), key=f"why_{figure['id']}", placeholder=_("what the text says, and where"))
        sent = st.form_submit_button(_("Record the decision"))
    if sent and action:
        _record(view, figure, action, why, {"number": number, "bound": bound})


def _record(view: View, figure: Json, action: str, why: str, edited: dict[str, str]) -> None:
    _ = view.gettext
    if action != "accept" and not why.strip():
        st.warning(_("Say why: a decision without a reason cannot be checked."))
        return
    try:
        value = {"value": _number(edited["number"]), "bound": edited["bound"]}
        done = apply_decisions(
            view.engine, view.settings.data_dir, [decision(view, figure, action, why.strip(), value)]
        )
    except CorrectionError as error:
        st.error(escape.markdown(error))
        return
    st.session_state["reviewed"] = done.changed
    st.rerun()


def _number(text: str) -> float:
    try:
        return float(text.replace(",", ""))
    except ValueError as error:
        raise CorrectionError(f"{text!r} is no number: write it in digits, 1658000") from error
