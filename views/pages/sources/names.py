"""The states of a source in order, their tones, and badges."""

from views import escape
from views.labels import STATES
from views.view import View

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
