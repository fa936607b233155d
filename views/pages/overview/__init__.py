"""Overview: what is new, the figures of these days, the sources in trouble, the coverage of the month."""

from views.i18n import N_
from views.page import Page

PAGE = Page("", N_("Overview"), 10, __name__)
