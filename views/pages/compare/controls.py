"""The controls of the compare page. Every one has a key of the address's state and writes it there."""

import streamlit as st

from views import escape, labels
from views.definitions import definition
from views.i18n import N_
from views.pages.compare.state import MOST, PER, SHAPES, TIMES, URL, codes
from views.parts import days
from views.parts.figures import measure_name
from views.view import View

PER_NAMES = {"absolute": N_("Absolute"), "inhabitants": N_("Per 100,000 inhabitants"), "case": N_("Per case solved")}
TIME_NAMES = {"month": N_("Month"), "quarter": N_("Quarter"), "year": N_("Year")}
SHAPE_NAMES = {"map": N_("Map"), "tiles": N_("Tiles")}


def _measures(current: str) -> list[str]:
    return list(dict.fromkeys((*labels.MEASURES, current)))


def render(view: View, measure: str, has_cases: bool) -> None:
    """Draws them; `has_cases` where the measure is money, which can be told per case."""
    _ = view.gettext
    with st.container(horizontal=True, vertical_alignment="bottom", key="compare_controls"):
        st.selectbox(
            _("Measure"), _measures(measure), key="measure", on_change=URL.push,
            format_func=lambda name: measure_name(view, name), width=230, help=_meaning(view, measure),
        )  # fmt: skip
        st.selectbox(
            _("Regions"), ["", *codes()], key="region", on_change=_new_region, width=220,
            format_func=lambda code: _("Provinces of China") if not code else _cities_of(view, code),
        )  # fmt: skip
        days.fields(view, URL.push)
        st.segmented_control(
            _("Lens"), list(labels.LENSES), key="lens", on_change=URL.push, required=True,
            format_func=lambda lens: escape.markdown(_(labels.LENSES[lens])),
        )  # fmt: skip
    with st.expander(_("More choices")), st.container(horizontal=True, vertical_alignment="bottom"):
        _more(view, has_cases)


def _meaning(view: View, measure: str) -> str:
    """What the chosen measure counts."""
    told = definition(measure)
    words = view.join(told.words.split())
    return escape.markdown(f"{measure_name(view, measure)} ({words} …): {view.gettext(told.meaning)}")


def _cities_of(view: View, code: str) -> str:
    return view.gettext("Cities of {province}").format(province=view.province(code))


def _new_region() -> None:
    """Other regions: what was picked among the old ones goes."""
    st.session_state["pick"] = []
    URL.push()


def _more(view: View, has_cases: bool) -> None:
    _ = view.gettext
    per = PER if has_cases else PER[:2]
    if st.session_state["per"] not in per:
        st.session_state["per"] = PER[0]
    for title, key, options, names in (
        (_("Number"), "per", per, PER_NAMES),
        (_("Over time by"), "time", TIMES, TIME_NAMES),
        (_("Drawn as"), "shape", SHAPES, SHAPE_NAMES),
    ):
        st.segmented_control(
            title, options, key=key, on_change=URL.push, required=True,
            format_func=lambda value, names=names: escape.markdown(_(names[value])),
        )  # fmt: skip
    st.segmented_control(
        _("Doubtful figures"), ["", "1"], key="clean", on_change=URL.push, required=True,
        format_func=lambda value: _("Leave out") if value else _("Keep"),
    )  # fmt: skip
    st.multiselect(
        _("Crime type"), labels.CRIME_TYPES, key="crime", on_change=URL.push, width=300,
        format_func=lambda crime: labels.crime_label(crime, view.language), placeholder=_("all"),
    )  # fmt: skip


def side_by_side(view: View, options: list[str], names: dict[str, str]) -> None:
    """The regions that stand side by side."""
    st.session_state["pick"] = [code for code in st.session_state["pick"] if code in options]
    st.multiselect(
        view.gettext("Regions side by side (up to four)"), options, key="pick", on_change=URL.push,
        max_selections=MOST, format_func=lambda code: names[code],
        placeholder=view.gettext("choose, or click the map or the bars"),
    )  # fmt: skip
