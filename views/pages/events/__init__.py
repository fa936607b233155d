"""Events: what happened, who told of it, and the versions of its numbers."""

from views.i18n import N_
from views.page import Page

PAGE = Page("events", N_("Events"), 40, __name__)
