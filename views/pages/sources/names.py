"""Names of the states of a source, their tone, and badges."""

from views import escape
from views.i18n import N_
from views.view import View

STATES = {
    "fresh": N_("working"),
    "quiet": N_("unusually quiet"),
    "blocked": N_("blocked"),
    "failing": N_("failing"),
    "moved": N_("moved"),
    "empty": N_("list is empty"),
    "changed": N_("layout changed"),
    "never_crawled": N_("never crawled"),
    "never_verified": N_("never verified"),
    "disabled": N_("switched off"),
}
TONES = {
    "fresh": "good",
    "quiet": "warn",
    "never_crawled": "plain",
    "never_verified": "plain",
    "disabled": "plain",
}
ORDER = (
    "blocked",
    "failing",
    "moved",
    "empty",
    "changed",
    "quiet",
    "fresh",
    "never_crawled",
    "never_verified",
    "disabled",
)


def badge(view: View, state: str) -> str:
    """A state as a badge; the word carries it, the colour only helps."""
    return f'<span class="badge {TONES.get(state, "bad")}">{escape.text(view.gettext(STATES[state]))}</span>'
