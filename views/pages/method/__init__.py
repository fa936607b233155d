"""Method: how numbers are read, counted and compared, with examples from the index."""

from views.i18n import N_
from views.page import Page

PAGE = Page("method", N_("Method"), 80, __name__)
