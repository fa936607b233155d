"""Search: a query, facets that react, hits with their passages and figures."""

from views.i18n import N_
from views.page import Page

PAGE = Page("search", N_("Search"), 20, __name__)
