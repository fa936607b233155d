"""What the address asks for that there is not: said, and never answered with something else as if that were it."""

from collections.abc import Sequence

import streamlit as st

from compare.regions import unit_name
from views import escape, notices
from views.pages.compare import caption
from views.pages.compare.state import URL, Asked
from views.provinces import BY_CODE
from views.view import View


def subject(view: View, question: Asked) -> bool:
    """Whether there is no such measure, or no such province whose cities are compared; then this is the whole page."""
    dropped = URL.unknown()
    if "measure" in dropped:
        _measure(view, dropped["measure"][-1])
    elif "region" in dropped:
        _region(view, dropped["region"][-1])
    else:
        return False
    _way_back(view, question)
    return True


def _measure(view: View, typed: str) -> None:
    _ = view.gettext
    notices.notice(_("No such measure"), _("{typed} is nothing that Tongbao counts.").format(typed=typed))


def _region(view: View, typed: str) -> None:
    _ = view.gettext
    if typed in BY_CODE:
        said = _("{province} is compared as a whole: find it among the provinces.")
        notices.notice(_("No cities to compare"), said.format(province=view.province(typed)))
        return
    said = _("The address asks for the cities of {typed}, and there is no such province.")
    notices.notice(_("No such region"), said.format(typed=typed))


def _way_back(view: View, question: Asked) -> None:
    """A link to what the rest of the address asks for."""
    link = escape.attribute(view.href("compare", **URL.address(URL.read(), pick=[])))
    st.html(f'<p class="tb"><a href="{link}">{escape.text(caption.title(view, question))} →</a></p>')


def picks(view: View, codes: Sequence[str]) -> None:
    """Says which of the regions picked there are not, and of which there is nothing to compare."""
    _ = view.gettext
    names = {code: view.province(code) if code in BY_CODE else unit_name(code) for code in codes}
    unheard = [code for code, name in names.items() if name == code]
    silent = [name for code, name in names.items() if name != code]
    if unheard:
        said = _("{typed} names no region, and was left out.").format(typed=view.join(unheard))
        notices.notice(_("No such region"), said, tone="warn")
    if silent:
        said = _("This comparison has nothing about {names}; left out.")
        notices.notice(_("Nothing to compare"), said.format(names=view.join(silent)), tone="warn")
