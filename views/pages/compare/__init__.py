"""Compare: a measure by region and over time, through one lens; every number opens the sentences behind it."""

from views.i18n import N_
from views.page import Page

PAGE = Page("compare", N_("Compare"), 30, __name__)
