"""Sources: which of them work, since when not, and what a reader must not conclude from their silence."""

from views.i18n import N_
from views.page import Page

PAGE = Page("sources", N_("Sources"), 60, __name__)
