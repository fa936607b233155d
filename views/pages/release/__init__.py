"""One release: its text with every figure marked, its facts, where it came from, and who else told of the same."""

from views.i18n import N_
from views.page import Page

PAGE = Page("release", N_("Release"), 90, __name__, listed=False)
