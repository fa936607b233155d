"""A text made ready for reading: noise cut out, marks and script made one, its sentences and clauses marked off."""
