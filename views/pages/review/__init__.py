"""Review: the doubtful figures, and a person's decision on each."""

from views.i18n import N_
from views.page import Page

PAGE = Page("review", N_("Review"), 50, __name__)
