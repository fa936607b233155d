"""Why a figure was set aside, with a link to the release or figure that the reason refers to."""

import re

from compare.reasons import label
from views import escape
from views.labels import SUSPICIONS
from views.view import View

_PLACEHOLDER = "\ufffc"
_REFERENCE = re.compile(r"([0-9a-f]{8,64})(?::(\d+))?")
"""4f0c52d1a9b3c7e6, 4f0c52d1a9b3c7e6:12: the id of a release, or of one of its figures."""


def reason_text(view: View, reason: str) -> str:
    """The reason as a sentence."""
    code, _, reference = reason.partition(":")
    if code == "outlier" and reference in SUSPICIONS:
        reason = f"{code}:{view.gettext(SUSPICIONS[reference])}"
    return label(reason, "zh" if view.language == "zh" else "en")


def reason_markup(view: View, reason: str) -> str:
    """The reason as escaped HTML, its reference a link where it is a release or a figure."""
    code, _, reference = reason.partition(":")
    found = _REFERENCE.fullmatch(reference)
    if not found:
        return escape.text(reason_text(view, reason))
    at = f"f{found[2]}" if found[2] else None
    link = escape.attribute(view.href("release", id=found[1], at=at))
    name = escape.text(view.gettext("this figure") if found[2] else view.gettext("this report"))
    sentence = escape.text(reason_text(view, f"{code}:{_PLACEHOLDER}"))
    return sentence.replace(_PLACEHOLDER, f'<a href="{link}">{name}</a>')
