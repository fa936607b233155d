"""Places of a text by the official divisions: `gazetteer` holds them, `find` finds and settles them.

`meant`, `proper_names`, `police_units`, `abroad`: which of those named are meant, and which are only parts of a name.
"""
