"""Which stated total a cell may show, and of which sort of crime it is. Totals are never added."""
